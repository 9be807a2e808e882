import { describe, expect, test } from 'vitest';
import { canonicalLink, linkId, plainLink } from '../../../src/ingest/link.ts';
import { siteOf } from '../../../src/ingest/site.ts';

test.each([
  ['example.org', 'example.org'],
  ['www.example.org', 'example.org'],
  ['edition.cnn.com', 'cnn.com'],
  ['news.bbc.co.uk', 'bbc.co.uk'],
  ['WWW.ABC.NET.AU.', 'abc.net.au'],
  ['www3.nhk.or.jp', 'nhk.or.jp'],
  ['timesofindia.indiatimes.com', 'indiatimes.com'],
  ['www.ndtv.co.in', 'ndtv.co.in'],
  ['www.spiegel.de', 'spiegel.de'],
  ['news.co.de.com', 'co.de.com'],
  ['somebody.substack.com', 'somebody.substack.com'],
  ['127.0.0.1', '127.0.0.1'],
  ['[2001:db8::1]', '[2001:db8::1]'],
])('%s is of the site %s', (host, site) => {
  expect(siteOf(host)).toBe(site);
});

describe('a canonical link', () => {
  const from = 'https://www.guardian.co.uk/world/a';
  test.each([
    ['of the same site is taken', 'https://guardian.co.uk/world/b', 'https://guardian.co.uk/world/b'],
    ['of another site under co.uk is not', 'https://www.telegraph.co.uk/world/b', from],
    ['of another blog is not', 'https://guardian.blogspot.com/b', from],
  ])('%s', (_, named, is) => {
    expect(canonicalLink(named, from)).toBe(is);
  });
  test.each([
    ['https://evil.herokuapp.com/x', 'https://paper.herokuapp.com/a'],
    ['https://evil.workers.dev/x', 'https://paper.workers.dev/a'],
    ['https://a.evil.workers.dev/x', 'https://a.paper.workers.dev/a'],
    ['https://evil.wixsite.com/x', 'https://paper.wixsite.com/a'],
    ['https://evil.s3.amazonaws.com/x', 'https://paper.s3.amazonaws.com/a'],
    ['https://s3.amazonaws.com/evil/x', 'https://s3.amazonaws.com/paper/a'],
    ['https://s3.eu-west-1.amazonaws.com/evil/x', 'https://s3.eu-west-1.amazonaws.com/paper/a'],
    ['https://evil.storage.googleapis.com/x', 'https://paper.storage.googleapis.com/a'],
    ['https://storage.googleapis.com/evil/x', 'https://storage.googleapis.com/paper/a'],
    ['https://evil.blob.core.windows.net/x', 'https://paper.blob.core.windows.net/a'],
    ['https://evil.azurewebsites.net/x', 'https://paper.azurewebsites.net/a'],
    ['https://evil.cloudfront.net/x', 'https://paper.cloudfront.net/a'],
    ['https://evil.github.io/x', 'https://paper.github.io/a'],
    ['https://evil.gitlab.io/x', 'https://paper.gitlab.io/a'],
    ['https://evil.netlify.app/x', 'https://paper.netlify.app/a'],
    ['https://evil.vercel.app/x', 'https://paper.vercel.app/a'],
    ['https://evil.pages.dev/x', 'https://paper.pages.dev/a'],
    ['https://evil.web.app/x', 'https://paper.web.app/a'],
    ['https://evil.firebaseapp.com/x', 'https://paper.firebaseapp.com/a'],
    ['https://evil.appspot.com/x', 'https://paper.appspot.com/a'],
    ['https://evil.onrender.com/x', 'https://paper.onrender.com/a'],
    ['https://evil.fly.dev/x', 'https://paper.fly.dev/a'],
    ['https://evil.blogspot.com/x', 'https://paper.blogspot.com/a'],
    ['https://evil.blogspot.co.uk/x', 'https://paper.blogspot.co.uk/a'],
    ['https://evil.wordpress.com/x', 'https://paper.wordpress.com/a'],
    ['https://evil.substack.com/p/x', 'https://paper.substack.com/p/a'],
    ['https://evil.substack.com/p/x', 'https://substack.com/p/a'],
    ['https://evil.tumblr.com/x', 'https://paper.tumblr.com/a'],
    ['https://evil.ghost.io/x', 'https://paper.ghost.io/a'],
    ['https://evil.weebly.com/x', 'https://paper.weebly.com/a'],
    ['https://medium.com/@evil/x', 'https://medium.com/@paper/a'],
    ['https://sites.google.com/view/evil/x', 'https://sites.google.com/view/paper/a'],
    ['https://sites.google.com/view/evil/x', 'https://news.google.com/a'],
    ['https://evil.com.br/x', 'https://paper.com.br/a'],
    ['https://evil.com/x', 'https://paper.com/a'],
    ['https://paper.org.evil.com/x', 'https://paper.org/a'],
  ])('of another tenant is not: %s names %s', (landed, named) => {
    expect(canonicalLink(named, landed)).toBe(landed);
  });
  test.each([
    ['https://www.bbc.co.uk/x', 'https://news.bbc.co.uk/a'],
    ['https://m.paper.com/x', 'https://www.paper.com/a'],
    ['https://amp.paper.com.br/x', 'https://paper.com.br/a'],
    ['https://www.abc.net.au/x', 'https://mobile.abc.net.au/a'],
    ['https://paper.herokuapp.com/x', 'https://paper.herokuapp.com/a'],
    ['https://www.paper.github.io/x', 'https://paper.github.io/a'],
    ['https://paper.substack.com/p/x', 'https://paper.substack.com/p/a'],
    ['https://www.substack.com/x', 'https://substack.com/a'],
    ['https://s3.amazonaws.com/paper/a?v=1', 'https://s3.amazonaws.com/paper/a'],
    ['https://medium.com/@paper/a?source=rss', 'https://medium.com/@paper/a'],
  ])('of a sibling of the same hand is: %s names %s', (landed, named) => {
    expect(canonicalLink(named, landed)).toBe(named);
  });
  test('of another address that ends alike is not', () => {
    expect(canonicalLink('http://10.9.0.1/b', 'http://127.0.0.1/a')).toBe('http://127.0.0.1/a');
  });
});

