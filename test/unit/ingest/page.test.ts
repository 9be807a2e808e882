import { describe, expect, test } from 'vitest';
import { pageDate } from '../../../src/ingest/page/date.ts';
import { readHtml } from '../../../src/ingest/page/index.ts';

const now = new Date('2016-12-09T12:00:00Z');
const url = 'https://www.example.org/world/qaim-strike';
const sentence =
  'Police said that 12 people were killed in an air strike on a market in Qaim, Iraq, on Wednesday.';
const body = Array.from({ length: 8 }, (_, i) => `<p>${sentence} Paragraph ${i} of the report.</p>`).join(
  '\n',
);

const html = (head: string, inside = `<article><h1>Strike</h1>${body}</article>`): string =>
  `<!doctype html><html><head>${head}</head><body>
  <nav><a href="/">Home</a> <a href="/world">World</a></nav>${inside}
  <aside class="related"><h3>Related</h3><a href="/x">99 people killed in another place</a></aside>
  <footer>All rights reserved</footer></body></html>`;
const read = (page: string, at = url) => {
  const got = readHtml(page, at, now);
  if ('reason' in got) throw new Error(got.reason);
  return got.page;
};
const ld = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

test('the text is the report, a paragraph a line, without the page around it', () => {
  const { text } = read(html('<title>Strike</title>'));
  expect(text.split('\n').filter((l) => l.startsWith(sentence))).toHaveLength(8);
  expect(text).not.toMatch(/99 people|All rights|Home/);
});

describe('who published it, and when', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: 'Strike &amp; after',
    datePublished: '2016-12-07T10:00:00+03:00',
    dateModified: '2016-12-08T10:00:00Z',
    author: [{ '@type': 'Person', name: 'A. Writer' }, { name: 'B. Writer' }],
    publisher: { '@type': 'Organization', name: 'Example News' },
    mainEntityOfPage: { '@id': 'https://www.example.org/world/qaim-strike' },
  };
  test.each<[what: string, head: string, about: object]>([
    [
      'JSON-LD',
      ld(article),
      {
        title: 'Strike & after',
        outlet: 'Example News',
        author: 'A. Writer, B. Writer',
        published: '2016-12-07T10:00:00+03:00',
      },
    ],
    [
      'JSON-LD in a graph',
      ld({ '@graph': [{ '@type': 'WebSite', name: 'No' }, article] }),
      { outlet: 'Example News' },
    ],
    [
      'JSON-LD in a list',
      ld([{ '@type': 'WebPage' }, { ...article, '@type': ['NewsArticle', 'X'] }]),
      { outlet: 'Example News' },
    ],
    [
      'JSON-LD that is none',
      `<script type="application/ld+json">{"@type": "NewsArticle", </script><meta property="og:site_name" content="OG News">`,
      { outlet: 'OG News' },
    ],
    [
      'Open Graph',
      '<meta property="og:title" content="T"><meta property="og:site_name" content="OG News"><meta property="article:published_time" content="2016-12-07T10:00:00Z">',
      { title: 'T', outlet: 'OG News', published: '2016-12-07T10:00:00Z' },
    ],
    [
      'meta',
      '<title>T</title><meta name="author" content="W"><meta name="pubdate" content="20161207">',
      { title: 'T', author: 'W', published: '2016-12-07' },
    ],
    ['a date in words', '<meta name="date" content="December 7, 2016">', { published: '2016-12-07' }],
    ['a date that has not come', '<meta name="date" content="2031-01-01">', { published: null }],
    ['no date', '', { published: null, title: null }],
    ['the site itself, where it has no name', '', { outlet: 'example.org' }],
  ])('%s', (_what, head, about) => {
    expect(read(html(head))).toMatchObject(about);
  });
  test('the date in the link is the last resort', () => {
    expect(read(html(''), 'https://example.org/2016/12/07/strike').published).toBe('2016-12-07');
    expect(
      read(html('<meta name="date" content="2016-12-06">'), 'https://example.org/2016/12/07/a').published,
    ).toBe('2016-12-06');
  });
});

test.each<[raw: string, date: string | null]>([
  ['2016-12-07', '2016-12-07'],
  ['2016-12-07T10:00:00Z', '2016-12-07T10:00:00Z'],
  ['2016-12-07T10:00:00.000+0300', '2016-12-07T10:00:00+03:00'],
  ['2016-12-07 10:00', '2016-12-07'],
  ['Wed, 07 Dec 2016 10:00:00 GMT', '2016-12-07T10:00:00.000Z'],
  ['7 December 2016', '2016-12-07'],
  ['2016-13-45', null],
  ['Monday', null],
  ['0001-01-01T00:00:00Z', null],
  ['2031-01-01', null],
  ['', null],
])('the date %j is %s', (raw, date) => {
  expect(pageDate(raw, now)).toBe(date);
});

