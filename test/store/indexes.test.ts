import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, it } from 'vitest';
import { openLedger } from '../../src/store/index.ts';
import { ledgerOn } from '../../src/store/ledger.ts';
import type { Tables } from '../../src/store/tables.ts';
import { article, commit, figure, qaim, relation } from './commits.ts';

/** Every statement that a ledger runs, with the plan that SQLite makes for it. */
async function plans(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  const path = join(folder, 'desk.db');
  await (await openLedger(path)).close();
  const file = new Database(path);
  const statements: string[] = [];
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: file }),
    log: (event) => void statements.push(event.query.sql),
  });
  const ledger = ledgerOn(db, path);
  await ledger.commit(commit(article('a'), [figure('f1'), figure('f2')]));
  await ledger.commit(
    commit(article('b'), [figure('f1')], {
      relations: [relation('conflict', { stored: 1 }, { fresh: 0 })],
      alert: { findings: [0], destinations: ['slack'] },
    }),
  );
  await ledger.article('a');
  await ledger.articleByHash('x', 'Herald');
  await ledger.articlesOf(qaim.id);
  await ledger.incident(qaim.id);
  await ledger.incidents({ place: 'Qaim', since: '2016-01-01' });
  await ledger.incidentsNear({ placeKeys: ['qaim', 'anbar'], from: '2016-12-01', to: '2016-12-09' });
  await ledger.incidentsNear({ placeKeys: ['qaim'], from: null, to: null });
  await ledger.claim(1);
  await ledger.claimsOf(qaim.id);
  await ledger.relationsOf(qaim.id);
  await ledger.pending('slack');
  await ledger.markSent(1, '2016-12-08');
  const plan = (sql: string) => {
    const steps = file
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all(...[...sql.matchAll(/\?/g)].map(() => null));
    return steps.map(({ detail }) => `${detail}   in: ${sql}`);
  };
  // Inserts name the scans of foreign keys that wait for their parent: there are none, so SQLite skips these.
  const found = [...new Set(statements)].filter((sql) => /^(select|update|delete)/.test(sql)).flatMap(plan);
  await ledger.close();
  rmSync(folder, { recursive: true });
  return found;
}

it('every read of the ledger is led by an index; none scans a table', async () => {
  const all = await plans();
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter((step) => step.startsWith('SCAN'))).toEqual([]);
});
