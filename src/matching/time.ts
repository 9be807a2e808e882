import type { Figure } from './figure.ts';
import type { MatchedClaim } from '../core/record.ts';

const when = (c: MatchedClaim): string => ('asOf' in c ? c.asOf : null) ?? c.published ?? '';

/** The older of two by the time that the figure held, then by article and place in it; never by when it came in. */
export function older(a: MatchedClaim, b: MatchedClaim): boolean {
  const [x, y] = [when(a), when(b)];
  if (x !== y) return x < y;
  return a.articleId === b.articleId ? a.key <= b.key : a.articleId < b.articleId;
}

/** Whether the second, later figure is above or below the first; null where the two are of one day, or undated. */
export function moves(first: Figure, second: Figure): 'up' | 'down' | null {
  const [early, late] = [when(first).slice(0, 10), when(second).slice(0, 10)];
  if (early === '' || late === '' || early === late) return null;
  return (second.low ?? 0) > (first.high ?? Infinity) ? 'up' : 'down';
}
