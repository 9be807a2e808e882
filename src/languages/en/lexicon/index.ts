import type { FigureMeasure } from '../../../core/claim.ts';
import type { Population } from '../../../core/population.ts';
import type { NounSense } from '../../nounSense.ts';
import type { VerbSense } from '../../verbSense.ts';
import type { Truth, Word } from '../../word.ts';
import type { Inflected } from '../inflect.ts';
import { harmRows } from '../rules/harm/index.ts';
import { blameRows } from '../rules/blame/index.ts';
import { standingRules } from '../rules/standing.ts';
import { entries, load, table } from './lists.ts';
import { nounSenses } from './nouns.ts';
import { isPlural, pluralOf } from './plurals.ts';
import { Bodies, Events, Outcomes, People, Populations, Scope, Speech, Verbs } from './shapes.ts';
import { verbForms } from './verbForms.ts';
import { verbSenses } from './verbs.ts';

interface Lexicon {
  readonly verbs: ReadonlyMap<string, Inflected>;
  readonly senses: ReadonlyMap<string, VerbSense>;
  readonly nouns: ReadonlyMap<string, NounSense>;
  /** Two-word nouns: "aid worker". */
  readonly pairs: ReadonlyMap<string, NounSense>;
  /** The second word of each pair. */
  readonly pairHeads: ReadonlySet<string>;
  readonly states: ReadonlyMap<string, FigureMeasure>;
  readonly turns: ReadonlyMap<string, Population>;
  readonly deadly: ReadonlySet<string>;
  readonly truths: ReadonlyMap<string, Truth>;
  /** Ordinary words that are towns too. */
  readonly placeWords: ReadonlySet<string>;
  /** Armed groups, with the country in which each is at home. */
  readonly homes: ReadonlyMap<string, string>;
  readonly apart: ReadonlyMap<string, Exclude<Word['apart'], null>>;
  /** Kinds of event with the words that tell of them, the more telling first. */
  readonly events: readonly { readonly kind: string; readonly words: readonly string[] }[];
}

function read(): Lexicon {
  const senses = verbSenses();
  const pairs = nounPairs();
  const outcomes = load('outcomes', Outcomes);
  return {
    senses,
    verbs: verbs(senses),
    nouns: nounSenses(),
    pairs,
    pairHeads: new Set([...pairs.keys()].map((pair) => pair.slice(pair.indexOf(' ') + 1))),
    states: inverted(outcomes.states),
    turns: inverted(load('people', People).modifiers),
    deadly: new Set(outcomes.deadly),
    truths: inverted(load('speech', Speech).truth),
    placeWords: new Set(table('placeWords').map(([word = '']) => word)),
    homes: inverted(load('bodies', Bodies).homes),
    apart: apart(),
    events: load('events', Events),
  };
}

/** The forms of all verbs that the lists and the rules name. */
function verbs(senses: ReadonlyMap<string, VerbSense>): Map<string, Inflected> {
  const onlyActive = new Set(load('verbs', Verbs).onlyActive);
  const lemmas = new Set([
    ...senses.keys(),
    ...harmRows.flatMap((row) => [...(row.verbs ?? []), ...(row.except ?? []), ...(row.infinitive ?? [])]),
    ...blameRows.flatMap((row) => [...row.verbs]),
    ...standingRules.takesIn,
    ...standingRules.takesBack,
    ...standingRules.escapes,
  ]);
  return new Map(
    [...verbForms(lemmas)].map(([word, { lemma, form }]) => [
      word,
      { lemma, form: form === 'past-or-participle' && onlyActive.has(lemma) ? 'past' : form },
    ]),
  );
}

function nounPairs(): Map<string, NounSense> {
  const listed = table('people')
    .filter(([word = '']) => word.includes(' '))
    .flatMap(([word = '', population]): [string, NounSense][] => [
      [word, { population: Populations.parse(population), plural: false }],
      [pluralOf(word), { population: Populations.parse(population), plural: true }],
    ]);
  const people = load('people', People);
  const own = entries(people.pairs).flatMap(([population, line]) =>
    line.split('|').map((pair): [string, NounSense] => [pair, { population, plural: isPlural(pair) }]),
  );
  // "a K9 |officer|"
  const animals = people.animals
    .filter((pair) => pair.includes(' '))
    .map((pair): [string, NounSense] => [pair, { animal: true, plural: isPlural(pair) }]);
  return new Map([...listed, ...own, ...animals]);
}

/** Words by key → the key of each word. */
const inverted = <K extends string>(rows: Partial<Record<K, readonly string[]>>): Map<string, K> =>
  new Map(entries(rows).flatMap(([key, list_]) => list_.map((word): [string, K] => [word, key])));

function apart(): Map<string, Exclude<Word['apart'], null>> {
  const { others, several, past, besides, narrows, again } = load('scope', Scope);
  return new Map([
    ...others.map((w) => [w, 'other'] as const),
    ...several.map((w) => [w, 'several'] as const),
    ...besides.map((w) => [w, 'beside'] as const),
    ...past.map((w) => [w, 'past'] as const),
    ...narrows.map((w) => [w, 'narrow'] as const),
    ...again.map((w) => [w, 'same'] as const),
  ]);
}

let cached: Lexicon | undefined;

/** The word lists of data/words, validated; read once. */
export const lexicon = (): Lexicon => (cached ??= read());

/** Can speak for itself in a name: "the Tolv Police". */
export const isBody = (word: string): boolean => {
  const noun = lexicon().nouns.get(word);
  return Boolean(noun?.speaks && !noun.paper);
};

/** The outcome of which a word tells: a form of "kill", "dead", "deaths". */
export const outcomeOf = (word: string): FigureMeasure | null =>
  lexicon().senses.get(lexicon().verbs.get(word)?.lemma ?? '')?.harm?.measure ??
  lexicon().states.get(word) ??
  lexicon().nouns.get(word)?.harm ??
  null;
