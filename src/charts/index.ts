import type { FigureMeasure } from '../core/claim.ts';
import type { Chart, IncidentFile } from '../core/desk.ts';
import { pngOf } from './png.ts';
import { chartData } from './rows.ts';
import { rangeSvg } from './svg.ts';
import { altOf } from './words.ts';

export { chartData } from './rows.ts';
export { rangeSvg } from './svg.ts';

/**
 * A picture of what everybody claims about one outcome, by default the first with a figure: a row a position and
 * speaker, from low to high. PNG, 1200 pixels wide; null where there is nothing to draw.
 */
export function rangeChart(file: IncidentFile, measure?: FigureMeasure): Chart | null {
  const data = chartData(file, measure);
  return data && { png: pngOf(rangeSvg(data)), alt: altOf(data) };
}
