import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, it } from 'vitest';
import { atOnce } from '../../../src/core/watch.ts';
import { holds } from '../../../src/alerting/index.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { markOf, placeOf } from '../../../src/edits/index.ts';
import { relate, titleOf } from '../../../src/matching/index.ts';
import { settle } from '../../kit/settle.ts';
import { openLedger } from '../../../src/store/index.ts';
import { ledgerOn } from '../../../src/store/ledger.ts';
import type { Tables } from '../../../src/store/tables.ts';
import { feedItem } from '../../kit/feed.ts';
import { standingOf } from '../../kit/standing.ts';
import { alertFor, article, commit, figure, finding, qaim, relation } from './commits.ts';

/** Watching, sending and working on the alert, one of each. */
async function alertReads(ledger: Ledger): Promise<void> {
  const by = { id: 'slack:U1', name: 'Ana' };
  const now = '2016-12-09T00:00:00.000Z';
  const target = { what: 'everything' } as const;
  await ledger.addWatch({ destination: 'slack:C1', target, min: 'minor', kinds: 'all' }, by, now);
  await ledger.watches('slack:C1');
  await ledger.setRhythm('slack:C1', { ...atOnce, unsettled: now }, { due: now, digest: true });
  await ledger.alerts();
  await ledger.alerts(['open', 'snoozed']);
  await ledger.dueDestinations(now);
  await ledger.pending('slack:C1');
  const again = await ledger.lease('slack:C1', now, '2016-12-09T00:02:00.000Z');
  await ledger.markFailed(again!, 'no answer', now);
  const taken = await ledger.lease('slack:C1', now, '2016-12-09T00:02:00.000Z');
  await ledger.markSent(taken!, { posted: '1.1', thread: null }, now);
  const shown = await ledger.standingMessage('slack:C1', qaim.id);
  await ledger.queueUnsettled('slack:C1', { come: now, due: now, next: now });
  await ledger.unsettledBefore('slack:C1', now);
  await ledger.heldPoints();
  await ledger.heldPoints({
    created: { from: '2016-12-08', before: now },
    watched: [{ what: 'place', place: 'Anbar' }],
  });
  await ledger.heldPoint(1);
  await ledger.act([1], { do: 'snooze', until: now }, by, now);
  await ledger.alertStats('2016-12-01T00:00:00.000Z');
  await ledger.giveUp(taken!, 'gone', now);
  await ledger.failed();
  await ledger.giveUpOlder('slack:C1', '2016-01-01', 'gone', now);
  await ledger.forgetMessage(shown!.row);
  await ledger.endWatches('slack:C1', target);
}

/** Feeds, their items, and articles that are read again. */
async function feedReads(ledger: Ledger): Promise<void> {
  const [at, later] = ['2016-12-09T00:00:00.000Z', '2016-12-09T01:00:00.000Z'];
  const { id } = await ledger.addFeed({
    url: 'https://example.org/rss',
    title: null,
    platform: 'slack',
    channel: 'C1',
    filter: { places: [], words: [] },
    minutes: 15,
    nextAt: at,
    addedBy: 'slack:U1',
    added: at,
  });
  await ledger.feed(id);
  await ledger.feedByUrl('https://example.org/rss');
  await ledger.dueFeeds(at, 10);
  const printed = { item: feedItem({ title: 'A' }), prints: ['l:a'], textHash: null };
  const read = { title: null, etag: null, lastModified: null, at, nextAt: later, forget: '2016-09-01' };
  await ledger.feedRead(id, { ...read, fresh: [printed], changed: [], standing: [] });
  const known = await ledger.knownItems(id, ['l:a']);
  const item = known.get('l:a')!;
  await ledger.feedRead(id, {
    ...read,
    fresh: [],
    changed: [{ ...printed, id: item.id }],
    standing: [item.id],
  });
  await ledger.waitingItems(later, 10);
  await ledger.itemBegun(item.id, later);
  await ledger.itemDone({ id: item.id, state: 'waiting', articleId: null, error: 'no page', dueAt: later });
  await ledger.feedUnchanged(id, at, later);
  await ledger.feedBegun(id, { at, nextAt: later });
  await ledger.feedFailed(id, { reason: 'gone', nextAt: later, dead: true });
  await ledger.untoldFeeds();
  await ledger.markTold(id, at);
  await ledger.setFeedState(id, 'active', at);
  await ledger.removeFeed(id);
  await ledger.unplanned('2016-12-01', 10);
  const plan = { articleId: 'a', url: 'https://example.org/a', base: at, step: 0, dueAt: at, tries: 0 };
  const validators = { fromPage: true, lastHash: null, etag: null, lastModified: null };
  await ledger.planRefetch({ ...plan, ...validators });
  await ledger.dueRefetches(at, 10);
  await ledger.refetched('a', null, null);
  await ledger.versions('a');
  await ledger.articleByUrl('https://example.org/a');
}

