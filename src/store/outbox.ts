import Database from 'better-sqlite3';
import type { Selectable } from 'kysely';
import type { Delivery, Queued } from '../core/outbox.ts';
import { alertsById } from './alerts.ts';
import { editById } from './edits.ts';
import { alertsOn, messageOf } from './messages.ts';
import { isOneOf } from './statements.ts';
import { What, wantedOf, withWanted } from './wanted.ts';
import type { Db, Tables, Tx } from './tables.ts';

type Row = Selectable<Tables['outbox']>;

/** How many rows a list shows. */
const listed = 200;
const unheardMost = 2;
const unheardReason =
  'The program ended twice while it was being sent: it may stand in the channel, or not; look there.';

const unreadableReason =
  'Its row in the ledger cannot be read: look at the ledger with the command doctor of the terminal.';

const waiting = (db: Db) =>
  db.selectFrom('outbox').where('sent_at', 'is', null).where('given_up_at', 'is', null);

/** Outbox rows of alerts that wait, oldest first. */
export async function pending(db: Db, destination: string): Promise<readonly Queued[]> {
  const rows = await waiting(db)
    .selectAll()
    .where('destination', '=', destination)
    .where('alert_id', 'is not', null)
    .orderBy('id')
    .limit(listed)
    .execute();
  return queued(db, rows);
}

/** Alerts that were given up, the latest first. */
export async function failed(db: Db): Promise<readonly Queued[]> {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('given_up_at', '>', '')
    .where('alert_id', 'is not', null)
    .orderBy('given_up_at', 'desc')
    .orderBy('id', 'desc')
    .limit(listed)
    .execute();
  return queued(db, rows);
}

async function queued(db: Db, rows: readonly Row[]): Promise<readonly Queued[]> {
  const alerts = await alertsById(
    db,
    rows.flatMap((row) => row.alert_id ?? []),
  );
  const byId = new Map(alerts.map((alert) => [alert.id, alert]));
  return rows.map((row) => ({
    id: row.id,
    destination: row.destination,
    alert: withWanted(byId.get(row.alert_id ?? 0)!, wantedOf(row.wanted)),
    attempts: row.attempts,
    due: row.due,
    reason: row.last_error,
    givenUp: row.given_up_at,
  }));
}

/** Channels that have something to send. */
export async function dueDestinations(db: Db, now: string): Promise<readonly string[]> {
  const rows = await waiting(db).select('destination').where('next_at', '<=', now).execute();
  return [...new Set(rows.map(({ destination }) => destination))];
}

/** Takes the next hand-over of a channel; what was tried before stands in the way of what came after it. */
export async function lease(
  db: Db,
  destination: string,
  now: string,
  until: string,
): Promise<Delivery | null> {
  return db.transaction().execute(async (tx) => {
    await giveUpUnheard(tx, destination, now);
    return leaseNext(tx, destination, now, until);
  });
}

async function leaseNext(tx: Tx, destination: string, now: string, until: string): Promise<Delivery | null> {
  const head = await waiting(tx)
    .selectAll()
    .where('destination', '=', destination)
    .where((e) => e.or([e('attempts', '>', 0), e('next_at', '<=', now)]))
    .orderBy('id')
    .executeTakeFirst();
  if (!head || head.next_at > now || isHeld(head, now, until)) return null;
  const rows = head.what === 'digest' ? await digestOf(tx, head, now) : [head];
  const key = head.key ?? `${head.due} ${head.id}`;
  await tx
    .updateTable('outbox')
    .set((e) => ({
      key,
      leased_until: until,
      attempts: e('attempts', '+', 1),
      unheard: e('unheard', '+', 1),
    }))
    .where(
      isOneOf(
        'id',
        rows.map(({ id }) => id),
      ),
    )
    .execute();
  try {
    return await deliveryOf(tx, rows, key);
  } catch (error) {
    if (error instanceof Database.SqliteError) throw error;
    await giveUpUnreadable(tx, rows, now);
    return leaseNext(tx, destination, now, until);
  }
}

/** A row that holds what no version of ours writes would stand in the way of all behind it. */
const giveUpUnreadable = (tx: Tx, rows: readonly Row[], now: string) =>
  tx
    .updateTable('outbox')
    .set({ given_up_at: now, last_error: unreadableReason })
    .where(
      isOneOf(
        'id',
        rows.map(({ id }) => id),
      ),
    )
    .execute();

/** A lease that ends later than one taken now would is of a clock that has gone back: it holds no longer. */
const isHeld = (row: Row, now: string, until: string): boolean =>
  row.leased_until !== null && row.leased_until > now && row.leased_until <= until;

const giveUpUnheard = (tx: Tx, destination: string, now: string) =>
  tx
    .updateTable('outbox')
    .set({ given_up_at: now, last_error: unheardReason })
    .where('destination', '=', destination)
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where('unheard', '>=', unheardMost)
    .where('leased_until', '<=', now)
    .execute();

/** A digest tried before is the same again, whatever came since; a new one takes all that is due. */
const digestOf = (tx: Tx, head: Row, now: string): Promise<Row[]> =>
  waiting(tx)
    .selectAll()
    .where('destination', '=', head.destination)
    .where('what', '=', 'digest')
    .where((e) =>
      head.key === null ? e.and([e('key', 'is', null), e('next_at', '<=', now)]) : e('key', '=', head.key),
    )
    .orderBy('id')
    .execute();

async function deliveryOf(tx: Tx, rows: readonly Row[], key: string): Promise<Delivery> {
  const head = rows[0]!;
  const message = head.message_id === null ? null : await messageOf(tx, head.message_id);
  const alerts = await alertsById(
    tx,
    rows.flatMap((row) => row.alert_id ?? []),
  );
  return {
    rows: rows.map(({ id }) => id),
    destination: head.destination,
    what: What.parse(head.what),
    key,
    alerts:
      message && head.what === 'edit'
        ? await alertsOn(tx, [message.row])
        : alerts.map((alert, i) => withWanted(alert, wantedOf(rows[i]!.wanted))),
    message,
    edit: head.edit_id === null ? null : await editById(tx, head.edit_id),
    attempts: head.attempts,
    due: head.due,
  };
}