describe('no two sites have links of one article', () => {
  test.each([
    ['https://m.github.io/a', 'https://www.github.io/a'],
    ['https://mobile.herokuapp.com/a', 'https://amp.herokuapp.com/a'],
    ['https://m.substack.com/p/a', 'https://edition.substack.com/p/a'],
    ['https://m.com/a', 'https://amp.com/a'],
    ['https://m.co.uk/a', 'https://www.co.uk/a'],
  ])('%s, %s', (a, b) => {
    expect(linkId(a)).not.toBe(linkId(b));
  });
  test.each([
    ['https://m.paper.com/a', 'https://www.paper.com/a'],
    ['https://amp.bbc.co.uk/a', 'http://bbc.co.uk/a/'],
    ['https://www.google.com/amp/s/paper.com/a', 'https://paper.com/a'],
    ['https://google.co.uk/amp/s/paper.com/a', 'https://paper.com/a'],
    ['https://paper-com.cdn.ampproject.org/c/s/paper.com/a', 'https://paper.com/a'],
  ])('but %s is %s', (a, b) => {
    expect(linkId(a)).toBe(linkId(b));
  });
  test.each([
    'https://google.evil.io/amp/s/www.reuters.com/a',
    'https://www.google.ev.il/amp/s/www.reuters.com/a',
    'https://google.uk.com/amp/s/www.reuters.com/a',
  ])('%s is no cache', (link) => {
    expect(plainLink(link)).toBe(link);
    expect(canonicalLink(null, link)).toBe(link);
  });
});
