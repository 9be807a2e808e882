import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { inWords } from '../../../src/store/faults.ts';
import { openLedger } from '../../../src/store/index.ts';
import { article, commit, figure, qaim } from './commits.ts';

let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const refusal = async (path: string, options?: { readonly: boolean }) => {
  const error = await openLedger(path, options).then(
    () => new Error('opened'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  return error instanceof UserError ? error.message : '';
};

/** Runs SQL on a file of its own. */
const sqlite = (path: string, statements: string) => {
  const file = new Database(path);
  file.exec(statements);
  file.close();
};

describe('opening a ledger', () => {
  it('makes the file and its folders, and finds all again', async () => {
    const path = at('new/deep/desk.db');
    const first = await openLedger(path);
    const { claims } = await first.commit(commit(article('a'), [figure('f1')]));
    await first.close();
    const second = await openLedger(path);
    expect(await second.claimsOf(qaim.id)).toEqual(claims);
    await second.close();
  });

  it('lets two be open on one file; each sees what the other stored', async () => {
    const one = await openLedger(at('desk.db'));
    const two = await openLedger(at('desk.db'));
    await one.commit(commit(article('a')));
    await two.commit(commit(article('b')));
    expect(await one.articlesOf(qaim.id)).toHaveLength(2);
    await Promise.all([one.close(), two.close()]);
  });

  it('for reading gives all, and refuses to write with a sentence', async () => {
    const writer = await openLedger(at('desk.db'));
    await writer.commit(commit(article('a')));
    const reader = await openLedger(at('desk.db'), { readonly: true });
    expect(await reader.article('a')).toEqual(article('a'));
    await expect(reader.commit(commit(article('b')))).rejects.toThrow(/can only be read: give this user/);
    await reader.close();
    await writer.close();
  });
});

describe('refusing a ledger', () => {
  it('of a newer version, and leaves it as it was', async () => {
    await (await openLedger(at('desk.db'))).close();
    sqlite(at('desk.db'), 'pragma user_version = 99');
    const before = readFileSync(at('desk.db'));
    expect(await refusal(at('desk.db'))).toMatch(/newer claimdesk \(ledger version 99.*update claimdesk/);
    expect(readFileSync(at('desk.db'))).toEqual(before);
  });

  it.each(['short', 'This is a letter, not a database. '.repeat(100)])(
    'that is not a database',
    async (text) => {
      writeFileSync(at('desk.db'), text);
      expect(await refusal(at('desk.db'))).toMatch(/desk\.db is not a claimdesk ledger: move it away/);
      expect(readFileSync(at('desk.db'), 'utf8')).toBe(text);
    },
  );

  it('that is the database of another program, and leaves it as it was', async () => {
    sqlite(at('other.db'), 'create table songs (name text)');
    const before = readFileSync(at('other.db'));
    expect(await refusal(at('other.db'))).toMatch(/another program's database: name another file/);
    expect(readFileSync(at('other.db'))).toEqual(before);
  });

  it('in a folder that cannot be made or written', async () => {
    writeFileSync(at('file'), '');
    expect(await refusal(at('file/desk.db'))).toMatch(
      /folder .*file cannot be made or written: name another/,
    );
    expect(await refusal(at('file/deep/desk.db'))).toMatch(/cannot be made or written/);
    // Where nothing can be made, Node's own way of making folders within folders never ends.
    expect(await refusal('/proc/claimdesk/deep/desk.db')).toMatch(
      /cannot be made or written|cannot be opened/,
    );
  });

  it('that is a folder', async () => {
    mkdirSync(at('desk.db'));
    expect(await refusal(at('desk.db'))).toMatch(/cannot be opened: check its folder and its rights/);
  });

  it('without a name', async () => {
    expect(await refusal(' ')).toMatch(/no file name/);
  });

  it('for reading where there is none, or an empty one', async () => {
    expect(await refusal(at('none.db'), { readonly: true })).toMatch(/cannot be opened/);
    writeFileSync(at('empty.db'), '');
    expect(await refusal(at('empty.db'), { readonly: true })).toMatch(/holds no ledger of this version yet/);
  });
});

describe('faults of SQLite in words', () => {
  const codes = [
    'SQLITE_READONLY_DIRECTORY',
    'SQLITE_BUSY',
    'SQLITE_FULL',
    'SQLITE_IOERR_WRITE',
    'SQLITE_CORRUPT',
  ];
  it.each(codes)('%s says what to do', (code) => {
    const error = inWords('desk.db', new Database.SqliteError('text', code));
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toMatch(/desk\.db.*: .*\.$/);
  });

  it('leaves a fault of ours as it is', () => {
    const ours = new Database.SqliteError('text', 'SQLITE_CONSTRAINT_FOREIGNKEY');
    expect(inWords('desk.db', ours)).toBe(ours);
  });
});
