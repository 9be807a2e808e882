import { commands } from '../../../commands/index.ts';
import { compose, openWeb as webOf } from '../../../src/app/compose.ts';
import { makeDispatch } from '../../../src/chat/dispatch.ts';
import { renderCard } from '../../../src/chat/terminal/render.ts';
import { type Person, atTerminal } from '../../../src/core/person.ts';
import { makeArchive, makeFetcher, makeReadPage, makeWayback } from '../../../src/ingest/index.ts';
import { rulesReader } from '../../../src/readers/rules.ts';
import { clock, openDesk } from '../../kit/desk.ts';
import { type Page, openWeb, page, redirect } from '../../kit/web.ts';
import { article as stored, commit } from '../store/commits.ts';
import { afterEach, describe, expect, test } from 'vitest';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const it of open.splice(0).toReversed()) await it.close();
});

const para =
  'Police said that 12 people were killed in an air strike on a market in Qaim, Iraq, on 7 December 2016.';
const more = Array.from(
  { length: 8 },
  (_, i) => `<p>The council met in the town hall that day, item ${i}.</p>`,
);
const article = (first: string, head = ''): string =>
  `<!doctype html><html><head><title>Strike in Qaim</title><meta property="og:site_name" content="Example News">
  <meta property="article:published_time" content="2016-12-08T10:00:00Z">${head}</head>
  <body><article><h1>Strike in Qaim</h1><p>${first}</p>${more.join('')}</article></body></html>`;

/** The whole desk, with one site in the world, whose name is news.example. */
async function deskOn(pages: Readonly<Record<string, Page>>) {
  const web = await openWeb(pages);
  const fetcher = makeFetcher({
    clock,
    allow: [web.host],
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
  });
  const desk = await openDesk([], (ledger) => ({
    readPage: makeReadPage(fetcher, clock),
    archive: makeArchive({ ledger, clock }),
  }));
  open.push(web, fetcher, { close: () => desk.ledger.close() });
  const steps: string[] = [];
  const ask = async (line: string, person: Person = atTerminal): Promise<string> => {
    const card = await desk.dispatch({ id: 'r', person, ask: { line }, progress: (s) => steps.push(s) });
    return renderCard(card, { color: false, width: 200 });
  };
  return { ...desk, web, ask, steps, link: (path: string) => web.link(path, 'news.example') };
}

test('a link is read, put on record with its outlet and date, and its page is kept', async () => {
  const html = article(para);
  const { ask, link, ledger, steps } = await deskOn({ '/a': page(html) });
  expect(await ask(`/source add ${link('/a')}`)).toMatch(/On record[\s\S]*1 claim read/);
  expect(steps).toEqual([expect.stringMatching(/^Fetching news\.example:\d+$/), 'Reading the article']);
  const [incident] = await ledger.incidents();
  const [claim] = await ledger.claimsOf(incident?.id ?? '');
  expect(claim).toMatchObject({ outlet: 'Example News', published: '2016-12-08T10:00:00Z', url: link('/a') });
  const [copy] = await ledger.copiesOf(claim?.articleId ?? '');
  expect(copy).toMatchObject({ size: html.length, fetched: '2016-12-09T12:00:00.000Z', archivedUrl: null });
  expect(Buffer.from((await ledger.copyBytes(copy?.hash ?? '')) ?? []).toString()).toBe(html);
  expect(await ask(`/claim ${claim?.id}`)).toContain(`9 Dec 2016 · sha256 ${copy?.hash}`);
});

test('outlet and date may be told behind the link, and go before what the page says', async () => {
  const { ask, link, ledger } = await deskOn({
    '/a': page(article(para)),
    '/b': page(article(`At least ${para}`)),
  });
  await ask(`/source add ${link('/a')} "NBC News" 2016-12-07`);
  await ask(`/source add <${link('/b')}> NBC News`);
  const [incident] = await ledger.incidents();
  const [a, b] = await ledger.articlesOf(incident?.id ?? '');
  expect(a).toMatchObject({ outlet: 'NBC News', published: '2016-12-07' });
  expect(b).toMatchObject({ outlet: 'NBC News', published: '2016-12-08T10:00:00Z' });
  expect(await ask(`/source add ${link('/a')} 2016-12-99`)).toMatch(/cannot be read: write it as/);
});

