import type { Word } from '../../languages/word.ts';
import type { NounPhrase } from '../clauses/types.ts';

/** Words as they are printed, whatever text they come from. */
export const printed = (words: readonly Word[]): string =>
  words.map((w, i) => (i > 0 && w.start > words[i - 1]!.end ? ` ${w.text}` : w.text)).join('');

export const printedPhrase = (phrase: NounPhrase): string => printed(phrase.words);
