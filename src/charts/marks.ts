import * as Plot from '@observablehq/plot';
import { isExact } from '../core/interval.ts';
import type { Axis } from './axis.ts';
import { hatch, layout, palette } from './look.ts';
import type { ChartRow } from './rows.ts';

/** A row at its place from above. */
export interface Slot extends ChartRow {
  readonly y: number;
}

const color = ({ conflicting }: Slot): string => (conflicting ? palette.conflict : palette.plain);
const pattern = ({ conflicting }: Slot): string => (conflicting ? hatch : palette.plain);

/** Colours as they are, past Plot's scales. */
const style = {
  fill: { value: pattern, scale: null },
  stroke: { value: color, scale: null },
  strokeWidth: 2,
} as const;

/** How far below its row's middle a mark stands, and above it its words. */
const below = 12;
const above = -10;

/** A bar for an interval, an arrow for an open end, a dot for one number, a diamond at 0 for a denial; over each its words. */
export function marksOf(slots: readonly Slot[], axis: Axis): Plot.Markish[] {
  const bars = slots.filter((s) => !s.denied && !isExact(s));
  const points = slots.filter((s) => !bars.includes(s));
  return [
    barsOf(bars, axis),
    arrows(
      bars.filter((s) => s.high === null),
      axis.end,
      90,
    ),
    arrows(
      bars.filter((s) => s.low === null),
      0,
      -90,
    ),
    dots(
      points.filter((s) => !s.denied),
      'circle',
    ),
    dots(
      points.filter((s) => s.denied),
      'diamond2',
    ),
    labels(bars, axis, 0),
    labels(points, axis, layout.dot),
  ];
}

const dots = (points: readonly Slot[], symbol: Plot.SymbolType): Plot.Markish =>
  Plot.dot(points, {
    x: (s: Slot) => (s.denied ? 0 : s.low),
    y: 'y',
    symbol,
    r: layout.dot,
    dy: below,
    ...style,
  });

function barsOf(bars: readonly Slot[], { end }: Axis): Plot.Markish {
  const spare = (layout.row - layout.bar) / 2;
  return Plot.barX(bars, {
    x1: (s: Slot) => s.low ?? 0,
    x2: (s: Slot) => s.high ?? end,
    y: 'y',
    insetTop: spare + below,
    insetBottom: spare - below,
    ...style,
  });
}

const arrows = (open: readonly Slot[], x: number, rotate: number): Plot.Markish =>
  Plot.dot(open, {
    x,
    y: 'y',
    symbol: 'triangle',
    rotate,
    r: layout.bar * 0.7,
    dy: below,
    fill: { value: color, scale: null },
    stroke: 'none',
  });

/** The figure as said, on the side of the mark where there is more room; cut where even that is too little. */
function labels(slots: readonly Slot[], axis: Axis, nudge: number): Plot.Markish[] {
  const start = (s: Slot): number => (s.denied ? 0 : (s.low ?? 0));
  const end = (s: Slot): number => s.high ?? axis.end;
  const isLeft = (s: Slot): boolean => s.denied || axis.at(start(s)) < 0.5;
  const shared = { y: 'y', text: 'figure', dy: above, fontWeight: 600, ...cut(labelMost, 16) };
  return [
    Plot.text(slots.filter(isLeft), { ...shared, x: start, textAnchor: 'start', dx: -nudge }),
    Plot.text(
      slots.filter((s) => !isLeft(s)),
      { ...shared, x: end, textAnchor: 'end', dx: nudge },
    ),
  ];
}

const half = (layout.width - layout.left - layout.right) / 2;
/** Semi-bold letters are wider than those that Plot measures by. */
const labelMost = half * 0.92;

/** Text on one line of at most so many pixels. */
export const cut = (pixels: number, fontSize: number) =>
  ({ fontSize, lineWidth: pixels / fontSize, textOverflow: 'ellipsis' }) as const;
