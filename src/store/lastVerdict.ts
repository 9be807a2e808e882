import { sql } from 'kysely';
import type { LastVerdict } from '../core/alertDesk.ts';
import type { Who } from '../core/who.ts';
import type { Db } from './tables.ts';

/** A person's newest verdict that holds: on an alert or one of its points, a snooze that is not over, or on a held point. */
export async function lastVerdict(db: Db, by: Who['id'], now: string): Promise<LastVerdict | null> {
  const all = await Promise.all([onPoints(db, by), snooze(db, by, now), onHeld(db, by)]);
  const held = all.filter((verdict) => verdict !== null);
  return held.toSorted((a, b) => b.at.localeCompare(a.at))[0] ?? null;
}

async function onPoints(db: Db, by: string): Promise<LastVerdict | null> {
  const last = await db
    .selectFrom('findings')
    .select(['alert_id as id', 'position', 'verdict', sql<string>`at`.as('at')])
    .where('by_id', '=', by)
    // What an edit settled, the edit takes back.
    .where('verdict', 'in', ['acknowledged', 'dismissed'])
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return null;
  const { id, at, position, verdict } = last;
  const points = await db.selectFrom('findings').select('at').where('alert_id', '=', id).execute();
  const isOne = points.length > 1 && points.filter((point) => point.at === at).length === 1;
  const did = verdict === 'dismissed' ? 'dismiss' : 'acknowledge';
  return { on: 'alert', id, point: isOne ? position + 1 : null, did, at };
}

async function snooze(db: Db, by: string, now: string): Promise<LastVerdict | null> {
  const row = await db
    .selectFrom('alerts')
    .select(['id', sql<string>`at`.as('at')])
    .where('by_id', '=', by)
    .where('state', '=', 'snoozed')
    .where('until', '>', now)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { on: 'alert', id: row.id, point: null, did: 'snooze', at: row.at } : null;
}

async function onHeld(db: Db, by: string): Promise<LastVerdict | null> {
  const row = await db
    .selectFrom('unsettled')
    .select(['id', sql<string>`at`.as('at')])
    .where('by_id', '=', by)
    .where('state', '=', 'dismissed')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { on: 'unsettled', id: row.id, point: null, did: 'dismiss', at: row.at } : null;
}
