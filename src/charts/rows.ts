import type { FigureMeasure } from '../core/claim.ts';
import type { FigureRow, IncidentFile, Position, StoredFigure } from '../core/desk.ts';
import { isExact, type Interval } from '../core/interval.ts';
import type { Relation } from '../core/relation.ts';
import { rangeOf } from '../cards/range.ts';
import { carriedBy, figureOf, speakerOf } from '../cards/wording.ts';

/** What one speaker says in one position: a row of the picture. All strings are inert and on one line. */
export interface ChartRow extends Interval {
  readonly speaker: string;
  /** As it was said: "55 civilians"; a denial is "denied". */
  readonly figure: string;
  /** "Reuters, 7 Dec; Reuters through RT, 8 Dec" */
  readonly carried: string;
  readonly denied: boolean;
  /** Contradicts another figure of the same chart, drawn or not. */
  readonly conflicting: boolean;
}

/** All that the picture and its alt text tell. */
export interface ChartData {
  readonly measure: FigureMeasure;
  readonly title: string;
  /** "55 – more than 100", in the words that were said; empty where all deny. */
  readonly range: string;
  /** The lowest first, denials before all. */
  readonly rows: readonly ChartRow[];
  /** Rows for which there is no room. */
  readonly more: number;
}

/** The most rows that still can be read in a chat window. */
export const mostRows = 20;

/** What to draw of one outcome, by default the first that has a figure; null where none has. */
export function chartData(file: IncidentFile, measure?: FigureMeasure): ChartData | null {
  const row = file.rows.find(
    (r) => (measure === undefined || r.measure === measure) && r.positions.some(isDrawable),
  );
  if (!row) return null;
  const positions = row.positions.filter(isDrawable);
  const clashing = conflicts(row, file.relations);
  const all = positions.flatMap((position) => rowsOf(position, clashing));
  const drawn = choose(all);
  return {
    measure: row.measure,
    title: file.incident.title,
    range: rangeOf(row),
    rows: drawn.map(({ row: chosen }) => chosen),
    more: all.length - drawn.length,
  };
}

const isDrawable = (p: Position): boolean => p.stance === 'denies' || p.low !== null || p.high !== null;

/** Claims of this row that contradict another of it. */
function conflicts({ positions }: FigureRow, relations: readonly Relation[]): ReadonlySet<number> {
  const ids = new Set(positions.flatMap((p) => p.claims.map((c) => c.id)));
  const clashes = relations.filter(
    ({ kind, a, b }) => (kind === 'conflict' || kind === 'self-conflict') && ids.has(a.id) && ids.has(b.id),
  );
  return new Set(clashes.flatMap(({ a, b }) => [a.id, b.id]));
}

/** A row with what decides whether it stays: which of its position's speakers it is, and where the position lies. */
interface Candidate {
  readonly row: ChartRow;
  readonly position: Position;
  readonly nth: number;
}

function rowsOf(position: Position, clashing: ReadonlySet<number>): Candidate[] {
  const speakers = [...Map.groupBy(position.claims, (c) => c.speakerKey).values()];
  return speakers.map((claims, nth) => ({ row: rowOf(position, claims, clashing), position, nth }));
}

function rowOf(
  { low, high, stance }: Position,
  claims: readonly StoredFigure[],
  clashing: ReadonlySet<number>,
): ChartRow {
  const told = claims.find((c) => c.speaker?.role) ?? claims.find((c) => c.via === null) ?? claims[0]!;
  return {
    low,
    high,
    denied: stance === 'denies',
    speaker: speakerOf(told),
    figure: figureOf(claims[0]!),
    carried: [...new Set(claims.map(carriedBy))].join('; '),
    conflicting: claims.some((c) => clashing.has(c.id)),
  };
}

/** The lowest and the highest number that was named: of "up to 100" that is 100, not the 1 that it allows. */
export const lowest = (i: Interval): number =>
  !isExact(i) && (i.low ?? 0) <= 1 ? (i.high ?? i.low ?? 0) : (i.low ?? 0);
export const highest = (i: Interval): number => i.high ?? i.low ?? 0;

const byLowest = (a: Position, b: Position): number => lowest(a) - lowest(b);
const byHighest = (a: Position, b: Position): number => highest(b) - highest(a);

/** Where not all find room: a speaker of each position before its others, the outermost positions before those between. */
function choose(all: readonly Candidate[]): readonly Candidate[] {
  const positions = [...new Set(all.map((c) => c.position))];
  const [up, down] = [positions.toSorted(byLowest), positions.toSorted(byHighest)];
  const inward = new Map(positions.map((p) => [p, Math.min(up.indexOf(p), down.indexOf(p))]));
  const first = all.toSorted((a, b) => a.nth - b.nth || inward.get(a.position)! - inward.get(b.position)!);
  const kept = new Set(first.slice(0, mostRows));
  return all.filter((c) => kept.has(c));
}
