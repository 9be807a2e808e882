import Database from 'better-sqlite3';
import { UserError } from '../core/errors.ts';
import { inWords } from './faults.ts';
import { makeLedgerFolder } from './folder.ts';

/**
 * Keeps a second desk off a ledger: two would answer every command and send every alert twice. The hold is a lock of the
 * operating system on a file beside the ledger, so that it ends with the process however that ends. Gives what lets go.
 * Commands of the terminal may use the ledger beside a desk and take no hold.
 */
export function holdLedger(path: string): () => void {
  if (path === ':memory:') return () => {};
  let file: Database.Database | undefined;
  try {
    makeLedgerFolder(path);
    file = new Database(`${path}.lock`, { timeout: 0 });
    file.exec('begin exclusive');
  } catch (error) {
    file?.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new UserError(
        `Another claimdesk is running on ${path}: end that one, or give this one another file with CLAIMDESK_DB.`,
        { cause: error },
      );
    throw inWords(path, error);
  }
  const held = file;
  return () => void held.close();
}
