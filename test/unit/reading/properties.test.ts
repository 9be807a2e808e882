import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFigure } from '../../../src/core/claim.ts';
import { extract } from '../../../src/readers/extract.ts';
import { articleOf, demo } from '../../kit/demo.ts';

const words =
  'killed wounded 12 dozens of people civilians said “ ” " , . — and including women Reuters told that more than at least were in Qaim on Monday the ministry denied 2016 - a man \n 🙂 é'.split(
    ' ',
  );
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((w) => w.join(' ')),
  fc
    .tuple(fc.constantFrom(...demo.map((a) => a.text)), fc.nat(), fc.nat(60), fc.string({ maxLength: 8 }))
    .map(
      ([text, at, cut, insert]) =>
        text.slice(0, at % text.length) + insert + text.slice((at % text.length) + cut),
    ),
);

test('quotes are verbatim, bounds in order, parts point at claims, and reading twice gives the same', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { claims } = extract(articleOf(text));
      const keys = new Set(claims.map((c) => c.key));
      expect(keys.size).toBe(claims.length);
      for (const claim of claims) {
        expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
        if (!isFigure(claim)) continue;
        expect(claim.low ?? 0).toBeLessThanOrEqual(claim.high ?? Infinity);
        expect(claim.quote).toContain(claim.wording);
        expect(claim.partOf === null || keys.has(claim.partOf)).toBe(true);
      }
      expect(extract(articleOf(text)).claims).toEqual(claims);
    }),
    { numRuns: 200 },
  );
});
