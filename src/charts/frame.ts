import * as Plot from '@observablehq/plot';
import type { Axis } from './axis.ts';
import { hatch, layout, palette } from './look.ts';
import { cut, type Slot } from './marks.ts';
import type { ChartData } from './rows.ts';
import { moreOf, noteOf, titleOf, unitOf } from './words.ts';

const column = layout.left - layout.edge - 24;

/** Who says it, and below in small who carries it; cut at the edge of the bars, whatever the letters. */
export const speakers = (slots: readonly Slot[]): Plot.Markish[] => {
  const shared = { x: 0, y: 'y', textAnchor: 'start', dx: layout.edge - layout.left } as const;
  return [
    Plot.text(slots, { ...shared, text: 'speaker', dy: -10, ...cut(column, 16) }),
    Plot.text(slots, {
      ...shared,
      text: 'carried',
      dy: 12,
      fill: palette.faint,
      ...cut(column, 13),
    }),
    Plot.frame({ fill: palette.paper, stroke: 'none', insetLeft: -16, insetRight: -layout.right }),
  ];
};

/** Lines between rows, the grid and its numbers, and what they count. */
export const ruler = (slots: readonly Slot[], axis: Axis, { measure }: ChartData): Plot.Markish[] => [
  Plot.ruleY(slots.slice(1), {
    y: 'y',
    dy: -layout.row / 2,
    insetLeft: layout.edge - layout.left,
    insetRight: layout.edge - layout.right,
    stroke: palette.line,
  }),
  Plot.gridX(axis.ticks, { stroke: palette.grid, strokeOpacity: 1 }),
  Plot.axisX(axis.ticks, {
    label: null,
    tickSize: 0,
    fontSize: 13,
    color: palette.faint,
    tickFormat: (x: number) => x.toLocaleString('en-US'),
  }),
  Plot.text(
    [`${unitOf(measure)}${axis.type === 'symlog' ? '; logarithmic: each step is ten times the last' : ''}`],
    {
      frameAnchor: 'bottom',
      lineAnchor: 'top',
      dy: 28,
      fontSize: 13,
      fill: palette.faint,
    },
  ),
];

/** A line of the picture's own, from its left edge. */
const line = (
  text: string,
  side: 'top-left' | 'bottom-left',
  dy: number,
  more: Plot.TextOptions,
): Plot.Markish =>
  Plot.text([text], {
    frameAnchor: side,
    textAnchor: 'start',
    dx: layout.edge - layout.left,
    dy,
    ...cut(layout.width - 2 * layout.edge, Number(more.fontSize)),
    ...more,
  });

/** Title, incident, what the hatching says, and how many rows found no room. */
export function captions(data: ChartData): Plot.Markish[] {
  const note = noteOf(data.rows);
  const isHatched = data.rows.some((r) => r.conflicting);
  return [
    line(titleOf(data), 'top-left', 24 - layout.top, { fontSize: 24, fontWeight: 600 }),
    line(data.title, 'top-left', 54 - layout.top, { fontSize: 16, fill: palette.faint }),
    line(moreOf(data), 'bottom-left', 26, { fontWeight: 600, ...cut(column, 14) }),
    line(note, 'bottom-left', layout.bottom - 22, {
      fontSize: 14,
      dx: layout.edge - layout.left + (isHatched ? 26 : 0),
    }),
    ...(isHatched ? [swatch] : []),
  ];
}

const swatch = Plot.dot([0], {
  frameAnchor: 'bottom-left',
  symbol: 'square',
  r: 9,
  dx: layout.edge - layout.left + 9,
  dy: layout.bottom - 30,
  fill: hatch,
  stroke: palette.conflict,
  strokeWidth: 1.5,
});
