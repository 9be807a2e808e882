import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import type { FeedDocument } from '../../../src/core/feedItems.ts';
import { readFeed } from '../../../src/ingest/feed.ts';
import { feedDate } from '../../../src/ingest/feedDates.ts';
import { findFeeds } from '../../../src/ingest/findFeeds.ts';
import { plainText } from '../../../src/ingest/markup.ts';
import { feedItem, filler, rss } from '../../kit/feed.ts';

const now = new Date('2016-12-08T12:00:00Z');
const url = 'https://paper.example/rss.xml';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, type: string | null = null): FeedDocument =>
  readFeed(bytes(text), type, url, now);

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">The &lt;b&gt;Paper&lt;/b&gt;</title>
<link rel="self" href="https://paper.example/atom"/><link href="https://paper.example/world/"/>
<entry><id>tag:paper.example,2016:1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Strike in <i>Qaim</i></div></title>
<link rel="edit" href="/edit/1"/><link href="../a/1"/><updated>2016-12-08T09:00:00+03:00</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${filler}</p><p>The end.</p></div></content></entry></feed>`;
const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://paper.example/"><title>The Paper</title><link>https://paper.example/</link></channel>
<item rdf:about="https://paper.example/a/1"><title>Strike in Qaim</title><link>https://paper.example/a/1</link><dc:date>2016-12-08T06:00:00Z</dc:date></item></rdf:RDF>`;
const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Paper',
  home_page_url: 'https://paper.example/',
  items: [
    {
      id: 1,
      url: '/a/1',
      title: 'Strike in Qaim',
      content_html: '<p>Short.</p>',
      date_published: '2016-12-08T06:00:00Z',
    },
  ],
});
const plain = rss([
  { title: 'Strike in Qaim', link: '/a/1', guid: '1', pubDate: 'Thu, 08 Dec 2016 06:00:00 GMT' },
]);

test.each<[format: string, text: string]>([
  ['rss', plain],
  ['atom', atom],
  ['rdf', rdf],
  ['json', json],
])('%s: title, whole link, date', (format, text) => {
  const { items, ...document } = read(text);
  expect(document).toEqual({ format, title: 'The Paper', cut: null });
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    title: 'Strike in Qaim',
    link: 'https://paper.example/a/1',
    published: '2016-12-08T06:00:00.000Z',
  });
});

describe('the whole article', () => {
  test('is told from a teaser', () => {
    const content = (text: string) => read(rss([{ link: '/a', content: text }])).items[0]?.content;
    expect(read(atom).items[0]?.content).toBe(`${filler}\nThe end.`);
    expect(content(`<p>${filler}</p><script>alert("x")</script><p>It&rsquo;s over.</p>`)).toBe(
      `${filler}\nIt’s over.`,
    );
    for (const teaser of [
      'Short.',
      `${filler}…`,
      `${filler} [...]`,
      `${filler} <a href="x">Read more</a>`,
      `${filler} Continue reading The harbour`,
    ])
      expect(content(teaser)).toBeNull();
  });

  test('in the description counts too; a short one is the summary', () => {
    expect(read(rss([{ link: '/a', description: filler }])).items[0]).toMatchObject({
      content: filler,
      summary: filler,
    });
    expect(read(rss([{ link: '/a', description: 'Two <b>died</b>.' }])).items[0]).toMatchObject({
      content: null,
      summary: 'Two died.',
    });
  });
});

describe('what is wrong in feeds', () => {
  test.each<
    [what: string, item: Parameters<typeof rss>[0][number], read: Partial<ReturnType<typeof feedItem>>]
  >([
    ['HTML in a title', { title: '<b>Two</b> &amp; more &lt; three' }, { title: 'Two & more < three' }],
    ['a date to come', { title: 'a', pubDate: 'Thu, 08 Dec 2044 06:00:00 GMT' }, { title: 'a' }],
    [
      'a clock ahead',
      { title: 'a', pubDate: 'Thu, 08 Dec 2016 18:00:00 GMT' },
      { title: 'a', published: now.toISOString() },
    ],
    ['a link of a script', { title: 'a', link: 'javascript:alert(1)' }, { title: 'a' }],
    ['a link with a password', { title: 'a', link: 'https://u:p@paper.example/' }, { title: 'a' }],
    [
      'white space around a link',
      { link: '\n https://paper.example/a \n' },
      { link: 'https://paper.example/a' },
    ],
  ])('%s', (_, item, expected) => {
    expect(read(rss([item])).items).toEqual([feedItem(expected)]);
  });

  test('an id that is a link stands in for one', () => {
    const xml = plain
      .replace('<link>/a/1</link>', '')
      .replace('isPermaLink="false">1', '>https://paper.example/b');
    expect(read(xml).items[0]?.link).toBe('https://paper.example/b');
  });

  test('items without anything are left out, those after them stay', () => {
    expect(
      read(rss([{}, { title: 'a' }, { pubDate: 'x' }, { title: 'b' }])).items.map((i) => i.title),
    ).toEqual(['a', 'b']);
  });

  test('100,000 items are cut, with a sentence', () => {
    const many = rss(Array.from({ length: 100_000 }, (_, i) => ({ title: `${i}` })));
    const { items, cut } = read(many);
    expect(items).toHaveLength(500);
    expect(cut).toBe(
      many.length > 5_000_000
        ? 'The feed is over 5 MB: only its first 500 items were read.'
        : 'The feed has 100,000 items: only the first 500 were read.',
    );
    const huge = read(
      rss(Array.from({ length: 300 }, (_, i) => ({ title: `${i}`, description: 'x'.repeat(20_000) }))),
    );
    expect(huge.cut).toMatch(/^The feed is over 5 MB: only its first 2\d\d items were read\.$/);
  });

  test('entities that it declares are not expanded', () => {
    const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const bomb = `<!DOCTYPE rss [<!ENTITY l0 "lol">${lol}]>`;
    const { items } = read(plain.replace('?>', `?>${bomb}`).replace('Strike in Qaim', '&l9;'));
    expect(JSON.stringify(items).length).toBeLessThan(500);
    const file = plain.replace('?>', '?><!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]>');
    expect(() => read(file.replace('Strike in Qaim', '&f;'))).toThrow(UserError);
  });

  test.each([
    '',
    'hello',
    '<html><body>a</body></html>',
    '{"a":1}',
    '<rss version="2.0"><channel>',
    '\0\0\0',
    '<a>'.repeat(200_000),
    `<rss version="2.0"><channel>${'<item>'.repeat(100_000)}`,
  ])('no feed: %.30s', (text) => {
    const outcome = (() => {
      try {
        return read(text).items.length;
      } catch (error) {
        return error;
      }
    })();
    const says = outcome instanceof UserError ? outcome.message : outcome;
    expect([
      0,
      "https://paper.example/rss.xml is no feed that can be read (RSS, Atom, RDF or JSON Feed): give the feed's own link.",
    ]).toContain(says);
  });

  test.each<[charset: string, type: string | null, head: string]>([
    ['the header', 'application/rss+xml; charset=iso-8859-1', 'UTF-8'],
    ['the declaration', null, 'iso-8859-1'],
  ])('letters are read by %s', (_, type, declared) => {
    const xml = plain.replace('UTF-8', declared).replace('Strike in Qaim', 'Caf\u00e9');
    expect(readFeed(Buffer.from(xml, 'latin1'), type, url, now).items[0]?.title).toBe('Café');
  });
});

