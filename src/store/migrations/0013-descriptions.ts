import { sql, type QueryExecutorProvider } from 'kysely';

/**
 * What people set of an incident: `read_event` keeps what reading says of those fields. Its places are kept with the day that goes with
 * each, since it is found by what people say of it and by what was read.
 */
export async function up(db: QueryExecutorProvider): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table incidents add column read_event text`,
  `create table places_by_day (
    incident_id text not null references incidents (id),
    key text not null,
    broad integer not null,
    date text,
    unique (incident_id, key, date)
  )`,
  `insert into places_by_day select incident_id, key, broad, date from incident_places`,
  `drop table incident_places`,
  `alter table places_by_day rename to incident_places`,
  `create index incident_places_near on incident_places (key, broad, date, incident_id)`,
];
