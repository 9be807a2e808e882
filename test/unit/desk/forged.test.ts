import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cardText } from '../../../src/cards/cardText.ts';
import type { Person } from '../../../src/core/person.ts';
import type { StoredArticle } from '../../../src/core/record.ts';
import { linkId } from '../../../src/ingest/link.ts';
import { rss, filler, type RssItem } from '../../kit/feed.ts';
import { openFeedWorld, type FeedWorld } from '../../kit/feedDesk.ts';
import { page, redirect } from '../../kit/web.ts';

/** Nobody may make words an outlet's own by writing its name or its link into a document of theirs. */
let world: FeedWorld;
let genuine: string;
beforeEach(async () => {
  world = await openFeedWorld();
  genuine = world.web.link('/world/qaim', 'www.reuters.example');
  world.pages['/world/qaim'] = page(story(55, { name: 'Reuters' }));
});
afterEach(async () => {
  await world.close();
});

const strike = (killed: number): string =>
  `Police said ${killed} people were killed in an air strike on Qaim, Iraq, on 7 December 2016.`;
const story = (killed: number, head: { name: string; canonical?: string }): string =>
  `<html><head><title>Strike</title><meta property="og:site_name" content="${head.name}"><meta property="article:published_time" content="2016-12-08">${
    head.canonical ? `<link rel="canonical" href="${head.canonical}">` : ''
  }</head><body><article><p>${strike(killed)}</p><p>${filler}</p></article></body></html>`;

const mallory: Person = {
  platform: 'slack',
  id: 'UMALLORY',
  name: 'mallory',
  team: 'T1',
  channel: 'C1',
  isEditor: false,
};
const upload = async (name: string, content: string): Promise<string> =>
  cardText(
    await world.dispatch({
      id: 'r',
      person: mallory,
      ask: { name: 'source add', args: { outlet: 'Mallory Times', date: '2016-12-08' } },
      upload: async () => ({ name, bytes: Buffer.from(content) }),
    }),
    false,
  );
const addGenuine = async (): Promise<StoredArticle> => {
  expect(await world.ask(`/source add ${genuine}`)).toMatchObject({ tone: 'plain' });
  return (await record()).find(({ url }) => url === genuine)!;
};
const record = async () =>
  (await Promise.all((await world.ledger.incidents()).map(({ id }) => world.ledger.articlesOf(id)))).flat();
const kinds = async () =>
  (await world.ledger.alerts()).flatMap(({ alert }) => alert.findings.map(({ kind }) => kind));
/** The article of that outlet stands as it was first read, and nobody is told that it changed. */
const untouched = async (before: StoredArticle): Promise<void> => {
  expect(await world.ledger.article(before.id)).toEqual(before);
  expect(await world.ledger.versions(before.id)).toHaveLength(1);
  expect(await kinds()).not.toContain('changed');
  expect(world.faults).toEqual([]);
};

describe('a file', () => {
  test.each<[name: string, content: () => string]>([
    ['a.html', () => story(2, { name: 'Reuters', canonical: genuine })],
    [
      'a.html',
      () =>
        `<html><head><meta property="og:url" content="${genuine}"><script type="application/ld+json">${JSON.stringify(
          {
            '@type': 'NewsArticle',
            url: genuine,
            publisher: { name: 'Reuters' },
            datePublished: '2016-12-08',
          },
        )}</script></head><body><article><p>${strike(2)}</p><p>${filler}</p></article></body></html>`,
    ],
    [
      'a.eml',
      () =>
        `From: Reuters <news@reuters.example>\r\nContent-Location: ${genuine}\r\nArchived-At: <${genuine}>\r\nDate: Thu, 08 Dec 2016 10:00:00 +0000\r\nContent-Type: text/html\r\n\r\n${story(2, { name: 'Reuters', canonical: genuine })}`,
    ],
  ])('%s that names the link of another outlet is an article of its own', async (name, content) => {
    const before = await addGenuine();
    expect(await upload(name, content())).toContain('On record');
    await untouched(before);
    const forged = (await record()).find(({ id }) => id !== before.id);
    expect(forged).toMatchObject({ outlet: 'Mallory Times', url: null, version: 1 });
    expect(forged?.id).toMatch(/^text-/);
  });
  test('does not keep the genuine article from coming later', async () => {
    await upload('a.html', story(2, { name: 'Reuters', canonical: genuine }));
    expect(await addGenuine()).toMatchObject({ outlet: 'Reuters', version: 1 });
    expect(await record()).toHaveLength(2);
  });
});

describe('a page', () => {
  test.each([
    ['evil.herokuapp.com', 'paper.herokuapp.com'],
    ['evil.github.io', 'paper.github.io'],
    ['evil.example', 'www.reuters.example'],
  ])('of %s that names a link of %s is its own', async (host, of) => {
    genuine = world.web.link('/world/qaim', of);
    const before = await addGenuine();
    const at = world.web.link('/x', host);
    world.pages['/x'] = page(story(2, { name: 'Reuters', canonical: genuine }));
    await world.ask(`/source add ${at}`, mallory);
    await untouched(before);
    expect(new Set((await record()).map(({ url }) => url))).toEqual(new Set([genuine, at]));
  });
  test('of a sibling host is the article that it names', async () => {
    const before = await addGenuine();
    world.pages['/x'] = page(story(57, { name: 'Reuters', canonical: genuine }));
    await world.ask(`/source add ${world.web.link('/x', 'm.reuters.example')}`);
    expect(await world.ledger.article(before.id)).toMatchObject({ version: 2 });
  });
});