describe('is no article, and it is said why', () => {
  const teaser = `<article><p>${sentence}</p><p>${sentence}</p></article>`;
  test.each<[what: string, page: string, says: RegExp]>([
    [
      'paywall',
      html('', `${teaser}<div>Subscribe to continue reading</div>`),
      /example\.org shows the rest to subscribers alone: only \d+ words came/,
    ],
    [
      'paywall in data',
      html(ld({ '@type': 'NewsArticle', isAccessibleForFree: 'False' }), teaser),
      /subscribers alone/,
    ],
    [
      'consent',
      html(
        '<title>Before you continue</title>',
        '<p>We value your privacy. We and our partners use cookies.</p><button>Accept all</button>',
      ),
      /asks for consent first: only/,
    ],
    [
      'scripts',
      '<html><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="a.js"></script></body></html>',
      /made by scripts that are not run here/,
    ],
    [
      'scripts, and not a word',
      '<html><body><div id="root"></div><script src="a.js"></script></body></html>',
      /made by scripts.*only 0 words came/,
    ],
    [
      'captcha',
      html('<title>Just a moment…</title>', '<p>Verify you are human by completing the action below.</p>'),
      /asks whether one is a person/,
    ],
    ['nothing', '<html><body></body></html>', /There is no article at www\.example\.org: only 0 words came/],
    [
      '200,000 nested tags',
      `<html><body>${'<div>'.repeat(200_000)}x`,
      /not parsed: its tags are nested over 1,000 deep/,
    ],
    ['200,000 nested tags of a list', `<html><body>${'<ul><li>'.repeat(100_000)}x`, /nested over 1,000 deep/],
    ['tags hidden by quotation marks', `<html><body>${'<div ">'.repeat(100_000)}x`, /nested over 1,000 deep/],
    ['200,000 entities', `<html><body>${'&lt;'.repeat(200_000)}`, /holds over 50,000 entities/],
    ['200,000 brackets', `<html><body>${'< '.repeat(200_000)}`, /holds over 50,000 entities/],
    [
      '200,000 tags in a row',
      `<html><body>${'<b>a</b>'.repeat(100_000)}`,
      /not parsed: it holds over 40,000 tags/,
    ],
  ])('%s', (_what, page, says) => {
    expect(readHtml(page, url, now)).toEqual({ reason: expect.stringMatching(says) });
  });
});

describe('is an article all the same', () => {
  test.each<[what: string, page: string]>([
    ['short news', html('', `<article>${body.slice(0, 420)}</article>`)],
    [
      'a full text that offers subscriptions',
      html('', `<article>${body}${body}</article><p>Already a subscriber? Log in to continue</p>`),
    ],
    [
      'a banner of consent',
      html('', `<div>We value your privacy. Accept all</div><article>${body}${body}</article>`),
    ],
    [
      '200,000 paragraphs without an end would be too many, 5,000 are not',
      html('', `<article>${`<p>${sentence}`.repeat(5000)}</article>`),
    ],
    [
      'entities that a document declares',
      `<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${html('', `<article>${body}<p>&b;&b;</p></article>`)}`,
    ],
    [
      'a picture of 3 MB in the page',
      html('', `<article><img src="data:image/png;base64,${'A'.repeat(3_000_000)}">${body}</article>`),
    ],
    ['3 MB of scripts', html(`<script>${'var a = "<div>";\n'.repeat(200_000)}</script>`)],
    ['a tag without an end', `${html('')}<div ${'a="b" '.repeat(100_000)}`],
    ['comments without an end', `${html('')}<!-- ${'<div>'.repeat(100_000)}`],
    ['brackets', html('', `<article>${body}<p>${'<'.repeat(10_000)}</p></article>`)],
  ])('%s', (_what, page) => {
    expect(read(page).text).toContain(sentence);
  });
  test('where no reader finds the text, its data has it', () => {
    const page = `<html><head>${ld({ '@type': 'NewsArticle', articleBody: body.replace(/<[^>]+>/g, '') })}</head><body><div id="app"></div></body></html>`;
    expect(read(page).text).toContain(sentence);
  });
});
