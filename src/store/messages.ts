import { isDeepStrictEqual } from 'node:util';
import type { StoredAlert } from '../core/alert.ts';
import {
  type Delivery,
  messageKinds,
  type Sent,
  type ShownMessage,
  type StandingMessage,
} from '../core/outbox.ts';
import { alertsById } from './alerts.ts';
import { markRowsSent } from './outcomes.ts';
import { queueEdit, queuePoints } from './queue.ts';
import { isOneOf } from './statements.ts';
import { type Db, type Tx, no } from './tables.ts';
import { wantedOf, withWanted } from './wanted.ts';
import { z } from 'zod';

const MessageKind = z.enum(messageKinds);

const messages = (db: Db) =>
  db.selectFrom('messages').select(['messages.id as row', 'message', 'thread', 'posted', 'messages.what']);

/** A message by its row. */
export async function messageOf(db: Db, row: number): Promise<NonNullable<Delivery['message']>> {
  const found = await messages(db).where('messages.id', '=', row).executeTakeFirstOrThrow();
  return { ...found, what: MessageKind.parse(found.what) };
}

/** The latest message about an incident in the channel itself, with the alerts in it and in its thread; digests are about many. */
export async function standingMessage(
  db: Db,
  destination: string,
  incidentId: string,
): Promise<StandingMessage | null> {
  const latest = await messages(db)
    .innerJoin('outbox', 'outbox.message_id', 'messages.id')
    .innerJoin('alerts', 'alerts.id', 'outbox.alert_id')
    .where('alerts.incident_id', '=', incidentId)
    .where('messages.destination', '=', destination)
    .where('messages.what', '=', 'alert')
    .where('thread', 'is', null)
    .where('forgotten', '=', no)
    .orderBy('messages.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!latest) return null;
  const { what: _, ...message } = latest;
  return { ...message, alerts: await alertsOn(db, await withThread(db, destination, message)) };
}

async function withThread(db: Db, destination: string, { row, message }: ShownMessage): Promise<number[]> {
  const replies = await db
    .selectFrom('messages')
    .select('id')
    .where('destination', '=', destination)
    .where('thread', '=', message)
    .execute();
  return [row, ...replies.map(({ id }) => id)];
}

/** The alerts that messages show, each with what the channel wants of it, the oldest first. */
export async function alertsOn(db: Db, messageRows: readonly number[]): Promise<readonly StoredAlert[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['alert_id', 'wanted'])
    .where(isOneOf('message_id', messageRows))
    .where('alert_id', 'is not', null)
    .where('what', '<>', 'settled')
    .orderBy('id')
    .execute();
  const wanted = new Map(rows.map((r) => [r.alert_id, wantedOf(r.wanted)]));
  const alerts = await alertsById(
    db,
    [...wanted.keys()].filter((id) => id !== null),
  );
  return alerts.map((alert) => withWanted(alert, wanted.get(alert.id) ?? null));
}

/**
 * Writes down what was posted, or over which message it went; further points are queued in the same breath, and so is an edit where the
 * alert changed while it was being sent.
 */
export async function markSent(db: Db, delivery: Delivery, sent: Sent | null, at: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (sent === null) return markRowsSent(tx, delivery, at, null);
    if ('into' in sent) return markRowsSent(tx, delivery, at, sent.into.row);
    const row = await insertMessage(tx, delivery, sent, at);
    await markRowsSent(tx, delivery, at, row);
    if (sent.points) await queuePoints(tx, delivery, row, at);
    const now = await alertsOn(tx, [row]);
    if (!isDeepStrictEqual(now, delivery.alerts)) await queueEdit(tx, delivery.destination, row, at);
  });
}

async function insertMessage(
  tx: Tx,
  { destination, what, alerts }: Delivery,
  { posted, thread }: Extract<Sent, { posted: string }>,
  at: string,
): Promise<number> {
  const isOne = what === 'alert' || what === 'reminder' || (what === 'digest' && alerts.length === 1);
  const kind = isOne ? 'alert' : what;
  const { id } = await tx
    .insertInto('messages')
    .values({
      destination,
      incident_id: isOne ? (alerts[0]?.alert.incident.id ?? null) : null,
      what: kind,
      message: posted,
      thread,
      posted: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Nothing hangs under it any more. */
export async function forgetMessage(db: Db, row: number): Promise<void> {
  await db.updateTable('messages').set({ forgotten: 1 }).where('id', '=', row).execute();
}
