import { type Found, find, type Token } from '../tokens.ts';
import { beforeTen, hundreds, ordinals, ten, tens, units } from './words.ts';

/** A count, up to the token `next`. */
export interface Count {
  readonly value: number;
  readonly next: number;
  /** "and" is written together with its first word. */
  readonly isJoined: boolean;
  /** "the three" */
  readonly isDefinite: boolean;
}

/** The row of the word at `at`. */
export function wordAt<T>(
  tokens: readonly Token[],
  at: number,
  table: ReadonlyMap<string, T>,
): Found<T> | null {
  const token = tokens[at];
  return token === undefined || token.isDigits ? null : find(table, token.word);
}

export const countOf = ({ row, isJoined, isDefinite }: Found<number>, next: number, more = 0): Count => ({
  value: row + more,
  next,
  isJoined,
  isDefinite,
});

/** "مئة", "مئة وخمسة وعشرون", "ثلاثمئة", "ثلاث مئة", "خمسة وعشرون", "اثنا عشر", "سبعة". */
export function belowThousandAt(tokens: readonly Token[], at: number): Count | null {
  const hundred = hundredAt(tokens, at);
  if (!hundred) return belowHundredAt(tokens, at);
  const rest = belowHundredAt(tokens, hundred.next);
  return rest?.isJoined === true
    ? { ...hundred, value: hundred.value + rest.value, next: rest.next }
    : hundred;
}

function hundredAt(tokens: readonly Token[], at: number): Count | null {
  const whole = wordAt(tokens, at, hundreds);
  if (whole) return countOf(whole, at + 1);
  const unit = wordAt(tokens, at, units);
  const hundred = unit && wordAt(tokens, at + 1, hundreds);
  const isApart = hundred?.row === 100 && !hundred.isJoined && !hundred.isDefinite && unit!.row > 2;
  return isApart && unit ? { ...countOf(unit, at + 2), value: unit.row * 100 } : null;
}

function belowHundredAt(tokens: readonly Token[], at: number): Count | null {
  const unit = wordAt(tokens, at, beforeTen);
  if (unit && ten.has(tokens[at + 1]?.word ?? '')) return countOf(unit, at + 2, 10);
  const first = wordAt(tokens, at, units) ?? unit;
  const more = first && first.row < 10 ? wordAt(tokens, at + 1, tens) : null;
  if (first && more?.isJoined === true) return countOf(first, at + 2, more.row);
  const only = wordAt(tokens, at, tens) ?? wordAt(tokens, at, units);
  return only && !isRank(tokens, at) ? countOf(only, at + 1) : null;
}

/** "the second |ten|" is the twelfth. */
const isRank = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return before !== undefined && find(ordinals, before.word) !== null && ten.has(tokens[at]!.word);
};
