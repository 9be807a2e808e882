import { isFigure, isNobody } from '../core/claim.ts';
import type { KnownFigure as Figure } from './figure.ts';
import { isCounting, type Related, wide } from './rivals.ts';
import { hasSaidMore } from './sums.ts';
import { moves, older } from './time.ts';

/**
 * The current totals of the incident itself, and parts that exceed another's total ("160 in one village alone" beside 56 in all);
 * those that a later figure of the same toll replaced are out.
 */
export function currentTotals<F extends Figure>(figures: readonly F[], relations: readonly Related[]): F[] {
  const clashing = new Set(relations.filter(isCounting).flatMap(({ a, b }) => [a.id, b.id]));
  const own = figures.filter(
    (c) => c.scope === 'incident' && c.state === 'current' && (c.standing === 'total' || clashing.has(c.id)),
  );
  const ids = new Set(own.map((c) => c.id));
  const replaced = new Set(
    relations.flatMap(({ kind, a, b }) => (kind === 'revision' && ids.has(b.id) ? [a.id] : [])),
  );
  const lesser = new Set(relations.flatMap((r) => (isPartOfOther(r) ? lowerOf(r) : [])));
  const isPast = (c: F): boolean =>
    own.some((o) => replaces(o, c) || (isMoreOf(o, c) && !clashing.has(c.id)));
  return own.filter(
    (c) => !replaced.has(c.id) && !lesser.has(c.id) && !isPast(c) && !figures.some((o) => hasSaidMore(o, c)),
  );
}

/** The same speaker on a later day, higher, whether people or civilians are said: that is how a toll rises. */
const replaces = (later: Figure, c: Figure): boolean =>
  later.speakerKey === c.speakerKey &&
  later.measure === c.measure &&
  later.population !== c.population &&
  wide.has(later.population) &&
  wide.has(c.population) &&
  !isNobody(c) &&
  !later.derived &&
  (later.low ?? 0) > (c.high ?? c.low ?? 0) &&
  moves(later, c) !== null &&
  older(c, later);

/** One voice counts more of them in the same article: these are some, told without saying so. */
const isMoreOf = (o: Figure, c: Figure): boolean =>
  o.articleId === c.articleId &&
  o.speakerKey === c.speakerKey &&
  o.measure === c.measure &&
  o.population === c.population &&
  o.standing === 'total' &&
  o.partOf === null &&
  !o.derived &&
  !o.hearsay &&
  !isNobody(c) &&
  (o.low ?? 0) > (c.high ?? Infinity);

/** Rules by which the lower of two figures is likely a part of the other, told without saying so (src/alerting/suppress.ts). */
const partly: ReadonlySet<string> = new Set([
  'saw-a-part',
  'one-of-many',
  'one-person',
  'adds-up',
  'outgrown',
]);

const isPartOfOther = ({ kind, rule }: Related): boolean => kind === 'uncertain' && partly.has(rule);

function lowerOf({ a, b }: Related): number[] {
  if (!isFigure(a) || !isFigure(b)) return [];
  return [(a.low ?? 0) <= (b.low ?? 0) ? a.id : b.id];
}
