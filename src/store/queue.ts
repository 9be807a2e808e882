import { sql } from 'kysely';
import type { Db, Tx } from './tables.ts';
import { wantedOf } from './wanted.ts';

/** Messages that show the alerts, one row each; a row that waits already for that time tells it too. */
export async function queueEdits(tx: Tx, ids: readonly number[], due: string): Promise<void> {
  const shown = await tx
    .selectFrom('outbox')
    .innerJoin('messages', 'messages.id', 'outbox.message_id')
    .select(['messages.id', 'messages.destination'])
    .distinct()
    .where('alert_id', 'in', ids)
    .execute();
  for (const { id, destination } of shown) await queueEdit(tx, destination, id, due);
}

/** One message, to be brought up to date. */
export async function queueEdit(tx: Tx, destination: string, message: number, due: string): Promise<void> {
  const waits = await tx
    .selectFrom('outbox')
    .select('id')
    .where('message_id', '=', message)
    .where('what', '=', 'edit')
    .where('due', '=', due)
    .where('attempts', '=', 0)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  if (waits) return;
  await tx
    .insertInto('outbox')
    .values({ destination, what: 'edit', message_id: message, due, next_at: due })
    .execute();
}

/** In each channel that was told, the alert is told again when the snooze is over; a later snooze takes its place. */
export async function remind(tx: Tx, id: number, due: string): Promise<void> {
  await tx
    .deleteFrom('outbox')
    .where('alert_id', '=', id)
    .where('what', '=', 'reminder')
    .where('sent_at', 'is', null)
    .where('attempts', '=', 0)
    .execute();
  const told = await tx
    .selectFrom('outbox')
    .select('destination')
    .select((e) => e.fn.min('wanted').as('wanted'))
    .where('alert_id', '=', id)
    .where('what', 'in', ['alert', 'digest'])
    .where('sent_at', 'is not', null)
    .groupBy('destination')
    .execute();
  for (const { destination, wanted } of told)
    await tx
      .insertInto('outbox')
      .values({ destination, what: 'reminder', alert_id: id, wanted, due, next_at: due })
      .execute();
}

/**
 * What became of points by themselves, to follow in the thread of the latest message of each channel that shows their alert. Where
 * the same waits for an earlier edit, the two cancel each other: the channel has seen neither.
 */
export async function queueSettled(
  tx: Tx,
  about: { readonly alert: number; readonly positions: readonly number[]; readonly edit: number | null },
  due: string,
): Promise<void> {
  for (const { destination, message_id, wanted: all } of await latestShowing(tx, about.alert)) {
    const seen = wantedOf(all);
    const positions = about.positions.filter((at) => seen === null || seen.includes(at));
    if (positions.length === 0) continue;
    const wanted = JSON.stringify(positions);
    const waited = await tx
      .deleteFrom('outbox')
      .where('message_id', '=', message_id)
      .where('what', '=', 'settled')
      .where('alert_id', '=', about.alert)
      .where('wanted', '=', wanted)
      .where('attempts', '=', 0)
      .where('sent_at', 'is', null)
      .executeTakeFirst();
    if (waited.numDeletedRows > 0n) continue;
    const row = { destination, alert_id: about.alert, message_id, wanted, edit_id: about.edit };
    await tx
      .insertInto('outbox')
      .values({ ...row, what: 'settled', due, next_at: due })
      .execute();
  }
}

/** The latest row of each channel by which an alert was shown. */
async function latestShowing(tx: Tx, alertId: number) {
  const rows = await tx
    .selectFrom('outbox')
    .select(['destination', 'message_id', 'wanted'])
    .where('alert_id', '=', alertId)
    .where('what', 'in', ['alert', 'digest', 'reminder'])
    .where('message_id', 'is not', null)
    .orderBy('id', 'desc')
    .execute();
  return [...Map.groupBy(rows, (row) => row.destination).values()].map(([latest]) => latest!);
}

/** The further points of an alert, to follow in the thread of the message that shows it. */
export async function queuePoints(
  tx: Tx,
  { destination, rows }: { readonly destination: string; readonly rows: readonly number[] },
  message: number,
  due: string,
): Promise<void> {
  for (const row of rows)
    await tx
      .insertInto('outbox')
      .columns(['destination', 'what', 'alert_id', 'wanted', 'message_id', 'due', 'next_at'])
      .expression((e) =>
        e
          .selectFrom('outbox')
          .select((of) => [
            of.val(destination).as('destination'),
            of.val('points').as('what'),
            'alert_id',
            'wanted',
            of.val(message).as('message_id'),
            of.val(due).as('due'),
            of.val(due).as('next_at'),
          ])
          .where('id', '=', row),
      )
      .execute();
}

/** The post of what was held back for which a channel's time has come; the next time is set in the same breath. */
export async function queueUnsettled(
  tx: Tx,
  destination: string,
  { come, due, next }: Readonly<Record<'come' | 'due' | 'next', string>>,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('rhythms')
    .set({ unsettled_next: next })
    .where('destination', '=', destination)
    .where('unsettled_next', '=', come)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n)
    await tx.insertInto('outbox').values({ destination, what: 'unsettled', due, next_at: due }).execute();
}

/** When the channel's post before that one was due; null for the first. One that was given up told nobody. */
export async function unsettledBefore(db: Db, destination: string, due: string): Promise<string | null> {
  const row = await db
    .selectFrom('outbox')
    .select('due')
    .where('destination', '=', destination)
    // As a literal, since a bound value would keep SQLite from the partial index.
    .where('what', '=', sql.lit('unsettled'))
    .where('due', '<', due)
    .where('given_up_at', 'is', null)
    .orderBy('due', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.due ?? null;
}
