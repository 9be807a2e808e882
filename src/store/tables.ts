import { sql, type Generated, type Kysely, type Transaction } from 'kysely';

/** The ledger's tables as the newest migration leaves them; JSON is text, flags are 0 or 1, times are ISO 8601. */
export interface Tables {
  readonly articles: ArticlesTable;
  readonly incidents: IncidentsTable;
  readonly incident_places: IncidentPlacesTable;
  readonly claims: ClaimsTable;
  readonly relations: RelationsTable;
  readonly alerts: AlertsTable;
  readonly alert_findings: AlertFindingsTable;
  readonly outbox: OutboxTable;
}

/** A database, or the transaction that is open on it. */
export type Db = Kysely<Tables> | Transaction<Tables>;
export type Tx = Transaction<Tables>;

/** For flags in conditions: as a literal, since a bound 0 would keep SQLite from the partial indexes. */
export const no = sql.lit(0);

/** One row a version; the newest has `superseded` 0. */
interface ArticlesTable {
  readonly row: Generated<number>;
  readonly id: string;
  readonly version: number;
  readonly superseded: Generated<number>;
  readonly title: string | null;
  readonly text: string;
  readonly text_hash: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly incident_id: string | null;
  readonly wire: string | null;
  readonly added: string;
}

/** The three counts are those of current versions, kept by every commit. */
interface IncidentsTable {
  readonly id: string;
  readonly title: string;
  readonly kind: string | null;
  readonly place: string | null;
  readonly within: string;
  readonly date: string | null;
  readonly articles: Generated<number>;
  readonly claims: Generated<number>;
  readonly conflicts: Generated<number>;
}

/** Folded place names; `broad` marks the country of an incident that has something narrower. */
interface IncidentPlacesTable {
  readonly incident_id: string;
  readonly key: string;
  readonly broad: number;
  readonly date: string | null;
}

interface ClaimsTable {
  readonly id: Generated<number>;
  readonly article_row: number;
  readonly incident_id: string | null;
  readonly superseded: Generated<number>;
  readonly key: string;
  readonly measure: string;
  readonly stance: string;
  readonly speaker: string | null;
  readonly speaker_key: string;
  readonly origin: string | null;
  readonly via: string | null;
  readonly scope: string;
  readonly place: string | null;
  readonly date: string | null;
  readonly quote: string;
  readonly quote_start: number;
  readonly quote_end: number;
  readonly rules: string;
  readonly actor: string | null;
  readonly population: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly wording: string | null;
  readonly relayed: string | null;
  readonly part_of: string | null;
  readonly as_of: string | null;
  readonly derived: number | null;
  readonly hearsay: number | null;
}

interface RelationsTable {
  readonly id: Generated<number>;
  readonly incident_id: string | null;
  readonly kind: string;
  readonly rule: string;
  readonly a: number;
  readonly b: number;
}

interface AlertsTable {
  readonly id: Generated<number>;
  readonly incident_id: string;
  readonly article_row: number;
  readonly created: string;
  readonly state: Generated<string>;
}

interface AlertFindingsTable {
  readonly alert_id: number;
  readonly position: number;
  readonly relation_id: number;
}

interface OutboxTable {
  readonly id: Generated<number>;
  readonly alert_id: number;
  readonly destination: string;
  readonly attempts: Generated<number>;
  readonly last_error: string | null;
  readonly sent_at: string | null;
}
