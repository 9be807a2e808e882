import { isFigure } from '../core/claim.ts';
import { type FindingKind, severities, type Severity } from '../core/finding.ts';
import { exactly, gap, type Interval } from '../core/interval.ts';
import type { MatchedClaim } from '../core/record.ts';

/** What decides which point of an alert comes first. */
export interface News {
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly before: NewsSide | null;
  readonly now: NewsSide | null;
}

/** One side; for who did it there is no figure. */
export interface NewsSide {
  readonly figure: Interval | null;
  /** Independent origins that say the same. */
  readonly origins: number;
}

/** A side by what is claimed: who denies a figure counts nobody. */
export function newsSideOf(claim: MatchedClaim, origins: number): NewsSide {
  if (!isFigure(claim)) return { figure: null, origins };
  return { figure: claim.stance === 'denies' ? exactly(0) : claim, origins };
}

/**
 * Orders points for an editor, the most newsworthy first: denials, who the dead were and who did it before sizes, ordinary rises
 * last; then the weightiest, the widest gap, and the one that more origins stand behind.
 *
 * @example findings.toSorted(newsworthyFirst)
 */
export function newsworthyFirst(a: News, b: News): number {
  const [x, y] = [rank(a), rank(b)];
  const at = x.findIndex((n, i) => n !== y[i]);
  return at < 0 ? 0 : y[at]! - x[at]!;
}

const about: Partial<Record<FindingKind, number>> = { denial: 2, status: 2, responsibility: 2, rise: 0 };

const rank = ({ kind, severity, before, now }: News): readonly number[] => [
  about[kind] ?? 1,
  severities.indexOf(severity),
  before?.figure && now?.figure ? gap(before.figure, now.figure) : 0,
  sum(before?.origins, now?.origins),
];

const sum = (a = 0, b = 0): number => a + b;
