import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { backupLedger, holdLedger, inspectLedger, openLedger } from '../../../src/store/index.ts';
import { ledgerOn } from '../../../src/store/ledger.ts';
import { preparedOnce } from '../../../src/store/statements.ts';
import type { Tables } from '../../../src/store/tables.ts';
import { article, commit, figure, qaim } from '../../unit/store/commits.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  path = join(folder, 'desk.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A ledger on a connection that the test can spoil. */
async function spoilt() {
  await (await openLedger(path)).close();
  const file = new Database(path, { timeout: 50 });
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparedOnce(file) }) });
  return { file, ledger: ledgerOn(db, path) };
}
const big = (id: string) => article(id, { text: 'a long text '.repeat(20_000) });
const figures = [figure('f1'), figure('f2', { low: 60, high: 60 })];

/** Breaks pages in the middle of the file. */
function spoil(): void {
  const size = statSync(path).size;
  const file = openSync(path, 'r+');
  for (let at = 8 * 4096; at < size - 4096; at += 4096)
    writeSync(file, Buffer.alloc(2048, 0x55), 0, 2048, at);
  closeSync(file);
}

async function fill(articles: number): Promise<void> {
  const ledger = await openLedger(path);
  for (const n of Array.from({ length: articles }).keys()) await ledger.commit(commit(big(`a${n}`), figures));
  await ledger.close();
}

test('a full disk: one sentence, nothing half stored, and on it goes when there is room', async () => {
  const { file, ledger } = await spoilt();
  await ledger.commit(commit(article('a'), figures));
  const pages = Number(file.pragma('page_count', { simple: true }));
  file.pragma(`max_page_count = ${pages + 2}`);
  await expect(ledger.commit(commit(big('b'), figures))).rejects.toThrow(
    /disk that holds .* is full: make room/,
  );
  expect(await ledger.article('b')).toBeNull();
  expect(await ledger.claimsOf(qaim.id)).toHaveLength(2);
  file.pragma('max_page_count = 1000000');
  await ledger.commit(commit(big('b'), figures));
  expect(await ledger.claimsOf(qaim.id)).toHaveLength(4);
  expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
  await ledger.close();
});

test('a locked database: one sentence, and on it goes when the lock is gone', async () => {
  const { ledger } = await spoilt();
  const other = new Database(path);
  other.exec('begin immediate');
  await expect(ledger.commit(commit(article('a')))).rejects.toThrow(/is held by another program: end that/);
  expect(await ledger.article('a')).toBeNull();
  other.exec('rollback');
  other.close();
  await ledger.commit(commit(article('a')));
  expect(await ledger.article('a')).not.toBeNull();
  await ledger.close();
});

test('a database that can only be read: one sentence, and reading goes on', async () => {
  const { file, ledger } = await spoilt();
  await ledger.commit(commit(article('a')));
  file.pragma('query_only = on');
  await expect(ledger.commit(commit(article('b')))).rejects.toThrow(
    /can only be read: give this user the right/,
  );
  expect(await ledger.article('a')).not.toBeNull();
  await ledger.close();
});

test('a damaged database: one sentence when it is read, and inspection says what is wrong', async () => {
  await fill(20);
  const whole = inspectLedger(path);
  expect(whole).toMatchObject({ version: whole.latest, damage: [], newest: article('a').added });
  spoil();
  expect(inspectLedger(path).damage).not.toEqual([]);
  const read = openLedger(path).then(async (ledger) => {
    try {
      return await ledger.claimsOf(qaim.id);
    } finally {
      await ledger.close();
    }
  });
  await expect(read).rejects.toThrow(UserError);
  await expect(read).rejects.toThrow(/is damaged: put back a copy/);
});

test('a second desk on one ledger is told which setting to change; the first ends its hold by ending', () => {
  const letGo = holdLedger(path);
  expect(() => holdLedger(path)).toThrow(
    /Another claimdesk is running on .*: end that one, or .*CLAIMDESK_DB/,
  );
  letGo();
  const nowhere = '/proc/desk.db';
  expect(() => holdLedger(nowhere)).toThrow(UserError);
  expect(() => holdLedger(nowhere)).toThrow(/\/proc\/desk\.db(?!\.lock)/);
  holdLedger(path)();
});

test('a backup is the ledger as it stood at one moment, while others store', async () => {
  await fill(5);
  const ledger = await openLedger(path);
  const copy = join(folder, 'backups/weekly/copy.db');
  const [bytes] = await Promise.all([
    backupLedger(path, copy),
    ...['x', 'y', 'z'].map((id) => ledger.commit(commit(big(id), figures))),
  ]);
  expect(bytes).toBe(statSync(copy).size);
  const copied = await openLedger(copy, { readonly: true });
  const articles = await copied.articlesOf(qaim.id);
  expect(articles.length).toBeGreaterThanOrEqual(5);
  expect(await copied.claimsOf(qaim.id)).toHaveLength(2 * articles.length);
  await copied.close();
  await ledger.close();
  expect(readdirSync(dirname(copy)).filter((name) => name.includes('.part'))).toEqual([]);
});

test('a backup of a damaged ledger, over a file or into what is no folder is refused and leaves nothing', async () => {
  await fill(20);
  const copy = join(folder, 'copy.db');
  await expect(backupLedger(path, path)).rejects.toThrow(/exists already: name a new file/);
  await expect(backupLedger(path, join(path, 'copy.db'))).rejects.toThrow(
    /cannot be written: check its folder/,
  );
  await expect(backupLedger(join(folder, 'none.db'), copy)).rejects.toThrow(UserError);
  await expect(backupLedger(join(folder, 'no/none.db'), copy)).rejects.toThrow(/There is no ledger at/);
  spoil();
  await expect(backupLedger(path, copy)).rejects.toThrow(/is damaged/);
  expect(existsSync(copy)).toBe(false);
});
