import { isExact } from '../core/interval.ts';
import type { Figure } from '../matching/figure.ts';
import { figures, type Point } from './point.ts';

/** The smaller figure and the larger; null where there are not two. */
function bySize(point: Point): readonly [small: Figure, large: Figure] | null {
  const [a, b] = figures(point);
  if (!a || !b) return null;
  return (a.low ?? 0) < (b.low ?? 0) ? [a, b] : [b, a];
}

export const lowerOf = (point: Point): Figure | null => bySize(point)?.[0] ?? null;

/** One person tells of fewer than the outlet itself or a body does: a mayor, of the dead of the town; who puts the toll at so many counts all. */
export function isOneOfMany(point: Point): boolean {
  const [small, large] = bySize(point) ?? [];
  return (
    small?.speaker?.kind === 'person' &&
    !small.rules.some((rule) => counting.has(rule)) &&
    large !== undefined &&
    large.speaker?.kind !== 'person'
  );
}

const counting: ReadonlySet<string> = new Set(['toll', 'counted-noun', 'moved-figure', 'said-figure']);

/** The smaller is one of those that the larger adds up in its article: "16 were hurt: eight on the square, eight at the bridge". */
export function addsUp(point: Point): boolean {
  const sizes = bySize(point);
  if (!sizes || !isExact(sizes[0])) return false;
  const [small, large] = sizes;
  // two who each give a total of their own
  if (small.speaker !== null && large.speaker !== null) return false;
  const others = point
    .beside(large)
    .filter((c) => c.measure === small.measure && c !== small && c !== large && (c.low ?? 0) > 0)
    .map((c) => c.low!);
  const rest = (large.low ?? 0) - (small.low ?? 0);
  const numbers = [...new Set(others)].filter((n) => n <= rest);
  // Of so many numbers some always add up.
  if (numbers.length > mostParts) return true;
  return reaches(rest, numbers, 3);
}

/** The article of one figure gives the other's as well, for those of one cause or one degree: "six were shot and 40 hurt". */
export const isGivenThereToo = (point: Point): boolean =>
  figures(point).some((c, i, both) => {
    const other = both[1 - i];
    return other !== undefined && point.beside(other).some((o) => o !== other && isHarm(o) && counts(o, c));
  });
const isHarm = ({ measure }: Figure): boolean => measure === 'injured' || measure === 'casualties';
const counts = (a: Figure, b: Figure): boolean =>
  isHarm(b) && isExact(a) && (a.low ?? 0) > 1 && a.low === b.low && a.high === b.high;

const mostParts = 24;

/** Whether so many of the numbers, at the most, add up to the sum; two places may each have had seven. */
const reaches = (sum: number, numbers: readonly number[], most: number): boolean =>
  sum === 0 || (sum > 0 && most > 0 && numbers.some((n, i) => reaches(sum - n, numbers.slice(i), most - 1)));

/** Few casualties beside more killed or injured in one article are a part: "two were shot at the fire pit". */
export const isOutgrown = (c: Figure, { beside }: Point): boolean =>
  c.measure === 'casualties' &&
  c.high !== null &&
  beside(c).some((o) => (o.measure === 'killed' || o.measure === 'injured') && (o.low ?? 0) > c.high!);

/** One killed and three hurt beside "four were injured": the four may count the one who died, unless their sentence tells of the dead. */
export function countsDead(point: Point): boolean {
  const [a, b] = figures(point);
  if (a?.measure !== 'injured' || b?.measure !== 'injured') return false;
  const [small, large] = (a.high ?? Infinity) < (b.low ?? 0) ? [a, b] : [b, a];
  return (
    isExact(large) &&
    !large.tellsOfDead &&
    point.beside(small).some((c) => c.measure === 'killed' && c.low === (large.low ?? 0) - (small.high ?? 0))
  );
}
