import type { FigureRow, Position, StoredFigure } from '../../core/desk.ts';
import { isLone, isVague } from '../../core/interval.ts';
import { counted, isCounted } from '../paragraph/counted.ts';
import { capitalised, listed } from '../paragraph/english.ts';
import { isAtOdds } from '../paragraph/sayable.ts';
import { denied } from '../paragraph/who.ts';
import { measureName, rangeOf } from '../range.ts';
import { bulletOf } from './bullets.ts';
import { order, type Piece } from './fit.ts';
import { nameOf } from './name.ts';

/** Bullets of the first row, and of each other. */
const most = { first: 5, other: 2 } as const;

/** A row a measure: the range, a bullet a position, who is counted apart. */
export const rowPieces = (rows: readonly FigureRow[]): Piece[] =>
  rows.filter(isNews).flatMap((row, i) => piecesOf(row, i));

/** "Evacuated 1" and "Attacks 1" tell an editor nothing, and a row without a number nobody. */
export const isNews = (row: FigureRow): boolean =>
  (!minor.has(row.measure) || row.positions.some((p) => p.high === null || p.high > 1)) &&
  (row.ends.length === 0 || rangeOf(row) !== '');

const minor: ReadonlySet<string> = new Set(['attacks', 'evacuated', 'rescued', 'displaced', 'detained']);

function piecesOf(row: FigureRow, i: number): Piece[] {
  const first = i === 0;
  const { shown, rest } = positionLines(row, first ? most.first : most.other);
  const lines = [...shown, ...groupLines(row), ...(rest > 0 ? [`${rest} more in All claims`] : [])];
  const heading = { kind: 'heading' as const, text: headingOf(row), ...noteOf(row, first) };
  const bullets = { kind: 'text' as const, text: lines.map((line) => `• ${line}`).join('\n') };
  return [
    { block: heading, giveWay: first ? 0 : order.row + i },
    ...(lines.length > 0 ? [{ block: bullets, giveWay: first ? 0 : order.bullets + i, under: heading }] : []),
  ];
}

/** "Killed  55 – more than 100" */
const headingOf = (row: FigureRow): string =>
  [measureName(row.measure), rangeOf(row)].filter(Boolean).join('  ');

/** How the figures stand to each other, which of the first row the line above says, and who denies. */
function noteOf(row: FigureRow, first: boolean): { note?: string } {
  const denials = row.positions.filter((p) => p.stance === 'denies').flatMap((p) => p.claims);
  const speakers = [...Map.groupBy(denials, (c) => c.speakerKey).values()].map((cs) => cs[0]!);
  const said = speakers.slice(0, 2).map((c) => `${nameOf(c)} ${denied(c)}`);
  const note = [first ? '' : (stateOf(row) ?? ''), ...said].filter(Boolean).join(' · ');
  return note === '' ? {} : { note };
}

export function stateOf({ conflicting, speakers, singleSource }: FigureRow): string | null {
  if (conflicting) return speakers === 1 ? 'one speaker, two figures' : 'conflicting figures';
  return singleSource ? 'single source' : null;
}

/** The lowest first; denials stand in the heading, and vague words beside a figure in All claims. */
function positionLines(row: FigureRow, limit: number): { readonly shown: string[]; readonly rest: number } {
  const worded = row.positions.filter((p) => p.stance === 'asserts' && p.claims.some(isCounted));
  const isEnd = (p: Position): boolean => row.ends.includes(p);
  const exact = worded.filter((p) => isEnd(p) || !(isVague(p) || isLone(p, worded)));
  const firm = worded.filter((p) => exact.includes(p) || isAtOdds(p, exact));
  const chosen = new Set(firm.toSorted((a, b) => Number(isEnd(b)) - Number(isEnd(a))).slice(0, limit));
  const byText = Map.groupBy(
    worded.filter((p) => chosen.has(p)),
    textOf,
  );
  const shown = [...byText.values()].map((ps) =>
    bulletOf(
      ps.flatMap((p) => p.claims),
      row.singleSource,
    ),
  );
  return { shown, rest: worded.length - chosen.size };
}

const textOf = (p: Position): string => counted(p.claims.find(isCounted) ?? p.claims[0]!).text;

/** "Among them 12 women and 19 children (hospital sources)"; "Separately eight militants (hospital sources)". */
function groupLines({ positions, parts, apart }: FigureRow): string[] {
  const whole = new Set(positions.map(textOf));
  const isNew = (c: StoredFigure): boolean => !whole.has(counted(c).text);
  return [...bySpeaker('among them', parts.filter(isNew)), ...bySpeaker('separately', apart.filter(isNew))];
}

/** Groups of two speakers, four figures each: the rest is in All claims. */
function bySpeaker(lead: string, claims: readonly StoredFigure[]): string[] {
  const speakers = [...Map.groupBy(claims.filter(isCounted), (c) => c.speakerKey).values()];
  const groups = speakers.slice(0, 2).map((cs) => {
    const figures = [...new Set(cs.map((c) => counted(c).text))].slice(0, 4);
    return `${listed(figures)} (${nameOf(cs[0]!)})`;
  });
  return groups.length === 0 ? [] : [capitalised(`${lead} ${groups.join('; ')}`)];
}
