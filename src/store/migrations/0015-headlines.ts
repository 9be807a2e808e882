import { sql, type QueryExecutorProvider } from 'kysely';
import { termRows } from '../terms.ts';

/** Incidents are found by words of their articles' headlines, and by their kind where a person gave another title. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  for (let after = ''; ;) {
    const { rows } = await sql<Row>`select id, title, kind, place, "within", date from incidents
      where (articles > 0 or claims > 0) and id > ${after} order by id limit 1000`.execute(db);
    for (const row of rows) await insert(db, row);
    if (rows.length === 0) return;
    after = rows.at(-1)!.id;
  }
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly kind: string | null;
  readonly place: string | null;
  readonly within: string;
  readonly date: string | null;
}

async function insert(db: QueryExecutorProvider, { id, date, ...about }: Row): Promise<void> {
  const { rows } = await sql<{ title: string }>`select distinct title from articles
    where incident_id = ${id} and superseded = 0 and title is not null`.execute(db);
  const headlines = rows.map(({ title }) => title);
  for (const { term, role } of termRows({ ...about, headlines }))
    await sql`insert or ignore into incident_terms (incident_id, term, role, date)
      values (${id}, ${term}, ${role}, ${date})`.execute(db);
}
