import type { FindingKind } from '../core/finding.ts';
import type { Opinion } from '../core/judgement.ts';
import { isUnsure, type Reviewed } from '../core/readers.ts';

/** A point, as far as it matters to whoever judges it. */
export interface Judgeable {
  readonly kind: FindingKind;
  readonly before: Reviewed | null;
  readonly now: Reviewed | null;
}

/**
 * What a judge is asked about: two claims that contradict each other. That an outlet changed its article or took a figure back stands in
 * its own words, and a rise contradicts nothing.
 */
const judgedKinds: ReadonlySet<FindingKind> = new Set([
  'conflict',
  'denial',
  'status',
  'self-conflict',
  'revised-down',
  'responsibility',
]);

/** Whether a judge is asked about the point. */
export const isForJudge = ({ kind, before, now }: Judgeable): boolean =>
  judgedKinds.has(kind) && before !== null && now !== null;

/**
 * Why a point is not told, by the opinion that a judge gave of it; null where it is told. `opinion` is null where it gave none: then
 * what both readers have is told, and so is what no model has read.
 */
export function heldByJudge(point: Judgeable, opinion: Opinion | null): string | null {
  if (opinion === 'conflict') return null;
  if (opinion !== null && opinion !== 'unsure') return `judge-${opinion}`;
  const sides = [point.before, point.now].filter((side) => side !== null);
  return sides.some(isUnsure) ? 'one-reader' : null;
}
