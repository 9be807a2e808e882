import { sql, type QueryExecutorProvider } from 'kysely';

/** Alerts that people work on: who watches, severity and state, an outbox by lease, and the messages that show alerts. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table alerts add column severity text not null default 'notable'`,
  `alter table alerts add column by_id text`,
  `alter table alerts add column by_name text`,
  `alter table alerts add column at text`,
  `alter table alerts add column reason text`,
  `alter table alerts add column until text`,
  `alter table alerts add column assignee_id text`,
  `alter table alerts add column assignee_name text`,
  `create index alerts_of_incident on alerts (incident_id)`,
  `create index alerts_by_state on alerts (state, id)`,
  `create index alerts_by_created on alerts (created)`,
  `create table alert_log (
    id integer primary key autoincrement,
    alert_id integer not null references alerts (id),
    at text not null,
    act text not null,
    by_id text not null,
    by_name text not null,
    detail text
  )`,
  `create index alert_log_of_alert on alert_log (alert_id)`,

  // A finding no longer needs a relation: who did it, and what an outlet took back, have none.
  `create table findings (
    alert_id integer not null references alerts (id),
    position integer not null,
    kind text not null,
    severity text not null,
    rule text not null,
    pair text not null,
    note text,
    before_id integer references claims (id),
    now_id integer references claims (id),
    check (before_id is not null or now_id is not null),
    primary key (alert_id, position)
  ) without rowid`,
  `insert into findings (alert_id, position, kind, severity, rule, pair, before_id, now_id)
    select alert_id, position, case kind when 'revision' then 'revised-down' else kind end, 'notable', rule, '',
      case when b.article_row = alerts.article_row then a.id else b.id end,
      case when b.article_row = alerts.article_row then b.id else a.id end
    from alert_findings
    join alerts on alerts.id = alert_findings.alert_id
    join relations on relations.id = alert_findings.relation_id
    join claims a on a.id = relations.a
    join claims b on b.id = relations.b`,
  `drop table alert_findings`,

  `create table watches (
    id integer primary key autoincrement,
    destination text not null,
    what text not null check (what in ('incident', 'place', 'everything')),
    target text not null,
    min text not null,
    kinds text not null,
    by_id text not null,
    by_name text not null,
    created text not null,
    unique (destination, what, target)
  )`,
  `create table rhythms (
    destination text primary key,
    digest text not null,
    zone text not null,
    quiet_from integer,
    quiet_to integer,
    check ((quiet_from is null) = (quiet_to is null))
  ) without rowid`,

  // thread: the message of ours under which it hangs; forgotten: no longer there to hang others under.
  `create table messages (
    id integer primary key autoincrement,
    destination text not null,
    incident_id text references incidents (id),
    what text not null check (what in ('alert', 'digest')),
    message text not null,
    thread text,
    posted text not null,
    forgotten integer not null default 0
  )`,
  `create index messages_of_incident on messages (destination, incident_id, id)`,

  `create table sending (
    id integer primary key autoincrement,
    destination text not null,
    what text not null check (what in ('alert', 'digest', 'reminder', 'edit')),
    alert_id integer references alerts (id),
    message_id integer references messages (id),
    wanted text,
    "key" text,
    due text not null,
    next_at text not null,
    leased_until text,
    attempts integer not null default 0,
    unheard integer not null default 0,
    last_error text,
    sent_at text,
    given_up_at text,
    check ((what = 'edit') = (alert_id is null))
  )`,
  `insert into sending (id, destination, what, alert_id, due, next_at, attempts, last_error, sent_at)
    select outbox.id, destination, 'alert', alert_id, created, created, 0, last_error, sent_at
    from outbox join alerts on alerts.id = outbox.alert_id`,
  `drop table outbox`,
  `alter table sending rename to outbox`,
  `create index outbox_waiting on outbox (destination, id) where sent_at is null and given_up_at is null`,
  `create index outbox_due on outbox (next_at, destination) where sent_at is null and given_up_at is null`,
  `create index outbox_given_up on outbox (given_up_at, id) where given_up_at is not null`,
  `create index outbox_of_alert on outbox (alert_id)`,
  `create index outbox_of_message on outbox (message_id)`,
];
