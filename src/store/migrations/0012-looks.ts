import { sql, type QueryExecutorProvider } from 'kysely';

/** When each person last looked at an incident, so that its card can say what is new since. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql
    .raw(
      `create table looks (
         person text not null,
         incident_id text not null,
         at text not null,
         primary key (person, incident_id)
       ) without rowid`,
    )
    .execute(db);
}
