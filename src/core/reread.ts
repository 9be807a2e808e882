import type { StoredAlert } from './alert.ts';
import type { FindingKind, Holds } from './finding.ts';
import type { Who } from './who.ts';
import type { Edit } from './edit.ts';
import type { Commit } from './commit.ts';
import type { MatchedClaim, StoredArticle, StoredClaim } from './record.ts';

/** What reading an article again changes. Its version stays. */
export interface Rereading {
  /** As for a new version; `article.version` and `article.added` are passed over. */
  readonly commit: Commit & { readonly reader: string };
  /** For each claim of the commit the stored claim that it goes on as; null for a new one. */
  readonly keeps: readonly (number | null)[];
}

/** What both sides of a finding say, without ids (alerting/detect.ts). */
export type PairOf = (kind: FindingKind, before: MatchedClaim | null, now: MatchedClaim | null) => string;

/** The pure decisions on points that were told; src/alerting makes them, the store runs them within its transaction. */
export interface PointRules {
  readonly pairOf: PairOf;
  readonly holds: Holds;
}

/** An alert that somebody dismissed, about a claim that is no longer read. */
export interface LostDismissal {
  readonly alert: number;
  readonly by: Who | null;
  readonly reason: string | null;
  readonly articleId: string;
  /** The sentence of the claim. */
  readonly quote: string;
}

/** What reading stored articles again asks of the ledger; current versions only. */
export interface RereadStore {
  /** Articles that another version of the reader read, in the order in which they came, from after the row on. */
  readOtherwise(
    version: string,
    after: number,
    limit: number,
  ): Promise<readonly { readonly row: number; readonly article: StoredArticle }[]>;
  countReadOtherwise(version: string): Promise<number>;
  /**
   * Writes all or nothing; throws `Outdated` as `commit` does; gives the alert. What alerts reported is reported still, under what the claims say now;
   * points that no longer hold are settled.
   */
  reread(rereading: Rereading, rules: PointRules): Promise<StoredAlert | null>;
  /** Every edit that holds, the oldest first. */
  holdingEdits(): Promise<readonly Edit[]>;
  /** The claims of an article, dropped ones too. */
  claimsIn(articleId: string): Promise<readonly StoredClaim[]>;
  /** Of these incidents, those to which reading puts an article. */
  homesAmong(incidentIds: readonly string[]): Promise<ReadonlySet<string>>;
  lostDismissals(): Promise<readonly LostDismissal[]>;
}
