import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fetcherFor, openWeb, page, type Page } from '../../kit/web.ts';
import { site } from './openSite.ts';

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
    const web = await openWeb({});
    const fetcher = fetcherFor(web);
    onTestFinished(() => fetcher.close());
    await web.close();
    expect(await fetcher.get(web.link('/a'))).toMatchObject({
      status: 'failed',
      reason: `${web.host} takes no connection`,
    });
  });
});
