import type { Interval } from '../core/interval.ts';

/** Words that who reads English cannot read: "ما لا يقل عن ١٢", "больше ста". */
export const isInOtherLetters = (words: string): boolean =>
  !/\p{Script=Latin}/u.test(words) && /\p{L}|(?!\d)\p{Nd}/u.test(words);

const digits = (n: number): string => n.toLocaleString('en-US');

/** A figure as English words it: "55", "at least 12", "more than 100", "up to 24", "20 to 99". */
export function inWords({ low, high }: Interval): string {
  const from = low ?? 0;
  if (high === null)
    return from > 1 && from % 100 === 1 ? `more than ${digits(from - 1)}` : `at least ${digits(from)}`;
  if (low === high) return digits(high);
  return from <= 1 ? `up to ${digits(high)}` : `${digits(from)} to ${digits(high)}`;
}
