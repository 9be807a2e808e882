import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { frames, readChecked } from '../../../data/checked.ts';
import { wordLists } from '../../../data/word-lists.ts';
import { figureMeasures } from '../../../src/core/claim.ts';
import { populations } from '../../../src/core/population.ts';
import { lexicon, outcomeOf } from '../../../src/languages/en/lexicon/index.ts';

const files = ['people', 'nationals', 'harm', 'harmNouns', 'eventNouns', 'irregular', 'placeWords'] as const;
type File = (typeof files)[number];

const text = (file: string, kind = 'tsv'): string =>
  readFileSync(new URL(`../../../data/words/${file}.${kind}`, import.meta.url), 'utf8');
const rows = (file: string): string[][] =>
  text(file)
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
const lookup = (file: File): Map<string, string> =>
  new Map(rows(file).map(([word = '', value = '']) => [word, value]));

/** The values that the fields after the first may have. */
const known: Record<Exclude<File, 'irregular' | 'placeWords'>, readonly (readonly string[])[]> = {
  people: [populations.filter((each) => each !== 'none')],
  nationals: [['people', 'women', 'men']],
  harm: [figureMeasures, frames],
  harmNouns: [[...figureMeasures, 'attack']],
  eventNouns: [[...lexicon().events.map(({ kind }) => kind), 'accident']],
};

describe('word lists', () => {
  it('are what the script cuts from WordNet', { timeout: 60_000 }, () => {
    expect(wordLists()).toEqual(new Map(files.map((file) => [`${file}.tsv`, text(file)])));
  });

  it.each(files)('%s is sorted and says nothing twice', (file) => {
    const lines = text(file).trimEnd().split('\n');
    expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it.each(Object.entries(known))('%s has only values that the program knows', (file, fields) => {
    const odd = rows(file).filter(
      ([, ...values]) =>
        values.length !== fields.length || !fields.every((f, i) => f.includes(values[i] ?? '')),
    );
    expect(odd).toEqual([]);
  });

  it('give a person noun one population', () => {
    expect(lookup('people').size).toBe(rows('people').length);
  });

  it('give a noun for an event one kind', () => {
    expect(lookup('eventNouns').size).toBe(rows('eventNouns').length);
  });
});

describe('people.tsv', () => {
  it.each([
    ['astronaut', 'people'],
    ['motorcyclist', 'people'],
    ['witness', 'people'],
    ['admiral', 'soldiers'],
    ['infantryman', 'soldiers'],
    ['petty officer', 'soldiers'],
    ['police chief', 'police'],
    ['patrolman', 'police'],
    ['guerilla', 'militants'],
    ['murderer', 'attackers'],
    ['mugger', 'attackers'],
    ['bachelorette', 'women'],
    ['sister-in-law', 'women'],
    ['bridegroom', 'men'],
    ['orphan', 'children'],
    ['youngster', 'children'],
    ['midwife', 'responders'],
    ['neurosurgeon', 'responders'],
    ['veterinarian', 'other'],
    ['columnist', 'journalists'],
    ['carpenter', 'other'],
    ['rabbi', 'other'],
    ['flight attendant', 'other'],
    ['senator', 'other'],
  ])('%s: %s', (word, population) => {
    expect(lookup('people').get(word)).toBe(population);
  });

  it.each(
    `star guide model head mark host subject figure face hand flight minute case contact type number charge party second counter
    blast crash cutter carrier scanner fighter bomber patriot rover voyager grader loader spitfire accused chased donna earl calif
    exporter supplier lender temp tracker hero mummy tiger whale canary miss major private general native independent great broad
    camper diner server printer trailer tanker cruiser launcher detonator washer toaster striker ripper killjoy madman`.split(
      /\s+/,
    ),
  )('not %s', (word) => {
    expect(lookup('people').has(word)).toBe(false);
  });

  it('repeats no word of people.yaml', () => {
    const byHand = z
      .object({ singular: z.record(z.string(), z.string()), plural: z.record(z.string(), z.string()) })
      .parse(parse(text('people', 'yaml')));
    const listed = new Set(
      Object.values({ ...byHand.singular, ...byHand.plural }).flatMap((line) => line.split(/\s+/)),
    );
    expect([...lookup('people').keys()].filter((w) => listed.has(w))).toEqual([]);
  });

  it('leaves out and takes in different words', () => {
    const { excluded, included } = readChecked().people;
    const out = new Set(Object.values(excluded).flat());
    expect(Object.values(included).flatMap((list) => list?.filter((word) => out.has(word)))).toEqual([]);
  });
});

describe('harm.tsv', () => {
  it.each([
    'behead killed transitive',
    'lynch killed transitive',
    'gun down killed transitive',
    'neutralise killed people-only',
    'hang killed people-only',
    'drown killed intransitive',
    'stab casualties transitive',
    'maim injured transitive',
    'kidnap abducted transitive',
    'incarcerate detained transitive',
    'rescue rescued transitive',
    'airlift evacuated people-only',
  ])('%s', (row) => {
    expect(rows('harm').map((fields) => fields.join(' '))).toContain(row);
  });

  it.each([
    'off',
    'hit',
    'flight',
    'grass',
    'take',
    'get',
    'waste',
    'zap',
    'stone',
    'draw',
    'fry',
    'burn',
    'choke',
  ])('not %s', (word) => {
    expect(lookup('harm').has(word)).toBe(false);
  });

  it('agrees with the lists made by hand on measures', () => {
    const differing = [...lookup('harm'), ...lookup('harmNouns')].filter(
      ([w, measure]) => measure !== 'attack' && (outcomeOf(w) ?? measure) !== measure,
    );
    expect(differing).toEqual([]);
  });
});

describe('eventNouns.tsv', () => {
  it.each([
    ['avalanche', 'landslide'],
    ['tsunami', 'flood'],
    ['derailment', 'crash'],
    ['gunfight', 'shooting'],
    ['pogrom', 'attack'],
    ['stampede', 'accident'],
  ])('%s: %s', (word, kind) => {
    expect(lookup('eventNouns').get(word)).toBe(kind);
  });

  it.each(['election', 'campaign', 'charge', 'breakthrough', 'tribute', 'plague', 'trip', 'shame'])(
    'not %s',
    (word) => {
      expect(lookup('eventNouns').has(word)).toBe(false);
    },
  );

  it('agrees with events.yaml on kinds', () => {
    const kinds = new Map(
      lexicon().events.flatMap(({ kind, words: list }) => list.map((word) => [word, kind])),
    );
    expect([...lookup('eventNouns')].filter(([word, kind]) => (kinds.get(word) ?? kind) !== kind)).toEqual(
      [],
    );
  });
});

describe('irregular.tsv', () => {
  it.each([
    'shot shoot both',
    'slew slay past',
    'slain slay participle',
    'fled flee both',
    'hanged hang both',
    'lay lie past',
    'laid lay both',
    'children child plural',
    'infantrymen infantryman plural',
    'thieves thief plural',
  ])('%s', (row) => {
    expect(rows('irregular').map((fields) => fields.join(' '))).toContain(row);
  });

  it('knows its kinds', () => {
    const kinds = new Set(rows('irregular').map(([, , kind]) => kind));
    expect(kinds).toEqual(new Set(['past', 'participle', 'both', 'plural']));
  });
});
