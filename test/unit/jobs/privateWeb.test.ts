import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkId } from '../../../src/ingest/index.ts';
import { filler, rss } from '../../kit/feed.ts';
import { openFeedWorld, story, type FeedWorld } from '../../kit/feedDesk.ts';
import { page } from '../../kit/web.ts';
import { noting } from './privateSeen.ts';

let world: FeedWorld;
let seen: readonly [id: string, isPrivate: boolean][];
beforeEach(async () => {
  const notes = noting();
  seen = notes.seen;
  world = await openFeedWorld(true, { reader: notes.reader });
});
afterEach(async () => {
  await world.close();
});

const blast = (killed: number): string =>
  `Police said ${killed} people were killed in a blast at a mill in Tolmin, Slovenia, on 7 December 2016.`;
const link = (): string => world.web.link('/a');
const id = (): string => linkId(link());
const marks = async () => (await world.ledger.versions(id())).map(({ isPrivate }) => isPrivate ?? false);
const feed = (killed: number) =>
  page(
    rss([{ link: link(), pubDate: 'Thu, 08 Dec 2016 11:50:00 GMT', content: `${blast(killed)} ${filler}` }]),
  );

test('a link is added as private, and read as such', async () => {
  world.pages['/a'] = page(story(blast(4), filler));
  expect(await world.read(`/source add ${link()} 2016-12-08 private: yes`)).toContain('Marked private');
  expect(await marks()).toEqual([true]);
  expect(seen).toEqual([[id(), true]]);
});

test('a page that is read again and has changed stays private', async () => {
  world.pages['/a'] = page(story(blast(4), filler));
  await world.ask(`/source add ${link()} 2016-12-08`);
  await world.ledger.markPrivate(id());
  await world.again();
  world.pages['/a'] = page(story(blast(5), filler));
  world.clock.on(1);
  expect(await world.again()).toEqual({ read: 1, changed: 1 });
  expect(await marks()).toEqual([true, true]);
  expect(seen).toEqual([
    [id(), false],
    [id(), true],
  ]);
  expect(world.faults).toEqual([]);
});

test('a link that is added again without the mark, and has changed, stays private', async () => {
  world.pages['/a'] = page(story(blast(4), filler));
  await world.ask(`/source add ${link()} 2016-12-08`);
  await world.ledger.markPrivate(id());
  world.pages['/a'] = page(story(blast(5), filler));
  expect(await world.ask(`/source add ${link()} 2016-12-08`)).toMatchObject({
    title: 'A new version is on record',
  });
  expect(await marks()).toEqual([true, true]);
  expect(seen.at(-1)).toEqual([id(), true]);
});

test('a feed that brings a private article again, or with another text, does not take its mark off', async () => {
  world.pages['/rss'] = feed(4);
  await world.ask(`/feed add ${world.web.link('/rss')}`);
  await world.round();
  await world.ledger.markPrivate(id());
  const before = seen.length;
  world.pages['/other'] = feed(4);
  await world.ask(`/feed add ${world.web.link('/other')}`);
  world.pages['/rss'] = feed(5);
  world.clock.on(1);
  await world.round();
  expect(await marks()).toEqual([true, true]);
  expect(seen.slice(before)).toEqual([[id(), true]]);
  expect(world.faults).toEqual([]);
});
