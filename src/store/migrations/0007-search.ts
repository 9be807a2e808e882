import { sql, type QueryExecutorProvider } from 'kysely';
import { termRows } from '../terms.ts';

/** Incidents by the terms that people find them by; `terms` is each term once, for misspellings. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
  for (let after = ''; ;) {
    const { rows } = await sql<Row>`select id, title, place, "within", date from incidents
      where (articles > 0 or claims > 0) and id > ${after} order by id limit 1000`.execute(db);
    for (const row of rows) await insert(db, row);
    if (rows.length === 0) return;
    after = rows.at(-1)!.id;
  }
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly place: string | null;
  readonly within: string;
  readonly date: string | null;
}

async function insert(db: QueryExecutorProvider, { id, date, ...about }: Row): Promise<void> {
  for (const { term, role, initial, length, sound } of termRows(about)) {
    await sql`insert into incident_terms (incident_id, term, role, date)
      values (${id}, ${term}, ${role}, ${date})`.execute(db);
    await sql`insert or ignore into terms (term, initial, length, sound)
      values (${term}, ${initial}, ${length}, ${sound})`.execute(db);
  }
}

const statements = [
  `create table incident_terms (
    incident_id text not null references incidents (id),
    term text not null,
    role integer not null,
    date text,
    primary key (incident_id, term)
  ) without rowid`,
  `create index incident_terms_newest on incident_terms (term, role, date desc, incident_id)`,
  `create table terms (
    term text primary key,
    initial text not null,
    length integer not null,
    sound text not null
  ) without rowid`,
  `create index terms_alike on terms (initial, length, term)`,
  `create index terms_sounding on terms (sound, term)`,
  `create index incidents_live on incidents (date desc, id) where articles > 0 or claims > 0`,
  `drop index incidents_by_date`,
];
