import { array, assert, constantFrom, oneof, property, string, webUrl } from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { linkId, plainLink } from '../../../src/ingest/link.ts';
import { readHtml } from '../../../src/ingest/page/index.ts';
import { most, prepared } from '../../../src/ingest/page/prepare.ts';

const now = new Date('2016-12-09T12:00:00Z');
const pieces = [
  '<p> </p> <div_class="a"> </div> <!-- --> <script> </script> <style> </SCRIPT <table><tr><td> <br/>',
  `<script_type="application/ld+json"> {"@type":"NewsArticle" } " ' < > & &amp; &#0; <svg> </svg> <html>`,
  '<body> </body> <![CDATA[ ]]> <?xml <a_href=" <title> </title> <template> <meta_charset=x> \0 \uD800',
  'Police_said_12_people_were_killed_in_Qaim._',
].flatMap((line) => line.split(' ').map((piece) => piece.replaceAll('_', ' ')));
const page = array(oneof(constantFrom(...pieces), string({ maxLength: 10 })), { maxLength: 60 }).map((all) =>
  all.join(''),
);

test('any page gives an article or a reason', () => {
  assert(
    property(page, constantFrom(null, 'https://example.org/a'), (html, from) => {
      const got = readHtml(html, from, now);
      expect('reason' in got ? got.reason : got.page.text).not.toBe('');
    }),
    {
      numRuns: 150,
      examples: [
        ['<a href="<body>', null],
        ['<p>x</p><html>', null],
        ['', null],
      ],
    },
  );
});

test('what is parsed holds no script, and no more tags than may be', () => {
  assert(
    property(page, (html) => {
      const { html: ready, fault } = prepared(html);
      expect(fault).toBeNull();
      const { document } = parseHTML(`<html><body>${ready}`);
      expect(document.querySelector('script, style')).toBeNull();
    }),
    { numRuns: 300 },
  );
  expect(prepared('<b>'.repeat(most.tags + 1)).fault).not.toBeNull();
});

test('a plain link stays as it is, and tracking changes no id', () => {
  const link = webUrl({ withQueryParameters: true, withFragments: true });
  assert(
    property(link, constantFrom('', 'utm_source=a', 'fbclid=1&gclid=2'), (url, tracking) => {
      const plain = plainLink(url) ?? '';
      const tracked = new URL(plain);
      for (const [name, value] of new URLSearchParams(tracking)) tracked.searchParams.append(name, value);
      expect(plainLink(plain)).toBe(plain);
      expect(linkId(tracked.href)).toBe(linkId(plain));
    }),
  );
});
