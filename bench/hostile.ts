// What strangers may send, against the bounds on it: how long the main process is blocked at worst (and how much processor
// time it spends in that turn of its loop, which other programs do not add to), how much memory it and its child take
// together, and the sentence given.
//   npm run bench:hostile [-- --check]     --check: one input a kind; status 1 unless memory, sentence and other work hold
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type readJob from '../src/readers/readJob.ts';
import { fetchFeed, makeReadPage, readRecords, readUpload } from '../src/ingest/index.ts';
import { pollFeeds } from '../src/jobs/pollFeeds.ts';
import { openLedger } from '../src/store/index.ts';
import { endWorkers, longTextBounds, runJob } from '../src/workers/index.ts';
import { clock } from '../test/kit/desk.ts';
import { rss } from '../test/kit/feed.ts';
import * as hostile from '../test/kit/hostile.ts';
import { watchMemory } from '../test/kit/memory.ts';
import { fetcherFor, openWeb, page, type Page } from '../test/kit/web.ts';

const mostMegabytes = 256;
const now = new Date('2016-12-09T12:00:00Z');
const told = { outlet: 'Reuters', published: '2016-12-07' };
const xml = { 'content-type': 'application/xml' };

interface Row {
  readonly what: string;
  readonly says: RegExp | null;
  /** Makes ready; what it gives is measured, and gives the sentence, null where the input is read. */
  readonly work: () => Promise<() => Promise<string | null>>;
}

const pages: Record<string, Page> = { '/other': page(rss([{ title: 'Other' }]), xml) };
const web = await openWeb(pages);
const fetcher = fetcherFor(web);
const readPage = makeReadPage(fetcher, clock);

const reasonIn = (answer: object): string | null => ('reason' in answer ? String(answer.reason) : null);
const sentenceOf = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
const rowsOf = (
  kind: string,
  all: readonly hostile.Hostile[],
  read: (bytes: Buffer) => Promise<string | null>,
): readonly Row[] =>
  all.map(({ what, says, bytes }) => ({
    what: `${kind}: ${what}`,
    says,
    work: async () => {
      const given = await bytes();
      return () => read(given);
    },
  }));
const upload = (name: string) => (bytes: Buffer) => sentenceOf(readUpload({ name, bytes }, told, now));

async function feed(bytes: Buffer): Promise<string | null> {
  pages['/rss'] = page(bytes, xml);
  return reasonIn(await fetchFeed(fetcher, web.link('/rss'), now));
}

async function sitePage(bytes: Buffer): Promise<string | null> {
  pages['/a'] = page(bytes);
  return reasonIn(await readPage(web.link('/a')));
}

async function line(bytes: Buffer): Promise<string | null> {
  for await (const item of readRecords(Readable.from([bytes]))) if ('error' in item) return item.error;
  return null;
}

/** A round of feeds with a ledger, for a feed that is as large as may be and all right. */
async function round(): Promise<() => Promise<string | null>> {
  const items = Array.from({ length: 500 }, (_, i) => ({
    title: `Report ${i}`,
    link: `https://paper.example/${i}`,
    content: `${i} The council met to speak about the harbour road. `.repeat(180),
  }));
  pages['/rss'] = page(rss(items), xml);
  const ledger = await openLedger(':memory:');
  const added = now.toISOString();
  const about = {
    title: null,
    platform: 'terminal',
    channel: null,
    minutes: 15,
    addedBy: 'a',
    added,
  } as const;
  const filter = { places: [], words: [] };
  await ledger.addFeed({ ...about, url: web.link('/rss'), filter, nextAt: added });
  return async () => {
    const faults: unknown[] = [];
    const onError = (error: unknown): void => void faults.push(error);
    const at = { now: () => now };
    const sum = await pollFeeds({ ledger, fetcher, clock: at, random: Math.random, onError });
    await ledger.close();
    return sum.items === 500 ? null : `${sum.items} items, ${String(faults[0])}`;
  };
}

