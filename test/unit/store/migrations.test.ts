import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { makeLookups } from '../../../src/desk/lookups.ts';
import { reread } from '../../../src/jobs/reread.ts';
import { rulesReader } from '../../../src/readers/rules.ts';
import { settle } from '../../kit/settle.ts';
import { openLedger } from '../../../src/store/index.ts';
import { latestVersion, migrations } from '../../../src/store/migrations/index.ts';
import { compose } from '../../../src/app/compose.ts';
import { demo } from '../../kit/demo.ts';
import { clock } from '../../kit/desk.ts';
import { state } from '../corrections/kit.ts';

let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Tables that stood in version 1 under the names of today; what they hold can be carried back. */
const first = ['incidents', 'incident_places', 'articles', 'claims', 'relations', 'alerts'];

async function withDemo(path: string) {
  const ledger = await openLedger(path);
  const { processArticle } = compose(ledger, clock);
  for (const article of demo) await processArticle(article);
  return ledger;
}

/** The columns that a table has both in the file and in that of today, as SQL. */
function sharedColumns(file: Database.Database, table: string): string {
  const columnsIn = (schema: string): readonly unknown[] =>
    file.prepare(`select name from pragma_table_info(?, ?)`).pluck().all(table, schema);
  const today = columnsIn('today');
  const columns = columnsIn('main').filter((name) => today.includes(name));
  return columns.map((name) => `"${String(name)}"`).join(', ');
}

/** A ledger of version 1 that holds what one of today does, as far as version 1 could, and one alert to send. */
async function carriedBack(from: string, to: string): Promise<void> {
  const file = new Database(to);
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: file }) });
  await migrations[0]!.up(db);
  await sql.raw(`attach '${from}' as today`).execute(db);
  for (const table of first) {
    const names = sharedColumns(file, table);
    file.exec(`insert into main.${table} (${names}) select ${names} from today.${table}`);
  }
  file.exec(`insert into alert_findings select 1, row_number() over (order by id) - 1, id from relations
    where kind like '%conflict'`);
  file.exec(
    `insert into outbox (alert_id, destination, attempts, last_error) values (1, 'slack:C1', 3, 'full')`,
  );
  file.pragma('application_id = 0x636c6d64');
  file.pragma('user_version = 1');
  await db.destroy();
}

const unknown = new Set(
  'cautions sentence noneReported tellsOfDead attackerDied amounts standing subset state attackers source parts act'.split(
    ' ',
  ),
);

/** Without what version 1 did not keep: what a claim's words tell, and which figures can be rivals. */
const plain = (found: unknown): unknown =>
  JSON.parse(JSON.stringify(found, (key, value: unknown) => (unknown.has(key) ? undefined : value)));

/** Its version, and what SQLite finds wrong with it. */
function lookOver(path: string) {
  const file = new Database(path, { readonly: true });
  const found = {
    version: file.pragma('user_version', { simple: true }),
    integrity: file.pragma('integrity_check', { simple: true }),
    danglingReferences: file.pragma('foreign_key_check'),
  };
  file.close();
  return found;
}
const whole = { version: latestVersion, integrity: 'ok', danglingReferences: [] };

test('an empty file becomes a ledger of this version, and whole', async () => {
  await (await openLedger(at('new.db'))).close();
  expect(lookOver(at('new.db'))).toEqual(whole);
});

test('a ledger of version 1 with the demo in it becomes what the demo makes today', async () => {
  const today = await withDemo(at('today.db'));
  await carriedBack(at('today.db'), at('old.db'));
  const copies: string[] = [];
  const old = await openLedger(at('old.db'), { onUpgrade: (copy) => copies.push(copy) });
  expect(copies).toEqual([at('old.db.v1.bak')]);

  expect(plain(await state(old))).toEqual(plain(await state(today)));
  const [claim] = await old.claimsOf('qaim-2016-12-07');
  // Words are looked at when an article is read again; until then its figures raise no alert.
  expect(claim).toMatchObject({ cautions: ['older-reader'], amounts: ['24', '99'], sentence: '' });
  // A figure that was read before is taken for a current total, as it was then.
  expect(claim).toMatchObject({ standing: 'total', subset: null, state: 'current', attackers: 'unknown' });
  expect(claim).toMatchObject({ source: null, parts: [] });
  // Reading the articles again makes up for what version 1 did not keep.
  for await (const { failed } of reread({ ledger: old, reader: rulesReader, clock, settle }))
    expect(failed).toBeNull();
  expect(await state(old)).toEqual(await state(today));
  const incident = (await today.incidents())[0]!;
  const typed = { placeName: () => ({ isKnown: false, near: null }) };
  for (const name of ['qaim', 'Qiam', 'anbar 2016'])
    expect(await makeLookups({ ledger: old, clock, typed }).find(name)).toMatchObject({
      file: { incident: { id: incident.id } },
    });

  const [alert] = await old.alerts(['open']);
  const conflicts = (await today.relationsOf(incident.id)).filter((r) => /conflict/.test(r.kind));
  expect(alert?.severity).toBe('notable');
  expect(alert?.alert.findings).toHaveLength(conflicts.length);

  await Promise.all([old.close(), today.close()]);
  expect(lookOver(at('old.db'))).toEqual(whole);
});

