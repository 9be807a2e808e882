import { isFigure } from '../../core/claim.ts';
import type { IncidentFile, StoredFigure } from '../../core/desk.ts';
import { isVague } from '../../core/interval.ts';
import type { Relation } from '../../core/relation.ts';
import { counted, isCounted } from '../paragraph/counted.ts';
import { order, type Piece } from './fit.ts';
import { nameOf } from './name.ts';

/** Questions in the line; the figures are all in All claims. */
const most = 2;

/** "Open  whether the 60 people (Silva) and the 55 civilians (hospital sources) are the same dead". */
export function openPieces(file: IncidentFile): Piece[] {
  const shown = new Set(file.rows.flatMap((r) => r.positions.flatMap((p) => p.claims.map((c) => c.id))));
  const doubts = file.relations.filter(
    (r) => r.kind === 'uncertain' && shown.has(r.a.id) && shown.has(r.b.id),
  );
  const byFigures = Map.groupBy(doubts, figuresOf);
  const questions = [...byFigures.values()].flatMap(([first]) => (first ? questionOf(first) : []));
  if (questions.length === 0) return [];
  const note = questions.slice(0, most).join('; ');
  return [{ block: { kind: 'heading', text: 'Open', note }, giveWay: order.open }];
}

/** However many speakers share a figure, it is one question. */
const figuresOf = ({ a, b }: Relation): string =>
  [a, b]
    .map((c) => (isFigure(c) ? [c.measure, c.population, c.low, c.high].join(' ') : `#${c.id}`))
    .toSorted((x, y) => x.localeCompare(y))
    .join(' | ');

/** What would have to be known for the two to agree or clash; vague words raise no question. */
function questionOf({ a, b }: Relation): string[] {
  if (!isFigure(a) || !isFigure(b) || ![a, b].every((c) => isCounted(c) && !isVague(c))) return [];
  const [low, high] = (a.low ?? 0) <= (b.low ?? 0) ? [a, b] : [b, a];
  const pair = `${said(low)} and ${said(high)}`;
  if (a.measure !== b.measure) return [];
  if (a.population !== b.population) return [`whether ${pair} count the same people`];
  if (a.derived || b.derived) return [`whether ${pair} are one count`];
  return [`which of ${pair} came first`];
}

const said = (c: StoredFigure): string => `${counted(c).text} (${nameOf(c)})`;
