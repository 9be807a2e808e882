import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openLedger } from '../../../src/store/index.ts';
import { demo } from '../../kit/demo.ts';
import { runFile } from '../../kit/process.ts';
import { cli, desk } from '../../kit/program.ts';

const Named = z.object({ id: z.string() });
const Side = z.record(z.string(), z.unknown());
const Outcome = z.object({
  status: z.string(),
  reason: z.string().optional(),
  incident: z.string().nullable(),
  alerts: z.array(
    z.object({
      id: z.number(),
      severity: z.string(),
      points: z.array(
        z.object({ kind: z.string(), rule: z.string(), now: Side.nullable(), before: Side.nullable() }),
      ),
    }),
  ),
  relations: z.array(
    z.object({
      relation: z.string(),
      measure: z.string(),
      population: z.string().nullable(),
      a: Side,
      b: Side,
    }),
  ),
});
const folder = mkdtempSync(join(tmpdir(), 'claimdesk-cli-'));
const linesOf = (out: string): readonly string[] => out.split('\n').filter(Boolean);
const json = (rows: readonly unknown[]): string =>
  rows.map((r) => (typeof r === 'string' ? r : JSON.stringify(r))).join('\n');

test('extract: a line for each article; bad lines are told by number, the rest is done', async () => {
  const input = json([demo[0], 'not json', { id: 'b' }, { id: 'c', text: 'Nobody spoke.' }]);
  const { out, err, status } = await runFile('cli.ts', { args: ['extract'], input });
  expect(status).toBe(1);
  expect(linesOf(out).map((l) => Named.parse(JSON.parse(l)).id)).toEqual([demo[0]!.id, 'c']);
  expect(err).toMatch(/^line 2: .*\nline 3: .*“text”/);
});

test('ingest, run and the relations between', async () => {
  const db = join(folder, 'a.db');
  const ingest = await cli(
    ['ingest', '--db', db, '--json'],
    json([...demo, demo[0], { id: 'x', text: ' ' }]),
  );
  const rows = linesOf(ingest.out).map((l) => Outcome.parse(JSON.parse(l)));
  expect(rows.map((r) => [r.status, r.incident, r.alerts.length])).toEqual([
    ['stored', 'qaim-2016-12-07', 0],
    ['stored', 'qaim-2016-12-07', 0],
    ['stored', 'qaim-2016-12-07', 1],
    ['duplicate', 'qaim-2016-12-07', 0],
    ['refused', null, 0],
  ]);
  expect(rows[4]!.reason).toMatch(/^Article x is empty/);
  expect(Object.keys(rows[2]!.relations[0]!)).toEqual(['relation', 'measure', 'population', 'a', 'b']);
  expect(Object.keys(rows[2]!.relations[0]!.a)).toEqual([
    'article',
    'outlet',
    'speaker',
    'measure',
    'population',
    'low',
    'high',
    'stance',
    'quote',
  ]);
  expect(rows[2]!.alerts[0]).toMatchObject({ id: 1, severity: 'major' });
  expect(rows[2]!.alerts[0]!.points[0]).toMatchObject({
    kind: 'denial',
    now: { speaker: 'Iraqi military', stance: 'denies' },
    before: { speaker: 'hospital sources', low: 55, high: 55 },
  });
  const incidents = linesOf((await cli(['incidents', '--db', db, '--json'])).out).map((l) => JSON.parse(l));
  expect(incidents).toMatchObject([
    {
      id: 'qaim-2016-12-07',
      place: 'Qaim',
      date: '2016-12-07',
      kind: 'air strike',
      articles: expect.arrayContaining(demo.map((d) => d.id)),
      summary: expect.stringMatching(/^Air strikes in Qaim/),
    },
  ]);
  expect(incidents[0].rows[0]).toMatchObject({
    measure: 'killed',
    low: 55,
    high: null,
    verdict: 'conflicting',
  });
  const card = await cli(['run', '--db', db, '--json', '/incident qaim']);
  expect(JSON.parse(card.out)).toMatchObject({ title: 'Air strike · Qaim, Anbar, Iraq · 7 Dec 2016' });
  const wrong = await cli(['run', '--db', db, '/claim 99999']);
  expect(wrong.status).toBe(1);
  expect(wrong.out).toContain('There is no claim');
});

test('run: a name that several incidents have is answered with the choice, and status 1', async () => {
  const db = join(folder, 'several.db');
  const strike = (town: string) => ({
    id: town,
    outlet: 'Herald',
    published: '2016-12-08',
    text: `An air strike on ${town} in Iraq killed 9 people on Wednesday, police said.`,
  });
  await cli(['ingest', '--db', db], json([strike('Qaim'), strike('Mosul')]));
  const { out, status } = await cli(['run', '--db', db, '/incident iraq']);
  expect(status).toBe(1);
  for (const id of ['qaim-2016-12-07', 'mosul-2016-12-07']) expect(out).toContain(id);
  expect((await cli(['run', '--db', db, '/incident mosul'])).status).toBe(0);
});

test('extract and ingest: a record may be private; what is neither true nor false is refused', async () => {
  const db = join(folder, 'private.db');
  const article = { text: 'Nine miners were killed in Mersal on Monday, police said.', outlet: 'Herald' };
  const lines = json([
    { ...article, id: 'a', private: true },
    { ...article, id: 'b', private: 'yes' },
    { ...article, id: 'c', text: `${article.text} Two died later.`, private: false },
  ]);
  for (const args of [['extract'], ['ingest', '--db', db, '--json']]) {
    const { out, err, status } = await cli(args, lines);
    expect(status).toBe(1);
    expect(err).toContain('line 2: The article’s “private” is neither true nor false: give true');
    expect(linesOf(out).map((l) => Named.parse(JSON.parse(l)).id)).toContain('c');
  }
  const ledger = await openLedger(db);
  expect(await ledger.article('a')).toHaveProperty('isPrivate', true);
  expect(await ledger.article('b')).toBeNull();
  expect(await ledger.article('c')).not.toHaveProperty('isPrivate');
  await ledger.close();
});

