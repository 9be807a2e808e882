import {
  type FigureMeasure,
  type FigureState,
  type ResponsibilityStance,
  type Scope,
  type Stance,
  type Standing,
  figureMeasures,
} from './claim.ts';
import { fold } from './fold.ts';
import { type Population, populations } from './population.ts';

/** What a person may set on a claim. */
export const fixable = [
  'figure',
  'outcome',
  'population',
  'speaker',
  'scope',
  'standing',
  'state',
  'stance',
  'actor',
  'incident',
] as const;
export type Fixable = (typeof fixable)[number];

/** What a person may set on an incident. */
export const describable = ['place', 'date', 'kind'] as const;
export type Describable = (typeof describable)[number];

/** One value of a field: its term (docs/claims.md), the words that people read, and other words that they may type. */
export interface Wording<Term extends string> {
  readonly term: Term;
  readonly words: string;
  readonly also: readonly string[];
}
export type Wordings<Term extends string> = readonly Wording<Term>[];

const wording = <const Term extends string>(
  term: Term,
  words: string,
  ...also: readonly string[]
): Wording<Term> => ({ term, words, also });

const otherOutcomes: Readonly<Record<FigureMeasure, readonly string[]>> = {
  killed: ['dead', 'died', 'deaths', 'fatalities'],
  injured: ['wounded', 'hurt'],
  casualties: ['killed and injured', 'dead or injured'],
  missing: ['unaccounted for'],
  detained: ['arrested', 'held'],
  abducted: ['kidnapped', 'taken hostage'],
  displaced: [],
  evacuated: [],
  rescued: ['freed', 'released', 'saved'],
  attacks: ['strikes', 'incidents'],
};

export const outcomes: Wordings<FigureMeasure> = figureMeasures.map((measure) =>
  wording(measure, measure === 'casualties' ? 'killed or injured' : measure, ...otherOutcomes[measure]),
);

/** Of people; attacks have none. */
export const peoples: Wordings<Population> = populations
  .filter((population) => population !== 'none')
  .map((population) => wording(population, population));

export const scopes: Wordings<Scope> = [
  wording('incident', 'this event', 'this incident', 'this'),
  wording('other', 'another event', 'other event', 'another incident', 'another'),
  wording('aggregate', 'a sum over several events', 'sum', 'several events', 'sum over several', 'several'),
];

export const standingWords: Wordings<Standing> = [
  wording('total', 'total', 'the whole', 'whole', 'all'),
  wording('part', 'part', 'part of the total'),
  wording('mention', 'mention', 'not counted', 'told of, not counted'),
];

export const stateWords: Wordings<FigureState> = [
  wording('current', 'current', 'still holds', 'holds'),
  wording('superseded', 'superseded', 'overtaken', 'outdated', 'out of date'),
  wording('retracted', 'retracted', 'taken back', 'withdrawn'),
];

export const figureStances: Wordings<Stance> = [
  wording('asserts', 'asserts', 'says so', 'claims'),
  wording('denies', 'denies', 'denies it', 'denied'),
];

export const blameStances: Wordings<ResponsibilityStance> = [
  wording('asserts', 'blames', 'accuses'),
  wording('denies', 'denies', 'denies it', 'denied'),
  wording('admits', 'admits', 'admits it', 'claims it', 'claims responsibility'),
];

/** The term that was typed, in its own word or a plain one; null where it is none of them. */
export function termOf<Term extends string>(wordings: Wordings<Term>, typed: string): Term | null {
  const plain = (text: string): string => fold(text).replace(/^(?:an?|the) (?=.)/, '');
  const wanted = plain(typed.slice(0, 100));
  const found = wordings.find(({ term, words, also }) =>
    [term, words, ...also].some((w) => plain(w) === wanted),
  );
  return found?.term ?? null;
}

/** The words that people read for a term. */
export const wordsOf = <Term extends string>(wordings: Wordings<Term>, term: Term): string =>
  wordings.find((w) => w.term === term)?.words ?? term;

/** "this event, another event or a sum over several events" */
export function listOf(wordings: Wordings<string>): string {
  const all = wordings.map(({ words }) => words);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}
