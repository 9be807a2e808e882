import type { FigureAt } from '../checks.ts';

/** "a man" and "two women" → three, from the first letter to the last; open above where one of them is. Null of none. */
export function sumOf(figures: readonly FigureAt[]): FigureAt | null {
  const [first] = figures;
  if (!first) return null;
  return {
    low: figures.reduce((sum, { low }) => sum + (low ?? 0), 0),
    high: figures.reduce<number | null>(
      (sum, { high }) => (sum === null || high === null ? null : sum + high),
      0,
    ),
    start: Math.min(...figures.map(({ start }) => start)),
    end: Math.max(...figures.map(({ end }) => end)),
  };
}
