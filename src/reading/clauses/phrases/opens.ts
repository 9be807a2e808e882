import type { Tag } from '../../../languages/grammar.ts';
import type { Word } from '../../../languages/word.ts';
import { isDoer, isNominal, modifies, nounAhead } from './modifiers.ts';

const always: ReadonlySet<Tag> = new Set(['determiner', 'possessive', 'number', 'noun', 'name']);

/** True where a noun phrase begins. */
export function opensPhrase(words: readonly Word[], at: number): boolean {
  const { tag } = words[at]!;
  if (always.has(tag)) return true;
  if (isDated(words, at)) return isNominal(words[at + 2]) || opensPhrase(words, at + 2);
  if (tag === 'adjective') return nounAhead(words, at + 1) && !isResult(words, at);
  if (tag === 'verb') return modifies(words, at, false) || isDoer(words, at);
  return tag === 'adverb' && words[at + 1]?.tag === 'adjective' && isNominal(words[at + 2]);
}

/** "|Tuesday's| raid": the time says which. */
export const isDated = (words: readonly Word[], at: number): boolean =>
  words[at]!.tag === 'time' && words[at + 1]?.tag === 'genitive' && words[at + 2] !== undefined;

/** "shot |dead| five farmers": what became of those who follow. */
const isResult = (words: readonly Word[], at: number): boolean =>
  words[at]!.state !== null &&
  words[at - 1]?.tag === 'verb' &&
  (words[at + 1]?.tag === 'number' || words[at + 1]?.tag === 'determiner');
