import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { UserError } from '../core/errors.ts';
import type { Ledger } from '../core/ledger.ts';
import { backupLedger } from './backup.ts';
import { inWords, inWordsThroughout } from './faults.ts';
import { checkLedgerExists, makeLedgerFolder } from './folder.ts';
import { ledgerOn } from './ledger.ts';
import { latestVersion, migrations } from './migrations/index.ts';
import { preparedOnce } from './statements.ts';
import type { Tables } from './tables.ts';

/** "clmd": marks a SQLite file as ours, so that another program's file is never written to. */
const applicationId = 0x63_6c_6d_64;

export interface OpenOptions {
  readonly readonly?: boolean;
  /** Where there is no file, none is made: for commands that only ask. */
  readonly existing?: boolean;
  /** Called with the name of the copy that was made before an older ledger was brought up to date. */
  readonly onUpgrade?: (copy: string) => void;
}

/**
 * Opens the ledger in a SQLite file, made with its folder where there is none; `:memory:` keeps it in memory. One of an older
 * version is copied, then brought up to date.
 * Throws a `UserError` for no file where it must be `existing`, a file of a newer version, one that is no ledger, and a place that cannot be written.
 *
 * @example const ledger = await openLedger('data/claimdesk.db');
 */
export async function openLedger(path: string, options: OpenOptions = {}): Promise<Ledger> {
  const readonly = options.readonly ?? false;
  let file: Database.Database | undefined;
  try {
    if (options.existing) checkLedgerExists(path);
    if (!readonly) makeLedgerFolder(path);
    file = new Database(path, { readonly, fileMustExist: readonly, timeout: 5000 });
    const version = versionOf(file, path);
    if (readonly && version < latestVersion) throw outdated(path);
    if (!readonly) prepareForWriting(file);
    const db = tablesIn(file);
    if (version > 0 && version < latestVersion) {
      const copy = await copyOf(path, version);
      options.onUpgrade?.(copy);
    }
    if (version < latestVersion) await migrate(db);
    return ledgerIn(file, path, db);
  } catch (error) {
    file?.close();
    throw inWords(path, error);
  }
}

/**
 * The ledger in an open SQLite database of this version; `path` names it where it tells of faults.
 *
 * @example const copy = ledgerIn(new Database(bytes), ':memory:');
 */
export function ledgerIn(file: Database.Database, path: string, db = tablesIn(file)): Ledger {
  const ledger = ledgerOn(db, path);
  return inWordsThroughout(path, {
    ...ledger,
    async close() {
      await ledger.close();
      // Kysely leaves a file open of which nothing was ever asked.
      file.close();
    },
  });
}

function tablesIn(file: Database.Database): Kysely<Tables> {
  file.pragma('foreign_keys = ON');
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparedOnce(file) }) });
}

/** The ledger's version, 0 for a new file; looks before anything is written. */
function versionOf(file: Database.Database, path: string): number {
  const version = Number(file.pragma('user_version', { simple: true }));
  const id = Number(file.pragma('application_id', { simple: true }));
  const empty = file.prepare('select 1 from sqlite_master limit 1').get() === undefined;
  if (id !== applicationId && !empty)
    throw new UserError(
      `${path} is another program's database: name another file with CLAIMDESK_DB or --db.`,
    );
  if (version > latestVersion)
    throw new UserError(
      `${path} was written by a newer claimdesk (ledger version ${version}, this one knows ${latestVersion}): ` +
        'update claimdesk, or name another file with CLAIMDESK_DB or --db.',
    );
  return empty ? 0 : version;
}

const outdated = (path: string) =>
  new UserError(
    `${path} holds no ledger of this version yet: open it once for writing (npm start) and try again.`,
  );

/**
 * WAL lets commands read while an article is stored. FULL, because what was acknowledged must outlive a power cut:
 * under WAL, NORMAL may lose the last commits. The empty transaction proves that the file takes writes.
 */
function prepareForWriting(file: Database.Database): void {
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL');
  file.exec('begin immediate; rollback');
}

/** Copies a ledger of an older version beside itself as `claimdesk.db.v7.bak`, never over another copy; gives the copy's name. */
async function copyOf(path: string, version: number): Promise<string> {
  const named = (n: number): string => `${path}.v${version}${n === 1 ? '' : `-${n}`}.bak`;
  let n = 1;
  while (existsSync(named(n))) n += 1;
  await backupLedger(path, named(n));
  return named(n);
}

/** Runs what is missing in one transaction: a desk that is killed meanwhile leaves the ledger as it was. */
async function migrate(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // First a write: it takes the lock, so that of two programs that start together one migrates and one waits.
    await sql.raw(`pragma application_id = ${applicationId}`).execute(tx);
    const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(tx);
    for (const migration of migrations.slice(rows[0]?.user_version ?? 0)) await migration.up(tx);
    await sql.raw(`pragma user_version = ${latestVersion}`).execute(tx);
  });
}