const rules = (what: string, robots: string, says: RegExp, path: string): Row => ({
  what: `robots.txt: ${what}`,
  says,
  work: async () => {
    pages['/robots.txt'] = page(robots, { 'content-type': 'text/plain' });
    pages[path] = page('x');
    return async () => {
      const own = fetcherFor(web);
      const answer = reasonIn(await own.get(web.link(path)));
      await own.close();
      delete pages['/robots.txt'];
      return answer;
    };
  },
});

const text: Row = {
  what: 'text: 12,000 claims in 830 kB',
  // A fast machine reads it in time.
  says: /^(?:takes too long to read|read)$/,
  work: async () => async () => {
    const article = { id: 'a', title: null, text: hostile.longText, url: null, ...told };
    const job = new URL('../src/readers/readJob.ts', import.meta.url);
    return (
      (await sentenceOf(
        runJob<typeof readJob>(job, article, {
          priority: 'person',
          bounds: isShort ? { ...longTextBounds, processorMs: 2_000 } : longTextBounds,
        }),
      )) ?? 'read'
    );
  },
};

const isShort = process.argv.includes('--check');
const some = (
  kind: string,
  all: readonly hostile.Hostile[],
  read: (bytes: Buffer) => Promise<string | null>,
) => rowsOf(kind, isShort ? all.slice(0, 1) : all, read);
const rows: readonly Row[] = [
  ...some('feed', hostile.feeds, feed),
  { what: 'feed: 500 items of 10 kB, stored', says: null, work: round },
  ...some('page', hostile.pages, sitePage),
  ...some('e-mail', hostile.mails, upload('a.eml')),
  ...some('PDF', hostile.pdfs, upload('a.pdf')),
  ...some('JSON', hostile.lines, line),
  rules(
    '1,000 rules of 91 stars, a path of 3,900 letters',
    hostile.robots,
    /could not be asked whether programs may read it/,
    hostile.longPath,
  ),
  rules('half a megabyte of white space in two lines', hostile.blankRobots, /robots\.txt/, '/x'),
  text,
];

/** One input with a small feed asked beside it, from processes that are all new. */
async function measured({ what, says, work }: Row) {
  const ready = await work();
  await endWorkers();
  globalThis.gc?.();
  const memory = watchMemory();
  const [sentence, other] = await Promise.all([ready(), fetchFeed(fetcher, web.link('/other'), now)]);
  const { grown, child, blockedMs, spentMs } = memory.stop();
  const [grownMb, childMb] = [grown, child].map((bytes) => Math.round(bytes / 1e6));
  const faults = [
    ...((says === null ? sentence === null : says.test(sentence ?? '')) ? [] : ['another sentence']),
    ...((grownMb ?? 0) <= mostMegabytes ? [] : [`over ${mostMegabytes} MB`]),
    ...(other.kind === 'feed' ? [] : ['other work was not done']),
  ];
  const times = [blockedMs, spentMs].map((ms) => Math.round(ms));
  return { what, figures: [...times, grownMb, childMb], sentence, faults };
}

/** Prints a row each; gives what does not hold. */
async function run(): Promise<readonly string[]> {
  const wrong: string[] = [];
  const heads = ['blocked ms', 'spent ms', 'grown MB', 'child MB'];
  console.log(`${heads.join('  ')}  input → sentence`);
  for (const row of rows) {
    const { what, figures, sentence, faults } = await measured(row);
    const shown = figures.map((figure, i) => String(figure).padStart(heads[i]?.length ?? 0));
    const mark = faults.length > 0 ? `  FAIL ${faults.join(', ')}` : '';
    console.log(`${shown.join('  ')}  ${what} → ${sentence ?? 'read'}${mark}`);
    wrong.push(...faults.map((fault) => `${what}: ${fault}`));
  }
  return wrong;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wrong = await run();
  await endWorkers();
  await fetcher.close();
  await web.close();
  if (isShort) {
    console.log(wrong.length === 0 ? `${rows.length} inputs held` : wrong.join('; '));
    process.exitCode = wrong.length === 0 ? 0 : 1;
  }
}
