import { z } from 'zod';
import { fold } from '../core/fold.ts';
import type { Event, Incident } from '../core/incident.ts';
import type { IncidentSummary, Ledger } from '../core/ledger.ts';
import { json } from './json.ts';
import { no, type Db, type Tx } from './tables.ts';

const columns = ['incidents.id', 'title', 'kind', 'place', 'within', 'incidents.date'] as const;
const Within = json(z.array(z.string()));

const toIncident = <Row extends { within: string }>(row: Row) => ({
  ...row,
  within: Within.parse(row.within),
});

export async function incidentById(db: Db, id: string): Promise<Incident | null> {
  const row = await db.selectFrom('incidents').select(columns).where('id', '=', id).executeTakeFirst();
  return row ? toIncident(row) : null;
}

/** Incidents with an article, newest first; `place` matches any place that holds it, the country included. */
export async function incidents(
  db: Db,
  { place, since }: { place?: string; since?: string } = {},
): Promise<readonly IncidentSummary[]> {
  let query = db
    .selectFrom('incidents')
    .select([...columns, 'articles', 'claims', 'conflicts'])
    .where('articles', '>', 0)
    .orderBy('date', 'desc')
    .orderBy('id');
  if (since !== undefined) query = query.where('date', '>=', since);
  if (place !== undefined)
    query = query.where('id', 'in', (sub) =>
      sub.selectFrom('incident_places').select('incident_id').where('key', '=', fold(place)),
    );
  return (await query.execute()).map(toIncident);
}

/** An article without any date could mean each incident of its place: the newest are enough to suggest from. */
const undatedCandidates = 200;

/** Incidents that share a place key, dated from `from` to `to` (both included) or undated; by index alone. */
export async function incidentsNear(
  db: Db,
  { placeKeys, from, to }: Parameters<Ledger['incidentsNear']>[0],
): Promise<readonly Incident[]> {
  const keys = [...new Set(placeKeys)];
  if (keys.length === 0) return [];
  const near = db
    .selectFrom('incident_places')
    .select('incident_id')
    .where('key', 'in', keys)
    .where('broad', '=', no);
  const dated = near
    .$if(from !== null, (query) => query.where('date', '>=', from))
    .$if(to !== null, (query) => query.where('date', '<=', to))
    .$if(from === null && to === null, (query) => query.orderBy('date', 'desc').limit(undatedCandidates));
  const both = from === null && to === null ? dated : dated.union(near.where('date', 'is', null));
  const rows = await db
    .selectFrom('incidents')
    .select(columns)
    .where('id', 'in', both)
    .where('articles', '>', 0)
    .orderBy('id')
    .execute();
  return rows.map(toIncident);
}

/** Writes an incident, or its grown description, and the keys by which articles find it. */
export async function upsertIncident(tx: Tx, incident: Incident): Promise<void> {
  const { id, title, kind, place, date } = incident;
  const description = { title, kind, place, date, within: JSON.stringify(incident.within) };
  await tx
    .insertInto('incidents')
    .values({ id, ...description })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(description))
    .execute();
  await tx.deleteFrom('incident_places').where('incident_id', '=', id).execute();
  const keys = keysOf(incident).map((key) => ({ ...key, incident_id: id, date }));
  if (keys.length > 0) await tx.insertInto('incident_places').values(keys).execute();
}

/**
 * Qaim in Anbar in Iraq is found by `qaim` and `anbar`; `iraq` is kept as broad, for listing only: as a search key it
 * would make every incident of a country a candidate for each of its articles. Iraq alone is found by `iraq`.
 */
function keysOf({ place, within }: Event): readonly { key: string; broad: number }[] {
  const names = [place, ...within].filter((name) => name !== null).map(fold);
  const country = names.length > 1 && within.length > 0 ? names.length - 1 : -1;
  const keys = new Map(names.map((key, i) => [key, i === country ? 1 : 0] as const).toReversed());
  return [...keys].filter(([key]) => key !== '').map(([key, broad]) => ({ key, broad }));
}

/** Counts anew what current versions hold of each incident. */
export async function recount(tx: Tx, incidentIds: Iterable<string | null>): Promise<void> {
  for (const id of new Set(incidentIds)) {
    if (id === null) continue;
    const live = (table: 'articles' | 'claims') =>
      tx
        .selectFrom(table)
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('incident_id', '=', id)
        .where('superseded', '=', no);
    const conflicts = tx
      .selectFrom('relations')
      .innerJoin('claims as a', 'a.id', 'relations.a')
      .innerJoin('claims as b', 'b.id', 'relations.b')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('relations.incident_id', '=', id)
      .where('kind', 'in', ['conflict', 'self-conflict'])
      .where('a.superseded', '=', no)
      .where('b.superseded', '=', no);
    await tx
      .updateTable('incidents')
      .set({ articles: live('articles'), claims: live('claims'), conflicts })
      .where('id', '=', id)
      .execute();
  }
}
