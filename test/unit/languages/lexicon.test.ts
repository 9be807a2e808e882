import { describe, expect, it } from 'vitest';
import { isBody, lexicon, outcomeOf } from '../../../src/languages/en/lexicon/index.ts';

const { verbs, nouns, pairs, states, events } = lexicon();

describe('verbs', () => {
  it.each<[word: string, lemma: string, form: string]>([
    ['kill', 'kill', 'base'],
    ['kills', 'kill', 'present'],
    ['killed', 'kill', 'past-or-participle'],
    ['killing', 'kill', 'gerund'],
    ['slew', 'slay', 'past'],
    ['slain', 'slay', 'participle'],
    ['dying', 'die', 'gerund'],
  ])('%s: %s, %s', (word, lemma, form) => {
    expect(verbs.get(word)).toEqual({ lemma, form });
  });
});

describe('outcomes', () => {
  it.each([
    ['killed', 'killed'],
    ['died', 'killed'],
    ['wounded', 'injured'],
    ['shot', 'casualties'],
    ['arrested', 'detained'],
    ['dead', 'killed'],
    ['missing', 'missing'],
    ['deaths', 'killed'],
    ['casualties', 'casualties'],
  ])('%s tells of %s', (word, measure) => {
    expect(outcomeOf(word)).toBe(measure);
  });

  it.each(['skill', 'thrill', 'says', 'could', 'alive', 'birth', 'road', ''])('%j tells of none', (word) => {
    expect(outcomeOf(word)).toBeNull();
  });

  it('knows states', () => {
    expect(states.get('dead')).toBe('killed');
    expect(states.has('alive')).toBe(false);
  });
});

describe('nouns for people', () => {
  it.each<[word: string, population: string, plural: boolean]>([
    ['person', 'people', false],
    ['people', 'people', true],
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
    expect(nouns.get(word)).toMatchObject({ population, plural });
  });

  it('reads two words as one noun', () => {
    expect(pairs.get('aid workers')).toMatchObject({ population: 'responders', plural: true });
    expect(pairs.get('aid worker')).toMatchObject({ population: 'responders', plural: false });
    expect(pairs.has('aid')).toBe(false);
  });

  it.each(['dogs', 'house', 'cars', 'kilometers', 'market', ''])('%j is none', (word) => {
    expect(nouns.get(word)?.population).toBeUndefined();
  });
});

describe('attacks, speakers and events', () => {
  it('knows attacks by the kind of event they tell of', () => {
    expect(nouns.get('airstrikes')?.attack).toBe('air strike');
    expect(nouns.get('blast')?.attack).toBe('explosion');
    expect(nouns.get('strikers')?.attack).toBeUndefined();
  });

  it('knows who can speak for itself', () => {
    expect(isBody('police')).toBe(true);
    expect(isBody('market')).toBe(false);
    expect(isBody('report')).toBe(false);
  });

  it('puts the more telling kinds of event first', () => {
    const kinds = events.map((e) => e.kind);
    expect(kinds.indexOf('air strike')).toBeLessThan(kinds.indexOf('attack'));
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});
