import type { AlertLedger } from './alertDesk.ts';
import type { AlertState, Handled, NewAlert, Severity, Who } from './alert.ts';
import type { CopyStore } from './archive.ts';
import type { Article } from './article.ts';
import type { Claim } from './claim.ts';
import type { Correction, CorrectionLedger } from './corrections.ts';
import type { FeedStore } from './feeds.ts';
import type { Health } from './health.ts';
import type { Incident, Reading } from './incident.ts';
import type { Matching, NewReport } from './matching.ts';
import type { Alert, Relation } from './relation.ts';
import type { Search } from './search.ts';
import type { RefetchStore } from './versions.ts';

/** Where a claim comes from and belongs, beside what it says. */
interface Placement {
  readonly articleId: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly incidentId: string | null;
  /** Same speaker, same key, whatever the spelling (match/speaker.ts). */
  readonly speakerKey: string;
  /** The independent witness behind the claim (match/origin.ts); null where provenance is unknown. */
  readonly origin: string | null;
  /** What people set, and what had been read there; absent where nobody did. */
  readonly correction?: Correction | undefined;
}

/** A claim on its way in; `id` is given by the ledger. */
export type NewClaim = Claim & Placement;

/** A claim with its place in the ledger. `id` is what people type: `/claim 12`. */
export type StoredClaim = NewClaim & { readonly id: number };

export interface StoredArticle extends Article {
  readonly incidentId: string | null;
  readonly wire: string | null;
  /** ISO time of ingestion. */
  readonly added: string;
  /** 1 for the text first read; higher where the outlet changed it. */
  readonly version: number;
}

export interface StoredAlert {
  readonly id: number;
  readonly alert: Alert;
  readonly created: string;
  readonly severity: Severity;
  readonly state: AlertState;
  /** null while it is as it was raised. */
  readonly handled: Handled | null;
  readonly assignee: Who | null;
}

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
  /** The incident that reading gave the article and its claims, where people put them elsewhere. */
  readonly home?: string | null;
  /** Ids of incidents that could be the same as `incident`: kept as suggestions for editors. */
  readonly doubtful?: readonly string[];
  /** The last edit that the decisions knew of; where there is a later one, nothing is written and `Outdated` is thrown. */
  readonly seen?: number;
}
export type ClaimRef = { readonly fresh: number } | { readonly stored: number };
export interface NewRelation extends Pick<Relation, 'kind' | 'rule'> {
  readonly a: ClaimRef;
  readonly b: ClaimRef;
}

/** The store, as everyone else sees it. All reads give current versions only. */
export interface Ledger
  extends Search, Health, Matching, AlertLedger, CopyStore, CorrectionLedger, FeedStore, RefetchStore {
  article(id: string): Promise<StoredArticle | null>;
  /** The article with that text; where `outlet` is given, null included, only the one that this outlet carried. */
  articleByHash(textHash: string, outlet?: string | null): Promise<StoredArticle | null>;
  articlesOf(incidentId: string): Promise<readonly StoredArticle[]>;
  incident(id: string): Promise<Incident | null>;
  /** The newest first, 200 or `limit` at the most; `countIncidents` tells how many there are. */
  incidents(filter?: { place?: string; since?: string; limit?: number }): Promise<readonly IncidentSummary[]>;
  /** Candidates for assignment: incidents that share a folded place word and lie within the dates. */
  incidentsNear(query: {
    placeKeys: readonly string[];
    from: string | null;
    to: string | null;
  }): Promise<readonly Incident[]>;
  claim(id: number): Promise<StoredClaim | null>;
  claimsOf(incidentId: string): Promise<readonly StoredClaim[]>;
  relationsOf(incidentId: string): Promise<readonly Relation[]>;
  /** Writes all or nothing; gives the stored claims in the order of `commit.claims`, and the alert. */
  commit(
    commit: Commit,
  ): Promise<{ claims: readonly StoredClaim[]; relations: readonly Relation[]; alert: StoredAlert | null }>;
  close(): Promise<void>;
}

export interface IncidentSummary extends Incident {
  readonly articles: number;
  readonly claims: number;
  readonly conflicts: number;
}

/** What became of one article that came in. */
export type IngestOutcome =
  | {
      readonly status: 'stored' | 'revised';
      readonly article: StoredArticle;
      readonly reading: Reading;
      readonly incident: Incident | null;
      readonly claims: readonly StoredClaim[];
      readonly relations: readonly Relation[];
      readonly alert: StoredAlert | null;
    }
  | { readonly status: 'duplicate'; readonly article: StoredArticle }
  | { readonly status: 'refused'; readonly reason: string };