test('all the links of one page are one article, and a changed page is a new version', async () => {
  let html = article(para, '<link rel="canonical" href="/a">');
  const { ask, link, ledger } = await deskOn({
    '/a': (response, request) => page(html)(response, request),
    '/a?id=7': page(html),
    '/a/amp/': page(html),
    '/short': redirect('/a?utm_source=feed', 301),
    '/a?utm_source=feed': page(html),
  });
  expect(await ask(`/source add ${link('/a')}`)).toContain('On record');
  for (const path of ['/a', '/a?utm_source=x&fbclid=1#top', '/a/amp/', '/short', '/a?id=7'])
    expect(await ask(`/source add ${link(path)}`)).toContain('Known already');
  html = article(para.replace('12', '15'));
  expect(await ask(`/source add ${link('/a')}`)).toContain('A new version is on record');
  const [incident] = await ledger.incidents();
  const [only, ...rest] = await ledger.articlesOf(incident?.id ?? '');
  expect(rest).toEqual([]);
  expect(only?.version).toBe(2);
  expect(await ledger.copiesOf(only?.id ?? '')).toHaveLength(2);
});

describe('is refused with what to do, and nothing is stored', () => {
  test.each<[path: string, says: RegExp]>([
    ['/gone', /news\.example:\d+ has no such page \(404\); paste the text of the article instead\./],
    ['/paywall', /subscribers alone: only \d+ words came; paste the text/],
    ['/picture', /sends is no page \(image\/png\); paste/],
    ['/inside', /not a public address; paste/],
    ['/deep', /nested over 1,000 deep; paste/],
  ])('%s', async (path, says) => {
    const { ask, link, ledger } = await deskOn({
      '/paywall': page(`<article><p>${para}</p></article><p>Subscribe to continue reading</p>`),
      '/picture': page('x', { 'content-type': 'image/png' }),
      '/inside': redirect('http://169.254.169.254/latest/meta-data/'),
      '/deep': page('<div>'.repeat(200_000)),
    });
    expect((await ask(`/source add ${link(path)}`)).replace(/\s+/g, ' ')).toMatch(says);
    expect(await ledger.incidents()).toEqual([]);
  });
  test('no link, and a desk without the web', async () => {
    const { ask } = await deskOn({});
    for (const link of ['http://', 'file:///etc/passwd', 'ftp://example.org/a Reuters'])
      expect(await ask(`/source add ${link}`)).toContain('is no link of a page: give it whole');
    const { dispatch, ledger } = await openDesk([]);
    const card = await dispatch({
      id: 'r',
      person: atTerminal,
      ask: { line: '/source add https://example.org/a' },
    });
    expect(renderCard(card, { color: false, width: 200 })).toContain('Links are not fetched here');
    await ledger.close();
  });
});

describe('the Wayback Machine', () => {
  const copy = '/web/20161209120000/http://news.example/a';
  const original = { url: 'http://news.example/a', contentType: 'text/html', bytes: Buffer.from('<p>x') };

  async function archiveOn(pages: Readonly<Record<string, Page>>) {
    const web = await openWeb(pages);
    const fetcher = makeFetcher({ clock, allow: [web.host], robots: false });
    const { ledger } = await openDesk([]);
    open.push(web, fetcher, ledger);
    const warned: string[] = [];
    const log = { info() {}, error() {}, warn: (facts: object) => void warned.push(JSON.stringify(facts)) };
    const wayback = makeWayback(fetcher, web.link('').replace(/\/$/, ''));
    return { web, ledger, warned, archive: makeArchive({ ledger, clock, log, wayback }) };
  }

  test('is asked, without its answer being waited for, and where it keeps the page is noted', async () => {
    const answer = Promise.withResolvers<void>();
    const { web, archive, ledger } = await archiveOn({
      '/save/http://news.example/a': (response) =>
        void answer.promise.then(() => response.writeHead(302, { location: copy }).end()),
      [copy]: page('kept'),
    });
    await archive.keep('a1', original);
    expect(await ledger.copiesOf('a1')).toMatchObject([{ archivedUrl: null }]);
    answer.resolve();
    await archive.idle();
    expect(await ledger.copiesOf('a1')).toMatchObject([{ archivedUrl: web.link(copy) }]);
    await archive.keep('a1', original);
    await archive.idle();
    expect(web.asked).toEqual(['/save/http://news.example/a', copy]);
  });

  test('is not asked for an article that is private by then; its page is kept all the same', async () => {
    const answer = Promise.withResolvers<void>();
    const { web, archive, ledger } = await archiveOn({
      '/save/http://news.example/a': (response) => void answer.promise.then(() => response.end()),
    });
    for (const id of ['a1', 'a2', 'a3']) await ledger.commit(commit(stored(id, { isPrivate: id === 'a2' })));
    await archive.keep('a1', original);
    const pageOf = (id: string) => ({
      ...original,
      url: `http://news.example/${id}`,
      bytes: Buffer.from(id),
    });
    for (const id of ['a2', 'a3']) await archive.keep(id, pageOf(id));
    await ledger.markPrivate('a3');
    answer.resolve();
    await archive.idle();
    expect(web.asked).toEqual(['/save/http://news.example/a']);
    for (const id of ['a2', 'a3'])
      expect(await ledger.copiesOf(id)).toMatchObject([{ url: pageOf(id).url, archivedUrl: null }]);
  });

  test.each<[what: string, save: Page]>([
    ['in trouble', (r) => void r.writeHead(520).end()],
    ['busy', (r) => void r.writeHead(429, { 'retry-after': '60' }).end()],
    ['with an answer that names no copy', page('queued')],
    ['breaking off', (_r, q) => void q.socket.destroy()],
  ])('%s, it is logged and the copy stands', async (_what, save) => {
    const { archive, ledger, warned } = await archiveOn({ '/save/http://news.example/a': save });
    await archive.keep('a1', original);
    await archive.idle();
    expect(await ledger.copiesOf('a1')).toMatchObject([{ archivedUrl: null, url: original.url }]);
    expect(warned).toHaveLength(1);
  });

  test('is told nothing of a file', async () => {
    const { web, archive, ledger } = await archiveOn({});
    await archive.keep('a1', { ...original, url: 'leaked report.pdf' });
    await archive.idle();
    expect(await ledger.copiesOf('a1')).toHaveLength(1);
    expect(web.asked).toEqual([]);
  });

  test('is asked only where settings say so', async () => {
    const { ledger } = await openDesk([]);
    open.push(ledger);
    for (const archive of ['keep', 'wayback'] as const) {
      const web = webOf({ contact: null, archive, allow: [] }, ledger, clock);
      await web.archive.keep(archive, { ...original, url: 'http://127.0.0.1/' });
      await web.close();
      await web.archive.idle();
    }
    expect(await ledger.copiesOf('wayback')).toHaveLength(1);
  });
});

