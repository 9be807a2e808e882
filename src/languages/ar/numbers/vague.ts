import type { Interval } from '../../../core/interval.ts';
import { foldWord } from '../fold.ts';
import { find, setOf, type Token } from '../tokens.ts';

interface Row extends Interval {
  readonly words: readonly string[];
}

/** docs/claims.md has the same of English; "tens" is one word here, where English says dozens. */
const rows: readonly (readonly [low: number, high: number | null, phrases: string])[] = [
  [200_000, 999_999, 'مئات آلاف|مئات الآلاف|مئات الالاف|مئات الألوف'],
  [20_000, 99_999, 'عشرات آلاف|عشرات الآلاف|عشرات الألوف'],
  [20_000_000, 99_999_999, 'عشرات ملايين|عشرات الملايين'],
  [3000, 9999, 'عدة آلاف|بضعة آلاف'],
  [300, 999, 'عدة مئات|بضع مئات'],
  [20, 99, 'عشرات|بضع عشرات|عدة عشرات'],
  [200, 999, 'مئات|مائات|ميات'],
  [2000, 9999, 'آلاف|ألوف'],
  [2_000_000, 9_999_999, 'ملايين'],
  [11, 19, 'بضعة عشر|بضع عشرة'],
  [3, 9, 'عدة|بضعة|بضع'],
  [2, null, 'عدد من|عددا من|عدد كبير من|عددا كبيرا من|عدد غير محدد من|عدد غير معروف من|عديد من|كثير من'],
  [2, null, 'آخرون|آخرين|أخريات'],
];

const all = rows
  .flatMap(([low, high, phrases]) =>
    phrases.split('|').map((phrase): Row => ({ low, high, words: phrase.split(' ').map(foldWord) })),
  )
  .toSorted((a, b) => b.words.length - a.words.length);

const byFirst: ReadonlyMap<string, readonly Row[]> = Map.groupBy(all, ({ words }) => words[0]!);

/** How many a vague word tells, up to the token `next`. */
export function vagueAt(
  tokens: readonly Token[],
  at: number,
): (Interval & { readonly next: number; readonly isJoined: boolean }) | null {
  const token = tokens[at];
  const found = token && !token.isDigits ? find(byFirst, token.word) : null;
  const row = found?.row.find(({ words }) =>
    words.slice(1).every((word, i) => tokens[at + 1 + i]?.word === word),
  );
  return row && found
    ? { low: row.low, high: row.high, next: at + row.words.length, isJoined: found.isJoined }
    : null;
}

/** Words that are several by themselves and that a number may count: "12 others". */
export const others = setOf('آخرون آخرين أخريات أخرى آخران أخريان أخريين');
