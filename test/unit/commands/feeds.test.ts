import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { feedId, filterOf, filterWords } from '../../../commands/feedParts.ts';
import { filler, rss } from '../../kit/feed.ts';
import { openFeedWorld, story, type FeedWorld } from '../../kit/feedDesk.ts';
import { page } from '../../kit/web.ts';

describe('a filter', () => {
  test.each<[typed: string | undefined, places: string[], words: string[], shown: string]>([
    [undefined, [], [], ''],
    ['places: qaim, al anbar', ['qaim', 'al anbar'], [], 'qaim or al anbar'],
    ['words: strike, killed', [], ['strike', 'killed'], 'strike or killed'],
    ['Places: qaim; Words: strike', ['qaim'], ['strike'], 'qaim, and strike'],
    ['word: strike place: qaim', ['qaim'], ['strike'], 'qaim, and strike'],
    ['places: qaim words: strike,,', ['qaim'], ['strike'], 'qaim, and strike'],
    ['places: qaim; places: mosul', ['qaim', 'mosul'], [], 'qaim or mosul'],
  ])('%s', (typed, places, words, shown) => {
    expect(filterOf(typed)).toEqual({ places, words });
    expect(filterWords(filterOf(typed))).toBe(shown);
  });

  test.each([
    ['qaim', /The filter “qaim” is not clear: write it as places: qaim, anbar; words: strike/],
    ['places:', /“places:” is not clear/],
    ['towns: qaim', /“towns: qaim” is not clear/],
    [`places: ${Array.from({ length: 21 }, (_, i) => `p${i}`).join(',')}`, /20 names of 60 letters/],
    [`words: ${'a'.repeat(61)}`, /20 names of 60 letters/],
  ])('%.30s is none', (typed, says) => {
    expect(() => filterOf(typed)).toThrow(says);
  });

  test('a feed’s number', () => {
    expect([feedId('3'), feedId('#3')]).toEqual([3, 3]);
    for (const none of ['0', '-1', '1.5', 'three', ''])
      expect(() => feedId(none)).toThrow(/is not the number of a feed/);
  });
});

describe('/feed test', () => {
  let world: FeedWorld;
  beforeEach(async () => {
    world = await openFeedWorld();
  });
  afterEach(() => world.close());
  const strike = 'Police said 55 people were killed in an air strike on Qaim, Iraq, on 7 December 2016.';
  const feed = () =>
    rss([
      { title: 'Whole', link: world.web.link('/a'), content: `${strike} ${filler}` },
      { title: 'Quiet', link: world.web.link('/b'), content: filler },
      { title: 'On its page', link: world.web.link('/c') },
      { title: 'Gone', link: world.web.link('/d') },
    ]);

  test('says what would become of the newest items, and stores nothing', async () => {
    world.pages['/rss'] = page(feed());
    world.pages['/c'] = page(story(strike, filler));
    const text = await world.read(`/feed test ${world.web.link('/rss')}`);
    for (const row of [
      /taken +Whole +no date +1 figure/,
      /seen, not shown +Quiet .*no figure for people harmed/,
      /taken +On its page .*1 figure/,
      /not read +Gone .*404/,
    ])
      expect(text).toMatch(row);
    expect(await world.ledger.feeds()).toEqual([]);
    expect(await world.ledger.incidents()).toEqual([]);
  });

  test('with a filter', async () => {
    world.pages['/rss'] = page(feed());
    const card = await world.ask(`/feed test ${world.web.link('/rss')} places: mosul`);
    expect(JSON.stringify(card)).toContain('the filter leaves it out');
    expect(card.actions).toMatchObject([{ command: `/feed add ${world.web.link('/rss')} places: mosul` }]);
  });

  test('of a page without a feed, and of nothing, is told', async () => {
    world.pages['/'] = page(story(filler));
    expect(await world.read(`/feed test ${world.web.link('/')}`)).toContain('This page names no feed');
    expect(await world.read(`/feed test ${world.web.link('/nothing')}`)).toMatch(/404.*check the link/);
    expect(await world.read('/feed test ftp://example.org')).toContain('is not a link: give the feed’s');
  });
});
