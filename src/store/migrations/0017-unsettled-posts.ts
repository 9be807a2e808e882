import { sql, type QueryExecutorProvider } from 'kysely';

/** Which post of what was held back came before: the next goes on where that one ended. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql
    .raw(`create index outbox_unsettled on outbox (destination, due) where what = 'unsettled'`)
    .execute(db);
}
