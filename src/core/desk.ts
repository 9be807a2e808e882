import type { Incident } from './incident.ts';
import type { IncidentSummary, IngestOutcome, StoredAlert, StoredArticle, StoredClaim } from './ledger.ts';
import type { Relation } from './relation.ts';

/** Everything a card about one incident needs, read in one go. */
export interface IncidentFile {
  readonly incident: Incident;
  readonly articles: readonly StoredArticle[];
  readonly claims: readonly StoredClaim[];
  readonly relations: readonly Relation[];
}

/** What looking up a name gives: one incident, a choice, or the nearest names. */
export type Lookup =
  | { readonly found: 'one'; readonly file: IncidentFile }
  | { readonly found: 'several'; readonly candidates: readonly IncidentSummary[] }
  | { readonly found: 'none'; readonly nearest: readonly IncidentSummary[] };

/** What commands can do, wired in main.ts. */
export interface Desk {
  find(name: string): Promise<Lookup>;
  incidents(filter?: { place?: string; days?: number }): Promise<readonly IncidentSummary[]>;
  claim(
    id: number,
  ): Promise<{ claim: StoredClaim; article: StoredArticle; relations: readonly Relation[] } | null>;
  alerts(): Promise<readonly StoredAlert[]>;
  /** Text, or the path of a file on the machine that runs the desk (terminal only). */
  addSource(input: {
    text: string;
    outlet?: string;
    published?: string;
    user: string;
  }): Promise<IngestOutcome>;
}
