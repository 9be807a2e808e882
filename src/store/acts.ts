import { z } from 'zod';
import { findingKinds, type Act, type AlertStat, type Who } from '../core/alert.ts';
import type { Db, Tx } from './tables.ts';

const Kind = z.enum(findingKinds);

/** Sets the state of alerts, keeps who did what, and queues what shows them to be brought up to date. */
export async function act(db: Db, ids: readonly number[], doing: Act, by: Who, at: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('alerts')
      .set(columnsOf(doing, by, at))
      .where('id', 'in', ids)
      .execute();
    for (const id of ids) {
      await tx
        .insertInto('alert_log')
        .values({ alert_id: id, at, act: doing.do, by_id: by.id, by_name: by.name, detail: detailOf(doing) })
        .execute();
      if (doing.do === 'snooze') await remind(tx, id, doing.until);
    }
    await queueEdits(tx, ids, at);
    if (doing.do === 'snooze') await queueEdits(tx, ids, doing.until);
  });
}

function columnsOf(doing: Act, by: Who, at: string) {
  const handled = { by_id: by.id, by_name: by.name, at, reason: null, until: null };
  switch (doing.do) {
    case 'acknowledge':
      return { ...handled, state: 'acknowledged' };
    case 'dismiss':
      return { ...handled, state: 'dismissed', reason: doing.reason };
    case 'snooze':
      return { ...handled, state: 'snoozed', until: doing.until };
    case 'assign':
      return { assignee_id: doing.to.id, assignee_name: doing.to.name };
    case 'reopen':
      return { ...handled, state: 'open' };
    default:
      return doing satisfies never;
  }
}

function detailOf(doing: Act): string | null {
  if (doing.do === 'dismiss') return doing.reason;
  if (doing.do === 'snooze') return doing.until;
  return doing.do === 'assign' ? doing.to.name : null;
}

/** Messages that show the alerts, one row each; a row that waits already for that time tells it too. */
async function queueEdits(tx: Tx, ids: readonly number[], due: string): Promise<void> {
  const shown = await tx
    .selectFrom('outbox')
    .innerJoin('messages', 'messages.id', 'outbox.message_id')
    .select(['messages.id', 'messages.destination'])
    .distinct()
    .where('alert_id', 'in', ids)
    .execute();
  for (const { id, destination } of shown) {
    const waits = await tx
      .selectFrom('outbox')
      .select('id')
      .where('message_id', '=', id)
      .where('what', '=', 'edit')
      .where('due', '=', due)
      .where('attempts', '=', 0)
      .where('sent_at', 'is', null)
      .executeTakeFirst();
    if (waits) continue;
    await tx
      .insertInto('outbox')
      .values({ destination, what: 'edit', message_id: id, due, next_at: due })
      .execute();
  }
}

/** In each channel that was told, the alert is told again when the snooze is over; a later snooze takes its place. */
async function remind(tx: Tx, id: number, due: string): Promise<void> {
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
    .where('what', '<>', 'reminder')
    .where('sent_at', 'is not', null)
    .groupBy('destination')
    .execute();
  for (const { destination, wanted } of told)
    await tx
      .insertInto('outbox')
      .values({ destination, what: 'reminder', alert_id: id, wanted, due, next_at: due })
      .execute();
}

/** By kind and rule: how many findings were raised, and how many of these were acknowledged and dismissed. */
export async function alertStats(db: Db, since: string): Promise<readonly AlertStat[]> {
  const rows = await db
    .selectFrom('findings')
    .innerJoin('alerts', 'alerts.id', 'findings.alert_id')
    .select(['kind', 'rule'])
    .select((e) => [
      e.fn.countAll<number>().as('raised'),
      e.fn.countAll<number>().filterWhere('state', '=', 'acknowledged').as('acknowledged'),
      e.fn.countAll<number>().filterWhere('state', '=', 'dismissed').as('dismissed'),
    ])
    .where('created', '>=', since)
    .groupBy(['kind', 'rule'])
    .orderBy('raised', 'desc')
    .orderBy('kind')
    .orderBy('rule')
    .execute();
  return rows.map((row) => ({ ...row, kind: Kind.parse(row.kind) }));
}
