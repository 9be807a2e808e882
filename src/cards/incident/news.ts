import { type FigureMeasure, isFigure, isNobody } from '../../core/claim.ts';
import { day } from '../../core/dates.ts';
import type { FigureRow, IncidentFile, Position, StoredFigure } from '../../core/desk.ts';
import { isVague } from '../../core/interval.ts';
import type { StoredClaim } from '../../core/record.ts';
import { counted, isCounted, verbs } from '../paragraph/counted.ts';
import { countsOf, denialsIn, denied } from '../paragraph/denials.ts';
import { newsRows } from './rows.ts';
import { voiceOf, voicesIn } from './who.ts';
import { possessive } from '../paragraph/english.ts';
import { unsureMark } from '../readerMarks.ts';
import { order, type Piece } from './fit.ts';
import { nameOf, subjectOf } from './name.ts';

/** Items in the line, of more the first alone; and names of an item. */
const most = { items: 2, names: 2 } as const;

/**
 * "New since 7 Dec  the Iraqi military’s denial; and 7 more · nothing since you looked": what came in since the person looked, and what the newest day of publication brought; once where that is the same.
 */
export function newsPieces(file: IncidentFile, lookedAt: string | null): Piece[] {
  const byDay = itemsSince(file, sinceTheDayBefore(file));
  if (lookedAt === null) return lineOf(byDay);
  const looked = itemsSince(file, sinceLooked(file, lookedAt));
  if (looked.items.length === 0)
    return byDay.items.length === 0
      ? [pieceOf(`Nothing new since ${looked.since}`)]
      : lineOf(byDay, ' · nothing since you looked');
  const isSame = wordsOf(looked) === wordsOf(byDay);
  return [...lineOf(looked), ...(isSame ? [] : lineOf(byDay))];
}

interface Item {
  readonly text: string;
  readonly isFigure: boolean;
}

const nounOf = (items: readonly Item[]): string =>
  items.every((item) => item.isFigure) ? 'figures' : 'claims';

interface News {
  readonly since: string;
  readonly items: readonly Item[];
}

function lineOf({ since, items }: News, behind = ''): Piece[] {
  if (items.length === 0) return [];
  const rest = items.length > most.items ? items.slice(1) : [];
  const first = items.slice(0, items.length - rest.length).map(({ text }) => text);
  // who has seen them all need not be told how many there are, and the room is the rows'
  const told =
    rest.length > 0 && behind === '' ? [...first, `and ${rest.length} more ${nounOf(rest)}`] : first;
  return [pieceOf(`New since ${since}`, `${told.join('; ')}${behind}`)];
}

const wordsOf = ({ items }: News): string => items.map(({ text }) => text).join();

const pieceOf = (text: string, note?: string): Piece => ({
  block: { kind: 'heading', text, ...(note === undefined ? {} : { note }) },
  giveWay: order.news,
});

function itemsSince(file: IncidentFile, { since, isNew }: Since): News {
  const old = file.claims.filter((c) => !isNew(c));
  const fresh = shown(file).filter((c) => isNew(c) && !old.some((o) => saysTheSame(o, c)));
  return { since: since ?? '', items: since === null ? [] : itemsOf(fresh) };
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
    since: `you looked, ${day(at)} ${at.slice(11, 16)} UTC`,
    isNew: (c) => added.has(c.articleId),
  };
}

/** The ends of the range first; vague words are no news. */
const positionsOf = ({ ends, positions }: FigureRow): Position[] => [
  ...ends,
  ...positions.filter((p) => !ends.includes(p) && !isVague(p)),
];

/** What the card shows, the dead first and of each outcome denials. */
function shown(file: IncidentFile): readonly StoredClaim[] {
  const rows = newsRows(file.rows);
  const figures = rows.flatMap((row) => [
    ...denialsIn(row),
    ...countsOf(positionsOf(row))
      .flatMap((p) => p.claims)
      .filter(isCounted),
  ]);
  return [...figures, ...voicesIn(file)];
}

const saysTheSame = (a: StoredClaim, b: StoredClaim): boolean =>
  a.speakerKey === b.speakerKey && a.stance === b.stance && keyOf(a) === keyOf(b);
const keyOf = (c: StoredClaim): string =>
  isFigure(c) ? [c.measure, c.population, c.low, c.high].join(' ') : c.measure;

/** A figure once, with all who give it, and marked where it is unsure. */
function itemsOf(claims: readonly StoredClaim[]): readonly Item[] {
  const items = Map.groupBy(
    claims.flatMap((c) => itemOf(c) ?? []),
    ({ text }) => text,
  );
  return [...items].map(([text, same]) => {
    const names = [...new Set(same.flatMap(({ by }) => by ?? []))];
    const mark = unsureMark(same.map(({ claim }) => claim));
    const notes = [names.slice(0, most.names).join(', '), mark].filter(Boolean).join('; ');
    return { text: notes === '' ? text : `${text} (${notes})`, isFigure: names.length > 0 };
  });
}

interface Saying {
  readonly text: string;
  readonly by: string | null;
  readonly claim: StoredClaim;
}

function itemOf(claim: StoredClaim): Saying | null {
  if (isFigure(claim) && !isNobody(claim)) return { text: newFigure(claim), by: nameOf(claim), claim };
  const text = isFigure(claim) ? denialOf(claim) : voiceOf(claim);
  return text === null ? null : { text, by: null, claim };
}

/** "the Iraqi military’s denial": its words stand beside the figures. */
const denialOf = (claim: StoredFigure): string =>
  claim.stance === 'denies'
    ? `${possessive(subjectOf(claim))} denial`
    : `${subjectOf(claim)} ${denied(claim)}`;

/** What the noun says, or what goes without saying. */
const unsaid: ReadonlySet<FigureMeasure> = new Set(['killed', 'attacks']);

const newFigure = (claim: StoredFigure): string =>
  `${counted(claim).text}${unsaid.has(claim.measure) ? '' : ` ${verbs[claim.measure].passive}`}`;
