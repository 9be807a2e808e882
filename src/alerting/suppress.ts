import { isFigure } from '../core/claim.ts';
import { isExact, overlaps } from '../core/interval.ts';
import { isPartOf } from '../core/population.ts';
import type { MatchedClaim } from '../core/record.ts';
import type { Figure } from '../matching/figure.ts';

/**
 * Tells whether two figures that do not meet are news: not where one of the two articles gives the other's figure too (it tells
 * of a part, or of both accounts), and not where the new figure stood on record already. `all`: the claims of the incident, those
 * of the new article included; `known`: those on record.
 */
export function newsAmong(
  all: readonly MatchedClaim[],
  known: readonly MatchedClaim[],
): (before: MatchedClaim, now: MatchedClaim) => boolean {
  const byArticle = Map.groupBy(
    all.filter((c): c is Figure => isFigure(c) && c.stance === 'asserts'),
    (c) => c.articleId,
  );
  const byFigure = Map.groupBy(
    known.filter((c): c is Figure => isFigure(c)),
    figureKey,
  );
  const ofArticle = (id: string): readonly Figure[] => byArticle.get(id) ?? [];
  return (before, now) => {
    if (!isFigure(before) || !isFigure(now)) return true;
    if (before.stance === 'denies' || now.stance === 'denies') return true;
    for (const [mine, other] of [
      [now, before],
      [before, now],
    ] as const)
      if (ofArticle(mine.articleId).some((c) => givesToo(c, other) || outgrows(c, mine))) return false;
    const [small, large] = (before.high ?? Infinity) < (now.low ?? 0) ? [before, now] : [now, before];
    if (ofArticle(small.articleId).some((c) => isLarger(c, small))) return false;
    if (countsAttacker(small, large) || countsDead(small, large, ofArticle(small.articleId))) return false;
    return !byFigure.get(figureKey(now))?.some((c) => c.articleId !== before.articleId);
  };
}

/** Figures with one key say the same of the same. */
const figureKey = (c: Figure): string =>
  [c.measure, c.population, c.stance, c.low ?? '', c.high ?? ''].join(' ');

/** One voice gives a larger figure in the same article: the smaller is a part of it. Two named speakers may be at odds. */
const isLarger = (c: Figure, small: Figure): boolean =>
  c.measure === small.measure &&
  (c.population === small.population || isPartOf(small.population, c.population)) &&
  (c.speakerKey === small.speakerKey || c.speaker === null || small.speaker === null) &&
  small.high !== null &&
  (c.low ?? 0) > small.high &&
  c.cautions.length === 0;

/** Three killed and the gunman beside four dead: the attacker is counted by one and not by the other. */
const countsAttacker = (small: Figure, large: Figure): boolean =>
  small.measure === 'killed' &&
  large.low !== null &&
  large.low - (small.high ?? large.low) === 1 &&
  (small.attackerDied || large.attackerDied);

/** One killed and three hurt beside "four were injured": the four may count the one who died, unless their sentence tells of the dead. */
const countsDead = (small: Figure, large: Figure, beside: readonly Figure[]): boolean =>
  small.measure === 'injured' &&
  large.measure === 'injured' &&
  isExact(large) &&
  !large.tellsOfDead &&
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
const outgrows = (c: Figure, mine: Figure): boolean =>
  mine.measure === 'casualties' &&
  (c.measure === 'killed' || c.measure === 'injured') &&
  mine.high !== null &&
  (c.low ?? 0) > mine.high;

/** "dozens" is beside 55 and 90 alike, and gives neither. */
const isTight = ({ low, high }: Figure): boolean => high !== null && high - (low ?? 0) <= 0.35 * high;
