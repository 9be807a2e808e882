import { sql, type QueryExecutorProvider } from 'kysely';

/**
 * Points of an alert by the kinds of docs/claims.md, each with its own verdict; points that detection held back; and the further
 * points of an alert as a message of their own, in the thread of the alert's.
 */
export async function up(db: QueryExecutorProvider): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `update findings set kind = 'responsibility' where kind in ('denied', 'admitted')`,
  `update findings set kind = 'conflict' where kind = 'exceeds'`,
  `update findings set kind = 'changed' where kind = 'vanished'`,

  // The verdict of an editor: acknowledged, dismissed, or null.
  `alter table findings add column verdict text`,
  `alter table findings add column by_id text`,
  `alter table findings add column by_name text`,
  `alter table findings add column at text`,
  `alter table findings add column reason text`,
  `update findings set verdict = a.state, by_id = a.by_id, by_name = a.by_name, at = a.at, reason = a.reason
    from alerts a where a.id = findings.alert_id and a.state in ('acknowledged', 'dismissed')`,
  `alter table alert_log add column point integer`,

  // held: the rule of suppression; alert_id: the alert that told it after all.
  `create table unsettled (
    id integer primary key autoincrement,
    incident_id text not null references incidents (id),
    article_row integer not null references articles ("row"),
    created text not null,
    kind text not null,
    severity text not null,
    rule text not null,
    held text not null,
    pair text not null,
    note text,
    before_id integer references claims (id),
    now_id integer references claims (id),
    state text not null default 'open' check (state in ('open', 'told', 'dismissed')),
    alert_id integer references alerts (id),
    by_id text,
    by_name text,
    at text,
    reason text,
    check (before_id is not null or now_id is not null)
  )`,
  `create index unsettled_of_incident on unsettled (incident_id, pair)`,
  `create index unsettled_open on unsettled (id) where state = 'open'`,
  `create index unsettled_of_article on unsettled (article_row)`,
  `create index alerts_of_article on alerts (article_row)`,
  `create index findings_dismissed on findings (alert_id) where verdict = 'dismissed'`,
  `create index unsettled_by_created on unsettled (created)`,
  `create index unsettled_before on unsettled (before_id) where before_id is not null`,
  `create index unsettled_now on unsettled (now_id) where now_id is not null`,
  // When the channel is next told what was held back; null where it did not ask.
  `alter table rhythms add column unsettled_next text`,

  `create table posted (
    id integer primary key autoincrement,
    destination text not null,
    incident_id text references incidents (id),
    what text not null check (what in ('alert', 'digest', 'points', 'unsettled')),
    message text not null,
    thread text,
    posted text not null,
    forgotten integer not null default 0
  )`,
  `insert into posted (id, destination, incident_id, what, message, thread, posted, forgotten)
    select id, destination, incident_id, what, message, thread, posted, forgotten from messages`,
  `create table sending (
    id integer primary key autoincrement,
    destination text not null,
    what text not null check (what in ('alert', 'points', 'digest', 'reminder', 'edit', 'unsettled')),
    alert_id integer references alerts (id),
    message_id integer references posted (id),
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
    check ((what in ('edit', 'unsettled')) = (alert_id is null))
  )`,
  `insert into sending (id, destination, what, alert_id, message_id, wanted, "key", due, next_at, leased_until, attempts,
      unheard, last_error, sent_at, given_up_at)
    select id, destination, what, alert_id, message_id, wanted, "key", due, next_at, leased_until, attempts,
      unheard, last_error, sent_at, given_up_at from outbox`,
  `drop table outbox`,
  `drop table messages`,
  `alter table posted rename to messages`,
  `alter table sending rename to outbox`,
  `create index messages_of_incident on messages (destination, incident_id, id)`,
  `create index outbox_waiting on outbox (destination, id) where sent_at is null and given_up_at is null`,
  `create index outbox_due on outbox (next_at, destination) where sent_at is null and given_up_at is null`,
  `create index outbox_given_up on outbox (given_up_at, id) where given_up_at is not null`,
  `create index outbox_of_alert on outbox (alert_id)`,
  `create index outbox_of_message on outbox (message_id)`,
];