/** A ledger of version 10 that holds what one of today does, with the kinds of points that there were then. */
async function asVersionTen(from: string, to: string): Promise<void> {
  const file = new Database(to);
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: file }) });
  for (const migration of migrations.slice(0, 10)) await migration.up(db);
  file.exec(`attach '${from}' as today`);
  const tables = z.array(z.object({ name: z.string() }));
  const all = `select name from main.sqlite_master where type = 'table' and name not like 'sqlite_%'`;
  for (const { name: table } of tables.parse(file.prepare(all).all())) {
    const names = sharedColumns(file, table);
    file.exec(`insert or replace into main.${table} (${names}) select ${names} from today.${table}`);
  }
  file.exec(`update findings set kind = case position % 5 when 0 then 'denied' when 1 then 'admitted'
    when 2 then 'exceeds' when 3 then 'vanished' else 'conflict' end`);
  file.exec(
    `update alerts set state = 'dismissed', by_id = 'slack:U1', by_name = 'Ana', at = '2016-12-09', reason = 'no'`,
  );
  file.exec(
    `insert into messages (destination, what, message, posted) values ('terminal', 'alert', '1.1', '2016-12-09')`,
  );
  file.exec(`update outbox set message_id = 1, sent_at = '2016-12-09'`);
  file.pragma('application_id = 0x636c6d64');
  file.pragma('user_version = 10');
  await db.destroy();
}

test('kinds of version 10 are those of today, and what was dismissed is a verdict on each point', async () => {
  await (await withDemo(at('today.db'))).close();
  await asVersionTen(at('today.db'), at('ten.db'));
  const ledger = await openLedger(at('ten.db'));
  const [alert] = await ledger.alerts();
  const kinds = ['responsibility', 'responsibility', 'conflict', 'changed', 'conflict'];
  expect(alert?.alert.findings.map(({ kind }) => kind)).toEqual(
    alert?.alert.findings.map((_, i) => kinds[i % 5]),
  );
  const verdict = { is: 'dismissed', by: { id: 'slack:U1', name: 'Ana' }, at: '2016-12-09', reason: 'no' };
  expect(alert?.alert.findings.map((f) => f.verdict)).toEqual(alert?.alert.findings.map(() => verdict));
  expect(await ledger.standingMessage('terminal', alert!.alert.incident.id)).toMatchObject({
    message: '1.1',
    alerts: [{ id: alert!.id }],
  });
  await ledger.close();
  expect(lookOver(at('ten.db'))).toEqual(whole);
});

test('the copy of an older ledger is that ledger, whole, and an earlier copy is kept', async () => {
  await (await withDemo(at('today.db'))).close();
  await carriedBack(at('today.db'), at('old.db'));
  writeFileSync(at('old.db.v1.bak'), 'an earlier copy');
  const copies: string[] = [];
  await (await openLedger(at('old.db'), { onUpgrade: (copy) => copies.push(copy) })).close();
  expect(copies).toEqual([at('old.db.v1-2.bak')]);
  expect(lookOver(copies[0]!)).toEqual({ ...whole, version: 1 });
  expect(readFileSync(at('old.db.v1.bak'), 'utf8')).toBe('an earlier copy');
});

test('an older ledger is copied whoever opens it', async () => {
  await (await withDemo(at('today.db'))).close();
  await carriedBack(at('today.db'), at('old.db'));
  await (await openLedger(at('old.db'))).close();
  expect(lookOver(at('old.db.v1.bak'))).toEqual({ ...whole, version: 1 });
});

test('a ledger that is up to date, or new, is opened without a copy', async () => {
  const copies: string[] = [];
  for (const _ of [1, 2])
    await (await openLedger(at('desk.db'), { onUpgrade: (copy) => copies.push(copy) })).close();
  expect(copies).toEqual([]);
});

test('what waited in version 1 to be sent is sent, and articles come in as ever', async () => {
  await (await withDemo(at('today.db'))).close();
  await carriedBack(at('today.db'), at('old.db'));
  const old = await openLedger(at('old.db'));
  const { processArticle, desk } = compose(old, clock);
  const due = await old.lease('slack:C1', '2030-01-01T00:00:00Z', '2030-01-01T00:01:00Z');
  expect(due).toMatchObject({ what: 'alert', alerts: [{ id: 1 }] });
  expect(await processArticle(demo[0]!)).toMatchObject({ status: 'duplicate' });
  const more = { ...demo[0]!, id: 'more', outlet: 'The Paper' };
  expect(await processArticle(more)).toMatchObject({ status: 'stored', incident: { id: 'qaim-2016-12-07' } });
  expect(await desk.find('qaim')).toMatchObject({ file: { articles: { length: 4 } } });
  await old.close();
});

test('a change that fails on its way leaves the ledger as it was, and the next start does it', async () => {
  await (await withDemo(at('today.db'))).close();
  await carriedBack(at('today.db'), at('old.db'));
  const file = new Database(at('old.db'));
  file.exec('create table feeds (in_the_way text)');
  await expect(openLedger(at('old.db'))).rejects.toThrow(/feeds/);
  expect(lookOver(at('old.db'))).toEqual({ ...whole, version: 1 });
  file.exec('drop table feeds');
  file.close();
  await (await openLedger(at('old.db'))).close();
  expect(lookOver(at('old.db'))).toEqual(whole);
});
