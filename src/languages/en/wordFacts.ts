import type { Closed, Word } from '../word.ts';
import { closedOf, stemOf } from './closed.ts';
import { lexicon } from './lexicon.ts';
import { remembered } from './remembered.ts';

/** "nine-day", "week-long": of a time that lasted. */
const lasting = /^[\w-]+-(?:day|week|month|year)s?(?:-long)?$/;
const apartOf = (lower: string): Word['apart'] =>
  lexicon().apart.get(lower) ??
  (lower.includes('-') && lasting.test(lower) ? 'past' : lower.startsWith('earlier ') ? 'other' : null);
const ordinals: ReadonlyMap<string, number> = new Map(
  'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, i) => [word, i + 2]),
);
const multiples: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
  ['quintuple', 5],
]);

/** What a word is wherever it stands. */
interface WordFacts {
  readonly apart: Word['apart'];
  readonly closed: Closed | null;
  readonly deadly: boolean;
  readonly ordinal: number | null;
  readonly multiple: number | null;
  /** As a noun, and as a name. */
  readonly stem: string;
  readonly nameStem: string;
}

/** By the word in small letters. */
export const factsOf = remembered(
  (lower): WordFacts => ({
    apart: apartOf(lower),
    closed: closedOf(lower, lower),
    deadly: lexicon().deadly.has(lower),
    ordinal: ordinals.get(lower) ?? null,
    multiple: multiples.get(lower) ?? null,
    stem: stemOf(lower, false),
    nameStem: stemOf(lower, true),
  }),
);
