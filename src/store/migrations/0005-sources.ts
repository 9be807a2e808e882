import { sql, type QueryExecutorProvider } from 'kysely';

/** Pages as they were fetched, the bytes once a hash. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table kept_bytes (
    hash text primary key,
    size integer not null,
    packed blob not null
  )`,
  `create table kept_copies (
    id integer primary key,
    article_id text not null,
    hash text not null references kept_bytes (hash),
    url text not null,
    content_type text,
    fetched text not null,
    archived_url text,
    unique (article_id, hash)
  )`,
  `create index kept_copies_by_hash on kept_copies (hash)`,
];
