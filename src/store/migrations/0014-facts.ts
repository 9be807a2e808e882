import { sql, type QueryExecutorProvider } from 'kysely';

/** What a report says of its event beside place and day, so that one event of a town is told from another; null of what was read before. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`alter table reports add column facts text`.execute(db);
}
