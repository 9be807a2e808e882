import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { fetcherFor, openWeb, page, redirect, type Page, type Web } from '../../kit/web.ts';
import type { Fetcher } from '../../../src/core/fetch.ts';
import type { FetcherDeps } from '../../../src/ingest/fetch/index.ts';
import { retryAfterOf } from '../../../src/ingest/fetch/retryAfter.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const it of open.splice(0)) await it.close();
});

async function site(
  pages: Readonly<Record<string, Page>>,
  deps: Partial<FetcherDeps> = {},
): Promise<{ web: Web; fetcher: Fetcher }> {
  const web = await openWeb(pages);
  const fetcher = fetcherFor(web, deps);
  open.push(fetcher, web);
  return { web, fetcher };
}
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

test('a page, with who asks and what the server says of it', async () => {
  let agent = '';
  const { web, fetcher } = await site(
    {
      '/a': (response, { headers }) => {
        agent = headers['user-agent'] ?? '';
        response.setHeader('etag', '"1"').setHeader('last-modified', 'Wed, 07 Dec 2016 10:00:00 GMT');
        response.setHeader('content-type', 'text/html').end('hello');
      },
    },
    { contact: 'desk@example.org' },
  );
  const got = await fetcher.get(`${web.link('/a')}#part`);
  expect(got).toMatchObject({
    status: 'ok',
    url: web.link('/a'),
    moved: null,
    contentType: 'text/html',
    etag: '"1"',
    modified: 'Wed, 07 Dec 2016 10:00:00 GMT',
  });
  expect(got.status === 'ok' && text(got.bytes)).toBe('hello');
  expect(agent).toMatch(/^claimdesk\/\S+ \(newsroom source checker; \+desk@example\.org\)$/);
  expect(web.asked).toEqual(['/robots.txt', '/a']);
});

test('asked again with its marks, an unchanged page is not sent', async () => {
  const { web, fetcher } = await site({
    '/a': (response, { headers }) => {
      const known = headers['if-none-match'] === '"1"' && headers['if-modified-since'] === 'then';
      response.writeHead(known ? 304 : 200).end();
    },
  });
  const options = { etag: '"1"', modified: 'then' };
  expect(await fetcher.get(web.link('/a'), options)).toEqual({ status: 'not-modified', url: web.link('/a') });
  expect(await fetcher.get(web.link('/a'))).toMatchObject({ status: 'ok' });
});

test.each<[name: string, pack: (b: Buffer) => Buffer]>([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
  ['identity', (b) => b],
])('packed with %s', async (name, pack) => {
  const { web, fetcher } = await site({
    '/a': page(pack(Buffer.from('hello')), { 'content-encoding': name }),
  });
  const got = await fetcher.get(web.link('/a'));
  expect(got.status === 'ok' && text(got.bytes)).toBe('hello');
});

describe('redirects', () => {
  const chain = (n: number): Record<string, Page> => ({
    ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`/${i}`, redirect(`/${i + 1}`)])),
    [`/${n}`]: page('there'),
  });
  test('five are followed', async () => {
    const { web, fetcher } = await site(chain(5));
    expect(await fetcher.get(web.link('/0'))).toMatchObject({ status: 'ok', url: web.link('/5') });
  });
  test('where all of them are permanent, the new address is told', async () => {
    const pages = {
      '/a': redirect('/b', 301),
      '/b': redirect('/c', 308),
      '/c': page('x'),
      '/d': redirect('/a'),
    };
    const { web, fetcher } = await site(pages);
    expect(await fetcher.get(web.link('/a'))).toMatchObject({ moved: web.link('/c') });
    expect(await fetcher.get(web.link('/d'))).toMatchObject({ moved: null, url: web.link('/c') });
  });
  test('six are not, nor a circle', async () => {
    const { web, fetcher } = await site({ ...chain(6), '/o': redirect('/o') });
    const says = { status: 'failed', reason: `${web.host} sends us on more than 5 times` };
    expect(await fetcher.get(web.link('/0'))).toMatchObject(says);
    expect(await fetcher.get(web.link('/o'))).toMatchObject(says);
  });
});

describe('cut, with a sentence', () => {
  const limits = { within: 400, most: 100_000 };
  const endless: Page = (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const more = (): void =>
      void (response.destroyed || response.write('x'.repeat(10_000), () => setImmediate(more)));
    more();
  };
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  test.each<[what: string, page: Page, says: RegExp]>([
    ['a long body', page('x'.repeat(100_001)), /over 0\.1 MB/],
    ['an endless body', endless, /over 0\.1 MB/],
    ['a zip bomb', page(bomb, { 'content-encoding': 'gzip' }), /over 0\.1 MB/],
    ['a bomb in a bomb', page(gzipSync(bomb), { 'content-encoding': 'gzip, gzip' }), /cannot be read/],
    ['an unknown packing', page('x', { 'content-encoding': 'zstd9' }), /cannot be read/],
    ['a wrong packing', page('no gzip', { 'content-encoding': 'gzip' }), /packed wrongly/],
    ['no answer', () => {}, /did not answer in full within 0\.4 seconds/],
    ['a body that stops', (r) => void r.writeHead(200).write('x'), /did not answer in full within/],
    ['a connection broken off', (_, request) => void request.socket.destroy(), /broke the connection off/],
    ['endless headers', (r) => void r.writeHead(200, { x: 'a'.repeat(40_000) }).end(), /headers without end/],
    ['no page', (r) => void r.writeHead(404).end(), /has no such page \(404\)/],
    ['forbidden', (r) => void r.writeHead(403).end(), /refuses us \(403\)/],
    ['in trouble', (r) => void r.writeHead(502).end(), /is in trouble \(502\)/],
  ])('%s', async (_what, answer, says) => {
    const { web, fetcher } = await site({ '/a': answer }, { limits });
    expect(await fetcher.get(web.link('/a'))).toMatchObject({
      status: 'failed',
      reason: expect.stringMatching(says),
    });
  });

  test('a slow drip over many redirects ends with the time for all of them', async () => {
    const slow: Page = (response) =>
      void setTimeout(() => response.writeHead(302, { location: '/a' }).end(), 120);
    const { web, fetcher } = await site({ '/a': slow }, { limits });
    expect(await fetcher.get(web.link('/a'))).toMatchObject({
      status: 'failed',
      reason: expect.stringMatching(/did not answer in full within/),
    });
  });

  test('one who gives up gets an answer', async () => {
    const given = new AbortController();
    const { web, fetcher } = await site({ '/a': () => given.abort() });
    expect(await fetcher.get(web.link('/a'), { signal: given.signal })).toMatchObject({
      status: 'failed',
      reason: 'The request was given up',
    });
  });

  test('a server that takes no connection', async () => {
    const { web, fetcher } = await site({});
    await web.close();
    open.pop();
    expect(await fetcher.get(web.link('/a'))).toMatchObject({
      status: 'failed',
      reason: `${web.host} takes no connection`,
    });
  });
});

