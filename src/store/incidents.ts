import { fold } from '../core/fold.ts';
import type { Incident } from '../core/incident.ts';
import type { IncidentSummary } from '../core/record.ts';
import { withFieldsSet } from './descriptions.ts';
import { indexTerms } from './indexTerms.ts';
import { incidentColumns, toIncident } from './incidentRow.ts';
import type { IncidentQuery } from '../core/standing.ts';
import { isOneOf } from './statements.ts';
import { type Db, type Tx, no } from './tables.ts';
import { writePlaces } from './places.ts';
import { placeRoles } from './terms.ts';
import { type SqlBool, sql } from 'kysely';

export async function incidentById(db: Db, id: string): Promise<Incident | null> {
  const row = await db
    .selectFrom('incidents')
    .select(incidentColumns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toIncident(row) : null;
}

/** Incidents with an article, by id; those behind `after` alone, so that all can be gone through in pages. */
export async function incidentsAfter(db: Db, after: string, limit: number): Promise<readonly Incident[]> {
  const rows = await db
    .selectFrom('incidents')
    .select(incidentColumns)
    .where('id', '>', after)
    .where('articles', '>', 0)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toIncident);
}

/** The incidents of those ids, by id. */
export async function incidentsById(
  db: Db,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Incident>> {
  if (ids.size === 0) return new Map();
  const rows = await db
    .selectFrom('incidents')
    .select(incidentColumns)
    .where(isOneOf('id', [...ids]))
    .execute();
  return new Map(rows.map((row) => [row.id, toIncident(row)]));
}

export const summaryColumns = [...incidentColumns, 'articles', 'claims'] as const;

/** A list is read by people: further back they look by place or name. */
const listed = 200;

interface Filter {
  readonly place?: string;
  readonly since?: string;
  readonly limit?: number;
}

/** Incidents with an article, newest first; `place` matches any place that holds it, the country included. */
export async function incidents(db: Db, filter: Filter = {}): Promise<readonly IncidentSummary[]> {
  const newest = filtered(db, filter)
    .select('id')
    .orderBy('date', 'desc')
    .orderBy('id')
    .limit(filter.limit ?? listed);
  const rows = await db
    .selectFrom('incidents')
    .select(summaryColumns)
    .where('id', 'in', newest)
    .orderBy('date', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toIncident);
}

export async function countIncidents(db: Db, filter: Filter = {}): Promise<number> {
  const { n } = await filtered(db, filter)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** What holds something of a current version; an incident that took in single claims holds no article. As its index has it. */
export const isLive = sql<SqlBool>`(articles > 0 or claims > 0)`;

/** Ids and dates of what a filter lets through, out of an index that holds both. */
function filtered(db: Db, { place, since }: Filter) {
  const live = db.selectFrom('incidents').select(['id', 'date']).where(isLive);
  const there = db
    .selectFrom('incident_terms')
    .select(['incident_id as id', 'date'])
    .where('term', '=', fold(place ?? ''))
    .where('role', 'in', placeRoles);
  const all = db.selectFrom((place === undefined ? live : there).as('listed'));
  return since === undefined ? all : all.where('date', '>=', since);
}

/** An article without any date could mean each incident of its place: the newest are enough to suggest from. */
const undatedCandidates = 200;

/** Incidents that share a place key, those merged since too: dated from `from` to `to` (both included) or undated; by index alone. */
export async function incidentsNear(
  db: Db,
  { placeKeys, from, to }: IncidentQuery,
): Promise<readonly Incident[]> {
  const keys = [...new Set(placeKeys)];
  if (keys.length === 0) return [];
  const near = db
    .selectFrom('incident_places')
    .select('incident_id')
    .where(isOneOf('key', keys))
    .where('broad', '=', no);
  const dated = near
    .$if(from !== null, (query) => query.where('date', '>=', from))
    .$if(to !== null, (query) => query.where('date', '<=', to))
    .$if(from === null && to === null, (query) => query.orderBy('date', 'desc').limit(undatedCandidates));
  const both = from === null && to === null ? dated : dated.union(near.where('date', 'is', null));
  const rows = await db
    .selectFrom('incidents')
    .select(incidentColumns)
    .where('id', 'in', both)
    .where((e) => e.or([e('articles', '>', 0), e('merged_into', 'is not', null)]))
    .orderBy('id')
    .execute();
  return rows.map(toIncident);
}

/** A title that a person gave stands; what is read from now on is kept behind it. */
const keptTitle = {
  title: sql<string>`iif(read_title is null, excluded.title, title)`,
  read_title: sql<
    string | null
  >`iif(read_title is null or excluded.title = title, read_title, excluded.title)`,
};

/** Writes an incident, or its grown description, and the keys by which articles find it; what people set of it stands. */
export async function upsertIncident(tx: Tx, given: Incident): Promise<void> {
  const { incident, asRead, readEvent } = await withFieldsSet(tx, given);
  const { id, title, kind, place, date } = incident;
  const within = JSON.stringify(incident.within);
  const description = { title, kind, place, date, within, read_event: readEvent };
  await tx
    .insertInto('incidents')
    .values({ id, ...description })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...description, ...keptTitle }))
    .execute();
  await writePlaces(tx, id, [incident, asRead]);
}

/** Counts anew what current versions hold of each incident, and keeps the terms by which those with an article are found. */
export async function recount(tx: Tx, incidentIds: Iterable<string | null>): Promise<void> {
  for (const id of new Set(incidentIds)) {
    if (id === null) continue;
    const live = (table: 'articles' | 'claims') =>
      tx
        .selectFrom(table)
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('incident_id', '=', id)
        .where('superseded', '=', no);
    await tx
      .updateTable('incidents')
      .set({ articles: live('articles'), claims: live('claims') })
      .where('id', '=', id)
      .execute();
    await indexTerms(tx, id);
  }
}
