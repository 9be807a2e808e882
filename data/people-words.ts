/** Cuts nouns for people, and the population that each tells of, from WordNet. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Checked } from './checked.ts';
import { named, otherThanNouns, readWordnet, type Wordnet } from './wordnet.ts';

export type Row = readonly string[];

const HandMade = z.object({
  singular: z.record(z.string(), z.string()),
  plural: z.record(z.string(), z.string()),
  pairs: z.record(z.string(), z.string()),
  kin: z.array(z.string()),
});

/** The words of people.yaml by their population; it wins where it has a word. */
function handMade(): ReadonlyMap<string, string> {
  const text = readFileSync(new URL('words/people.yaml', import.meta.url), 'utf8');
  const { singular, plural, pairs, kin } = HandMade.parse(parse(text));
  const rows = (lines: Record<string, string>, gap: string): [string, string][] =>
    Object.entries(lines).flatMap(([population, line]) =>
      line.split(gap).map((word): [string, string] => [word, population]),
    );
  return new Map([
    ...kin.map((word): [string, string] => [word, 'people']),
    ...rows(pairs, '|'),
    ...rows(plural, ' '),
    ...rows(singular, ' '),
  ]);
}

/** Lists by key → key by word: `{ men: ['guy'] }` → guy → men. */
const inverted = (lists: Record<string, readonly string[] | undefined>): Map<string, string> =>
  new Map(
    Object.entries(lists).flatMap(([key, words]) =>
      (words ?? []).map((word): [string, string] => [word, key]),
    ),
  );

/** Populations of synsets: the nearest root above decides. */
function populationOf(nouns: Wordnet, checked: Checked): (synset: string) => string {
  const roots = new Map(
    [...inverted(checked.people.roots)].map(([name, population]) => [named(nouns, name), population]),
  );
  return (synset) => {
    const root = nouns.above(synset).find((each) => roots.has(each));
    return roots.get(root ?? '') ?? 'other';
  };
}

/** True for synsets that no list should hold: terms of abuse, traits of character. */
function unwanted(nouns: Wordnet, { people }: Checked): (synset: string) => boolean {
  const roots = new Set(people.excludedRoots.map((name) => named(nouns, name)));
  const gloss = new RegExp(people.excludedGlosses, 'i');
  return (synset) => gloss.test(nouns.gloss(synset)) || nouns.above(synset).some((each) => roots.has(each));
}

/** Lemmas of one word that are nothing but names for people in every sense, with their first synset. */
function plainNames(nouns: Wordnet, checked: Checked): [string, string][] {
  const person = named(nouns, 'person 1');
  const others = otherThanNouns();
  const out = unwanted(nouns, checked);
  return [...nouns.lemmas].flatMap(([lemma, senses]): [string, string][] => {
    const plain = /^[a-z-]+$/.test(lemma) && !others.has(lemma);
    const all = senses.every(({ synset, lowercase }) => lowercase && nouns.above(synset).includes(person));
    const first = senses[0]?.synset ?? '';
    return plain && all && !out(first) ? [[lemma, first]] : [];
  });
}

/** `lemma population`: WordNet's plain names for people and those included by hand, without those excluded. */
export function personNouns(checked: Checked): Row[] {
  const nouns = readWordnet('noun');
  const known = handMade();
  const population = populationOf(nouns, checked);
  const excluded = new Set(Object.values(checked.people.excluded).flat());
  const plain = plainNames(nouns, checked).filter(([word]) => !excluded.has(word));
  const rows = new Map([
    ...plain.map(([word, synset]): [string, string] => [word, population(synset)]),
    ...inverted(checked.people.included),
    ...inverted(checked.people.pairs),
  ]);
  return [...rows].filter(([word]) => !known.has(word));
}

/** `Iraqi people`, `Frenchwoman women`: nouns for people of a place. */
export function nationals({ nationals: { roots, excluded } }: Checked): Row[] {
  const nouns = readWordnet('noun');
  const homes = new Set(roots.map((name) => named(nouns, name)));
  const sex = (noun: string): string =>
    noun.endsWith('woman') ? 'women' : /(?:h|s|se)man$/.test(noun) ? 'men' : 'people';
  return [...nouns.lemmas].flatMap(([lemma, [first]]): Row[] => {
    if (!first || first.lowercase || !nouns.above(first.synset).some((each) => homes.has(each))) return [];
    const noun = nouns.printed(first.synset).find((each) => each.toLowerCase() === lemma) ?? '';
    return /^[A-Z][a-z]+$/.test(noun) && !excluded.includes(noun) ? [[noun, sex(noun)]] : [];
  });
}