describe('a feed of another site', () => {
  const rssLink = (): string => world.web.link('/rss', 'evil.example');
  const item = (about: Partial<RssItem> = {}): RssItem => ({
    title: 'Two killed in Qaim',
    link: genuine,
    guid: 'evil-item-00000001',
    pubDate: 'Wed, 07 Dec 2016 10:00:00 GMT',
    content: `${strike(2)} ${filler}`,
    ...about,
  });
  const serve = (about: Partial<RssItem> = {}): void => {
    world.pages['/rss'] = page(rss([item(about)], 'Reuters'), { 'content-type': 'application/rss+xml' });
  };
  const follow = async (about: Partial<RssItem> = {}): Promise<void> => {
    serve(about);
    await world.ask(`/feed add ${rssLink()}`);
    await world.round();
  };
  /** Past all tries of a page that cannot be had. */
  const wait = async (): Promise<void> => {
    for (const hours of [0.3, 2.1, 12.1]) {
      world.clock.on(hours);
      await world.round();
    }
  };
  const change = async (about: Partial<RssItem>): Promise<void> => {
    serve(about);
    world.clock.on(1);
    await world.round();
  };
  const own = { outlet: 'evil.example', url: null, id: expect.stringMatching(/^item-/) };

  test('is not believed: the page is read from the link, and dated by itself', async () => {
    await follow();
    expect(await record()).toMatchObject([
      {
        url: genuine,
        outlet: 'Reuters',
        published: '2016-12-08',
        text: expect.stringContaining('55 people'),
      },
    ]);
  });
  test.each([
    ['its whole text', {}],
    ['a summary', { content: undefined, description: strike(2) }],
  ])(
    'where the page cannot be had, %s is filed as the feed’s own, without the link',
    async (_what, about) => {
      delete world.pages['/world/qaim'];
      await follow(about);
      expect(await record()).toEqual([]);
      await wait();
      expect(await record()).toMatchObject([own]);
      // The genuine article comes later, is new, and is no change of the other.
      world.pages['/world/qaim'] = page(story(55, { name: 'Reuters' }));
      const before = await addGenuine();
      expect(before).toMatchObject({ outlet: 'Reuters', version: 1 });
      await untouched(before);
      expect(await record()).toHaveLength(2);
    },
  );
  test('changes its own article, and no other', async () => {
    world.pages['/robots.txt'] = page('User-agent: *\nDisallow: /world/', { 'content-type': 'text/plain' });
    await follow();
    const [first] = await record();
    expect(first).toMatchObject({ ...own, version: 1 });
    await change({ content: `${strike(3)} ${filler}` });
    expect(await record()).toMatchObject([{ id: first?.id, version: 2, url: null }]);
  });
  test('does not change an article of the link that was there before', async () => {
    const before = await addGenuine();
    await follow();
    delete world.pages['/world/qaim'];
    await change({ content: `${strike(3)} ${filler}` });
    await wait();
    await untouched(before);
    expect(await record()).toHaveLength(1);
  });
  test('does not change one that it brought itself, once it names another link for it', async () => {
    await follow();
    const [before] = await record();
    const at = world.web.link('/x', 'evil.example');
    await change({ link: at, content: `${strike(3)} ${filler}` });
    await untouched(before!);
    expect(new Set((await record()).map(({ url }) => url))).toEqual(new Set([genuine, at]));
  });
  test('does not turn an article of its own into one of another site', async () => {
    const at = world.web.link('/x', 'evil.example');
    await follow({ link: at });
    const [before] = await record();
    await change({ content: `${strike(3)} ${filler}` });
    await untouched(before!);
    expect(await record()).toMatchObject([
      { url: at, outlet: 'Reuters' },
      { url: genuine, outlet: 'Reuters', version: 1, text: expect.stringContaining('55 people') },
    ]);
    expect((await world.ledger.articleByUrl(genuine))?.id).toBe(linkId(genuine));
  });
  test('that carries the very text of another article gets no hold of it', async () => {
    const text = `${strike(55)} ${filler}`;
    await world.ask(`/source add ${text} outlet: Reuters date: 2016-12-08`);
    const [before] = await record();
    await follow({ link: undefined, content: text });
    await change({ link: undefined, content: `${strike(3)} ${filler}` });
    expect(await record()).toHaveLength(2);
    await untouched(before!);
  });
  test('is shown by /feed test as it would be read', async () => {
    serve();
    expect(await world.read(`/feed test ${rssLink()}`)).toContain('1 figure');
    expect(world.web.asked).toContain('/world/qaim');
  });
  test('whose links look like a cache of another site’s is not that site’s', async () => {
    delete world.pages['/world/qaim'];
    world.pages['/rss'] = page(
      rss([item({ link: 'https://www.google.com/amp/s/www.reuters.example/world/qaim' })], 'Reuters'),
      { 'content-type': 'application/rss+xml' },
    );
    await world.ask(`/feed add ${world.web.link('/rss', 'news.google.com')}`);
    await world.round();
    await wait();
    expect(await record()).toMatchObject([{ outlet: 'news.google.com', url: null }]);
  });
  test('with a link that leads to another site is that site’s article', async () => {
    world.pages['/r'] = redirect(genuine);
    await follow({ link: world.web.link('/r', 'short.example') });
    expect(await record()).toMatchObject([{ url: genuine, outlet: 'Reuters' }]);
  });
  test('of a sibling host speaks for its site', async () => {
    const text = page(rss([item()], 'Reuters - World'), { 'content-type': 'application/rss+xml' });
    world.pages['/rss'] = text;
    await world.ask(`/feed add ${world.web.link('/rss', 'feeds.reuters.example')}`);
    await world.round();
    expect(await record()).toMatchObject([{ url: genuine, outlet: 'Reuters', version: 1 }]);
    expect(world.web.asked).not.toContain('/world/qaim');
  });
});
