import { type FigureMeasure, isFigure } from '../../core/claim.ts';
import { day } from '../../core/dates.ts';
import type { FigureRow, IncidentFile, Position, StoredFigure } from '../../core/desk.ts';
import { isVague } from '../../core/interval.ts';
import type { StoredClaim } from '../../core/record.ts';
import { counted, isCounted, verbs } from '../paragraph/counted.ts';
import { denied } from '../paragraph/who.ts';
import { isNews } from './rows.ts';
import { voiceOf } from './who.ts';
import { order, type Piece } from './fit.ts';
import { nameOf } from './name.ts';

/** Items in the line. */
const most = 3;

/** "New since 7 Dec  Iraqi military denied any civilian casualties; more than 100 civilians (Eed Amash)". */
export function newsPieces(file: IncidentFile, lookedAt: string | null): Piece[] {
  const { since, isNew } = lookedAt === null ? sinceTheDayBefore(file) : sinceLooked(file, lookedAt);
  if (since === null) return [];
  const old = file.claims.filter((c) => !isNew(c));
  const fresh = shown(file).filter((c) => isNew(c) && !old.some((o) => saysTheSame(o, c)));
  const items = [...new Set(fresh.flatMap((c) => itemOf(c) ?? []))];
  if (items.length === 0 && lookedAt === null) return [];
  const more = items.length > most ? ['and more'] : [];
  const text = items.length === 0 ? `Nothing new since ${since}` : `New since ${since}`;
  const note = [...items.slice(0, most), ...more].join('; ');
  return [{ block: { kind: 'heading', text, ...(note === '' ? {} : { note }) }, giveWay: order.news }];
}

interface Since {
  readonly since: string | null;
  readonly isNew: (claim: StoredClaim) => boolean;
}

/** What the newest day brought; nothing where all is of one day. */
function sinceTheDayBefore({ articles }: IncidentFile): Since {
  const days = [...new Set(articles.flatMap((a) => a.published?.slice(0, 10) ?? []))].toSorted();
  const [before, last] = days.slice(-2);
  if (before === undefined || last === undefined) return { since: null, isNew: () => false };
  return { since: day(before), isNew: (c) => (c.published ?? '').slice(0, 10) === last };
}

/** What came in since the person looked, by the articles that brought it. */
function sinceLooked({ articles }: IncidentFile, at: string): Since {
  const added = new Set(articles.filter((a) => a.added > at).map((a) => a.id));
  return {
    since: `you last looked, ${day(at)} ${at.slice(11, 16)} UTC`,
    isNew: (c) => added.has(c.articleId),
  };
}

/** The ends of the range first; vague words are no news. */
const positionsOf = ({ ends, positions }: FigureRow): Position[] => [
  ...ends,
  ...positions.filter((p) => !ends.includes(p) && !isVague(p)),
];

/** What the card shows, denials before all. */
function shown({ rows, responsibility }: IncidentFile): StoredClaim[] {
  const figures = rows
    .filter(isNews)
    .flatMap(positionsOf)
    .flatMap((p) => p.claims);
  const { admits, denies, blames } = responsibility;
  return [
    ...figures.filter((c) => c.stance === 'denies'),
    ...figures.filter((c) => c.stance !== 'denies' && isCounted(c)),
    ...admits,
    ...denies,
    ...blames,
  ];
}

const saysTheSame = (a: StoredClaim, b: StoredClaim): boolean =>
  a.speakerKey === b.speakerKey && a.stance === b.stance && keyOf(a) === keyOf(b);
const keyOf = (c: StoredClaim): string =>
  isFigure(c) ? [c.measure, c.population, c.low, c.high].join(' ') : c.measure;

function itemOf(claim: StoredClaim): string | null {
  if (!isFigure(claim)) return voiceOf(claim);
  return claim.stance === 'denies' ? `${nameOf(claim)} ${denied(claim)}` : newFigure(claim);
}

/** What the noun says, or what goes without saying. */
const unsaid: ReadonlySet<FigureMeasure> = new Set(['killed', 'attacks']);

const newFigure = (claim: StoredFigure): string =>
  `${counted(claim).text} ${unsaid.has(claim.measure) ? '' : `${verbs[claim.measure].passive} `}(${nameOf(claim)})`;
