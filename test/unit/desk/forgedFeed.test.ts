import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linkId } from '../../../src/ingest/link.ts';
import { rss, filler, type RssItem } from '../../kit/feed.ts';
import { page, redirect } from '../../kit/web.ts';
import { openForgedWorld, story, strike, type ForgedWorld } from './forgedWorld.ts';

let world: ForgedWorld;
beforeEach(async () => {
  world = await openForgedWorld();
});
afterEach(async () => {
  await world.close();
});

describe('a feed of another site', () => {
  const rssLink = (): string => world.web.link('/rss', 'evil.example');
  const item = (about: Partial<RssItem> = {}): RssItem => ({
    title: 'Two killed in Qaim',
    link: world.genuine,
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
    expect(await world.record()).toMatchObject([
      {
        url: world.genuine,
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
      expect(await world.record()).toEqual([]);
      await wait();
      expect(await world.record()).toMatchObject([own]);
      // The genuine article comes later, is new, and is no change of the other.
      world.pages['/world/qaim'] = page(story(55, { name: 'Reuters' }));
      const before = await world.addGenuine();
      expect(before).toMatchObject({ outlet: 'Reuters', version: 1 });
      await world.untouched(before);
      expect(await world.record()).toHaveLength(2);
    },
  );
  test('changes its own article, and no other', async () => {
    world.pages['/robots.txt'] = page('User-agent: *\nDisallow: /world/', { 'content-type': 'text/plain' });
    await follow();
    const [first] = await world.record();
    expect(first).toMatchObject({ ...own, version: 1 });
    await change({ content: `${strike(3)} ${filler}` });
    expect(await world.record()).toMatchObject([{ id: first?.id, version: 2, url: null }]);
  });
  test('does not change an article of the link that was there before', async () => {
    const before = await world.addGenuine();
    await follow();
    delete world.pages['/world/qaim'];
    await change({ content: `${strike(3)} ${filler}` });
    await wait();
    await world.untouched(before);
    expect(await world.record()).toHaveLength(1);
  });
  test('does not change one that it brought itself, once it names another link for it', async () => {
    await follow();
    const [before] = await world.record();
    const at = world.web.link('/x', 'evil.example');
    await change({ link: at, content: `${strike(3)} ${filler}` });
    await world.untouched(before!);
    expect(new Set((await world.record()).map(({ url }) => url))).toEqual(new Set([world.genuine, at]));
  });
  test('does not turn an article of its own into one of another site', async () => {
    const at = world.web.link('/x', 'evil.example');
    await follow({ link: at });
    const [before] = await world.record();
    await change({ content: `${strike(3)} ${filler}` });
    await world.untouched(before!);
    expect(await world.record()).toMatchObject([
      { url: at, outlet: 'Reuters' },
      { url: world.genuine, outlet: 'Reuters', version: 1, text: expect.stringContaining('55 people') },
    ]);
    expect((await world.ledger.articleByUrl(world.genuine))?.id).toBe(linkId(world.genuine));
  });
  test('that carries the very text of another article gets no hold of it', async () => {
    const text = `${strike(55)} ${filler}`;
    await world.ask(`/source add ${text} outlet: Reuters date: 2016-12-08`);
    const [before] = await world.record();
    await follow({ link: undefined, content: text });
    await change({ link: undefined, content: `${strike(3)} ${filler}` });
    expect(await world.record()).toHaveLength(2);
    await world.untouched(before!);
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
    expect(await world.record()).toMatchObject([{ outlet: 'news.google.com', url: null }]);
  });
  test('with a link that leads to another site is that site’s article', async () => {
    world.pages['/r'] = redirect(world.genuine);
    await follow({ link: world.web.link('/r', 'short.example') });
    expect(await world.record()).toMatchObject([{ url: world.genuine, outlet: 'Reuters' }]);
  });
  test('of a sibling host speaks for its site', async () => {
    const text = page(rss([item()], 'Reuters - World'), { 'content-type': 'application/rss+xml' });
    world.pages['/rss'] = text;
    await world.ask(`/feed add ${world.web.link('/rss', 'feeds.reuters.example')}`);
    await world.round();
    expect(await world.record()).toMatchObject([{ url: world.genuine, outlet: 'Reuters', version: 1 }]);
    expect(world.web.asked).not.toContain('/world/qaim');
  });
});