/** What editors do, from a fix to a redirect. */
async function everyEdit(ledger: Ledger): Promise<void> {
  const rules = { placeOf, settle, relate, titleOf, holds };
  const by = { platform: 'slack', id: 'U1', name: 'Ana', team: null, channel: null } as const;
  const about = { by, at: '2016-12-09', reason: null, claimId: null, before: {} };
  const target = markOf((await ledger.claim(1))!);
  const other = { ...qaim, id: 'other' };
  const articles = await ledger.splitArticles(['b']);
  await ledger.correct({ ...about, kind: 'drop', target, after: {} }, rules);
  await ledger.correct(
    { ...about, kind: 'split', target: { incidentId: qaim.id }, after: { incident: other, articles } },
    rules,
  );
  await ledger.correct(
    { ...about, kind: 'merge', target: { incidentId: other.id }, after: { into: qaim.id, suggestion: null } },
    rules,
  );
  await ledger.correct({ ...about, kind: 'undo', target: { edit: 1 }, after: {} }, rules);
  await ledger.redirects(other.id);
  await ledger.restingOn(other.id, 1);
  await ledger.edits({ articleId: 'a' });
  await ledger.edits({ by });
  await ledger.edits({ incidentId: other.id });
}

/** Articles that are read again, and what people did that must not be lost. */
async function rereads(ledger: Ledger): Promise<void> {
  await ledger.countReadOtherwise('next');
  await ledger.readOtherwise('next', 0, 10);
  await ledger.reread(
    { commit: { ...commit(article('a'), [figure('f1')]), reader: 'next' }, keeps: [1] },
    { pairOf: () => '', holds },
  );
  await ledger.claimsIn('a');
  await ledger.homesAmong([qaim.id]);
  await ledger.lostDismissals();
}

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
      alert: alertFor([finding('conflict', { stored: 1 }, { fresh: 0 })], 'slack:C1'),
    }),
  );
  await ledger.article('a');
  await ledger.articleByHash('x', 'Herald');
  await ledger.articlesOf(qaim.id);
  await ledger.incident(qaim.id);
  await ledger.incidents({ place: 'Qaim', since: '2016-01-01' });
  await standingOf(ledger, {
    article: { id: 'a', textHash: 'x', outlet: 'Herald' },
    incidents: { placeKeys: ['qaim', 'anbar'], from: '2016-12-01', to: '2016-12-09' },
    reports: {
      traits: ['word:qaim'],
      bands: [1],
      names: ['name:ana silva', 'road:12 mill'],
      from: '2016-12-01',
      to: '2016-12-09',
    },
    needs: [qaim.id],
  });
  await standingOf(ledger, { incidents: { placeKeys: ['qaim'], from: null, to: null } });
  for (const as of ['place', 'any', 'headline', 'text'] as const)
    await ledger.incidentsNamed({ as, all: [['qaim'], ['market']], year: '2016', month: null }, 5);
  await ledger.termsLike('qaim');
  await ledger.termsBeginning('qa', 5);
  await ledger.claim(1);
  await ledger.claimsOf(qaim.id);
  await ledger.relationsOf(qaim.id);
  const claims = await ledger.claimsOf(qaim.id);
  await ledger.newestRelations(qaim.id, claims, 2);
  await ledger.relationsWith(qaim.id, claims, 1);
  await ledger.queue();
  await alertReads(ledger);
  await feedReads(ledger);
  await everyEdit(ledger);
  await rereads(ledger);
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

/** Walks the table from its end, and stops at the limit. */
const newest = /^SCAN alerts   in: select "id" from "alerts" order by "id" desc limit \?$/;

it('every read of the ledger is led by an index; none scans a table', async () => {
  const all = await plans();
  expect(all.length).toBeGreaterThan(20);
  // A partial index of what waits to be sent, told or decided holds nothing else: all of it is walked; lists come as JSON.
  // What a query before it found by index: its rows are counted.
  const counted = /^SCAN (?:found|some) /;
  const allowed =
    /^SCAN (?:json_each VIRTUAL|outbox USING (?:COVERING )?INDEX outbox_(?:pending|waiting)|feeds USING INDEX feeds_untold|unsettled USING INDEX unsettled_open|findings USING INDEX findings_dismissed) /;
  // Of each name a hundred rows at the most, by index.
  const names = /^SCAN (?:of_one|named) /;
  // A row a channel: as many as a newsroom has channels.
  const channels = /^SCAN (?:watches|rhythms) /;
  // Counted once a run, out of the index alone.
  const readers = /^SCAN articles USING COVERING INDEX articles_by_reader /;
  const scans = all.filter((step) => step.startsWith('SCAN'));
  expect(
    scans.filter(
      (step) =>
        !newest.test(step) &&
        !names.test(step) &&
        !counted.test(step) &&
        !allowed.test(step) &&
        !channels.test(step) &&
        !readers.test(step),
    ),
  ).toEqual([]);
});
