import { describe, expect, test } from 'vitest';
import { canonicalLink } from '../../../src/ingest/link.ts';
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
  ['news.co.de.com', 'de.com'],
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
  test('of another address that ends alike is not', () => {
    expect(canonicalLink('http://10.9.0.1/b', 'http://127.0.0.1/a')).toBe('http://127.0.0.1/a');
  });
});
