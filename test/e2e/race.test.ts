import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { compose } from '../../src/app/compose.ts';
import type { Article } from '../../src/core/article.ts';
import { openLedger } from '../../src/store/index.ts';
import { clock } from '../kit/desk.ts';
import { runFile } from '../kit/process.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const towns = ['Qaim', 'Ramadi', 'Tikrit', 'Mosul'] as const;

const first =
  'Ali Omar Karim Hadi Sami Nabil Faris Tarek Yusuf Bilal Zaid Amir Rami Walid Jamal Khalil Mazen Nasser Qasim Salim'.split(
    ' ',
  );
const last = 'Hassan Haddad Jaber Khoury Mansour Najjar Qabbani Rahmani Sabbagh Tamimi Zubaidi'.split(' ');

/** Names of one town alone: two reports that share one could tell of one strike, and which came first would count. */
const ending = ['i', 'an', 'ov', 'ez'];

/** Reports on four strikes, in turn; each has an outlet, a speaker and a figure of its own. */
const reports: readonly Article[] = Array.from({ length: 200 }, (_, i) => ({
  id: `report-${i}`,
  title: null,
  text: `An air strike on ${towns[i % 4]} in Iraq killed ${10 + ((i * 37) % 90)} civilians on Wednesday, ${first[i % 20]} ${last[i % 11]}${ending[i % 4]} said.`,
  url: null,
  outlet: `Outlet ${i}`,
  published: '2016-12-08',
}));

/** `cli ingest` as a process of its own; gives what it wrote on its way, a line an article. */
async function ingesting(database: string, articles: readonly Article[]): Promise<readonly string[]> {
  const input = articles.map((article) => `${JSON.stringify(article)}\n`).join('');
  const { out, status } = await runFile('cli.ts', { args: ['ingest', '--db', database, '--json'], input });
  expect(status).toBe(0);
  return out.split('\n').filter((line) => line !== '');
}

const all = (database: string, query: string): readonly unknown[] => {
  const file = new Database(database, { readonly: true });
  try {
    return file.prepare(query).all();
  } finally {
    file.close();
  }
};

/** Everything that matching wrote, by the numbers that the ledger gave. */
const decided = (database: string) => ({
  articles: all(database, 'select "row", id, version, incident_id from articles order by "row"'),
  claims: all(database, 'select id, article_row, incident_id, key, low, speaker_key from claims order by id'),
  relations: all(database, 'select kind, rule, a, b from relations where retired = 0 order by a, b, kind'),
  alerts: all(database, 'select id, incident_id, article_row, severity from alerts order by id'),
  points: all(
    database,
    'select alert_id, position, kind, rule, pair, before_id, now_id from findings order by 1, 2',
  ),
});

test('two programs that ingest at once: the ledger is as one that took the articles in the order of their commits', async () => {
  const together = join(folder, 'together.db');
  await (await openLedger(together)).close();
  // Some articles come to both.
  const [some, others] = [reports.slice(0, 110), reports.slice(90)];
  const lines = await Promise.all([ingesting(together, some), ingesting(together, others)]);
  const stored = lines.flat().filter((line) => line.includes('"status":"stored"'));
  expect(stored).toHaveLength(reports.length);

  const alone = join(folder, 'alone.db');
  const ledger = await openLedger(alone);
  const { processArticle } = compose(ledger, clock);
  const byId = new Map(reports.map((report) => [report.id, report]));
  const Row = z.object({ id: z.string() });
  const order = all(together, 'select id from articles order by "row"').map((row) => Row.parse(row).id);
  for (const id of order) await processArticle(byId.get(id)!);
  await ledger.close();

  expect(decided(together)).toEqual(decided(alone));
  expect(decided(together).relations.length).toBeGreaterThan(1000);
  expect(decided(together).alerts.length).toBeGreaterThan(3);
}, 180_000);
