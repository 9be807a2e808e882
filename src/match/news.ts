import { type FigureClaim, isFigure } from '../core/claim.ts';
import { isExact, overlaps, sameInterval } from '../core/interval.ts';
import { isPartOf } from '../core/population.ts';
import type { NewClaim } from '../core/record.ts';
import { isSureWhole, tellsOfDead } from './tellable.ts';

type Figure = NewClaim & FigureClaim;

/**
 * Whether two figures that do not meet are news: not where one of the two articles gives the other's figure too (it tells
 * of a part, or of both accounts), and not where the new figure stood on record already.
 */
export function isNews(
  before: NewClaim,
  now: NewClaim,
  all: readonly NewClaim[],
  known: readonly NewClaim[],
): boolean {
  if (!isFigure(before) || !isFigure(now)) return true;
  if (before.stance === 'denies' || now.stance === 'denies') return true;
  const ofArticle = (id: string): Figure[] =>
    all.filter((c): c is Figure => c.articleId === id && isFigure(c) && c.stance === 'asserts');
  for (const [mine, other] of [
    [now, before],
    [before, now],
  ] as const)
    if (ofArticle(mine.articleId).some((c) => givesToo(c, other) || outgrows(c, mine))) return false;
  const [small, large] = (before.high ?? Infinity) < (now.low ?? 0) ? [before, now] : [now, before];
  if (ofArticle(small.articleId).some((c) => isLarger(c, small))) return false;
  if (countsAttacker(small, large) || countsDead(small, large, ofArticle(small.articleId))) return false;
  return !known.some(
    (c) =>
      isFigure(c) &&
      c.articleId !== before.articleId &&
      c.measure === now.measure &&
      c.population === now.population &&
      c.stance === now.stance &&
      sameInterval(c, now),
  );
}

/** One voice gives a larger figure in the same article: the smaller is a part of it. Two named speakers may be at odds. */
const isLarger = (c: Figure, small: Figure): boolean =>
  c.measure === small.measure &&
  (c.population === small.population || isPartOf(small.population, c.population)) &&
  (c.speakerKey === small.speakerKey || c.speaker === null || small.speaker === null) &&
  small.high !== null &&
  (c.low ?? 0) > small.high &&
  isSureWhole(c);

const attackerDied =
  /\b(?:himself|herself|themselves|(?:his|her|their) own li(?:fe|ves)|including the (?:gunman|shooter|attacker|suspect|bomber)|murder[- ]suicide)\b/i;

/** Three killed and the gunman beside four dead: the attacker is counted by one and not by the other. */
const countsAttacker = (small: Figure, large: Figure): boolean =>
  small.measure === 'killed' &&
  large.low !== null &&
  large.low - (small.high ?? large.low) === 1 &&
  (attackerDied.test(small.quote) || attackerDied.test(large.quote));

/** One killed and three hurt beside "four were injured": the four may count the one who died, unless their sentence tells of the dead. */
const countsDead = (small: Figure, large: Figure, beside: readonly Figure[]): boolean =>
  small.measure === 'injured' &&
  large.measure === 'injured' &&
  isExact(large) &&
  !tellsOfDead(large) &&
  beside.some((c) => c.measure === 'killed' && c.low === (large.low ?? 0) - (small.high ?? 0));

/** True where a figure tells the same as another, or could: of the same people or of those of whom they are a part. */
const givesToo = (c: Figure, other: Figure): boolean =>
  (c.measure === other.measure || (c.measure === 'casualties' && other.measure === 'injured')) &&
  c.scope === 'incident' &&
  (c.population === other.population ||
    isPartOf(c.population, other.population) ||
    isPartOf(other.population, c.population)) &&
  isTight(c) &&
  overlaps(c, other);

/** Few casualties beside more killed or injured in one article are a part: "two were shot at the fire pit". */
const outgrows = (c: Figure, mine: FigureClaim): boolean =>
  mine.measure === 'casualties' &&
  (c.measure === 'killed' || c.measure === 'injured') &&
  mine.high !== null &&
  (c.low ?? 0) > mine.high;

/** "dozens" is beside 55 and 90 alike, and gives neither. */
const isTight = ({ low, high }: FigureClaim): boolean => high !== null && high - (low ?? 0) <= 0.35 * high;
