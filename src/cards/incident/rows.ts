import type { FigureMeasure } from '../../core/claim.ts';
import type { FigureRow, Position, StoredFigure } from '../../core/desk.ts';
import { isLone, isVague } from '../../core/interval.ts';
import type { StoredClaim } from '../../core/record.ts';
import { bare, counted, isCounted } from '../paragraph/counted.ts';
import { countsOf, denialsIn, denied } from '../paragraph/denials.ts';
import { isAtOdds } from '../paragraph/sayable.ts';
import { bySpeakerOf, perSpeaker } from '../paragraph/voices.ts';
import { measureName, rangeOf } from '../range.ts';
import { marked, markedIfUnsure, markOfAll } from '../readerMarks.ts';
import { bulletOf, figureIn, sourcesOf } from './bullets.ts';
import { order, type Piece } from './fit.ts';
import { groupLines, partsBeside } from './groups.ts';
import { nameOf, subjectOf } from './name.ts';

/** Figures of the first row, and of each other; speakers of a figure in one of those; and denials. */
const most = { first: 5, other: 2, names: 2, denials: 2 } as const;

/** A row a measure: the range, each figure with its speakers, who is counted apart. The one `asked` for comes first, whatever it says. */
export function rowPieces(
  rows: readonly FigureRow[],
  asked: FigureMeasure | null = null,
  told: readonly StoredClaim[] = [],
): Piece[] {
  const wanted = rows.filter((row) => row.measure === asked);
  const others = newsRows(rows).filter((row) => row.measure !== asked);
  const pieces = [...wanted, ...others].flatMap((row, i) => piecesOf(row, i, told));
  return asked === null || wanted.length > 0 ? pieces : [noFigure(asked), ...pieces];
}

/** "Injured   no current figure on record" */
const noFigure = (asked: FigureMeasure): Piece => ({
  block: { kind: 'heading', text: measureName(asked), note: 'no current figure on record' },
  giveWay: 0,
});

/** Who was "shot" or is a "casualty" is among the killed and the injured where those are told apart. */
const isToldApart = (row: FigureRow, rows: readonly FigureRow[]): boolean =>
  row.measure === 'casualties' &&
  !row.conflicting &&
  rows.some((other) => other.measure === 'killed' || other.measure === 'injured');

/** Rows that tell an editor something: not "Evacuated 1", and none without a number or one that others tell apart. */
export const newsRows = (rows: readonly FigureRow[]): readonly FigureRow[] =>
  rows.filter((row) => isNews(row) && !isToldApart(row, rows));

const isNews = (row: FigureRow): boolean =>
  (!minor.has(row.measure) || row.positions.some((p) => p.high === null || p.high > 1)) &&
  (row.ends.length === 0 || rangeOf(row) !== '');

const minor: ReadonlySet<string> = new Set(['attacks', 'evacuated', 'rescued', 'displaced', 'detained']);

/** The first outcome has a bullet a figure; of each other a line says all. */
function piecesOf(row: FigureRow, i: number, told: readonly StoredClaim[]): Piece[] {
  if (i > 0) return [{ block: lineOf(row), giveWay: (minor.has(row.measure) ? order.minor : order.row) + i }];
  const { shown, rest } = figuresOf(row, most.first, told);
  const parts = shown.flatMap((claims) => partsBeside(claims, row.parts));
  const lines = [
    ...shown.map((claims) => bulletOf(claims, row, told)),
    ...groupLines(row, parts),
    ...(rest > 0 ? [`${rest} more in All claims`] : []),
  ];
  const note = denialsOf(row).join(' · ');
  const heading = { kind: 'heading' as const, text: headingOf(row), ...(note === '' ? {} : { note }) };
  const bullets = { kind: 'text' as const, text: lines.map((line) => `• ${line}`).join('\n') };
  return [{ block: heading, giveWay: 0 }, ...(lines.length > 0 ? [{ block: bullets, giveWay: 0 }] : [])];
}

