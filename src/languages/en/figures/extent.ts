import type { Word } from '../../word.ts';
import { isOne } from './counts.ts';

const opening = new Set(['determiner', 'possessive']);
const inner = new Set(['noun', 'name', 'adjective', 'genitive', 'number']);

export const isInner = (word: Word | undefined): boolean => word !== undefined && inner.has(word.tag);
export const isOpening = (word: Word | undefined): boolean => word !== undefined && opening.has(word.tag);
const isNoun = (word: Word | undefined): boolean => word?.tag === 'noun' || word?.tag === 'name';

/** "12 |identified| people", "two |badly| wounded men", "a 40-year-old |“|loner”": between what opens a phrase and its noun. */
export function isBetween(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || isNoun(words[at - 1]) || words[at - 1]?.tag === 'verb') return false;
  if (word.tag === 'adverb') return words[at + 1]?.tag === 'adjective' || isBetween(words, at + 1);
  const mayBe = word.form?.endsWith('participle') === true || word.tag === 'quote';
  return mayBe && isNoun(words[at + 1]);
}

/** Where the phrase begins in which the word at `at` stands. */
export function phraseStart(words: readonly Word[], at: number): number {
  let from = at;
  while (isInner(words[from]) && (isInner(words[from - 1]) || isBetween(words, from - 1))) from--;
  return isInner(words[from]) && isOpening(words[from - 1]) ? from - 1 : from;
}

/** Behind the last noun; of "the singer dead" and "the girl's wounds" behind the one with which the words up to `last` end. */
export function phraseEnd(words: readonly Word[], from: number, last: number): number {
  let to = from;
  while (isInner(words[to]) || (to > from && isBetween(words, to))) {
    to++;
    if (to > last && isOne(words[to - 1]!)) break;
  }
  while (to - 1 > from && words[to - 1]!.state !== null && isOne(words[to - 2]!)) to--;
  return to;
}
