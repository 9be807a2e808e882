/** The whole numbers that a wording allows, both ends included; null is no bound on that side (docs/claims.md). */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

const floor = (i: Interval) => i.low ?? 0;
const ceiling = (i: Interval) => i.high ?? Infinity;

export const exactly = (n: number): Interval => ({ low: n, high: n });

/** True where one number satisfies both. */
export const overlaps = (a: Interval, b: Interval): boolean =>
  floor(a) <= ceiling(b) && floor(b) <= ceiling(a);

/** True where the two end side by side: `as many as 100` (1–100) and `more than 100` (101–). */
export const touches = (a: Interval, b: Interval): boolean =>
  ceiling(a) + 1 === floor(b) || ceiling(b) + 1 === floor(a);

export const sameInterval = (a: Interval, b: Interval): boolean => a.low === b.low && a.high === b.high;

/** True for one number, as in `55`. */
export const isExact = (i: Interval): boolean => i.low !== null && i.low === i.high;

/** "dozens" reaches four times as high as low, "20 to 40" twice. */
const vagueFrom = 2.5;

/** Vague words and open ends: "dozens", "several", "up to 24", "many"; "at least 12" and "about 60" are none. */
export function isVague(i: Interval): boolean {
  if (isExact(i)) return false;
  return i.high === null ? floor(i) <= 2 : floor(i) <= 1 || i.high >= floor(i) * vagueFrom;
}

/** One victim beside a toll of three or more: as a rule somebody told of, not a count. */
export const isLone = (i: Interval, others: readonly Interval[]): boolean =>
  isExact(i) && i.low === 1 && others.some((other) => floor(other) > 2);

/** How many numbers it leaves open: 0 for one number. */
export const width = (i: Interval): number => ceiling(i) - floor(i);

/** How far apart two intervals that do not meet are: 0 where they meet, else the smallest difference. */
export const gap = (a: Interval, b: Interval): number =>
  overlaps(a, b) ? 0 : Math.max(floor(a) - ceiling(b), floor(b) - ceiling(a));

const n = (x: number) => x.toLocaleString('en-US');

/** `55`, `54–66`, `101 or more`, `up to 24`; for people, where the printed wording is not at hand. */
export function formatInterval({ low, high }: Interval): string {
  if (low === null && high === null) return 'no figure';
  if (high === null) return `${n(low ?? 0)} or more`;
  if (low === null) return `up to ${n(high)}`;
  return low === high ? n(low) : `${n(low)}–${n(high)}`;
}
