import Database from 'better-sqlite3';
import { LedgerFault } from '../core/errors.ts';

const other = 'or name another file (CLAIMDESK_DB, --db)';

/** What SQLite's result codes mean to a person; the longest code that fits a prefix wins. */
const sentences: readonly (readonly [code: string, sentence: (path: string) => string])[] = [
  ['SQLITE_NOTADB', (path) => `${path} is not a claimdesk ledger: move it away, ${other}.`],
  ['SQLITE_CORRUPT', (path) => `${path} is damaged: put back a copy of it, ${other}.`],
  ['SQLITE_READONLY', (path) => `${path} can only be read: give this user the right to write it, ${other}.`],
  ['SQLITE_CANTOPEN', (path) => `${path} cannot be opened: check its folder and its rights, ${other}.`],
  ['SQLITE_BUSY', (path) => `${path} is held by another program: end that program or try again.`],
  [
    'SQLITE_FULL',
    (path) => `The disk that holds ${path} is full: make room and try again; nothing was stored.`,
  ],
  [
    'SQLITE_IOERR',
    (path) => `The disk that holds ${path} failed: check it and try again; nothing was stored.`,
  ],
];

/** Turns what a person can mend into a `LedgerFault` that says how; gives everything else back as it is. */
export function inWords(path: string, error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const known = sentences.find(([code]) => error.code.startsWith(code));
  return known ? new LedgerFault(known[1](path), { cause: error }) : error;
}

/** The same for every call of a ledger, reads included. */
export const inWordsThroughout = <T extends object>(path: string, ledger: T): T =>
  new Proxy(ledger, {
    get(target, key): unknown {
      const method: unknown = Reflect.get(target, key);
      if (typeof method !== 'function') return method;
      return async (...args: readonly unknown[]): Promise<unknown> => {
        try {
          return await Reflect.apply(method, target, args);
        } catch (error) {
          throw inWords(path, error);
        }
      };
    },
  });
