import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fetcher } from '../../../src/core/fetch.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { pollFeeds } from '../../../src/jobs/pollFeeds.ts';
import { openLedger } from '../../../src/store/index.ts';
import { rss } from '../../kit/feed.ts';
import { hands } from '../../kit/feedDesk.ts';
import { type Page, type Web, fetcherFor, openWeb, page } from '../../kit/web.ts';

let folder: string;
let web: Web;
let fetcher: Fetcher;
let ledger: Ledger;
const faults: unknown[] = [];
const pages: Record<string, Page> = {};
const clock = hands();
const now = (): string => clock.now().toISOString();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  web = await openWeb(pages);
  fetcher = fetcherFor(web);
  ledger = await open();
  const about = { title: null, platform: 'terminal', channel: null, addedBy: 'a', added: now() } as const;
  const filter = { places: [], words: [] };
  await ledger.addFeed({ ...about, url: web.link('/rss'), filter, minutes: 15, nextAt: now() });
});
afterEach(async () => {
  await ledger.close();
  await fetcher.close();
  await web.close();
  rmSync(folder, { recursive: true });
});

const open = (): Promise<Ledger> => openLedger(join(folder, 'desk.db'));
const poll = () =>
  pollFeeds({ ledger, fetcher, clock, random: () => 0.5, onError: (error) => void faults.push(error) });

/** The program ends in the middle of a poll, as a feed that fills its memory would have it: the next one opens the ledger. */
async function crash(): Promise<void> {
  const asked = Promise.withResolvers<void>();
  pages['/rss'] = () => asked.resolve();
  void poll().catch((error: unknown) => faults.push(error));
  await asked.promise;
  await ledger.close();
  await fetcher.close();
  [ledger, fetcher] = [await open(), fetcherFor(web)];
}

test('a poll that never comes back is counted, and the feed not due at once', async () => {
  await crash();
  expect(await ledger.feeds()).toMatchObject([
    { failures: 1, failingSince: now(), lastError: 'The last check did not finish', state: 'active' },
  ]);
  expect(await ledger.dueFeeds(now(), 10)).toEqual([]);
  expect(await poll()).toMatchObject({ asked: 0 });
});

test('each further one waits longer, and one that is read sets it right', async () => {
  const waits: number[] = [];
  for (let i = 0; i < 4; i += 1) {
    await crash();
    const [feed] = await ledger.feeds();
    waits.push((Date.parse(feed?.nextAt ?? '') - clock.now().getTime()) / 60_000);
    clock.on(24);
  }
  expect(waits).toEqual([22.5, 45, 90, 180]);
  pages['/rss'] = page(rss([{ title: 'Read' }]), { 'content-type': 'application/rss+xml' });
  expect(await poll()).toMatchObject({ asked: 1, items: 1 });
  expect(await ledger.feeds()).toMatchObject([{ failures: 0, failingSince: null, lastError: null }]);
});

test('one that only fails is counted once', async () => {
  pages['/rss'] = (response) => void response.writeHead(503).end();
  faults.length = 0;
  expect([await poll(), faults]).toMatchObject([{ asked: 1, failed: 1 }, []]);
  expect(await ledger.feeds()).toMatchObject([{ failures: 1, lastError: expect.stringContaining('503') }]);
});
