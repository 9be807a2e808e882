import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { decodeHTML } from 'entities';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { plainText } from '../../../src/ingest/markup.ts';

test('entities become letters as in pages', () => {
  const pieces =
    '& &amp; &amp &#8217; &#x2019; &rsquo; &notin; &not; &lt;b&gt; &#0; &#128; &nosuch; ; x < \n'.split(' ');
  const text = array(oneof(constantFrom(...pieces), string({ maxLength: 5 })), { maxLength: 30 }).map((all) =>
    all.join(''),
  );
  assert(
    property(text, (given) => {
      const escaped = given.replaceAll('<', '&lt;');
      const { document } = parseHTML(`<html><body>${escaped}</body></html>`);
      expect(decodeHTML(escaped)).toBe(document.body.textContent);
    }),
    { numRuns: 500 },
  );
});

test.each<[html: string, text: string]>([
  ['<p>one</p><p>two <b>three</b></p>', 'one\ntwo three'],
  ['<a title="x > y">in</a>', 'in'],
  [`<a title='">'>in</a>`, 'in'],
  ['<a title="never closed>in</a> out', 'in out'],
  ['a < b & c', 'a < b & c'],
  ['<script>x</script>y', 'y'],
  ['<!-- x > -->y', 'y'],
  ['&lt;b&gt; &amp;amp; Qa&#8217;im', '<b> &amp; Qa’im'],
  ['<a ">" '.repeat(3), '" " "'],
])('%j', (html, text) => {
  expect(plainText(html)).toBe(text);
});

test.each(['<a ">" ', '<a "', `<a '"`, '<', '<!', '&', '&amp;', '<p'])(
  '%j a hundred thousand times',
  (unit) => {
    expect(typeof plainText(unit.repeat(100_000))).toBe('string');
  },
);
