import type { FigureAt } from '../checks.ts';

/** "a man" and "two women" → three, from the first letter to the last; open above where one of them is. Null of none. */
export function sumOf(figures: readonly FigureAt[]): FigureAt | null {
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return null;
  const low = figures.reduce((sum, figure) => sum + (figure.low ?? 0), 0);
  const high = figures.reduce<number | null>(
    (sum, figure) => (sum === null || figure.high === null ? null : sum + figure.high),
    0,
  );
  return { low, high, start: first.start, end: last.end };
}
