import { sql, type QueryExecutorProvider } from 'kysely';

/**
 * Which figures can be rivals: whether one is the whole of its outcome, still holds, and takes in those who did it. Claims that were
 * read before keep what they were taken for, a current total; reading their articles again tells more (cli reread).
 */
export async function up(db: QueryExecutorProvider): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table claims add column standing text not null default 'total'`,
  `alter table claims add column subset text`,
  `alter table claims add column state text not null default 'current'`,
  `alter table claims add column attackers text not null default 'unknown'`,
  `alter table claims add column source text`,
  `alter table claims add column parts text not null default '[]'`,
  `alter table claims add column act text`,
];
