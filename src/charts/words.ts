import type { FigureMeasure } from '../core/claim.ts';
import { measureName } from '../cards/range.ts';
import { inertLine } from '../core/inert.ts';

import type { ChartData, ChartRow } from './rows.ts';

/** "Killed: 55 – more than 100" */
export const titleOf = ({ measure, range }: ChartData): string =>
  `${measureName(measure)}: ${range || 'denied'}`;

/** What the axis counts. */
export const unitOf = (measure: FigureMeasure): string =>
  measure === 'attacks' ? 'attacks' : `people ${measureName(measure).toLowerCase()}`;

/** What hatching and arrows say, as far as the picture has them. */
export function noteOf(rows: readonly ChartRow[]): string {
  const hatched = rows.filter((r) => r.conflicting).length;
  const told = rows.filter((r) => !r.denied);
  return [
    hatched > 0 ? 'Hatched: contradicts another figure here.' : 'No figure here contradicts another.',
    hatched > 0 && hatched < rows.length && 'Plain: contradicts none.',
    told.some((r) => r.high === null) && 'Arrow to the right: no upper limit was named.',
    told.some((r) => r.low === null) && 'Arrow to the left: no lower limit was named.',
  ]
    .filter((x) => x !== false)
    .join('  ');
}

/** "and 80 more"; empty where all are drawn. */
export const moreOf = ({ more }: ChartData): string =>
  more > 0 ? `and ${more.toLocaleString('en-US')} more` : '';

/** The picture in words: the range, a line a position with all who hold it, then which of them are in conflict; names in full. */
export function altOf(data: ChartData): string {
  const positions = [
    ...Map.groupBy(data.rows, (r) => JSON.stringify([r.denied, r.figure, r.low, r.high])).values(),
  ];
  return [
    `${titleOf(data)}. ${inertLine(data.title)}.`,
    ...positions.map(positionText),
    ...(data.more > 0 ? [`And ${data.more} more that the picture leaves out.`] : []),
    ...conflictText(positions),
  ].join('\n');
}

/** "12 civilians: hospital sources (Reuters, 7 Dec); Karim Haddad, mayor (Reuters, 7 Dec)." */
function positionText(rows: readonly ChartRow[]): string {
  const { figure } = rows[0]!;
  const said = rows.map((r) => `${r.speaker} (${r.carried})`).join('; ');
  return `${figure[0]!.toUpperCase()}${figure.slice(1)}: ${said}.`;
}

/** "In conflict: denied; 60 people." */
function conflictText(positions: readonly (readonly ChartRow[])[]): string[] {
  const clashing = positions.filter((rows) => rows.some((r) => r.conflicting));
  if (clashing.length === 0) return [];
  if (clashing.length === positions.length) return ['Each contradicts another of these.'];
  return [`In conflict: ${clashing.map(([row]) => row?.figure).join('; ')}.`];
}
