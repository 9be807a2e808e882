import type { FigureRow, StoredFigure } from '../../core/desk.ts';
import { capitalised, listed } from '../paragraph/english.ts';
import { denied } from '../paragraph/who.ts';
import { measureName, rangeOf } from '../range.ts';
import { figureOf, shortSpeaker } from '../wording.ts';
import { bulletOf } from './bullets.ts';
import type { Piece } from './fit.ts';

/** Bullets of the first row, and of each other. */
const most = { first: 5, other: 2 } as const;

/** A row a measure: the range, a bullet a position, who is counted apart. */
export const rowPieces = (rows: readonly FigureRow[]): Piece[] =>
  rows.filter(isNews).flatMap((row, i) => piecesOf(row, i));

/** "Evacuated 1" and "Attacks 1" tell an editor nothing. */
const minor: ReadonlySet<string> = new Set(['attacks', 'evacuated', 'rescued', 'displaced', 'detained']);
const isNews = (row: FigureRow): boolean =>
  !minor.has(row.measure) || row.positions.some((p) => p.high === null || p.high > 1);

function piecesOf(row: FigureRow, i: number): Piece[] {
  const lines = [...linesOf(row, i === 0 ? most.first : most.other), ...groupLines(row)];
  const late = i === 0 ? 0 : 2 * i + 1;
  return [
    { block: { kind: 'heading', text: headingOf(row), ...noteOf(row) }, giveWay: late },
    ...(lines.length > 0
      ? [
          {
            block: { kind: 'text' as const, text: lines.map((line) => `• ${line}`).join('\n') },
            giveWay: late === 0 ? 0 : late + 1,
          },
        ]
      : []),
  ];
}

/** "Killed  55 – more than 100" */
const headingOf = (row: FigureRow): string =>
  [measureName(row.measure), rangeOf(row)].filter(Boolean).join('  ');

/** "the Iraqi military denied any civilian casualties", else how the figures stand to each other. */
function noteOf(row: FigureRow): { note?: string } {
  const denials = row.positions.filter((p) => p.stance === 'denies').flatMap((p) => p.claims);
  const speakers = [...Map.groupBy(denials, (c) => c.speakerKey).values()].map((cs) => cs[0]!);
  const said = speakers.slice(0, 2).map((c) => `${shortSpeaker(c)} ${denied(c)}`);
  const state = stateOf(row);
  const note = [...(state ? [state] : []), ...said].join(' · ');
  return note === '' ? {} : { note };
}

export function stateOf({ conflicting, speakers, singleSource }: FigureRow): string | null {
  if (conflicting) return speakers === 1 ? 'one speaker, two figures' : 'conflicting figures';
  return singleSource ? 'single source' : null;
}

/** The ends before what lies between, the lowest first; denials stand in the heading. */
function linesOf(row: FigureRow, limit: number): string[] {
  const asserted = row.positions.filter((p) => p.stance === 'asserts');
  const chosen = new Set(
    asserted.toSorted((a, b) => Number(row.ends.includes(b)) - Number(row.ends.includes(a))).slice(0, limit),
  );
  const rest = asserted.length - chosen.size;
  return [
    ...asserted.filter((p) => chosen.has(p)).map(bulletOf),
    ...(rest > 0 ? [`and ${rest} more figure${rest === 1 ? '' : 's'} in All claims`] : []),
  ];
}

/** "Among them 12 women and 19 children (hospital sources)"; "Counted separately: eight militants (hospital sources)". */
function groupLines({ parts, apart }: FigureRow): string[] {
  return [...bySpeaker('Among them', parts), ...bySpeaker('Counted separately:', apart)];
}

function bySpeaker(lead: string, claims: readonly StoredFigure[]): string[] {
  if (claims.length === 0) return [];
  const told = [...Map.groupBy(claims, (c) => c.speakerKey).values()]
    .slice(0, 2)
    .map(
      (cs) => `${listed(cs.slice(0, 4).map((c) => uncapitalised(figureOf(c))))} (${shortSpeaker(cs[0]!)})`,
    );
  return [capitalised(`${lead} ${told.join('; ')}`)];
}

const uncapitalised = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
