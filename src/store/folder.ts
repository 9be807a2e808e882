import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../core/errors.ts';

/**
 * Makes a file's folder, step by step from the nearest one that is there: Node's own `recursive` never ends where a parent
 * cannot be made (under /proc). Throws what the system says.
 */
export function makeFolderOf(path: string): void {
  makeFolder(dirname(path));
}

function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another program may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Makes the folder of a ledger's file. Throws a `UserError` where it has no name, and where none can be made. */
export function makeLedgerFolder(path: string): void {
  if (path === ':memory:') return;
  if (path.trim() === '')
    throw new UserError('The ledger has no file name: set CLAIMDESK_DB or --db to one.');
  try {
    makeFolderOf(path);
  } catch (cause) {
    throw new UserError(
      `The folder ${dirname(path)} cannot be made or written: name another with CLAIMDESK_DB or --db.`,
      {
        cause,
      },
    );
  }
}

/** Throws a `UserError` if the ledger's file does not exist. */
export function checkLedgerExists(path: string): void {
  if (path !== ':memory:' && !existsSync(path))
    throw new UserError(`There is no ledger at ${path}: name it with CLAIMDESK_DB or --db.`);
}
