import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filler, rss, type RssItem } from '../../kit/feed.ts';
import { openFeedWorld, story, type FeedWorld } from '../../kit/feedDesk.ts';
import { page, type Page } from '../../kit/web.ts';

let world: FeedWorld;
beforeEach(async () => {
  world = await openFeedWorld();
});
afterEach(async () => {
  await world.close();
});

const strike = (killed: number): string =>
  `Police said ${killed} people were killed in an air strike on Qaim, Iraq, on 7 December 2016.`;
const item = (n: number, about: Partial<RssItem> = {}): RssItem => ({
  title: `Report ${n}`,
  link: world.web.link(`/a/${n}`),
  guid: `paper-item-000000${n}`,
  pubDate: 'Thu, 08 Dec 2016 06:00:00 GMT',
  content: `${strike(50 + n)} ${filler}`,
  ...about,
});
const xml = (items: readonly RssItem[]): Page => page(rss(items), { 'content-type': 'application/rss+xml' });
const follow = async (items: readonly RssItem[], filter = ''): Promise<void> => {
  world.pages['/rss'] = xml(items);
  expect(await world.ask(`/feed add ${world.web.link('/rss')} ${filter}`)).toMatchObject({ tone: 'plain' });
};
const articles = async (): Promise<number> => (await world.ledger.articlesOf('qaim-2016-12-07')).length;
const states = async () => {
  const [feed] = await world.ledger.feeds();
  return feed && { items: feed.items, taken: feed.taken, waiting: feed.waiting, failed: feed.failed };
};

describe('a feed', () => {
  test('is read, its articles come on record, those without a figure are seen and not shown', async () => {
    await follow([item(1), item(2, { content: filler })]);
    expect(await world.round()).toEqual({ asked: 1, unchanged: 0, failed: 0, items: 2 });
    expect(await states()).toEqual({ items: 2, taken: 1, waiting: 0, failed: 0 });
    expect(await world.ledger.articlesOf('qaim-2016-12-07')).toMatchObject([
      { url: world.web.link('/a/1'), outlet: 'The Paper', published: '2016-12-08T06:00:00.000Z' },
    ]);
    expect(await world.read('/feed list')).toContain('1 of 2 items on record');
    expect(world.faults).toEqual([]);
  });

  test('is asked again after its interval, not before, with what the server gave', async () => {
    const asked: (string | undefined)[] = [];
    world.pages['/rss'] = (response, { headers }) => {
      asked.push(headers['if-none-match']);
      if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"' }).end(rss([item(1)]));
    };
    await world.ask(`/feed add ${world.web.link('/rss')}`);
    await world.round();
    expect(await world.round()).toMatchObject({ asked: 0 });
    world.clock.on(0.25);
    expect(await world.round()).toEqual({ asked: 1, unchanged: 1, failed: 0, items: 0 });
    expect(asked).toEqual([undefined, undefined, '"1"']);
    expect(await articles()).toBe(1);
  });

  test.each<[what: string, change: Partial<RssItem>]>([
    ['id', { guid: 'paper-item-new-9' }],
    ['date', { pubDate: 'Thu, 08 Dec 2016 09:30:00 GMT' }],
    ['title', { title: 'Another title' }],
    ['link’s tracking', {}],
    ['link, with the id kept', { link: 'https://other.example/b/1' }],
  ])('that changes its items’ %s brings no duplicates', async (what, change) => {
    await follow([item(1), item(2)]);
    await world.round();
    const tracked = what === 'link’s tracking' ? { link: `${world.web.link('/a/1')}?utm_source=rss` } : {};
    world.pages['/rss'] = xml(
      [item(2, change), item(1, { ...change, ...tracked })].slice(what.startsWith('link,') ? 1 : 0),
    );
    world.clock.on(1);
    expect(await world.round()).toMatchObject({ asked: 1, unchanged: 1, items: 0 });
    expect(await articles()).toBe(2);
  });

  test('that carries an article of two other feeds brings it once', async () => {
    await follow([item(1)]);
    world.pages['/rss2'] = xml([item(1, { content: `${strike(51)} ${filler} Extra.` })]);
    world.pages['/rss3'] = xml([item(1)]);
    for (const path of ['/rss2', '/rss3']) await world.ask(`/feed add ${world.web.link(path)}`);
    await world.round();
    expect(await world.ledger.articlesOf('qaim-2016-12-07')).toMatchObject([{ version: 1 }]);
  });

  test('whose item changes its text brings a new version', async () => {
    await follow([item(1)]);
    await world.round();
    world.pages['/rss'] = xml([item(1, { content: `${strike(60)} ${filler}` })]);
    world.clock.on(1);
    expect(await world.round()).toMatchObject({ items: 1 });
    expect(await world.ledger.articlesOf('qaim-2016-12-07')).toMatchObject([{ version: 2 }]);
    expect((await world.ledger.alerts())[0]?.alert.findings).toMatchObject([{ kind: 'changed', note: null }]);
  });

  test.each<[filter: string, taken: number]>([
    ['places: Al-Qa’im, mosul', 1],
    ['places: mosul', 0],
    ['words: strike', 1],
    ['places: qaim; words: earthquake', 0],
    ['places: qaim words: air strike', 1],
  ])('with the filter “%s” takes %i', async (filter, taken) => {
    await follow([item(1)], filter);
    await world.round();
    expect(await states()).toMatchObject({ items: 1, taken });
  });

  test('whose items carry no text: the page is read; where it cannot be, three more tries, then it stands as not read', async () => {
    world.pages['/a/1'] = page(story(strike(51), filler));
    await follow([item(1, { content: undefined }), item(2, { content: undefined })]);
    await world.round();
    expect(await states()).toEqual({ items: 2, taken: 1, waiting: 1, failed: 0 });
    for (const hours of [0.3, 2.1, 12.1]) {
      world.clock.on(hours);
      await world.round();
    }
    expect(await states()).toEqual({ items: 2, taken: 1, waiting: 0, failed: 1 });
  });

  test('whose pages are closed to us is read from what it tells itself', async () => {
    world.pages['/robots.txt'] = page('User-agent: *\nDisallow: /a/', { 'content-type': 'text/plain' });
    await follow([item(1, { content: undefined, description: strike(51) })]);
    await world.round();
    expect(await world.ledger.articlesOf('qaim-2016-12-07')).toMatchObject([{ text: strike(51) }]);
  });
});

