import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { inWords } from './faults.ts';
import { latestVersion } from './migrations/index.ts';

/** What a ledger's file is like; read without changing it. */
export interface Inspection {
  /** null where there is no file yet. */
  readonly version: number | null;
  readonly latest: number;
  readonly bytes: number;
  /** What SQLite finds wrong, a line each. */
  readonly damage: readonly string[];
  /** When the newest article came in; ISO time. */
  readonly newest: string | null;
  /** How many articles each version of the reader read; none where the ledger is older than that. */
  readonly readBy: ReadonlyMap<string, number>;
  /** Of the second reader: tokens by day (UTC), and the articles that wait for it, with why the latest does. */
  readonly model: {
    readonly tokensOn: ReadonlyMap<string, number>;
    readonly waiting: number;
    readonly reason: string | null;
  };
}

const noModel = { tokensOn: new Map<string, number>(), waiting: 0, reason: null };

/** Looks a ledger over, every page and index of it. Throws a `UserError` where the file cannot be opened. */
export function inspectLedger(path: string): Inspection {
  const none = {
    latest: latestVersion,
    damage: [],
    newest: null,
    readBy: new Map<string, number>(),
    model: noModel,
  };
  if (!existsSync(path)) return { ...none, version: null, bytes: 0 };
  return looking(path, (file) => {
    const version = Number(file.pragma('user_version', { simple: true }));
    const damage = damageIn(file);
    const row =
      version > 0 && damage.length === 0
        ? file.prepare<[], { added: string }>('select added from articles order by "row" desc limit 1').get()
        : undefined;
    const isReadable = version === latestVersion && damage.length === 0;
    const { readBy, model } = isReadable ? { readBy: readersIn(file), model: modelIn(file) } : none;
    return {
      ...none,
      version,
      bytes: statSync(path).size,
      damage,
      newest: row?.added ?? null,
      readBy,
      model,
    };
  });
}

const readersIn = (file: Database.Database): ReadonlyMap<string, number> =>
  new Map(
    file
      .prepare<[], { reader: string; n: number }>(
        'select reader, count(*) as n from articles where superseded = 0 group by reader',
      )
      .all()
      .map(({ reader, n }) => [reader, n]),
  );

function modelIn(file: Database.Database): Inspection['model'] {
  const days = file.prepare<[], { day: string; tokens: number }>('select day, tokens from model_days').all();
  const waits = file
    .prepare<[], { reason: string }>(
      'select reason from model_waits join articles on article_row = "row" where superseded = 0 order by article_row desc',
    )
    .all();
  return {
    tokensOn: new Map(days.map(({ day, tokens }) => [day, tokens])),
    waiting: waits.length,
    reason: waits[0]?.reason ?? null,
  };
}

/** What SQLite finds wrong with a file; none is well. */
export const damageOf = (path: string): readonly string[] => looking(path, damageIn);

/** As many faults as help; the first tells most. */
const most = 5;

function damageIn(file: Database.Database): readonly string[] {
  try {
    const found = file.prepare<[], { integrity_check: string }>(`pragma integrity_check(${most})`).all();
    const loose = file.prepare<[], { table: string }>('pragma foreign_key_check').all();
    return [
      ...found.map((row) => row.integrity_check.split('\n')[0]!).filter((line) => line !== 'ok'),
      ...new Set(loose.map(({ table }) => `rows of ${table} refer to rows that are not there`)),
    ];
  } catch (error) {
    // Where the pages that describe the tables are broken, no statement can be prepared.
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT'))
      return [error.message];
    throw error;
  }
}

function looking<T>(path: string, look: (file: Database.Database) => T): T {
  let file: Database.Database | undefined;
  try {
    file = new Database(path, { readonly: true, timeout: 5000 });
    return look(file);
  } catch (error) {
    throw inWords(path, error);
  } finally {
    file?.close();
  }
}