test.each<[raw: string | undefined, iso: string | null]>([
  ['Thu, 08 Dec 2016 10:15:00 GMT', '2016-12-08T10:15:00.000Z'],
  ['08 Dec 16 10:15 EST', null],
  ['07 Dec 16 10:15 EST', '2016-12-07T15:15:00.000Z'],
  ['Wed, 7 December 2016 10:15:00 +0300', '2016-12-07T07:15:00.000Z'],
  ['Wed, 07 Dec 2016 10:15:00 BST', '2016-12-07T09:15:00.000Z'],
  ['Wed, 07 Dec 2016 10:15:00', '2016-12-07T10:15:00.000Z'],
  ['2016-12-07', '2016-12-07T00:00:00.000Z'],
  ['2016-12-07 10:15:00+03', '2016-12-07T07:15:00.000Z'],
  ['2016-12-07T10:15:00.5Z', '2016-12-07T10:15:00.500Z'],
  ['2016-12-09T13:00:00Z', null],
  ['1 January 0001 00:00:00 GMT', null],
  ['2016-13-40', null],
  ['yesterday', null],
  ['', null],
  [undefined, null],
])('the date %s', (raw, iso) => {
  // "08 Dec 16 10:15 EST" is within the slack of a clock: it becomes now.
  const expected = raw === '08 Dec 16 10:15 EST' ? now.toISOString() : iso;
  expect(feedDate(raw, now)).toBe(expected);
});

describe('the feeds of a page', () => {
  const page = (head: string): string => `<!doctype html><html><head>${head}</head><body></body></html>`;
  test.each<[head: string, found: readonly (readonly [string, string | null])[]]>([
    [
      '<link rel="alternate" type="application/rss+xml" title="News &amp; more" href="/rss"><LINK REL=alternate TYPE="application/atom+xml" HREF="atom.xml">',
      [
        ['https://paper.example/rss', 'News & more'],
        ['https://paper.example/world/atom.xml', null],
      ],
    ],
    [
      "<base href='https://cdn.example/'><link rel='alternate' type='application/feed+json' href='f.json'>",
      [['https://cdn.example/f.json', null]],
    ],
    [
      '<link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" href="/rss.css"><a href="/about">About</a>',
      [],
    ],
    ['<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">', []],
    [
      '<a class="x" href="/feed/">RSS</a> <a href="/feed/">again</a> <a href="/feeding">no</a>',
      [['https://paper.example/feed/', null]],
    ],
    ['<link '.repeat(100_000), []],
  ])('%.60s', (head, found) => {
    expect(findFeeds(page(head), 'https://paper.example/world/').map((f) => [f.url, f.title])).toEqual(found);
  });
});

test.each<[html: string, text: string]>([
  ['<p>One<br>two</p><ul><li>a<li>b</ul>', 'One\ntwo\na\nb'],
  ['5 < 6 & 7 > 3', '5 < 6 & 7 > 3'],
  ['<img alt="a > b" src=x>c', 'c'],
  ['<!-- <p>no</p> -->yes<!-- open', 'yes'],
  ['<SCRIPT>no</SCRIPT>yes<style>p{}</style>', 'yes'],
  ['a <b', 'a'],
  ['&lt;b&gt; &#8220;q&#8221;&nbsp;x', '<b> “q” x'],
])('plain text of %s', (html, text) => {
  expect(plainText(html)).toBe(text);
});

test('plain text of hostile markup takes time in its length', () => {
  for (const part of ['<div>', '<script>', '<!--', '<a "', '<', '&amp', "<a b='"])
    expect(plainText(part.repeat(200_000))).toBeDefined();
});
