import type { StoredAlert } from './alert.ts';
import type { AlertLedger } from './alertDesk.ts';
import type { CopyStore } from './archive.ts';
import type { Article } from './article.ts';
import type { Commit } from './commit.ts';
import type { CorrectionLedger } from './correctionLedger.ts';
import type { FeedStore } from './feedStore.ts';
import type { Health } from './health.ts';
import type { Incident, Reading } from './incident.ts';
import type { ModelStore } from './modelStore.ts';
import type { Priority } from './priority.ts';
import type { IncidentSummary, StoredArticle, StoredClaim } from './record.ts';
import type { RereadStore } from './reread.ts';
import type { Relation } from './relation.ts';
import type { Search } from './search.ts';
import type { Choice, Standing, StandingQuery } from './standing.ts';
import type { RefetchStore } from './versions.ts';

/** The store, as everyone else sees it. All reads give current versions only. */
export interface Ledger
  extends
    Search,
    Health,
    AlertLedger,
    CopyStore,
    CorrectionLedger,
    FeedStore,
    RefetchStore,
    RereadStore,
    ModelStore {
  article(id: string): Promise<StoredArticle | null>;
  /** The article with that text; where `outlet` is given, null included, only the one that this outlet carried. */
  articleByHash(textHash: string, outlet?: string | null): Promise<StoredArticle | null>;
  /** Marks an article as private, in all its versions; nothing takes the mark off. */
  markPrivate(id: string): Promise<void>;
  articlesOf(incidentId: string): Promise<readonly StoredArticle[]>;
  incident(id: string): Promise<Incident | null>;
  /** The newest first, 200 or `limit` at the most; `countIncidents` tells how many there are. */
  incidents(filter?: { place?: string; since?: string; limit?: number }): Promise<readonly IncidentSummary[]>;
  /** All incidents with an article, by id, in pages: those behind `after`. */
  incidentsAfter(after: string, limit: number): Promise<readonly Incident[]>;
  /** Everything that the decision on an article needs, read in one transaction, with the ledger's revision. */
  standing<C extends Choice>(query: StandingQuery<C>): Promise<Standing<C>>;
  claim(id: number): Promise<StoredClaim | null>;
  claimsOf(incidentId: string): Promise<readonly StoredClaim[]>;
  relationsOf(incidentId: string): Promise<readonly Relation[]>;
  /** Of each of the incident's claims the relations of a kind to the newest claims, `ofEach` at the most. */
  newestRelations(
    incidentId: string,
    claims: readonly StoredClaim[],
    ofEach: number,
  ): Promise<readonly Relation[]>;
  /** The relations of one claim to others of its incident. */
  relationsWith(incidentId: string, claims: readonly StoredClaim[], id: number): Promise<readonly Relation[]>;
  /** When the person, told by a key, last looked at the incident; null for never. */
  lookedAt(person: string, incidentId: string): Promise<string | null>;
  keepLook(person: string, incidentId: string, at: string): Promise<void>;
  /** Writes all or nothing; gives the stored claims in the order of `commit.claims`, and the alert. */
  commit(
    commit: Commit,
  ): Promise<{ claims: readonly StoredClaim[]; relations: readonly Relation[]; alert: StoredAlert | null }>;
  close(): Promise<void>;
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

/** How an article comes in. */
export interface Incoming {
  /** What it says, where that was read already. */
  readonly reading?: Reading;
  /** Else `background`. */
  readonly priority?: Priority;
  /** Waits for what the judge says of its points, so that the outcome has the alert. */
  readonly isAwaited?: boolean;
}

/** Stores an article and what follows from it. */
export type ProcessArticle = (article: Article, incoming?: Incoming) => Promise<IngestOutcome>;