test('ingest --json: who takes a figure back, what stood, and what is given in its place', async () => {
  const crash = 'when a bus fell into a ravine near Ocona in Peru on Wednesday, the highway police said.';
  const articles = [
    { id: 'a', outlet: 'Herald', published: '2026-12-02', text: `Seventeen people died ${crash}` },
    {
      id: 'b',
      outlet: 'Herald',
      published: '2026-12-03',
      text: `Seven people died ${crash}\n\n(This story corrects the death toll to 7, not 17.)`,
    },
  ];
  const { out } = await cli(['ingest', '--db', join(folder, 'corrected.db'), '--json'], json(articles));
  const [first, last] = linesOf(out).map((l) => Outcome.parse(JSON.parse(l)));
  expect(first!.alerts).toEqual([]);
  expect(last!.alerts).toMatchObject([
    {
      severity: 'major',
      points: [
        {
          kind: 'corrected',
          rule: 'corrected-by-outlet',
          before: { article: 'a', speaker: 'highway police', low: 17, high: 17 },
          now: { article: 'b', speaker: 'highway police', low: 7, high: 7 },
        },
      ],
    },
  ]);
});

test('ingest of a folder: one sentence at the end; with --json a line an article', async () => {
  const [db, articles] = [join(folder, 'b.db'), join(folder, 'articles')];
  mkdirSync(articles);
  for (const a of demo) writeFileSync(join(articles, `${a.id}.json`), JSON.stringify(a));
  writeFileSync(join(articles, 'x.json'), '{}');
  const first = await cli(['ingest', articles, '--db', db]);
  expect(first.out).toMatch(/^3 read, 0 known, 1 refused \(x\.json: .*\)\.\n$/);
  expect(first.status).toBe(1);
  const again = await cli(['ingest', articles, '--db', db, '--json']);
  expect(linesOf(again.out).map((l) => Outcome.pick({ status: true }).parse(JSON.parse(l)).status)).toEqual([
    'duplicate',
    'duplicate',
    'duplicate',
  ]);
  expect(again.err).toContain('0 read, 3 known, 1 refused');
  const none = await cli(['ingest', join(folder, 'nowhere'), '--db', db]);
  expect(none.err).toMatch(/There is no file or folder .*nowhere: check its name/);
});

test('lines at fault alike are told once, with their count', async () => {
  const { err, status } = await cli(['extract'], 'no\nno\nno\n');
  expect(status).toBe(1);
  expect(linesOf(err)).toEqual([
    'line 1: The line is not JSON: give one JSON object a line.',
    '2 more lines: The line is not JSON: give one JSON object a line.',
  ]);
});

test('a text in another language is stored without claim and incident, and standard error says so', async () => {
  const text =
    'Bei einem Anschlag in Bagdad wurden am Montag zwölf Menschen getötet, sagte die Polizei der Stadt.';
  const line = JSON.stringify({ id: 'f', outlet: 'Zeitung', published: '2024-05-13', text });
  const read = await cli(['extract'], line);
  expect(JSON.parse(read.out)).toEqual({ id: 'f', claims: [] });
  expect(read.err).toContain('f: does not look like English');
  const stored = await cli(['ingest', '--db', join(folder, 'foreign.db')], line);
  expect(stored.out).toBe('f: stored, claims 0, alerts 0\n');
  expect(stored.err).toContain('f: does not look like English');
});

test.each([
  ['incidents', []],
  ['run', ['/incident qaim']],
  ['run', ['/export qaim csv']],
  ['reread', []],
  ['backup', ['copy.db']],
])('%s %j on a ledger that is not there says so, and makes none', async (command, args) => {
  const path = join(folder, 'nowhere', 'missing.db');
  const { out, err, status } = await cli([command, ...args, '--db', path]);
  expect([status, out, err]).toEqual([
    1,
    '',
    `There is no ledger at ${path}: name it with CLAIMDESK_DB or --db.\n`,
  ]);
  expect(existsSync(join(folder, 'nowhere'))).toBe(false);
});

test('a file that is no ledger is refused with one sentence', async () => {
  const path = join(folder, 'no.db');
  writeFileSync(path, 'this is a text, and a rather long one, but no database at all\n'.repeat(20));
  const { err, status } = await cli(['run', '--db', path, '/alerts']);
  expect(status).toBe(1);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('the desk: first start reads the demo, shows its card, then a line an alert, and runs what is piped in', async () => {
  const env = { CLAIMDESK_DB: join(folder, 'desk.db') };
  const first = await runFile('app/main.ts', { input: '/help\n', env });
  expect(first.status).toBe(0);
  expect(first.out).toMatch(/^Air strike · Qaim[^]*55 – more than 100[^]*\n1 alert, open\n/);
  expect(first.out.split('1 alert, open')[1]).toMatch(/^(?:.*\n){1,5}\nCommands\n/);
  expect(first.out).toContain('/export <incident> csv|json');
  expect(first.err).toBe('');
  const second = await desk('/incidents\n', env);
  expect(second.out).not.toContain('! Qaim');
  expect(second.out).toContain('3 articles');
  const wrong = await desk('', { ...env, LOG_LEVEL: 'loud' });
  expect(wrong).toMatchObject({ status: 1, out: '' });
  expect(wrong.err).toContain('LOG_LEVEL');
});
