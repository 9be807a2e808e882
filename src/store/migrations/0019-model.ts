import { sql, type QueryExecutorProvider } from 'kysely';

/**
 * A second reader: what a model answered, what it took, which articles still wait for it, which claims it has, and what it says of the
 * points of an alert. Articles that are sent to nobody.
 */
export async function up(db: QueryExecutorProvider): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table articles add column private integer not null default 0`,
  // JSON: which readers have it, and what the model reads otherwise; null where no model read the article.
  `alter table claims add column readers text`,
  // JSON: what the judge said of the point.
  `alter table unsettled add column judgement text`,

  // hash: of all that was asked, text and prompt and model.
  `create table model_answers (
    hash text primary key,
    model text not null,
    answer text not null,
    tokens_in integer not null,
    tokens_out integer not null,
    at text not null
  ) without rowid`,
  `create table model_days (
    day text primary key,
    tokens integer not null
  ) without rowid`,
  `create table model_waits (
    article_row integer primary key references articles ("row"),
    reason text not null,
    tries integer not null default 0,
    next_at text not null
  )`,
  `create index model_waits_next on model_waits (next_at)`,
  `create index unsettled_unjudged on unsettled (id) where state = 'open' and held = 'being-judged'`,
];
