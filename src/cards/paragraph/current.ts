import type { FigureRow, IncidentFile, StoredFigure } from '../../core/desk.ts';
import { isLone, isVague, overlaps, sameInterval, width } from '../../core/interval.ts';
import { isUnsure, onlyReader } from '../../core/readers.ts';
import { keyOf } from './naming.ts';

/**
 * The totals that a paragraph tells. Parts that exceed another's total are left to the card: a part needs the words that make it one.
 * Of two figures of one speaker the closer or the later stands, unless they contradict each other; and those who are counted among
 * the dead are not counted again among the injured. What two readers do not have alike is left to the card as well; what one alone
 * has replaces nothing until a person accepts it.
 */
export function currentTotals({ rows, relations }: Pick<IncidentFile, 'rows' | 'relations'>): FigureRow[] {
  const conflicts = new Set(
    relations
      .filter(({ kind }) => kind === 'self-conflict')
      .flatMap(({ a, b }) => [`${a.id} ${b.id}`, `${b.id} ${a.id}`]),
  );
  const all = rows
    .flatMap((r) => r.positions.flatMap((p) => p.claims))
    .filter(isTotal)
    .filter((c) => onlyReader(c) === null);
  const isReplaced = (c: StoredFigure): boolean =>
    all.some((o) => isOfSameCount(o, c) && !conflicts.has(`${o.id} ${c.id}`) && stands(o, c));
  const isCountedDead = (c: StoredFigure): boolean => all.some((dead) => areSamePeople(dead, c));
  return rows.flatMap((row) =>
    only(row, (c) => isTotal(c) && !isReplaced(c) && !isCountedDead(c) && !isUnsure(c)),
  );
}

const isTotal = (c: StoredFigure): boolean => c.standing === 'total';

const isOfSameCount = (a: StoredFigure, b: StoredFigure): boolean =>
  a.id !== b.id &&
  keyOf(a) === keyOf(b) &&
  a.measure === b.measure &&
  a.population === b.population &&
  a.stance === b.stance &&
  a.hearsay === b.hearsay &&
  !sameInterval(a, b);

/** True where the first says all that the second does, or came after it. */
function stands(a: StoredFigure, b: StoredFigure): boolean {
  if (isLone(a, [b]) || isLone(b, [a])) return isLone(b, [a]);
  if (isVague(a) !== isVague(b)) return isVague(b);
  if (overlaps(a, b) && width(a) !== width(b)) return width(a) < width(b);
  return order(a, b) > 0;
}

/** By the day for which it was given; in one article what it says first is its news. */
const order = (a: StoredFigure, b: StoredFigure): number =>
  (a.asOf ?? a.published ?? '').localeCompare(b.asOf ?? b.published ?? '') ||
  (a.articleId === b.articleId ? b.start - a.start || b.id - a.id : a.id - b.id);

/** "Two men" who were shot and of whom the sentence says that they died. */
const areSamePeople = (dead: StoredFigure, hurt: StoredFigure): boolean =>
  dead.measure === 'killed' &&
  hurt.measure === 'injured' &&
  dead.articleId === hurt.articleId &&
  dead.start === hurt.start &&
  dead.population === hurt.population &&
  dead.wording === hurt.wording &&
  sameInterval(dead, hurt) &&
  dead.quote.split(dead.wording).length === 2;

/** The row with some of its claims; none where nobody is left. */
function only(row: FigureRow, isKept: (claim: StoredFigure) => boolean): FigureRow[] {
  const kept = row.positions
    .map((position) => ({ position, left: { ...position, claims: position.claims.filter(isKept) } }))
    .filter(({ left }) => left.claims.length > 0);
  if (kept.length === 0) return [];
  const ends = kept.filter(({ position }) => row.ends.includes(position)).map(({ left }) => left);
  return [{ ...row, positions: kept.map(({ left }) => left), ends }];
}
