import { foldWord } from './fold.ts';

/** A word, digits in a row or a mark, with its place in the quotation. */
export interface Token {
  /** The word as `foldWord` makes it; digits and marks as they stand. */
  readonly word: string;
  readonly isDigits: boolean;
  readonly start: number;
  readonly end: number;
}

const part = /(\p{Nd}+(?:[.,:/'’٫٬،\-–\u00a0\u2009\u202f]\p{Nd}+)*)|[\p{L}\p{M}\u200c\u200d]+|[^\s\p{Cf}]/gu;

export const tokensOf = (quote: string): readonly Token[] =>
  [...quote.matchAll(part)].map(({ 0: text, 1: digits, index }) => ({
    word: digits ?? foldWord(text),
    isDigits: digits !== undefined,
    start: index,
    end: index + text.length,
  }));

/** A word as a table has it, and what is written together with it. */
export interface Found<T> {
  readonly row: T;
  /** "and", which is written together with the word behind it. */
  readonly isJoined: boolean;
  /** The article. */
  readonly isDefinite: boolean;
}

/** "and" or "so", then "with", "for" or "like", then the article, which is short behind "for". */
const prefixes = ['', 'و', 'ف'].flatMap((and) =>
  ['', 'ال', 'ب', 'بال', 'ل', 'لل', 'ك', 'كال'].map((rest) => ({
    text: `${and}${rest}`,
    isJoined: and === 'و',
    isDefinite: rest.endsWith('ال') || rest === 'لل',
  })),
);

/**
 * Looks a word up as it stands, then without what may be written together with it.
 *
 * @example find(table, 'وبالعشرات') // the row of "عشرات", joined and definite
 */
export function find<T>(table: ReadonlyMap<string, T>, word: string): Found<T> | null {
  for (const { text, isJoined, isDefinite } of prefixes) {
    const row = word.startsWith(text) ? table.get(word.slice(text.length)) : undefined;
    if (row !== undefined) return { row, isJoined, isDefinite };
  }
  return null;
}

/** A table of words that share a row: `rowsOf([[12, 'a b'], [13, 'c']])`. */
export const tableOf = <T>(rows: readonly (readonly [row: T, words: string])[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap(([row, words]) => words.split(' ').map((word) => [foldWord(word), row] as const)));

/** Words by themselves. */
export const setOf = (...lines: readonly string[]): ReadonlyMap<string, true> =>
  tableOf(lines.map((words) => [true, words] as const));

/** True of a word that is one of these, whatever is written together with it. */
export const isIn = (words: ReadonlyMap<string, true>, token: Token | undefined): boolean =>
  token !== undefined && !token.isDigits && find(words, token.word) !== null;
