import { sql, type QueryExecutorProvider } from 'kysely';

/** The revision, in one row: whoever decides on what stands remembers it, and is refused where it has moved on. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`create table ledger (id integer primary key check (id = 1), revision integer not null)`.execute(
    db,
  );
  await sql`insert into ledger (id, revision) values (1, 0)`.execute(db);
}
