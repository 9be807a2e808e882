import type { Generated } from 'kysely';

/** The tables of alerts, those who watch, and the outbox. */
export interface AlertTables {
  readonly alerts: AlertsTable;
  readonly alert_log: AlertLogTable;
  readonly findings: FindingsTable;
  readonly unsettled: UnsettledTable;
  readonly watches: WatchesTable;
  readonly rhythms: RhythmsTable;
  readonly messages: MessagesTable;
  readonly outbox: OutboxTable;
}

interface AlertsTable {
  readonly id: Generated<number>;
  readonly incident_id: string;
  readonly article_row: number;
  readonly created: string;
  readonly severity: string;
  readonly state: Generated<string>;
  readonly by_id: string | null;
  readonly by_name: string | null;
  readonly at: string | null;
  readonly reason: string | null;
  readonly until: string | null;
  readonly assignee_id: string | null;
  readonly assignee_name: string | null;
}

interface AlertLogTable {
  readonly id: Generated<number>;
  readonly alert_id: number;
  readonly at: string;
  readonly act: string;
  readonly by_id: string;
  readonly by_name: string;
  readonly detail: string | null;
  /** The number of the one point that it is about. */
  readonly point: Generated<number | null>;
}

/** A point, told or held back. */
interface PointColumns {
  readonly kind: string;
  readonly severity: string;
  readonly rule: string;
  readonly pair: string;
  readonly note: string | null;
  readonly before_id: number | null;
  readonly now_id: number | null;
}

/** Who judged it, when and why. */
interface JudgedColumns {
  readonly by_id: Generated<string | null>;
  readonly by_name: Generated<string | null>;
  readonly at: Generated<string | null>;
  readonly reason: Generated<string | null>;
}

interface FindingsTable extends PointColumns, JudgedColumns {
  readonly alert_id: number;
  readonly position: number;
  readonly verdict: Generated<string | null>;
  /** The edit that settled it. */
  readonly edit_id: Generated<number | null>;
}

/** Points that detection held back; `held` is the rule that did, `alert_id` the alert that told it after all. */
interface UnsettledTable extends PointColumns, JudgedColumns {
  readonly id: Generated<number>;
  readonly incident_id: string;
  readonly article_row: number;
  readonly created: string;
  readonly held: string;
  readonly state: Generated<string>;
  readonly alert_id: Generated<number | null>;
  /** JSON: what the judge said (core/judgement.ts). */
  readonly judgement: Generated<string | null>;
}

interface WatchesTable {
  readonly id: Generated<number>;
  readonly destination: string;
  readonly what: string;
  readonly target: string;
  readonly min: string;
  readonly kinds: string;
  readonly by_id: string;
  readonly by_name: string;
  readonly created: string;
}

interface RhythmsTable {
  readonly destination: string;
  readonly digest: string;
  readonly zone: string;
  readonly quiet_from: number | null;
  readonly quiet_to: number | null;
  /** When the channel is next told what was held back. */
  readonly unsettled_next: Generated<string | null>;
}

interface MessagesTable {
  readonly id: Generated<number>;
  readonly destination: string;
  readonly incident_id: string | null;
  readonly what: string;
  readonly message: string;
  readonly thread: string | null;
  readonly posted: string;
  readonly forgotten: Generated<number>;
}

/** `wanted` is JSON: which findings; `edit_id` what settled them; `unheard` counts hand-overs of which nothing was heard again. */
interface OutboxTable {
  readonly id: Generated<number>;
  readonly destination: string;
  readonly what: string;
  readonly alert_id: number | null;
  readonly message_id: number | null;
  readonly wanted: string | null;
  readonly edit_id: number | null;
  readonly key: string | null;
  readonly due: string;
  readonly next_at: string;
  readonly leased_until: string | null;
  readonly attempts: Generated<number>;
  readonly unheard: Generated<number>;
  readonly last_error: string | null;
  readonly sent_at: string | null;
  readonly given_up_at: string | null;
}
