import type { Severity } from '../core/finding.ts';
import { isFigure } from '../core/claim.ts';
import type { MatchedClaim } from '../core/record.ts';
import type { Figure } from '../matching/figure.ts';
import type { Candidate } from './points.ts';

/** A point that may be told, with its claims and what the articles that they are in say beside them. */
export interface Point extends Pick<Candidate, 'kind' | 'rule'> {
  readonly before: MatchedClaim | null;
  readonly now: MatchedClaim | null;
  /** The figure before a claim in its article, of whatever event. */
  readonly preceding: (claim: MatchedClaim) => Figure | null;
  /** What the article of a claim says of the incident. */
  readonly beside: (claim: MatchedClaim) => readonly Figure[];
  /** The article is only likely to tell of the incident. */
  readonly isWeak: boolean;
  readonly severity: Severity | null;
}

/** The figures of its claims; none of who did it. */
export const figures = ({ before, now }: Point): readonly Figure[] =>
  [before, now].filter((c): c is Figure => c !== null && isFigure(c));
/** Of two articles. */
export const isAcross = ({ before, now }: Point): boolean => before?.articleId !== now?.articleId;
