import type Database from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';
import { sql, type Expression, type SqlBool } from 'kysely';

/** More texts than the ledger has statements; past it the one that was used longest ago goes. */
const most = 500;

/**
 * The database as kysely uses it, each statement prepared once. Kysely prepares one a query, and better-sqlite3 frees it
 * when JavaScript's garbage is collected, which does not see its size: the memory of the process would grow without bound.
 */
export function preparedOnce(file: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement>();
  return {
    close: () => void file.close(),
    prepare(text) {
      const statement = kept.get(text) ?? file.prepare(text);
      kept.delete(text);
      kept.set(text, statement);
      if (kept.size > most) kept.delete(kept.keys().next().value ?? '');
      return statement;
    },
  };
}

/** `column in (…)` as one text whatever the number of values, so that it is prepared once. */
export const isOneOf = (column: string, values: readonly (string | number)[]): Expression<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`;
