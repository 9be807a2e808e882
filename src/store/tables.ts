import { sql, type Generated, type Kysely, type Transaction } from 'kysely';
import type { AlertTables } from './alertTables.ts';
import type { EditTables } from './editTables.ts';
import type { FeedTables } from './feedTables.ts';
import type { ModelTables } from './modelTables.ts';

/** The ledger's tables as the newest migration leaves them; JSON is text, flags are 0 or 1, times are ISO 8601. */
export interface Tables extends AlertTables, EditTables, FeedTables, ModelTables {
  readonly ledger: LedgerTable;
  readonly articles: ArticlesTable;
  readonly incidents: IncidentsTable;
  readonly incident_places: IncidentPlacesTable;
  readonly incident_terms: IncidentTermsTable;
  readonly terms: TermsTable;
  readonly claims: ClaimsTable;
  readonly relations: RelationsTable;
  readonly kept_bytes: KeptBytesTable;
  readonly kept_copies: KeptCopiesTable;
  readonly reports: ReportsTable;
  readonly report_traits: ReportTraitsTable;
  readonly report_bands: ReportBandsTable;
  readonly looks: LooksTable;
}

/** A database, or the transaction that is open on it. */
export type Db = Kysely<Tables> | Transaction<Tables>;
export type Tx = Transaction<Tables>;

/** For flags in conditions: as a literal, since a bound 0 would keep SQLite from the partial indexes. */
export const no = sql.lit(0);

/** One row. */
interface LedgerTable {
  readonly id: number;
  readonly revision: number;
}

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
  /** The incident that reading gave it; `incident_id` is where it stands by the edits of people. */
  readonly home_id: Generated<string | null>;
  /** The version of the reader; '' where that is not known. */
  readonly reader: Generated<string>;
  /** 1: sent to nobody. */
  readonly private: Generated<number>;
}

/** Both counts are those of current versions, kept by every commit. */
interface IncidentsTable {
  readonly id: string;
  readonly title: string;
  readonly kind: string | null;
  readonly place: string | null;
  readonly within: string;
  readonly date: string | null;
  readonly articles: Generated<number>;
  readonly claims: Generated<number>;
  /** The incident that answers for it by the edits that hold. */
  readonly merged_into: Generated<string | null>;
  /** The title as read, where a person gave another. */
  readonly read_title: Generated<string | null>;
  /** JSON: what reading says of the fields that people set; null where they set none. */
  readonly read_event: Generated<string | null>;
}

/** Folded place names with the day that goes with them, as people set them and as read; `broad` marks the country of an incident that has something narrower. */
interface IncidentPlacesTable {
  readonly incident_id: string;
  readonly key: string;
  readonly broad: number;
  readonly date: string | null;
}

/** What an incident with an article is found by; `role` is explained in terms.ts. */
interface IncidentTermsTable {
  readonly incident_id: string;
  readonly term: string;
  readonly role: number;
  readonly date: string | null;
}

/** Every term once, with what misspellings are found by. */
interface TermsTable {
  readonly term: string;
  readonly initial: string;
  readonly length: number;
  readonly sound: string;
}

interface ClaimsTable {
  readonly id: Generated<number>;
  readonly article_row: number;
  readonly incident_id: string | null;
  /** 1: of an older version; 2: dropped by an editor. */
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
  readonly home_id: Generated<string | null>;
  readonly correction: Generated<string | null>;
  /** What its words tell (core/remarks.ts); lists are JSON. */
  readonly cautions: Generated<string>;
  readonly sentence: Generated<string>;
  readonly none_reported: Generated<number>;
  readonly tells_of_dead: Generated<number>;
  readonly attacker_died: Generated<number>;
  readonly amounts: Generated<string>;
  readonly actor_keys: Generated<string>;
  /** Which figures can be rivals (core/claim.ts); `parts` is JSON. */
  readonly standing: Generated<string>;
  readonly subset: Generated<string | null>;
  readonly state: Generated<string>;
  readonly attackers: Generated<string>;
  readonly source: Generated<string | null>;
  readonly parts: Generated<string>;
  readonly act: Generated<string | null>;
  /** JSON: what two readers have of it (core/readers.ts); null where no model read the article. */
  readonly readers: Generated<string | null>;
}

interface RelationsTable {
  readonly id: Generated<number>;
  readonly incident_id: string | null;
  readonly kind: string;
  readonly rule: string;
  readonly a: number;
  readonly b: number;
  /** 1: no longer true of its claims since an edit; kept for the alerts that told it. */
  readonly retired: Generated<number>;
}
interface KeptBytesTable {
  readonly hash: string;
  readonly size: number;
  /** gzip. */
  readonly packed: Uint8Array;
}

/** One row an article and hash. */
interface KeptCopiesTable {
  readonly id: Generated<number>;
  readonly article_id: string;
  readonly hash: string;
  readonly url: string;
  readonly content_type: string | null;
  readonly fetched: string;
  readonly archived_url: string | null;
}

/** What other articles find an article's current version by; lists are JSON, `day` is '' if it gives none. */
interface ReportsTable {
  readonly article_row: number;
  readonly traits: string;
  readonly signature: string;
  readonly day: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly facts: string | null;
}

interface ReportTraitsTable {
  readonly key: string;
  readonly day: string;
  readonly article_row: number;
}

interface ReportBandsTable {
  readonly band: number;
  readonly article_row: number;
}

/** One row a person and incident. */
interface LooksTable {
  readonly person: string;
  readonly incident_id: string;
  readonly at: string;
}
