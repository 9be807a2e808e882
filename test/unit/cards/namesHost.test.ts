import { expect, test } from 'vitest';
import { namesHost } from '../../../src/core/namesHost.ts';

test.each([
  ['hospital sources, NBC News, 7 Dec', 'https://www.nbcnews.com/x', true],
  ['Reuters, 7 Dec', 'https://reuters.com/x', true],
  ['BBC, 7 Dec', 'https://bbc.co.uk/x', true],
  ['Reuters, 7 Dec', 'https://reuters.com.example.org/x', false],
  ['Reuters, 7 Dec', 'https://live.reuters.com/x', false],
  ['Herald, 7 Dec', 'https://example.org/herald', false],
  ['Open the article', 'https://example.org/x', false],
  ['Reuters', 'no address', false],
  ['', 'https://example.org', false],
])('%j names the host of %s: %s', (words, url, names) => {
  expect(namesHost(words, url)).toBe(names);
});
