import { sql, type QueryExecutorProvider } from 'kysely';

/** Contradictions are counted where they are shown: pairs that conflict are not what an editor counts. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql.raw('alter table incidents drop column conflicts').execute(db);
}
