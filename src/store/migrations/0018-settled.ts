import { sql, type QueryExecutorProvider } from 'kysely';

/** Points that a correction settled, and the edit that did; what became of them is said in the alert's thread. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const columns = `id, destination, what, alert_id, message_id, wanted, "key", due, next_at, leased_until, attempts, unheard,
  last_error, sent_at, given_up_at`;

const statements = [
  `alter table findings add column edit_id integer references edits (id)`,
  `create table sending (
    id integer primary key autoincrement,
    destination text not null,
    what text not null check (what in ('alert', 'points', 'digest', 'reminder', 'edit', 'settled', 'unsettled')),
    alert_id integer references alerts (id),
    message_id integer references messages (id),
    wanted text,
    edit_id integer references edits (id),
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
  `insert into sending (${columns}) select ${columns} from outbox`,
  `drop table outbox`,
  `alter table sending rename to outbox`,
  `create index outbox_waiting on outbox (destination, id) where sent_at is null and given_up_at is null`,
  `create index outbox_due on outbox (next_at, destination) where sent_at is null and given_up_at is null`,
  `create index outbox_given_up on outbox (given_up_at, id) where given_up_at is not null`,
  `create index outbox_of_alert on outbox (alert_id)`,
  `create index outbox_of_message on outbox (message_id)`,
  `create index outbox_unsettled on outbox (destination, due) where what = 'unsettled'`,
];