/** "Injured  7 – 9   conflicting figures · seven people – the mayor; nine people – police"; a single figure is in the heading. */
function lineOf(row: FigureRow): Piece['block'] {
  const { shown, rest } = figuresOf(row, most.other);
  const state = stateOf(row);
  const twice = givenTwice(shown);
  if (twice !== null) return { kind: 'heading', text: measureName(row.measure), note: twice };
  const [only] = shown;
  const figures =
    only && shown.length === 1
      ? [sourcesOf(only, row.singleSource, shortName)]
      : shown.map((claims) => marked(`${figureIn(claims)} – ${namesIn(claims)}`, claims));
  const note = [
    ...(state === null ? [] : [state]),
    ...(figures.length > 0 ? [[...figures, ...(rest > 0 ? [`${rest} more`] : [])].join('; ')] : []),
    ...denialsOf(row),
  ].join(' · ');
  return { kind: 'heading', text: headingOf(row), ...(note === '' ? {} : { note }) };
}

/** "100 or “hundreds”: Ana Silva gave both": all figures are one speaker's; null where they are of several. */
function givenTwice(shown: readonly (readonly StoredFigure[])[]): string | null {
  const [a, b, ...more] = shown.map(([first]) => first!);
  if (!a || !b || more.length > 0 || new Set(shown.flat().map((c) => c.speakerKey)).size > 1) return null;
  const [one, two] = [a, b].map((c) => (isVague(c) ? `“${bare(c)}”` : bare(c)));
  // as many of other people
  if (one === two) return null;
  return [`${one} or ${two}: ${subjectOf(a)} gave both`, markOfAll(shown)].filter(Boolean).join('; ');
}

const shortName = ([first]: readonly StoredFigure[]): string => nameOf(first!);
const namesIn = (claims: readonly StoredFigure[]): string =>
  [...new Set(claims.map(nameOf))].slice(0, most.names).join(', ');

/** "Killed  55 – more than 100" */
const headingOf = (row: FigureRow): string =>
  [measureName(row.measure), rangeOf(row)].filter(Boolean).join('  ');

/** "the army denied any civilian casualties", "the mayor said no one was killed" */
function denialsOf(row: FigureRow): string[] {
  const denials = denialsIn(row);
  return perSpeaker(denials)
    .slice(0, most.denials)
    .map((c) => markedIfUnsure(`${subjectOf(c)} ${denied(c)}`, bySpeakerOf(c, denials)));
}

export function stateOf({ conflicting, speakers, singleSource }: FigureRow): string | null {
  if (conflicting) return speakers === 1 ? 'one speaker, two figures' : 'conflicting figures';
  return singleSource ? 'single source' : null;
}

/** By figure, the lowest first, the ends and what the paragraph `told` before others; denials and "nobody" stand in the heading, and vague words beside a figure in All claims. */
function figuresOf(
  row: FigureRow,
  limit: number,
  told: readonly StoredClaim[] = [],
): { readonly shown: readonly (readonly StoredFigure[])[]; readonly rest: number } {
  const worded = countsOf(row.positions).filter((p, _, all) => p.claims.some(isCounted) && isWhole(p, all));
  const isEnd = (p: Position): boolean => row.ends.includes(p);
  const exact = worded.filter((p) => isEnd(p) || !(isVague(p) || isLone(p, worded)));
  const firm = worded.filter((p) => exact.includes(p) || isAtOdds(p, exact));
  const rank = (p: Position): number => (isEnd(p) ? 0 : p.claims.some((c) => told.includes(c)) ? 1 : 2);
  const chosen = new Set(firm.toSorted((a, b) => rank(a) - rank(b)).slice(0, limit));
  const byText = Map.groupBy(
    worded.filter((p) => chosen.has(p)),
    textOf,
  );
  const shown = [...byText.values()].map((ps) => ps.flatMap((p) => p.claims));
  return { shown, rest: worded.length - chosen.size };
}

/** A total, or a part that exceeds another's. */
const isWhole = ({ claims, low }: Position, all: readonly Position[]): boolean =>
  claims.some((c) => c.standing === 'total') || all.some(({ high }) => high !== null && high < (low ?? 0));

const textOf = (p: Position): string => counted(p.claims.find(isCounted) ?? p.claims[0]!).text;
