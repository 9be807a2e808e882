import { describe, expect, it } from 'vitest';
import { words } from '../../../src/lexicon/words.ts';

const lists = words();

describe('verbs of outcome', () => {
  it.each<[word: string, measure: string, transitive: boolean, form: string]>([
    ['kill', 'killed', true, 'base'],
    ['kills', 'killed', true, 'finite'],
    ['killed', 'killed', true, 'past'],
    ['killing', 'killed', true, 'gerund'],
    ['slew', 'killed', true, 'past'],
    ['slain', 'killed', true, 'past'],
    ['died', 'killed', false, 'past'],
    ['dying', 'killed', false, 'gerund'],
    ['wounded', 'injured', true, 'past'],
    ['hurt', 'injured', true, 'past'],
    ['shot', 'casualties', true, 'past'],
    ['arrested', 'detained', true, 'past'],
  ])('%s: %s, transitive %s, %s', (word, measure, transitive, form) => {
    expect(lists.verbs.get(word)).toEqual({ measure, transitive, form });
  });

  it.each(['skill', 'thrill', 'says', 'Killed', 'could', ''])('%j is none', (word) => {
    expect(lists.verbs.has(word)).toBe(false);
  });
});

describe('nouns for people', () => {
  it.each<[word: string, population: string, plural: boolean]>([
    ['person', 'people', false],
    ['people', 'people', true],
    ['bodies', 'people', true],
    ['civilian', 'civilians', false],
    ['woman', 'women', false],
    ['boys', 'children', true],
    ['militants', 'militants', true],
    ['airman', 'soldiers', false],
    ['police', 'police', true],
    ['paramedic', 'responders', false],
    ['cameraman', 'journalists', false],
    ['voters', 'other', true],
    ['staff', 'other', true],
  ])('%s: %s, plural %s', (word, population, plural) => {
    expect(lists.people.get(word)).toEqual({ population, plural });
  });

  it('reads two words as one noun', () => {
    expect(lists.pairs.get('aid workers')).toEqual({ population: 'responders', plural: true });
    expect(lists.pairs.get('aid worker')).toEqual({ population: 'responders', plural: false });
    expect(lists.pairs.has('aid')).toBe(false);
  });

  it.each(['dogs', 'house', 'cars', 'kilometers', 'market', 'Iraqis', ''])('%j is none', (word) => {
    expect(lists.people.has(word)).toBe(false);
  });
});

describe('states, nouns and words of tolls', () => {
  it.each([
    ['states', 'dead', 'killed'],
    ['states', 'missing', 'missing'],
    ['outcomeNouns', 'deaths', 'killed'],
    ['outcomeNouns', 'casualties', 'casualties'],
    ['tollWords', 'death', 'killed'],
    ['counted', 'displaced', 'displaced'],
  ] as const)('%s: %s tells of %s', (list, word, measure) => {
    expect(lists[list].get(word)).toBe(measure);
  });

  it.each([
    ['states', 'alive'],
    ['outcomeNouns', 'birth'],
    ['tollWords', 'road'],
    ['counted', 'houses'],
  ] as const)('%s has no %s', (list, word) => {
    expect(lists[list].has(word)).toBe(false);
  });
});

describe('attacks, speech and events', () => {
  it('knows attacks by the kind of event they tell of', () => {
    expect(lists.attacks.get('airstrikes')).toBe('air strike');
    expect(lists.attacks.get('blast')).toBe('explosion');
    expect(lists.attacks.has('strikers')).toBe(false);
    expect(lists.attacks.has('houses')).toBe(false);
  });

  it('knows who can speak and what saying is', () => {
    expect(lists.speech.has('said')).toBe(true);
    expect(lists.speech.has('killed')).toBe(false);
    expect(lists.bodies.has('police')).toBe(true);
    expect(lists.bodies.has('market')).toBe(false);
  });

  it('puts the more telling kinds of event first', () => {
    const kinds = lists.events.map((e) => e.kind);
    expect(kinds.indexOf('air strike')).toBeLessThan(kinds.indexOf('attack'));
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});
