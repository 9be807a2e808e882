import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import type { Fetcher } from '../../../src/core/fetch.ts';
import type readJob from '../../../src/readers/readJob.ts';
import { fetchFeed, makeReadPage, readRecords, readUpload } from '../../../src/ingest/index.ts';
import { longTextBounds, runJob } from '../../../src/workers/index.ts';
import { clock } from '../../kit/desk.ts';
import { rss } from '../../kit/feed.ts';
import * as hostile from '../../kit/hostile.ts';
import { watchMemory } from '../../kit/memory.ts';
import { type Page, type Web, fetcherFor, openWeb, page } from '../../kit/web.ts';

const pages: Record<string, Page> = {};
let web: Web;
let fetcher: Fetcher;
beforeAll(async () => {
  web = await openWeb(pages);
  fetcher = fetcherFor(web);
});
afterAll(async () => {
  await fetcher.close();
  await web.close();
});

const now = new Date('2016-12-09T12:00:00Z');
const told = { outlet: 'Reuters', published: '2016-12-07' };
const xml = { 'content-type': 'application/xml' };
const upload = (name: string, bytes: Uint8Array): Promise<string | null> =>
  readUpload({ name, bytes }, told, now).then(
    () => null,
    (error: unknown) => (error instanceof UserError ? error.message : Promise.reject(error)),
  );
const feed = async (path: string): Promise<string | null> => {
  const answer = await fetchFeed(fetcher, web.link(path), now);
  return 'reason' in answer ? answer.reason : null;
};

/** Does the work while something else is asked for; gives what was said, with memory bounded and the other answered. */
async function beside(work: () => Promise<string | null>): Promise<string | null> {
  pages['/other'] = page(rss([{ title: 'Other' }]), xml);
  const memory = watchMemory();
  const [said, other] = await Promise.all([work(), feed('/other')]);
  const { grown, child } = memory.stop();
  expect(other).toBeNull();
  expect(child / 2 ** 20).toBeLessThan(256);
  expect(grown / 2 ** 20).toBeLessThan(256);
  return said;
}
const sentenceOf = ({ says }: hostile.Hostile): unknown =>
  says === null ? null : expect.stringMatching(says);

test.each(hostile.feeds)('a feed: $what', async (given) => {
  pages['/rss'] = page(await given.bytes(), xml);
  expect(await beside(() => feed('/rss'))).toEqual(sentenceOf(given));
});

test('a feed of 50 MB is not fetched', async () => {
  pages['/rss'] = page(Buffer.alloc(50_000_000, ' '), xml);
  expect(await beside(() => feed('/rss'))).toMatch(/is over 5 MB$/);
});

test.each(hostile.pages)('a page: $what', async (given) => {
  pages['/a'] = page(await given.bytes());
  const readPage = makeReadPage(fetcher, clock);
  const said = await beside(async () => {
    const read = await readPage(web.link('/a'));
    return 'reason' in read ? read.reason : null;
  });
  expect(said).toEqual(sentenceOf(given));
});

test.each(hostile.mails)('an e-mail: $what', async (given) => {
  const bytes = await given.bytes();
  expect(await beside(() => upload('a.eml', bytes))).toEqual(sentenceOf(given));
});

test.each(hostile.pdfs)('a PDF: $what', async (given) => {
  const bytes = await given.bytes();
  expect(await beside(() => upload('a.pdf', bytes))).toEqual(sentenceOf(given));
});

test.each(['.eml', '.pdf', '.html'])('a %s file of 50 MB is refused', async (kind) => {
  expect(await upload(`a${kind}`, Buffer.alloc(50_000_000, ' '))).toMatch(/^a\.\w+ is over 5 MB: paste/);
});

test('too many files at once: those that find no room are told to come again, the others are read', async () => {
  const bytes = Buffer.alloc(4_900_000, 'x');
  const said = await Promise.all(Array.from({ length: 10 }, () => upload('a.eml', bytes)));
  const read = 'a.eml is no e-mail that can be read: paste its text instead.';
  const busy = 'a.eml cannot be read yet, since too many documents are waiting: try again in a minute.';
  expect(said).toEqual([...Array<string>(7).fill(read), ...Array<string>(3).fill(busy)]);
});

test.each(hostile.lines)('a line of JSON: $what', async (given) => {
  const bytes = await given.bytes();
  const said = await beside(async () => {
    for await (const item of readRecords(Readable.from([bytes, '\n{"id":"b","text":"b"}\n'])))
      if (item.line === 1 && 'error' in item) return item.error;
    return null;
  });
  expect(said).toEqual(sentenceOf(given));
});

describe('robots.txt', () => {
  test('whose rules cost too much for a path is not judged, and the page not asked for', async () => {
    pages['/robots.txt'] = page(hostile.robots, { 'content-type': 'text/plain' });
    pages[hostile.longPath] = page('x');
    pages['/short'] = page('x');
    const own = fetcherFor(web);
    expect(await own.get(web.link(hostile.longPath))).toMatchObject({
      status: 'failed',
      reason: expect.stringMatching(/could not be asked whether programs may read it \(robots\.txt\)$/),
    });
    expect(web.asked).not.toContain(hostile.longPath);
    expect((await own.get(web.link('/short'))).status).toBe('ok');
    await own.close();
    delete pages['/robots.txt'];
  });
});

test('a long text of claims is read apart, or ends within its bounds', async () => {
  const article = { id: 'a', title: null, text: hostile.longText, url: null, ...told };
  const job = new URL('../../../src/readers/readJob.ts', import.meta.url);
  const bounds = { ...longTextBounds, processorMs: 1_000 };
  const said = await beside(() =>
    runJob<typeof readJob>(job, article, { priority: 'person', bounds }).then(
      () => null,
      (error: unknown) => String(error),
    ),
  );
  expect(said).toMatch(/takes too long to read$/);
});
