import type { Closed } from '../grammar.ts';
import type { NounSense } from '../nounSense.ts';
import type { Word } from '../word.ts';
import { closedOf, stemOf } from './closed.ts';
import { be, doing, functionWords, have, modals, type FunctionWord } from './functions.ts';
import type { Inflected } from './inflect.ts';
import { lexicon } from './lexicon/index.ts';
import { isMinor } from './numbers/ages.ts';
import { mayCount } from './numbers/quantities.ts';
import { isPlain } from './plain.ts';
import { mayBeTime } from './times.ts';
import { remembered } from '../common/remembered.ts';

/** "nine-day", "week-long": of an event that lasted. */
const lasting = /^[\w-]+-(?:day|week|month|year)s?(?:-long)?$/;
const apartOf = (lower: string): Word['apart'] => {
  const known = lexicon().apart.get(lower);
  if (known) return known;
  if (lower.includes('-') && lasting.test(lower)) return 'lasting';
  if (lower.startsWith('earlier ')) return 'other';
  return lower.startsWith('the same ') ? 'same' : null;
};
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
export interface WordFacts {
  /** Of such a word its own senses tell all: see `plain.ts`. */
  readonly isPlain: boolean;
  readonly mayBeTime: boolean;
  readonly mayCount: boolean;
  readonly functions: readonly FunctionWord[] | undefined;
  /** True for forms of "be", "have" and "do", and for "may" and the like. */
  readonly helps: boolean;
  readonly verb: Inflected | undefined;
  readonly noun: NounSense | undefined;
  readonly state: Word['state'];
  readonly turns: Word['turns'];
  readonly apart: Word['apart'];
  readonly closed: Closed | null;
  readonly deadly: boolean;
  readonly truth: Word['truth'];
  readonly ordinal: number | null;
  readonly multiple: number | null;
  /** As a noun, and as a name. */
  readonly stem: string;
  readonly nameStem: string;
}

/** By the word in small letters: one look-up for all that lists tell of it. */
export const factsOf = remembered((lower): WordFacts => {
  const { verbs, nouns, states, turns, deadly, truths } = lexicon();
  return {
    isPlain: isPlain(lower),
    mayBeTime: mayBeTime(lower),
    mayCount: mayCount(lower),
    functions: functionWords.get(lower),
    helps: [be, have, doing, modals].some((words) => words.has(lower)),
    verb: verbs.get(lower),
    noun: nouns.get(lower),
    state: states.get(lower) ?? null,
    turns: turns.get(lower) ?? (isMinor(lower) ? 'children' : null),
    apart: apartOf(lower),
    closed: closedOf(lower, lower),
    deadly: deadly.has(lower),
    truth: truths.get(lower) ?? null,
    ordinal: ordinals.get(lower) ?? null,
    multiple: multiples.get(lower) ?? null,
    stem: stemOf(lower, false),
    nameStem: stemOf(lower, true),
  };
});
