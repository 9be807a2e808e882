import { inAscii, wholeNumber } from '../../common/digits.ts';
import type { Token } from '../tokens.ts';
import { belowThousandAt, type Count, countOf, wordAt } from './belowThousand.ts';
import { and, half, scales, wholeScales } from './words.ts';

/** A number without its hedge. */
export interface NumberAt extends Count {
  /** What its last part is counted in: 1000 of "three thousand", 1 of "three". */
  readonly scale: number;
}

/**
 * A number in digits, in words or in both; null where none starts.
 *
 * @example numberAt(tokensOf('ثلاثة آلاف ومئتان وخمسة'), 0)?.value // 3205
 */
export function numberAt(tokens: readonly Token[], from: number): NumberAt | null {
  const first = partAt(tokens, from);
  if (!first) return null;
  let { value, next, scale } = first;
  for (let more = partBehind(tokens, next, scale); more; more = partBehind(tokens, next, scale)) {
    value += more.value;
    ({ next, scale } = more);
  }
  return Number.isSafeInteger(value) ? { ...first, value, next, scale } : null;
}

/** "three thousand", "١٢ ألفا", "half a million"; "a thousand" and "two thousand" are words of their own. */
function partAt(tokens: readonly Token[], at: number): NumberAt | null {
  const count = digitsAt(tokens, at) ?? halfAt(tokens, at) ?? belowThousandAt(tokens, at);
  if (!count) return wholeAt(tokens, at);
  const scale = wordAt(tokens, count.next, scales);
  if (scale && !scale.isJoined)
    return { ...count, value: count.value * scale.row, next: count.next + 1, scale: scale.row };
  return Number.isInteger(count.value) ? { ...count, scale: 1 } : null;
}

const thousand = 1000;

function wholeAt(tokens: readonly Token[], at: number): NumberAt | null {
  const found = wordAt(tokens, at, wholeScales);
  if (!found) return null;
  const scale = [1e9, 1e6].find((s) => found.row >= s) ?? thousand;
  return { ...countOf(found, at + 1), scale };
}

/** "|and two hundred|" behind "three thousand", "|and a half|" behind "a million": less than what was counted last. */
function partBehind(tokens: readonly Token[], at: number, scale: number): NumberAt | null {
  if (scale < thousand) return null;
  const isApart = tokens[at]?.word === and && tokens[at + 1]?.isDigits === true;
  const part = partAt(tokens, isApart ? at + 1 : at);
  if (part && (isApart || part.isJoined)) return part.value < scale ? part : null;
  const found = wordAt(tokens, at, half);
  if (found?.isJoined !== true) return null;
  const again = wordAt(tokens, at + 1, scales)?.row === scale;
  return { ...countOf(found, again ? at + 2 : at + 1), value: scale / 2, scale: 1 };
}

/** `12`, `١٬٢٠٠`; `1.5`, which a scale must follow. */
function digitsAt(tokens: readonly Token[], at: number): Count | null {
  const token = tokens[at];
  if (token?.isDigits !== true) return null;
  const fraction = /^(\d{1,3})[.,٫](\d{1,2})$/.exec(inAscii(token.word));
  const value = fraction ? Number(`${fraction[1]}.${fraction[2]}`) : wholeNumber(token.word);
  return value === null ? null : { value, next: at + 1, isJoined: false, isDefinite: false };
}

/** "|half| a million". */
function halfAt(tokens: readonly Token[], at: number): Count | null {
  const found = wordAt(tokens, at, half);
  return found && countOf(found, at + 1);
}
