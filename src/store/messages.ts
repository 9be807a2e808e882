import type { StoredAlert } from '../core/alert.ts';
import type { Delivery, Sent, Shown, ShownMessage } from '../core/outbox.ts';
import { alertsById } from './alerts.ts';
import { markRowsSent } from './outcomes.ts';
import { type Db, type Tx, no } from './tables.ts';
import { wantedOf, withWanted } from './wanted.ts';
import { z } from 'zod';

const MessageKind = z.enum(['alert', 'digest']);

const messages = (db: Db) =>
  db
    .selectFrom('messages')
    .select(['id as row', 'message', 'posted', 'what'])
    .select((e) =>
      e
        .selectFrom('outbox')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('outbox.message_id', '=', 'messages.id')
        .where('alert_id', 'is not', null)
        .as('alerts'),
    );

const toShown = ({ row, message, posted, alerts }: ShownMessage | Raw): ShownMessage => ({
  row,
  message,
  posted,
  alerts: alerts ?? 0,
});
interface Raw {
  readonly row: number;
  readonly message: string;
  readonly posted: string;
  readonly alerts: number | null;
}

/** A message by its row. */
export async function messageOf(db: Db, row: number): Promise<NonNullable<Delivery['message']>> {
  const found = await messages(db).where('messages.id', '=', row).executeTakeFirstOrThrow();
  return { ...toShown(found), what: MessageKind.parse(found.what) };
}

/** The first and the latest message about an incident in a channel; digests are about many. */
export async function shown(db: Db, destination: string, incidentId: string): Promise<Shown | null> {
  const about = messages(db)
    .where('destination', '=', destination)
    .where('incident_id', '=', incidentId)
    .where('forgotten', '=', no);
  const first = await about.where('thread', 'is', null).orderBy('id').limit(1).executeTakeFirst();
  const latest = await about.orderBy('id', 'desc').limit(1).executeTakeFirst();
  return first && latest ? { first: toShown(first), latest: toShown(latest) } : null;
}

/** The alerts that a message shows, each with what the channel wants of it, the oldest first. */
export async function alertsOnMessage(db: Db, row: number): Promise<readonly StoredAlert[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['alert_id', 'wanted'])
    .where('message_id', '=', row)
    .where('alert_id', 'is not', null)
    .orderBy('id')
    .execute();
  const wanted = new Map(rows.map((r) => [r.alert_id, wantedOf(r.wanted)]));
  const alerts = await alertsById(
    db,
    [...wanted.keys()].filter((id) => id !== null),
  );
  return alerts.map((alert) => withWanted(alert, wanted.get(alert.id) ?? null));
}

/** Writes down what was posted, or into which message it went. */
export async function markSent(db: Db, delivery: Delivery, sent: Sent, at: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = 'into' in sent ? sent.into.row : await insertMessage(tx, delivery, sent, at);
    await markRowsSent(tx, delivery, at, row);
  });
}

async function insertMessage(
  tx: Tx,
  { destination, what, alerts }: Delivery,
  { posted, thread }: Extract<Sent, { posted: string }>,
  at: string,
): Promise<number> {
  const digest = what === 'digest' && alerts.length > 1;
  const { id } = await tx
    .insertInto('messages')
    .values({
      destination,
      incident_id: digest ? null : (alerts[0]?.alert.incident.id ?? null),
      what: digest ? 'digest' : 'alert',
      message: posted,
      thread,
      posted: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The next alert on the incident is a message of its own there. */
export async function forgetShown(db: Db, destination: string, incidentId: string): Promise<void> {
  await db
    .updateTable('messages')
    .set({ forgotten: 1 })
    .where('destination', '=', destination)
    .where('incident_id', '=', incidentId)
    .execute();
}
