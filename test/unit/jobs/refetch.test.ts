import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nextStep } from '../../../src/jobs/refetch.ts';
import { filler, rss } from '../../kit/feed.ts';
import { openFeedWorld, story, type FeedWorld } from '../../kit/feedDesk.ts';
import { page, redirect } from '../../kit/web.ts';

let world: FeedWorld;
beforeEach(async () => {
  world = await openFeedWorld();
});
afterEach(async () => {
  await world.close();
});

const strike = (killed: number): string =>
  `Police said ${killed} people were killed in an air strike on Qaim, Iraq, on Wednesday.`;

/** The article of one page, on record through a feed that carries its link alone. */
async function onRecord(...paragraphs: readonly string[]): Promise<void> {
  world.pages['/a'] = page(story(...paragraphs));
  const link = world.web.link('/a');
  world.pages['/rss'] = page(rss([{ title: 'Strike', link, pubDate: 'Thu, 08 Dec 2016 11:50:00 GMT' }]));
  await world.ask(`/feed add ${world.web.link('/rss')}`);
  await world.round();
  expect(await world.ledger.articlesOf('qaim-2016-12-07')).toHaveLength(1);
}
const asked = (): number => world.web.asked.filter((path) => path === '/a').length;
const history = (): Promise<string> => world.read(`/source history ${world.web.link('/a')}`);
const findings = async () =>
  (await world.ledger.alerts()).flatMap(({ alert }) =>
    alert.findings.map(({ kind, before, now, note }) => ({
      kind,
      before: before?.quote ?? null,
      now: now?.quote ?? null,
      note,
    })),
  );

test('an article is read again at 1 h, 6 h, 24 h, 3 d and 7 d, and then no more', async () => {
  await onRecord(strike(55), filler);
  const times: number[] = [];
  for (let hour = 0; hour < 200; hour += 1) {
    const { read } = await world.again();
    if (read > 0) times.push(hour);
    world.clock.on(1);
  }
  // On record ten minutes after publication.
  expect(times).toEqual([1, 6, 24, 72, 168]);
  expect(asked()).toBe(6);
  expect(await history()).toContain('no change has been seen since');
});

test('what the server gave is asked by: an answer that nothing changed is no version', async () => {
  const given: (string | undefined)[] = [];
  await onRecord(strike(55), filler);
  world.pages['/a'] = (response, { headers }) => {
    given.push(headers['if-none-match']);
    if (headers['if-none-match']) response.writeHead(304).end();
    else response.writeHead(200, { etag: '"a"', 'content-type': 'text/html' }).end(story(strike(55), filler));
  };
  for (const hours of [1, 6, 24]) {
    world.clock.on(hours);
    expect(await world.again()).toEqual({ read: 1, changed: 0 });
  }
  expect(given).toEqual([undefined, '"a"', '"a"']);
});

describe('a changed text', () => {
  test('is a version beside the old; the changed figure is told, with both sentences', async () => {
    await onRecord(strike(55), filler);
    world.pages['/a'] = page(story(strike(60), filler));
    world.clock.on(1);
    expect(await world.again()).toEqual({ read: 1, changed: 1 });
    expect(await findings()).toEqual([{ kind: 'changed', before: strike(55), now: strike(60), note: null }]);
    expect(await world.read('/alert show 1')).toMatch(/does not say that it was changed/);
    expect(await history()).toMatch(/2 versions[\s\S]*Police said \[-55-\]\{\+60\+\} people were killed/);
    world.clock.on(6);
    expect(await world.again()).toEqual({ read: 1, changed: 0 });
    expect(await findings()).toHaveLength(1);
  });

  test('that owns up to it is told with its correction', async () => {
    await onRecord(strike(55), filler);
    const note = 'Correction: an earlier version of this article said 55 people were killed.';
    world.pages['/a'] = page(story(strike(60), filler, note));
    world.clock.on(1);
    await world.again();
    expect(await findings()).toEqual([{ kind: 'changed', before: strike(55), now: strike(60), note }]);
  });

  test('that lost its figure is told', async () => {
    await onRecord(strike(55), filler);
    world.pages['/a'] = page(story('An air strike hit Qaim, Iraq, on Wednesday.', filler));
    world.clock.on(1);
    await world.again();
    expect(await findings()).toEqual([{ kind: 'vanished', before: strike(55), now: null, note: null }]);
  });

  test.each<[what: string, text: string]>([
    ['nor place', 'An air strike hit a town in the west on Wednesday.'],
    ['nor day', 'An air strike hit Qaim, Iraq.'],
    ['nor anything of it', 'This report was withdrawn.'],
  ])('that has no figure %s any more is told, and stays with its incident', async (_, text) => {
    await onRecord(strike(55), filler);
    world.pages['/a'] = page(story(text, filler));
    world.clock.on(1);
    await world.again();
    expect(await findings()).toEqual([{ kind: 'vanished', before: strike(55), now: null, note: null }]);
    expect(await world.ledger.articlesOf('qaim-2016-12-07')).toMatchObject([{ version: 2 }]);
    expect(await world.ledger.incidents()).toHaveLength(1);
  });

  test('that changes figure and place at once goes to another incident, and the figure is told', async () => {
    await onRecord(strike(55), filler);
    const moved = strike(60).replace('Qaim', 'Mosul');
    world.pages['/a'] = page(story(moved, filler));
    world.clock.on(1);
    await world.again();
    expect(await findings()).toEqual([{ kind: 'changed', before: strike(55), now: moved, note: null }]);
    expect((await world.ledger.incidents()).map(({ id }) => id)).toEqual(['mosul-2016-12-07']);
  });

  test('of an article that people merged into another incident stays there, and undoing takes it back', async () => {
    await onRecord(strike(55), filler);
    await world.ask(
      '/source add An air strike on Mosul, Iraq, killed 7 people on 7 December 2016, police said. outlet: Herald',
    );
    expect(await world.ask('/incident merge qaim-2016-12-07 mosul-2016-12-07')).toMatchObject({
      tone: 'plain',
    });
    world.pages['/a'] = page(story('This report was withdrawn.', filler));
    world.clock.on(1);
    await world.again();
    expect(await findings()).toContainEqual({ kind: 'vanished', before: strike(55), now: null, note: null });
    expect(await world.ledger.articlesOf('mosul-2016-12-07')).toHaveLength(2);
    await world.ask('/undo');
    expect(await world.ledger.articlesOf('qaim-2016-12-07')).toMatchObject([{ version: 2 }]);
  });

  test('with its figures as they were is a version, and no alert', async () => {
    await onRecord(strike(55), filler);
    world.pages['/a'] = page(story(strike(55), filler, 'The market opened again.'));
    world.clock.on(1);
    expect(await world.again()).toEqual({ read: 1, changed: 1 });
    expect(await findings()).toEqual([]);
    expect(await history()).toContain('{+The market opened again.+}');
  });
});

