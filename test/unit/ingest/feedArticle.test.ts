import { describe, expect, test } from 'vitest';
import { articleOf, mayRevise, needsPage, passes } from '../../../src/ingest/feedArticle.ts';
import { linkId } from '../../../src/ingest/link.ts';
import { feedItem } from '../../kit/feed.ts';

const own = 'https://feeds.paper.example/rss';
const other = 'https://evil.example/rss';
const link = 'https://www.paper.example/a';
const elsewhere = 'https://evil.example/x';

describe('whose word a feed’s item is', () => {
  const item = feedItem({
    link,
    title: 't',
    content: 'Twelve people died.',
    published: '2016-12-07T10:00:00Z',
  });
  test.each([
    [own, link, false],
    [other, link, true],
    [other, elsewhere, false],
    ['https://paper.herokuapp.com/rss', 'https://evil.herokuapp.com/a', true],
    ['https://medium.com/feed/@evil', 'https://medium.com/@paper/a', true],
    ['https://news.google.com/rss', 'https://news.google.com/rss/articles/x', false],
    ['https://feeds.feedburner.com/paper', link, true],
    [other, null, false],
  ])('the page is needed: %s, %s: %s', (url, to, needed) => {
    expect(needsPage({ ...item, link: to }, { url, title: 'Reuters' })).toBe(needed);
  });
  test('of its own site it is filed by the link, under its own name', () => {
    expect(articleOf(item, { url: own, title: 'The Paper - World' }, null)).toMatchObject({
      id: linkId(link),
      url: link,
      outlet: 'The Paper',
      published: '2016-12-07T10:00:00Z',
    });
  });
  test('of another’s it is filed as its own, under its host', () => {
    expect(articleOf(item, { url: other, title: 'Reuters' }, null)).toMatchObject({
      id: expect.stringMatching(/^item-/),
      url: null,
      outlet: 'evil.example',
    });
  });
  test('a page that was read is dated by itself, by a feed of another site only where it is not', () => {
    const page = { url: link, title: 'Strike', text: 'Ten died.', outlet: 'The Paper', author: null };
    const feed = { url: other, title: 'Reuters' };
    const dated = articleOf(item, feed, { ...page, published: '2016-12-08' });
    expect(dated).toMatchObject({ id: linkId(link), outlet: 'The Paper', published: '2016-12-08' });
    expect(articleOf(item, feed, { ...page, published: null }).published).toBe('2016-12-07T10:00:00Z');
  });
  test('a link of its own that leads to another’s page gives it no word on that page', () => {
    const page = { url: link, title: 'Strike', text: 'Ten died.', outlet: 'The Paper', author: null };
    const led = articleOf(
      { ...item, link: elsewhere },
      { url: other, title: 'Reuters' },
      { ...page, published: '2016-12-08' },
    );
    expect(led).toMatchObject({ id: linkId(link), published: '2016-12-08' });
  });
});

describe('what an item with a new text may change', () => {
  const at = (url: string | null, id = url === null ? 'item-1' : linkId(url)) => ({ id, url });
  test.each<[what: string, feed: string, recorded: ReturnType<typeof at>, now: string | null, may: boolean]>([
    ['an article of its site', own, at(link), link, true],
    ['one under another link of its site', own, at(link), 'https://www.paper.example/b', true],
    ['one whose record has an id of its own', own, at(link, 'a1'), link, true],
    ['another site’s, whose page was read now', other, at(link), link, true],
    ['the same, brought under another id', other, at(link, 'a1'), link, true],
    ['another site’s by its own words', other, at(link), null, false],
    ['another site’s by a page of its own', other, at(link), elsewhere, false],
    ['its own by another site’s page', other, at(elsewhere), link, false],
    ['its own by its own words', other, at(elsewhere), null, true],
    ['its own item', other, at(null), null, true],
    ['its own item by a page', other, at(null), link, false],
    ['a pasted text', other, at(null, 'text-1'), null, false],
    ['a record', other, at(null, 'a1'), null, false],
  ])('%s', (_what, feed, recorded, now, may) => {
    expect(mayRevise(feed, recorded, { url: now })).toBe(may);
  });
});

describe('a feed’s filter', () => {
  const filter = { places: ['Al-Qaim', 'Mosul'], words: ['air strike'] };
  const filled = (letters: number): string => 'so it goes '.repeat(letters / 11);
  test.each<[what: string, text: string, lets: boolean]>([
    ['a place and a word', 'An air strike hit Qaim.', true],
    ['both, far apart', `An air strike. ${filled(300_000)} It was in Mosul`, true],
    ['a place alone', `It was in Mosul. ${filled(300_000)}`, false],
    ['a part of a name', 'An air strike hit Mosulabad.', false],
    ['a text without white space', `${'x'.repeat(50_000)},air,strike,Mosul,${'x'.repeat(50_000)}`, true],
  ])('%s', (_what, text, lets) => {
    expect(passes(filter, { title: null, text })).toBe(lets);
  });
  test('finds a name wherever it stands', () => {
    const at = (letters: number) => `${'a '.repeat(letters)}al Qaim b ${'c '.repeat(30_000)}`;
    const lost = Array.from({ length: 60 }, (_, i) => i * 20 + 9000).filter(
      (n) => !passes({ places: ['Qaim b'], words: [] }, { title: null, text: at(n) }),
    );
    expect(lost).toEqual([]);
  });
  test('letters that become many do not fill the memory', () => {
    const before = process.memoryUsage().heapTotal;
    expect(passes(filter, { title: 'ﷺ'.repeat(900_000), text: 'ﷺ'.repeat(900_000) })).toBe(false);
    expect((process.memoryUsage().heapTotal - before) / 2 ** 20).toBeLessThan(400);
  });
});
