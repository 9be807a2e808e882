import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { demo } from '../../kit/demo.ts';
import { cli } from '../../kit/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimdesk-cli-'));
const linesOf = (out: string): readonly string[] => out.split('\n').filter(Boolean);
const json = (rows: readonly unknown[]): string => rows.map((r) => JSON.stringify(r)).join('\n');

test('reread: nothing to do, then after an update each article once, with what could not be placed', async () => {
  const db = join(folder, 'reread.db');
  const none = await cli(['reread', '--db', db]);
  expect([none.status, none.err]).toEqual([
    1,
    `There is no ledger at ${db}: name it with CLAIMDESK_DB or --db.\n`,
  ]);
  await cli(['ingest', '--db', db], json(demo));
  const nothing = await cli(['reread', '--db', db]);
  expect(nothing).toMatchObject({
    out: 'Every article has been read by this version: nothing to do.\n',
    status: 0,
  });
  await cli(['run', '--db', db, '/claim drop 1 misread']);
  const file = new Database(db);
  file.exec("update articles set reader = 'older'");
  // An edit on words that are not there.
  file.exec(`insert into edits (at, platform, person_id, kind, target, "before", "after", article_id)
    select at, platform, person_id, kind, json_set(target, '$.quote', 'Nobody came.'), "before", "after", article_id from edits`);
  file.close();
  const lines = linesOf((await cli(['reread', '--db', db, '--json'])).out).map((l): unknown => JSON.parse(l));
  expect(lines).toMatchObject([
    ...demo.map(({ id }) => ({ id, incident: 'qaim-2016-12-07', gone: 0, failed: null })),
    { unplaced: 'edit', edit: 2, article: demo[0]!.id, words: 'Nobody came.' },
  ]);
  const again = await cli(['reread', '--db', db]);
  expect(again.out).toContain('These edits and dismissals no longer find their claim or incident.');
  expect(again.out).toMatch(/ {2}edit 2 · .*: dropped; in .*, “Nobody came\.”/);
});

test('reread that is killed goes on where it was', async () => {
  const db = join(folder, 'killed.db');
  const many = Array.from({ length: 40 }, (_, i) => ({
    id: `k${i}`,
    outlet: 'Herald',
    text: `A fire in Qaim killed ${i + 2} people on Monday, the mayor said.`,
  }));
  await cli(['ingest', '--db', db], json(many));
  const file = new Database(db);
  file.exec("update articles set reader = 'older'");
  const left = () =>
    Number(file.prepare("select count(*) from articles where reader = 'older'").pluck().get());
  const child = spawn(process.execPath, [
    new URL('../../../src/cli.ts', import.meta.url).pathname,
    'reread',
    '--db',
    db,
    '--json',
  ]);
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await ended;
  const before = left();
  expect(before).toBeLessThan(40);
  const { out, status } = await cli(['reread', '--db', db, '--json']);
  expect({ read: linesOf(out).length, status, left: left() }).toEqual({ read: before, status: 0, left: 0 });
  file.close();
});

const paper = (id: string, outlet: string, text: string) => ({ id, outlet, published: '2016-12-08', text });
const bridge = (n: number, who: string): string =>
  `An air strike on a bridge in Mosul in Iraq killed ${n} people on Wednesday, ${who} said.`;
const record = [
  ...demo,
  paper('m1', 'Herald', bridge(7, 'the mayor Karima Jassim')),
  paper('m2', 'Star', bridge(31, 'the lawmaker Sami Aziz')),
];

/** As a program of long ago left it: it kept none of what a reader of today finds in the words. */
function age(db: string): void {
  const file = new Database(db);
  file.exec(`update articles set reader = 'rules-1';
    update claims set cautions = case when stance = 'asserts' then '["older-reader"]' else '[]' end,
      sentence = '', none_reported = 0, tells_of_dead = 0, attacker_died = 0, amounts = '[]'
      where actor is null;
    update claims set actor_keys = '[]', standing = 'total', subset = null, state = 'current',
      attackers = 'unknown', source = null, parts = '[]', act = null`);
  file.close();
}

test('reread of an old ledger raises nothing again, and what people did holds', async () => {
  const db = join(folder, 'old.db');
  const Alerts = z.object({ alerts: z.array(z.object({ points: z.array(z.object({ kind: z.string() })) })) });
  const ingest = async (...articles: readonly unknown[]) =>
    linesOf((await cli(['ingest', '--db', db, '--json'], json(articles))).out).map(
      (l) => Alerts.parse(JSON.parse(l)).alerts,
    );
  const run = async (line: string): Promise<string> => {
    const { out, status } = await cli(['run', '--db', db, line]);
    expect([line, status]).toEqual([line, 0]);
    return out;
  };
  expect((await ingest(...record)).map((alerts) => alerts.length)).toEqual([0, 0, 1, 0, 1]);
  await run('/alert dismiss 2 Two bridges.');
  await run('/claim fix 1 figure 58');
  await run('/claim drop 2 It counts another day.');
  await run('/incident rename mosul The bridge of Mosul');
  const shown = async () => ({
    alerts: await run('/alerts all'),
    dismissed: await run('/alert show 2'),
    told: await run('/alert show 1'),
    edits: await run('/edits'),
    incidents: (await cli(['incidents', '--db', db, '--json'])).out,
    claims: [await run('/incident claims qaim'), await run('/claim 1'), await run('/claim 2')],
  });
  const before = await shown();

  age(db);
  const again = await cli(['reread', '--db', db, '--json']);
  expect(again.status).toBe(0);
  expect(again.out).not.toContain('unplaced');
  expect(await shown()).toEqual(before);

  // Others carry what was told and what was dismissed; then one that nobody told of.
  const nbc = demo[2]!;
  const [told, dismissed, news] = await ingest(
    { ...nbc, id: 'copy', outlet: 'Sun', text: `${nbc.text} It rained.` },
    paper('m3', 'Post', `${bridge(31, 'the lawmaker Sami Aziz')} The road is closed.`),
    paper('m4', 'Sun', bridge(90, 'the governor Omar Daoud')),
  );
  expect([told, dismissed]).toEqual([[], []]);
  expect(news).toMatchObject([{ points: [{ kind: 'conflict' }] }]);
});
