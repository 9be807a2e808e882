import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Ledger } from '../../src/core/ledger.ts';
import { openLedger } from '../../src/store/index.ts';
import { ledgerIn } from '../../src/store/open.ts';

let empty: Promise<Buffer> | undefined;

/** An empty ledger in memory: a copy of one that was opened and migrated once. */
export async function memoryLedger(): Promise<Ledger> {
  return (await copyOfEmpty()).ledger;
}

/** Ledgers in memory that hold what `fill` stores: it runs once, and every ledger is a copy, page for page. */
export function ledgersWith<T>(
  fill: (ledger: Ledger) => Promise<T>,
): () => Promise<{ readonly ledger: Ledger; readonly filled: T }> {
  let first: Promise<{ readonly bytes: Buffer; readonly filled: T }> | undefined;
  const fillOnce = async () => {
    const { file, ledger } = await copyOfEmpty();
    const filled = await fill(ledger);
    const bytes = file.serialize();
    await ledger.close();
    return { bytes, filled };
  };
  return async () => {
    const { bytes, filled } = await (first ??= fillOnce());
    return { ledger: copyOf(bytes).ledger, filled };
  };
}

const copyOfEmpty = async () => copyOf(await (empty ??= emptyBytes()));

function copyOf(bytes: Buffer): { readonly file: Database.Database; readonly ledger: Ledger } {
  const file = new Database(bytes);
  return { file, ledger: ledgerIn(file, ':memory:') };
}

async function emptyBytes(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  const path = join(folder, 'empty.db');
  await (await openLedger(path)).close();
  const file = new Database(path);
  // A database in memory has no write-ahead log.
  file.pragma('journal_mode = DELETE');
  const bytes = file.serialize();
  file.close();
  rmSync(folder, { recursive: true });
  return bytes;
}
