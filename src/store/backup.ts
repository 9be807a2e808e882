import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { UserError } from '../core/errors.ts';
import { inWords } from './faults.ts';
import { checkLedgerExists, makeFolderOf } from './folder.ts';
import { damageOf } from './inspect.ts';

/** All pages in one step: a copy page by page begins anew whenever somebody stores an article, and may never end. */
const allPages = 2 ** 31 - 1;

/**
 * Copies a ledger into a new file while others read and write it: as it stood at one moment, checked before it gets its
 * name; its folder is made where there is none. Gives its size in bytes. Throws a `UserError` where the file exists, or either cannot be read or written.
 *
 * @example await backupLedger('data/claimdesk.db', 'backups/monday.db');
 */
export async function backupLedger(path: string, target: string): Promise<number> {
  if (existsSync(target)) throw new UserError(`${target} exists already: name a new file for the copy.`);
  checkLedgerExists(path);
  let file: Database.Database | undefined;
  try {
    file = new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 });
    makeFolderFor(target);
    return await checkedCopy(file, path, target);
  } catch (error) {
    throw inWords(path, error);
  } finally {
    file?.close();
  }
}

function makeFolderFor(target: string): void {
  try {
    makeFolderOf(target);
  } catch (error) {
    throw copyFault(target, error);
  }
}

async function checkedCopy(file: Database.Database, path: string, target: string): Promise<number> {
  const part = `${target}.part`;
  try {
    await file.backup(part, { progress: () => allPages }).catch((error: unknown) => {
      throw copyFault(target, error);
    });
    const damage = damageOf(part);
    if (damage.length > 0)
      throw new UserError(`${path} is damaged (${damage[0]}): put back an older copy of it.`);
    renameSync(part, target);
    return statSync(target).size;
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${end}`, { force: true });
  }
}

/** What went wrong is most often the place of the copy: a folder that cannot be made or written, or a full disk. */
function copyFault(target: string, error: unknown): unknown {
  if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_FULL'))
    return fullFor(target, error);
  if (error instanceof Database.SqliteError && /^SQLITE_(?:BUSY|CORRUPT|NOTADB)/.test(error.code))
    return error;
  return new UserError(
    `${target} cannot be written: check its folder and its rights, or name another file.`,
    {
      cause: error,
    },
  );
}

const fullFor = (target: string, cause: unknown) =>
  new UserError(`The disk is full for ${target}: make room, or name a file on another disk.`, { cause });