test('the bytes of a page are kept once, packed', async () => {
  const { ledger } = await openDesk([]);
  open.push(ledger);
  const bytes = Buffer.from('<p>x</p>'.repeat(10_000));
  const original = { url: 'https://example.org/a', contentType: null, bytes };
  const a = await ledger.keepCopy('a', original, '2016-12-09T12:00:00Z');
  const b = await ledger.keepCopy('b', { ...original, url: 'https://example.org/b' }, '2016-12-09T13:00:00Z');
  const again = await ledger.keepCopy('a', original, '2016-12-10T12:00:00Z');
  expect(b.hash).toBe(a.hash);
  expect(again.fetched).toBe('2016-12-09T12:00:00Z');
  expect(Buffer.from((await ledger.copyBytes(a.hash)) ?? [])).toEqual(bytes);
  expect(await ledger.copyBytes('none')).toBeNull();
});

test('what people bring is read before what feeds brought, and so is what they ask of a feed', async () => {
  const rss = `<rss version="2.0"><channel><title>Example News</title><item><title>Strike</title><link>LINK</link>
    <description>${para}</description></item></channel></rss>`;
  const pages: Record<string, Page> = { '/a': page(article(para)) };
  const web = await openWeb(pages);
  pages['/rss'] = page(rss.replace('LINK', web.link('/b', 'news.example')), { 'content-type': 'text/xml' });
  const lookup = async () => [{ address: '127.0.0.1', family: 4 }];
  const fetcher = makeFetcher({ clock, allow: [web.host], lookup });
  const { ledger } = await openDesk([]);
  open.push(web, fetcher, ledger);
  const asked: (string | undefined)[] = [];
  const { desk } = compose(ledger, clock, {
    web: { fetcher, readPage: makeReadPage(fetcher, clock), archive: null },
    reader: {
      read: (given, options) => {
        asked.push(options?.priority);
        return rulesReader.read(given);
      },
    },
  });
  const dispatch = makeDispatch({ commands, desk, log: () => {} });
  const ask = (line: string, text?: string) =>
    dispatch({
      id: 'r',
      person: atTerminal,
      ask: { line },
      ...(text === undefined ? {} : { upload: async () => ({ name: 'a.txt', bytes: Buffer.from(text) }) }),
    });
  await ask(`/source add ${web.link('/a', 'news.example')}`);
  await ask(`/source add ${para.replace('12', '13')} outlet: Herald date: 2016-12-08`);
  await ask('/source add outlet: Herald date: 2016-12-08', para.replace('12', '14'));
  await ask(`/feed test ${web.link('/rss', 'news.example')}`);
  expect(asked).toEqual(['person', 'person', 'person', 'person']);
});
