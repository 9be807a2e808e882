import { type Act, stateOf } from '../core/alert.ts';
import type { Who } from '../core/who.ts';
import type { AlertStats } from '../core/alertDesk.ts';
import { findingsOf, Kind, open } from './findings.ts';
import { queueEdits, remind } from './queue.ts';
import type { Db, Tx } from './tables.ts';

/** Judges points, sets the state that follows for their alerts, keeps who did what, and queues what shows them to be brought up to date. */
export async function act(db: Db, ids: readonly number[], doing: Act, by: Who, at: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await judge(tx, ids, doing, by, at);
    const points = await findingsOf(tx, ids);
    for (const id of ids) {
      const state = stateOf(points.get(id) ?? []);
      await setState(tx, id, state, doing, by, at);
      await tx
        .insertInto('alert_log')
        .values({ alert_id: id, at, act: doing.do, by_id: by.id, by_name: by.name, ...detailOf(doing) })
        .execute();
      if (doing.do === 'snooze' && state === 'open') await remind(tx, id, doing.until);
    }
    await queueEdits(tx, ids, at);
    if (doing.do === 'snooze') await queueEdits(tx, ids, doing.until);
  });
}

/** What the act says of the points: an acknowledgement leaves those alone that were judged, a snooze those that are no conflict. */
async function judge(tx: Tx, ids: readonly number[], doing: Act, by: Who, at: string): Promise<void> {
  const points = tx.updateTable('findings').where('alert_id', 'in', ids);
  const verdict = { by_id: by.id, by_name: by.name, at, reason: null, edit_id: null };
  switch (doing.do) {
    case 'acknowledge':
      await points
        .set({ ...verdict, verdict: 'acknowledged' })
        .where('verdict', 'is', null)
        .execute();
      return;
    case 'dismiss':
      await one(
        points.set({ ...verdict, verdict: 'dismissed', reason: doing.reason }),
        doing.point,
      ).execute();
      return;
    case 'reopen':
      await one(points.set(open), doing.point).execute();
      return;
    case 'snooze':
      await points.set(open).where('verdict', '=', 'acknowledged').execute();
      return;
    case 'assign':
      return;
    default:
      doing satisfies never;
  }
}

/** Of one point alone, where one is named. */
const one = <Q extends { where(column: 'position', is: '=', value: number): Q }>(
  points: Q,
  point: number | null,
): Q => (point === null ? points : points.where('position', '=', point - 1));

/** The alert as a whole: a verdict on one of several points leaves it open, and a snoozed one snoozed. */
async function setState(
  tx: Tx,
  id: number,
  state: ReturnType<typeof stateOf>,
  doing: Act,
  by: Who,
  at: string,
): Promise<void> {
  const set = tx.updateTable('alerts').where('id', '=', id);
  const handled = { by_id: by.id, by_name: by.name, at, reason: null, until: null };
  if (doing.do === 'assign') {
    await set.set({ assignee_id: doing.to.id, assignee_name: doing.to.name }).execute();
    return;
  }
  if (doing.do === 'snooze' && state === 'open') {
    await set.set({ ...handled, state: 'snoozed', until: doing.until }).execute();
    return;
  }
  if (doing.do === 'dismiss' && state === 'open') return;
  const reason = doing.do === 'dismiss' ? doing.reason : null;
  await set.set({ ...handled, state, reason }).execute();
}

function detailOf(doing: Act): { readonly detail: string | null; readonly point: number | null } {
  switch (doing.do) {
    case 'dismiss':
      return { detail: doing.reason, point: doing.point };
    case 'reopen':
      return { detail: null, point: doing.point };
    case 'snooze':
      return { detail: doing.until, point: null };
    case 'assign':
      return { detail: doing.to.name, point: null };
    case 'acknowledge':
      return { detail: null, point: null };
    default:
      return doing satisfies never;
  }
}

/** By kind and rule, in points: what was raised, acknowledged and dismissed; by rule of suppression, what was held back. */
export async function alertStats(db: Db, since: string): Promise<AlertStats> {
  const points = await db
    .selectFrom('findings')
    .innerJoin('alerts', 'alerts.id', 'findings.alert_id')
    .select(['kind', 'rule'])
    .select((e) => [
      e.fn.countAll<number>().as('raised'),
      e.fn.countAll<number>().filterWhere('verdict', '=', 'acknowledged').as('acknowledged'),
      e.fn.countAll<number>().filterWhere('verdict', '=', 'dismissed').as('dismissed'),
    ])
    .where('created', '>=', since)
    .groupBy(['kind', 'rule'])
    .orderBy('raised', 'desc')
    .orderBy('kind')
    .orderBy('rule')
    .execute();
  const held = await db
    .selectFrom('unsettled')
    .select('held')
    .select((e) => [
      e.fn.countAll<number>().as('points'),
      // Told by a later article, it was decided by nobody.
      e.fn
        .countAll<number>()
        .filterWhere('state', '=', 'told')
        .filterWhere('by_id', 'is not', null)
        .as('told'),
      e.fn.countAll<number>().filterWhere('state', '=', 'dismissed').as('dismissed'),
    ])
    .where('created', '>=', since)
    .groupBy('held')
    .orderBy('points', 'desc')
    .orderBy('held')
    .execute();
  return { points: points.map((row) => ({ ...row, kind: Kind.parse(row.kind) })), held };
}
