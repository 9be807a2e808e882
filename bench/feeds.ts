/**
 * 1,000 feeds of 50 items on a local server, two rounds; prints what each came to, and fails where the second round is
 * not all "nothing changed", where an article stands on record twice, or where memory grew by 150 MB or more.
 *
 * What they carry is told in kit/papers.ts. Node runs with the bounds that `npm start` sets, so that memory is what the
 * work needs and not what V8 takes where there is plenty.
 *
 *   npm run bench:feeds            1,000 feeds
 *   npm run bench:feeds -- 100     fewer
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFetcher, makeReadPage } from '../src/ingest/index.ts';
import { makeFeedRound } from '../src/jobs/feedRound.ts';
import { openLedger } from '../src/store/index.ts';
import { compose } from '../src/app/compose.ts';
import { feedXml, pageOf, wholeText } from './kit/papers.ts';

const feeds = Number(process.argv[2] ?? 1000);
const mb = (bytes: number): number => Math.round(bytes / 1e6);

let served = { whole: 0, unchanged: 0 };
/** Half of the feeds know `If-None-Match`; the others send all again, in another order and with other dates. */
const server = createServer((request, response) => {
  const page = pageOf(Number(/^\/a\/(\d+)$/.exec(request.url ?? '')?.[1] ?? 1));
  if (page !== null) return void response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  const feed = Number(/^\/feed\/(\d+)$/.exec(request.url ?? '')?.[1]);
  if (Number.isNaN(feed)) return void response.writeHead(404).end();
  const knows = feed % 2 === 0;
  if (knows && request.headers['if-none-match'] === `"${feed}"`) {
    served.unchanged += 1;
    return void response.writeHead(304).end();
  }
  served.whole += 1;
  const again =
    served.whole > feeds ? feedXml(feed, hosts).replaceAll('06:00:00', '09:30:00') : feedXml(feed, hosts);
  response.writeHead(200, { 'content-type': 'application/rss+xml', ...(knows ? { etag: `"${feed}"` } : {}) });
  return void response.end(again);
});
// Rounds are further apart than a server waits by default.
server.keepAliveTimeout = 600_000;
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('the server has no port');
const host = `127.0.0.1:${address.port}`;
// No port of the closed one is asked: that is how a page that keeps programs out looks to us.
const hosts = { open: host, closed: '127.0.0.1' };

let ms = Date.parse('2016-12-02T12:00:00Z');
const clock = { now: () => new Date(ms) };
const folder = mkdtempSync(join(tmpdir(), 'claimdesk-bench-'));
const ledger = await openLedger(join(folder, 'bench.db'));
const fetcher = makeFetcher({ clock, allow: [host] });
const readPage = makeReadPage(fetcher, clock);
const wired = compose(ledger, clock);
const faults: unknown[] = [];
const onError = (error: unknown): void => void faults.push(error);
const teller = { say: async () => null, change: async () => {} };
const deps = {
  ...wired,
  ledger,
  clock,
  fetcher,
  readPage,
  archive: null,
  teller,
  onError,
  random: Math.random,
};
const round = makeFeedRound(deps);

for (let feed = 0; feed < feeds; feed += 1)
  await ledger.addFeed({
    url: `http://${host}/feed/${feed}`,
    title: null,
    platform: 'terminal',
    channel: null,
    filter: { places: [], words: [] },
    minutes: 15,
    nextAt: clock.now().toISOString(),
    addedBy: 'bench',
    added: clock.now().toISOString(),
  });
// The lists of words, the language model and what reading keeps at hand are there whatever is read: a hundred texts load them.
for (let n = 0; n < 1000; n += 10)
  await wired.reader.read({
    id: 'x',
    title: null,
    text: wholeText(n),
    url: null,
    outlet: null,
    published: null,
  });

const memory = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss;
};
const before = memory();
let peak = before;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);

async function timed(name: string): Promise<Awaited<ReturnType<typeof round>>> {
  served = { whole: name === 'first' ? 0 : feeds, unchanged: 0 };
  const began = performance.now();
  const result = await round();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const whole = name === 'first' ? served.whole : served.whole - feeds;
  console.log(
    `${name} round: ${seconds} s · ${result.asked} feeds asked (${served.unchanged} answered 304, ${whole} sent all) · ` +
      `${result.unchanged} unchanged · ${result.items} items new or changed · ${result.failed} failed`,
  );
  return result;
}

const first = await timed('first');
const onRecord = await count();
ms += 30 * 60_000;
const second = await timed('second');
const after = await count();
clearInterval(watch);
const grown = mb(memory() - before);

/** Articles on record, and those that stand there twice. */
async function count(): Promise<{ articles: number; twice: number }> {
  const urls: (string | null)[] = [];
  for (const incident of await ledger.incidents())
    urls.push(...(await ledger.articlesOf(incident.id)).map((a) => a.url));
  return { articles: urls.length, twice: urls.length - new Set(urls).size };
}

console.log(
  `articles on record: ${onRecord.articles}, after the second round ${after.articles}; twice: ${after.twice}`,
);
console.log(`memory: ${mb(before)} MB before, grown by ${grown} MB, by ${mb(peak - before)} MB at its peak`);

const wrong = [
  first.asked !== feeds && 'not every feed was asked',
  second.unchanged !== feeds && 'the second round found changes',
  after.articles !== onRecord.articles && 'the second round brought articles',
  after.twice > 0 && 'an article is on record twice',
  mb(peak - before) >= 150 && 'memory grew by 150 MB or more',
  faults.length > 0 && `faults: ${String(faults[0])}`,
].filter((x) => typeof x === 'string');

await ledger.close();
await fetcher.close();
server.closeAllConnections();
server.close();
rmSync(folder, { recursive: true });
for (const what of wrong) console.error(`FAILED: ${what}`);
process.exitCode = wrong.length > 0 ? 1 : 0;