describe('is no change', () => {
  test.each<[what: string, html: string]>([
    ['a paywall that came up', story('Subscribe to read on.')],
    [
      'most of the text gone',
      story(
        `${strike(60)} To read on, subscribe. It costs one euro a week, and you can end it at any time, as we always say here on this page of ours. Thank you for reading the paper that reports from the harbour.`,
      ),
    ],
    [
      'other words around the article',
      `<p>Related: 80 killed in Mosul.</p>${story(strike(55), filler)}<p>More news</p>`,
    ],
  ])('%s', async (_, html) => {
    await onRecord(strike(55), filler, filler);
    world.pages['/a'] = page(
      html.includes('Related') ? html.replace(filler, `${filler}</p><p>${filler}`) : html,
    );
    world.clock.on(1);
    expect(await world.again()).toEqual({ read: 1, changed: 0 });
    expect(await findings()).toEqual([]);
  });

  test('a page that cannot be had: two more tries, then the next step', async () => {
    await onRecord(strike(55), filler);
    world.pages['/a'] = (response) => void response.writeHead(500).end();
    const times: number[] = [];
    world.clock.on(1);
    for (let half = 2; half <= 14; half += 1) {
      if ((await world.again()).read > 0) times.push(half / 2);
      world.clock.on(0.5);
    }
    expect(times).toEqual([1, 1.5, 2, 6, 6.5, 7]);
  });

  test('a link that leads to another site now: what stands there is another’s', async () => {
    await onRecord(strike(55), filler);
    world.pages['/a'] = redirect(world.web.link('/b', 'other.example'));
    world.pages['/b'] = page(story(strike(60), filler));
    world.clock.on(1);
    expect(await world.again()).toEqual({ read: 1, changed: 0 });
    expect(await findings()).toEqual([]);
    world.pages['/a'] = redirect(world.web.link('/b'));
    world.clock.on(6);
    expect(await world.again()).toEqual({ read: 1, changed: 1 });
  });

  test('a page that was taken away: it is not asked again', async () => {
    await onRecord(strike(55), filler);
    delete world.pages['/a'];
    for (const hours of [1, 6, 24]) {
      world.clock.on(hours);
      await world.again();
    }
    expect(asked()).toBe(2);
  });
});

test('an article that a feed carried whole is compared with its page’s own first reading', async () => {
  const link = world.web.link('/a');
  world.pages['/a'] = page(story(strike(55), filler, 'Words that the feed leaves out.'));
  world.pages['/rss'] = page(
    rss([{ link, content: `${strike(55)} ${filler}`, pubDate: 'Thu, 08 Dec 2016 11:50:00 GMT' }]),
  );
  await world.ask(`/feed add ${world.web.link('/rss')}`);
  await world.round();
  world.clock.on(1);
  expect(await world.again()).toEqual({ read: 1, changed: 0 });
  world.pages['/a'] = page(story(strike(60), filler, 'Words that the feed leaves out.'));
  world.clock.on(6);
  expect(await world.again()).toEqual({ read: 1, changed: 1 });
  expect(await findings()).toMatchObject([{ kind: 'changed' }]);
});

test.each<[after: string, step: number | null]>([
  ['2016-12-08T12:00:00Z', 0],
  ['2016-12-08T13:00:00Z', 1],
  ['2016-12-10T12:00:00Z', 3],
  ['2016-12-15T12:00:00Z', null],
])('at %s the next step is %s', (after, step) => {
  expect(nextStep('2016-12-08T12:00:00Z', new Date(after))?.step ?? null).toBe(step);
});

test.each(['nothing-of-the-kind', '999', 'https://example.org/none'])(
  '/source history %s says what to give',
  async (name) => {
    expect(await world.ask(`/source history ${name}`)).toMatchObject({ tone: 'error' });
  },
);