describe('robots.txt', () => {
  const rules = (body: string) => page(body, { 'content-type': 'text/plain' });
  test.each<[file: string, path: string, may: boolean]>([
    ['User-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow: /private', '/a', true],
    ['User-agent: *\nDisallow: /private', '/private/a', false],
    ['User-agent: claimdesk\nDisallow: /\n\nUser-agent: *\nAllow: /', '/a', false],
    ['User-agent: claimdesk\nAllow: /\n\nUser-agent: *\nDisallow: /', '/a', true],
    ['User-agent: another\nDisallow: /', '/a', true],
    ['User-agent: *\nDisallow: /\nAllow: /a', '/a', true],
    ['', '/a', true],
    ['<html>not rules</html>', '/a', true],
  ])('%j, %s: %s', async (file, path, may) => {
    const { web, fetcher } = await site({ '/robots.txt': rules(file), [path]: page('x') });
    expect((await fetcher.get(web.link(path))).status).toBe(may ? 'ok' : 'refused');
    expect(web.asked.includes(path)).toBe(may);
  });

  test('in trouble, nothing is asked, and later it may work', async () => {
    const { web, fetcher } = await site({
      '/robots.txt': (r) => void r.writeHead(503).end(),
      '/a': page('x'),
    });
    expect(await fetcher.get(web.link('/a'))).toMatchObject({
      status: 'failed',
      reason: expect.stringMatching(/could not be asked whether/),
    });
    expect(web.asked).not.toContain('/a');
  });

  test('is asked for once, however many pages are wanted at the same time', async () => {
    const { web, fetcher } = await site({ '/a': page('x') });
    await Promise.all([1, 2, 3].map(() => fetcher.get(web.link('/a'))));
    expect(web.asked).toEqual(['/robots.txt', '/a', '/a', '/a']);
  });

  test('made to hold us up, it does not', async () => {
    const agents = Array.from({ length: 10_000 }, (_, i) => `User-agent: a${i}`).join('\n');
    const stars = Array.from({ length: 10_000 }, () => `Disallow: /${'*a'.repeat(90)}`).join('\n');
    const file = `${agents}\nUser-agent: *\n${stars}`;
    const { web, fetcher } = await site({ '/robots.txt': rules(file), '/aaaaaaaaaaaaaaaaaaaab': page('x') });
    expect((await fetcher.get(web.link('/aaaaaaaaaaaaaaaaaaaab'))).status).toBe('ok');
  });
});

test('one request at a time on a host', async () => {
  let [now, most] = [0, 0];
  const { web, fetcher } = await site({
    '/a': (response) => {
      now += 1;
      most = Math.max(most, now);
      setImmediate(() => {
        now -= 1;
        response.end('x');
      });
    },
  });
  await Promise.all([1, 2, 3, 4, 5].map(() => fetcher.get(web.link('/a'))));
  expect(most).toBe(1);
  expect(web.asked.filter((a) => a === '/a').length).toBe(5);
});

test('waiting for a busy host takes nothing off a page’s time', async () => {
  const slow: Page = (response) => void setTimeout(() => response.end('x'), 200);
  const { web, fetcher } = await site({ '/a': slow }, { limits: { within: 1000 } });
  const got = await Promise.all(Array.from({ length: 10 }, () => fetcher.get(web.link('/a'))));
  expect(got.map(({ status }) => status)).toEqual(got.map(() => 'ok'));
});

describe('Retry-After', () => {
  const now = new Date('2016-12-09T12:00:00Z');
  test.each<[header: string | null, seconds: number | null]>([
    ['120', 120],
    ['0', 0],
    ['Fri, 09 Dec 2016 12:01:00 GMT', 60],
    ['Fri, 09 Dec 2016 11:00:00 GMT', 0],
    ['99999999999', 30 * 24 * 60 * 60],
    ['soon', null],
    ['', null],
    [null, null],
  ])('%s', (header, seconds) => {
    expect(retryAfterOf(header, now)).toBe(seconds);
  });
  test('is handed on', async () => {
    const { web, fetcher } = await site({ '/a': (r) => void r.writeHead(429, { 'retry-after': '7' }).end() });
    expect(await fetcher.get(web.link('/a'))).toMatchObject({ status: 'failed', code: 429, retryAfter: 7 });
  });
});
