import { describe, expect, test } from 'vitest';
import { canonicalLink, linkId, plainLink } from '../../../src/ingest/link.ts';

const url = 'https://www.example.org/world/qaim-strike';

describe('links of one page', () => {
  const same = [
    'https://www.example.org/world/a',
    'http://example.org/world/a/',
    'https://example.org/world/a?utm_source=x&utm_medium=y',
    'https://example.org/world/a?fbclid=123#part',
    'https://amp.example.org/world/a',
    'https://m.example.org/world/a',
    'https://www.example.org/world/a/amp/',
    'https://www.example.org/world/a?amp',
    'https://www.google.com/amp/s/www.example.org/world/a',
    'https://www-example-org.cdn.ampproject.org/c/s/www.example.org/world/a',
  ];
  test.each(same)('%s', (link) => expect(linkId(link)).toBe(linkId(same[0] ?? '')));
  test.each([
    'https://example.org/world/b',
    'https://example.org/world/a?id=2',
    'https://example.com/world/a',
  ])('%s is another', (link) => expect(linkId(link)).not.toBe(linkId(same[0] ?? '')));
  test('no link', () => {
    expect(plainLink('javascript:alert(1)')).toBeNull();
    expect(plainLink('qaim')).toBeNull();
  });
  test.each<[named: string | null, is: string]>([
    [null, url],
    ['https://example.org/story/1', 'https://example.org/story/1'],
    ['/story/1?utm_source=a', 'https://www.example.org/story/1'],
    ['https://other.com/story/1', url],
    ['https://www.example.org/', url],
    ['javascript:void(0)', url],
  ])('a page that names %s', (named, is) => expect(canonicalLink(named, url)).toBe(is));
});
