import type { Interval } from '../../../core/interval.ts';
import { type Hedge, withHedge } from '../../common/hedge.ts';
import type { Token } from '../../text.ts';
import { type NumberAt, numberAt, startsNumber } from './cardinals.ts';
import { hedgesAt, noneFrom, vagueFrom } from './hedges.ts';
import { isDateOrAge } from './otherNumbers.ts';

/** A quantity as it stands in a sentence: tokens `from` (hedges included) up to `to`, exclusive. */
export interface Quantity extends Interval {
  readonly from: number;
  readonly to: number;
  readonly rules: readonly string[];
}

const matches = (tokens: readonly Token[], at: number, words: readonly string[]): boolean =>
  words.every((word, i) => tokens[at + i]?.lower === word);

/** A number or vague word at `at`, without hedges in front. */
function core(tokens: readonly Token[], at: number): Quantity | null {
  return range(tokens, at) ?? exact(tokens, at) ?? vagueAt(tokens, at) ?? noneAt(tokens, at);
}

function exact(tokens: readonly Token[], at: number): Quantity | null {
  const plus = /^(\d+)(?:-plus|\+)$/.exec(tokens[at]?.lower ?? '');
  if (plus) return { from: at, to: at + 1, low: Number(plus[1]), high: null, rules: ['plus'] };
  const number = numberAt(tokens, at) ?? sizeAt(tokens, at);
  if (!number) return null;
  const { value, next } = number;
  if (isDateOrAge(tokens, at, value, next)) return null;
  const tail = tokens[next]?.lower;
  if (tail === 'plus' || tail === '+')
    return { from: at, to: next + 1, low: value, high: null, rules: ['plus'] };
  if (tail === 'or' && tokens[next + 1]?.lower === 'more')
    return { from: at, to: next + 2, low: value, high: null, rules: ['or-more'] };
  return { from: at, to: next, low: value, high: value, rules: ['number'] };
}

/** "a |12-strong| crew", "a |six-member| family": how many a group is. */
function sizeAt(tokens: readonly Token[], at: number): NumberAt | null {
  const token = tokens[at]!;
  const size = /^(.+)-(?:strong|member|person|man)$/.exec(token.lower)?.[1];
  const number = size === undefined ? null : numberAt([{ ...token, text: size, lower: size }], 0);
  return number && { value: number.value, next: at + 1 };
}

/** "10 to 12", "between 10 and 12", "10-12", "eight or nine". */
function range(tokens: readonly Token[], at: number): Quantity | null {
  const joined = /^(\d[\d,]{0,8})[-–](\d[\d,]{0,8})$/.exec(tokens[at]?.lower ?? '');
  if (joined) return rising(valueOf(joined[1]!), valueOf(joined[2]!), at, at + 1);
  if (tokens[at - 1]?.lower === 'from') return null;
  const between = tokens[at]?.lower === 'between';
  const first = numberAt(tokens, between ? at + 1 : at);
  if (!first) return null;
  const link = tokens[first.next]?.lower ?? '';
  if (/^(?:aged?|ages)$/.test(tokens[at - 1]?.lower ?? '')) return null;
  const second = numberAt(tokens, first.next + 1);
  if (!second) return null;
  const joins = between ? ['and', 'to'] : ['to', 'or', '-', '–'];
  return joins.includes(link) ? rising(first.value, second.value, at, second.next) : null;
}

const valueOf = (digits: string): number => Number(digits.replaceAll(',', ''));

const rising = (low: number, high: number, from: number, to: number): Quantity | null =>
  low < high ? { from, to, low, high, rules: ['range'] } : null;

function vagueAt(tokens: readonly Token[], at: number): Quantity | null {
  const row = vagueFrom.get(tokens[at]!.lower)?.find(({ words }) => matches(tokens, at, words));
  // "three were killed and |as many| hurt"
  if (!row || (row.name === 'many' && /^(?:as|too|how|so)$/.test(tokens[at - 1]?.lower ?? ''))) return null;
  return { from: at, to: at + row.words.length, low: row.low, high: row.high, rules: [row.name] };
}

function noneAt(tokens: readonly Token[], at: number): Quantity | null {
  const words = noneFrom.get(tokens[at]!.lower)?.find((row) => matches(tokens, at, row.words))?.words;
  if (!words || tokens[at + words.length]?.lower === 'longer') return null;
  return { from: at, to: at + words.length, low: 0, high: 0, rules: ['none'] };
}

/** Words other than numbers at which a quantity may start. */
const starts = new Set(['a', 'an', 'between', ...hedgesAt.keys(), ...vagueFrom.keys(), ...noneFrom.keys()]);

/** True for words at which a quantity may start. */
export const mayCount = (word: string): boolean => starts.has(word) || startsNumber(word);

/** Hedge + number, or a number alone, that starts just at `at`. */
export function quantityAt(tokens: readonly Token[], at: number): Quantity | null {
  const first = tokens[at]?.lower;
  if (first === undefined || !mayCount(first)) return null;
  for (const hedge of hedgesAt.get(first) ?? []) {
    if (!matches(tokens, at, hedge.words)) continue;
    const inner = quantityAt(tokens, at + hedge.words.length);
    const both = hedge.name === 'at-least' && inner ? bounded(tokens, at, inner) : null;
    if (both) return both;
    return inner && hedged(inner, hedge.name, at);
  }
  return core(tokens, at);
}

/** "at least 11 and up to 15" → 11 to 15. */
function bounded(tokens: readonly Token[], from: number, first: Quantity): Quantity | null {
  if (!/^(?:and|or|but|to)$/.test(tokens[first.to]?.lower ?? '') || first.low === null) return null;
  const second = quantityAt(tokens, first.to + 1);
  if (!second?.rules.includes('up-to') || second.high === null || second.high <= first.low) return null;
  return { from, to: second.to, low: first.low, high: second.high, rules: ['range'] };
}

function hedged(inner: Quantity, hedge: Hedge, from: number): Quantity | null {
  const bound = withHedge(inner, hedge);
  if (!bound || hedge === 'plain') return bound && { ...inner, from };
  return { from, to: inner.to, low: bound.low, high: bound.high, rules: [...inner.rules, hedge] };
}
