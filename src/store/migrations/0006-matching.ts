import { sql, type QueryExecutorProvider } from 'kysely';

/** What tells reports on one event and copies of one text: traits by day, signatures by band. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table reports (
    article_row integer primary key references articles ("row"),
    traits text not null,
    signature text not null,
    day text not null,
    date text,
    place text
  )`,
  `create table report_traits (
    key text not null,
    day text not null,
    article_row integer not null references reports (article_row),
    primary key (key, day, article_row)
  ) without rowid`,
  `create table report_bands (
    band integer not null,
    article_row integer not null references reports (article_row),
    primary key (band, article_row)
  ) without rowid`,
];
