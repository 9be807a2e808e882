import { type FindingKind, severities, type Severity } from '../core/finding.ts';
import { gap, sameInterval } from '../core/interval.ts';
import type { NewsSide } from './newsworthy.ts';

/** What a finding weighs by: how far apart the two sides are, and how sure each is. */
export interface Weighed {
  readonly kind: FindingKind;
  readonly before: Side | null;
  readonly now: Side | null;
}

/** One side, and whether it is in doubt. */
export interface Side extends NewsSide {
  /** Hearsay, or a sum that the program made. */
  readonly unsure: boolean;
}

/**
 * How much a finding matters to an editor (docs/alerts.md says the same in words): the gap sets the level, and what makes
 * it doubtful takes a level off; null where nothing is left to tell.
 *
 * @example severityOf({ kind: 'conflict', before: { figure: exactly(55), … }, now: { figure: { low: 101, high: null }, … } }) // 'major'
 */
export function severityOf(finding: Weighed): Severity | null {
  const sides = [finding.before, finding.now].filter((side) => side !== null);
  const doubts = sides.filter((s) => s.unsure).length + Number(sides.some(isVague));
  const sure = sides.length === 2 && sides.every((s) => s.origins > 1);
  const weight = level(finding) - doubts + Number(sure);
  return weight < 0 ? null : severities[Math.min(weight, 2)]!;
}

/** 0 minor, 1 notable, 2 major. */
function level({ kind, before, now }: Weighed): number {
  if (kind === 'responsibility') return 2;
  const [a, b] = [before?.figure, now?.figure];
  if (!a || !b || sameInterval(a, b)) return 1;
  const distance = gap(a, b);
  const share = distance / Math.max(1, a.low ?? 0, b.low ?? 0);
  if (distance >= 10 && share >= 0.3) return 2;
  return (distance >= 3 && share >= 0.2) || distance >= 20 ? 1 : 0;
}

/** `dozens`, `up to 24`: the ends are more than half as far apart as the higher one. */
const isVague = ({ figure }: Side): boolean =>
  figure !== null && figure.high !== null && figure.high - (figure.low ?? 0) > 0.5 * figure.high;
