import { highest, lowest, type ChartRow } from './rows.ts';

/** The scale that all bars share; it begins at 0. */
export interface Axis {
  readonly type: 'linear' | 'symlog';
  /** The number at its right end; arrows run up to it. */
  readonly end: number;
  readonly ticks: readonly number[];
  /** Where a number lies, from 0 at the left to 1 at the right end. */
  readonly at: (x: number) => number;
}

/** The smallest figure would be less than this part of the axis: then a step is ten times the one before. */
const tooSmall = 1 / 60;

/** Linear wherever every figure can be told from 0; else logarithmic, which the picture then says in words. */
export function axisOf(rows: readonly ChartRow[]): Axis {
  const top = Math.max(1, ...rows.map(highest));
  const least = Math.min(top, ...rows.map(lowest).filter((x) => x > 0));
  const isOpen = rows.some((r) => !r.denied && r.high === null);
  return least / top >= tooSmall ? linear(top, isOpen) : logarithmic(top, isOpen);
}

/** Behind the highest figure there is room, and more where a bar goes on without end. */
function linear(top: number, isOpen: boolean): Axis {
  const end = top * (isOpen ? 1.25 : 1.06);
  const step = niceStep(end / 7);
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step);
  return { type: 'linear', end, ticks, at: (x) => x / end };
}

/** 0, 1, 10, 100 …: the logarithm of x + 1, so that 0 has its place. */
function logarithmic(top: number, isOpen: boolean): Axis {
  const end = top * (isOpen ? 4 : 1.6);
  const powers = Array.from({ length: Math.floor(Math.log10(end)) + 1 }, (_, i) => 10 ** i);
  return { type: 'symlog', end, ticks: [0, ...powers], at: (x) => Math.log1p(x) / Math.log1p(end) };
}

/** The next of 1, 2, 5, 10, 20 …; people are counted whole. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((n) => n * power >= least) ?? 10;
  return Math.max(1, step * power);
}
