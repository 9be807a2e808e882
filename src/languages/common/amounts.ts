import type { Interval } from '../../core/interval.ts';
import { runsIn, wholeNumber } from './digits.ts';

/** How a correction may write a figure: its number, or what is printed where it has no exact one. */
export function amountsWith({ low, high }: Interval, printed: readonly string[]): readonly string[] {
  const exact = [low, high].filter((n) => n !== null).map(String);
  return [...new Set(low === high || printed.length === 0 ? [...exact, ...printed] : printed)];
}

/** The numbers that a wording has in digits, as `1200`. */
export const numbersIn = (wording: string): readonly string[] =>
  runsIn(wording).flatMap(({ text }) => wholeNumber(text)?.toString() ?? []);
