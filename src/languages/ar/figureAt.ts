import type { FigureAt } from '../checks.ts';
import { sumOf } from '../common/sum.ts';
import { opensName } from './names/given.ts';
import { type Quantity, quantityAt } from './numbers/quantities.ts';
import { peopleIn } from './people.ts';
import { isIn, setOf, type Token, tokensOf } from './tokens.ts';

/** What follows is a part of what was counted before. */
const including = setOf('بينهم بينهن بينها ضمنهم ضمنها منهم منهن منها فيهم فيهن بينهما ذلك');
const joins: ReadonlySet<string> = new Set(['و', '،', ',', '؛']);

/**
 * The figure that the letters `from` up to `to` of a quotation tell, with its hedge. A noun for one person is one and its dual two;
 * those whom a list counts are added up. Null where people are told of without a number, and where two figures are not of one list.
 *
 * @example figureAt('مقتل رجل وطفلين', 5, 15) // { low: 3, high: 3, start: 5, end: 15 }
 */
export function figureAt(quote: string, from: number, to: number): FigureAt | null {
  const tokens = tokensOf(quote);
  const all = quantitiesIn(tokens);
  const first = tokens.findIndex(({ start, end }) => end > from && start < to);
  const last = tokens.findLastIndex(({ start, end }) => end > from && start < to);
  if (first < 0) return null;
  const asked = all.filter((q) => q.to > first && q.from <= last);
  if (asked.length === 0) return namedPerson(tokens.slice(first, last + 1));
  const end = Math.min(last, wholeEnd(tokens, asked));
  const whole = asked.filter((q) => q.from <= end);
  const isList = whole.every((q, i) => i === 0 || q.isJoined || joins.has(tokens[q.from - 1]!.word));
  const isCounted = coverOf(all);
  const areAllCounted = tokens
    .slice(first, end + 1)
    .every((_, i) => isCounted.has(first + i) || !areSeveral(tokens, first + i, first));
  return isList && areAllCounted ? sumOf(whole.map((q) => figureOf(tokens, q))) : null;
}

/** The last token of what is counted before a part of it is: "12 شخصا |بينهم طفل|", "12 شخصا، |3 منهم أطفال|". */
function wholeEnd(tokens: readonly Token[], asked: readonly Quantity[]): number {
  const part = tokens.findIndex((t, i) => i >= asked[0]!.end && isIn(including, t));
  if (part < 0) return tokens.length;
  return (asked.slice(1).find((q) => q.end === part)?.from ?? part) - 1;
}

/** "محمد الدرباني": two to five words, of which the first is a name. */
function namedPerson(words: readonly Token[]): FigureAt | null {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2 || words.length > 5 || !opensName(first.word)) return null;
  return words.every(({ word }) => /^\p{L}+$/u.test(word))
    ? { low: 1, high: 1, start: first.start, end: last.end }
    : null;
}

/** The tokens of numbers, of those whom they count, and the noun before one: "الضحايا الثلاثة". */
const coverOf = (all: readonly Quantity[]): ReadonlySet<number> =>
  new Set(all.flatMap((q) => Array.from({ length: q.end - q.from + 1 }, (_, i) => q.from - 1 + i)));

/** Several people in a list, or at the head of what was asked for: "رجل |ومدنيون|". */
function areSeveral(tokens: readonly Token[], at: number, first: number): boolean {
  const found = peopleIn(tokens[at]!.word);
  return found?.row === 'several' && (found.isJoined || at === first || joins.has(tokens[at - 1]!.word));
}

const figureOf = (tokens: readonly Token[], { low, high, from, to }: Quantity): FigureAt => ({
  low,
  high,
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});

/** From left to right; whom one counts is not counted again. */
function quantitiesIn(tokens: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length;) {
    const quantity = quantityAt(tokens, at);
    if (quantity) found.push(quantity);
    at = quantity?.end ?? at + 1;
  }
  return found;
}
