import type { Interval } from '../../../core/interval.ts';
import { inAscii, wholeNumber } from '../../common/digits.ts';
import type { Token } from '../tokens.ts';
import { type NumberAt, numberAt } from './cardinals.ts';
import { countsNobody } from './others.ts';
import { and } from './words.ts';

/** What stands between the two ends. */
const links: ReadonlySet<string> = new Set(['الي', 'او', '-', '–', '—']);
const between = /^و?ب?(?:بين|مابين)$/;

/** "بين 10 و12", "ما بين عشرة وعشرين", "من 10 إلى 12", "10-12", "ثلاثة أو أربعة"; up to the token `next`. */
export function rangeAt(tokens: readonly Token[], at: number): (Interval & { readonly next: number }) | null {
  const word = tokens[at]?.word ?? '';
  if (word === 'ما' && between.test(tokens[at + 1]?.word ?? '')) return rangeAt(tokens, at + 1);
  if (between.test(word)) return pair(tokens, at + 1, behindEither);
  if (word === 'من') return pair(tokens, at + 1, behindLink);
  return dashed(tokens, at) ?? pair(tokens, at, behindLink);
}

/** Where the second number begins behind the first one; null where none does. */
type Second = (tokens: readonly Token[], at: number) => NumberAt | null;

const behindAnd: Second = (tokens, at) => {
  const number = numberAt(tokens, tokens[at]?.word === and ? at + 1 : at);
  return number && (number.isJoined || tokens[at]?.word === and) ? number : null;
};
const behindLink: Second = (tokens, at) =>
  links.has(tokens[at]?.word ?? '') ? numberAt(tokens, at + 1) : null;
const behindEither: Second = (tokens, at) => behindAnd(tokens, at) ?? behindLink(tokens, at);

function pair(
  tokens: readonly Token[],
  at: number,
  behind: Second,
): (Interval & { readonly next: number }) | null {
  const first = numberAt(tokens, at);
  if (!first) return null;
  const second = behind(tokens, first.next);
  if (second) return rising(tokens, at, first.value, second);
  // "between |five| and twenty" may look like 25
  const short = numberAt(tokens.slice(at, at + 1), 0);
  const other = short && behind(tokens, at + 1);
  return other ? rising(tokens, at, short.value, other) : null;
}

/** "20 to 30 thousand" are thousands both. */
function rising(
  tokens: readonly Token[],
  from: number,
  low: number,
  { value, scale, next }: NumberAt,
): (Interval & { readonly next: number }) | null {
  const first = scale > 1 && low < value / scale ? low * scale : low;
  return first < value && !countsNobody(tokens, from, next) ? { low: first, high: value, next } : null;
}

/** `10-12`; not `2014-2016`. */
function dashed(tokens: readonly Token[], at: number): (Interval & { readonly next: number }) | null {
  const token = tokens[at];
  const ends = token?.isDigits === true ? token.word.split(/[-–]/).map(wholeNumber) : [];
  const [low = null, high = null] = ends;
  if (ends.length !== 2 || low === null || high === null || low >= high) return null;
  const areYears = /^(?:19|20)\d\d\D/.test(inAscii(token!.word));
  return areYears || countsNobody(tokens, at, at + 1) ? null : { low, high, next: at + 1 };
}