describe('a feed that fails', () => {
  test('is asked later and later, not before the server wants it, and is well again after one answer', async () => {
    await follow([item(1)]);
    await world.round();
    world.pages['/rss'] = (response) => void response.writeHead(503, { 'retry-after': '7200' }).end();
    world.clock.on(1);
    expect(await world.round()).toMatchObject({ asked: 1, failed: 1 });
    expect((await world.ledger.feeds())[0]).toMatchObject({
      failures: 1,
      nextAt: new Date(world.clock.now().getTime() + 7_200_000).toISOString(),
      lastError: expect.stringContaining('(503)'),
    });
    world.clock.on(1.9);
    expect(await world.round()).toMatchObject({ asked: 0 });
    world.pages['/rss'] = xml([item(1)]);
    world.clock.on(0.2);
    await world.round();
    expect((await world.ledger.feeds())[0]).toMatchObject({
      failures: 0,
      failingSince: null,
      state: 'active',
    });
  });

  test('for days is given up, told of once where it was added, and can be followed again', async () => {
    world.pages['/rss'] = xml([item(1)]);
    await world.ask(`/feed add ${world.web.link('/rss')}`, { platform: 'slack', channel: 'C1' });
    await world.round();
    delete world.pages['/rss'];
    for (let i = 0; i < 12; i += 1) {
      world.clock.on(25);
      await world.round();
    }
    expect(world.told).toEqual([
      expect.stringMatching(
        /^say slack:C1 Feed 1 was given up: The Paper \| .*\(404\)\. It was tried 10 times/,
      ),
    ]);
    expect(await world.read('/feed list')).toContain('given up since');
    world.pages['/rss'] = xml([item(1), item(2)]);
    await world.ask('/feed resume 1');
    expect(await world.round()).toMatchObject({ asked: 1, items: 1 });
  });

  test('with 410 is given up at once', async () => {
    await follow([item(1)]);
    world.pages['/rss'] = (response) => void response.writeHead(410).end();
    await world.round();
    expect((await world.ledger.feeds())[0]).toMatchObject({ state: 'dead' });
    expect(world.told).toHaveLength(1);
  });

  test('does not hold up the others', async () => {
    await follow([item(1)]);
    world.pages['/bad'] = xml([]);
    await world.ask(`/feed add ${world.web.link('/bad')}`);
    world.pages['/bad'] = page('<rss', { 'content-type': 'application/rss+xml' });
    expect(await world.round()).toMatchObject({ asked: 2, failed: 1, items: 1 });
    expect(await articles()).toBe(1);
  });
});

test.each([
  ['notalink', /“notalink” is not a link: give the feed’s or the site’s, beginning with https/],
  ['mailto:desk@paper.example', /“mailto:desk@paper\.example” is not a link/],
])('%s is no feed', async (typed, says) => {
  expect((await world.read(`/feed add ${typed}`)).replace(/\s+/g, ' ')).toMatch(says);
  expect(await world.ledger.feeds()).toEqual([]);
});

describe('a backlog', () => {
  const many = (n: number): RssItem[] =>
    Array.from({ length: n }, (_, i) =>
      item(i, { content: i < 3 ? `${strike(50 + i)} ${filler}` : `${filler} ${i}` }),
    );

  test('is shown as one message that is edited', async () => {
    await follow(many(50));
    await world.round();
    expect(world.told[0]).toBe(
      'say terminal: Reading The Paper | ░░░░░░░░░░░░░░░░ 0 of 50 items; 0 on record so far.',
    );
    expect(world.told.at(-1)).toBe(
      'change terminal: Read The Paper | ████████████████ 50 of 50 items; 3 on record, the rest claims no figure, is known or could not be read.',
    );
    expect(world.told.slice(1).every((line) => line.startsWith('change'))).toBe(true);
  });

  test('of a few items, or of a later reading, is not', async () => {
    await follow(many(5));
    await world.round();
    world.pages['/rss'] = xml(many(40));
    world.clock.on(1);
    await world.round();
    expect(world.told).toEqual([]);
  });
});
