import { describe, expect, it } from 'vitest';
import { openOutlets } from '../../../src/lexicon/outlets.ts';

const outlets = openOutlets();

describe('outlets', () => {
  it.each([
    ['Reuters', 'Reuters', 'agency'],
    ['REUTERS', 'Reuters', 'agency'],
    ['reuters.com', 'Reuters', 'agency'],
    ['www.Reuters.com', 'Reuters', 'agency'],
    ['AP', 'The Associated Press', 'agency'],
    ['Associated Press', 'The Associated Press', 'agency'],
    ['the Associated Press', 'The Associated Press', 'agency'],
    ['NBC', 'NBC News', 'broadcaster'],
    ['nbcnews.com', 'NBC News', 'broadcaster'],
    ['Alsumaria', 'Alsumaria TV', 'broadcaster'],
    ['El Pais', 'El País', 'newspaper'],
    ['guardian.co.uk', 'The Guardian', 'newspaper'],
    ['Airwars', 'Airwars', 'site'],
  ])('%s is %s, of kind %s', (asked, name, kind) => {
    expect(outlets.find(asked)).toEqual({ name, kind });
  });

  it.each([
    ['notreuters.com', 'a domain that ends like another'],
    ['reuters.com.example', 'a domain that begins like another'],
    ['Reuters said', 'more than the name'],
    ['Associated', 'a part of the name'],
    ['The Press', 'a name of nobody on the list'],
    ['The', 'the article alone'],
    ['constructor', 'a property of every object'],
    ['', 'nothing'],
  ])('%j is none: %s', (asked) => {
    expect(outlets.find(asked)).toBeNull();
  });
});
