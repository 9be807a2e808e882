import type { NewAlert } from './alert.ts';
import type { Unsettled } from './finding.ts';
import type { Incident } from './incident.ts';
import type { NewReport } from './matching.ts';
import type { NewClaim, StoredArticle } from './record.ts';
import type { NewRelation } from './relation.ts';

/** All that one article changes, decided beforehand and written in one transaction. */
export interface Commit {
  readonly article: StoredArticle;
  readonly textHash: string;
  /** Set where the incident is new or its description grew; null where the article has none. */
  readonly incident: Incident | null;
  /** What others find the article by. */
  readonly report?: NewReport;
  readonly claims: readonly NewClaim[];
  /** a, b: index into `claims`, or the id of a stored claim. */
  readonly relations: readonly NewRelation[];
  /** One alert at the most; written with one outbox row a channel that wants it. */
  readonly alert: NewAlert | null;
  /** Points that were found and are not told: kept for editors to decide. */
  readonly unsettled: readonly Unsettled[];
  /** The version of the reader that read it; '' where it has none. */
  readonly reader?: string;
  /** The incident that reading gave the article and its claims, where people put them elsewhere. */
  readonly home?: string | null;
  /** Ids of incidents that could be the same as `incident`: kept as suggestions for editors. */
  readonly doubtful?: readonly string[];
  /** The model gave no answer: the rules' reading stands, and the model is asked again at `next` (ISO time). */
  readonly waits?: { readonly reason: string; readonly next: string } | null | undefined;
  /** The revision that was decided on; where the ledger's is another, nothing is written and `Outdated` is thrown. */
  readonly revision?: number;
}
