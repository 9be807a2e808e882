import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { page, redirect, type Page } from '../../kit/web.ts';
import { retryAfterOf } from '../../../src/ingest/fetch/retryAfter.ts';
import { site } from './openSite.ts';

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
