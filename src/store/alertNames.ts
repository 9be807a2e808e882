import { queueEdits } from './queue.ts';
import { isOneOf } from './statements.ts';
import type { Tx } from './tables.ts';

/** Messages further back are history: nobody looks there for the name that an incident has now. */
const newest = 20;

/** Alert's id → what its headline calls the incident. */
type AlertNames = ReadonlyMap<number, string>;

/** The names in the newest alerts on each of these incidents. */
export async function alertNames(tx: Tx, incidentIds: readonly string[]): Promise<AlertNames> {
  const ids: number[] = [];
  for (const incidentId of incidentIds) {
    const own = tx.selectFrom('alerts').select('id').where('incident_id', '=', incidentId);
    const rows = await own.orderBy('id', 'desc').limit(newest).execute();
    ids.push(...rows.map(({ id }) => id));
  }
  return namesOf(tx, ids);
}

/** Queues the messages of alerts to be brought up to date whose incident has another name than it had before. */
export async function refreshNames(tx: Tx, before: AlertNames, at: string): Promise<void> {
  const now = await namesOf(tx, [...before.keys()]);
  const renamed = [...before].flatMap(([id, name]) => (now.get(id) === name ? [] : [id]));
  if (renamed.length > 0) await queueEdits(tx, renamed, at);
}

async function namesOf(tx: Tx, ids: readonly number[]): Promise<AlertNames> {
  const rows = await tx
    .selectFrom('alerts')
    .innerJoin('incidents', 'incidents.id', 'alerts.incident_id')
    .select(['alerts.id', 'title', 'place', 'kind'])
    .where(isOneOf('alerts.id', ids))
    .execute();
  return new Map(rows.map(({ id, ...name }) => [id, JSON.stringify(name)]));
}
