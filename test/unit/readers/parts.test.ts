import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from '../../../src/readers/model/parts.ts';

const anyText = fc
  .array(
    fc.constantFrom(
      'Twelve people died. ',
      'A blast hit the port.\n\n',
      'word ',
      '\n',
      '😀',
      'x'.repeat(900),
    ),
    {
      maxLength: 120,
    },
  )
  .map((pieces) => pieces.join(''));

test('a short text is one part', () => {
  expect(partsOf('Twelve people died.')).toEqual([
    { start: 0, text: 'Twelve people died.', number: 1, of: 1 },
  ]);
  expect(partsOf('')).toEqual([{ start: 0, text: '', number: 1, of: 1 }]);
});

test('parts are stretches of the text, cover it, overlap, and stay short', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parts = partsOf(text);
      let covered = 0;
      for (const [i, part] of parts.entries()) {
        expect(text.slice(part.start, part.start + part.text.length)).toBe(part.text);
        expect(part.text.length).toBeLessThanOrEqual(12_000);
        expect([part.number, part.of]).toEqual([i + 1, parts.length]);
        expect(part.start).toBeLessThanOrEqual(covered);
        expect(/^[\uDC00-\uDFFF]/.test(part.text)).toBe(false);
        covered = part.start + part.text.length;
      }
      expect(covered).toBe(text.length);
    }),
    { numRuns: 200 },
  );
});

test('a text of a megabyte without a break ends in parts', () => {
  const parts = partsOf('x'.repeat(1_000_000));
  expect(parts.length).toBeLessThan(120);
  expect(parts.at(-1)!.start + parts.at(-1)!.text.length).toBe(1_000_000);
});

test('a part begins with a paragraph where there is one', () => {
  const text = Array.from({ length: 40 }, (_, i) => `Paragraph ${i}. ${'More of it. '.repeat(40)}`).join(
    '\n\n',
  );
  for (const { text: part } of partsOf(text)) expect(part.trimStart()).toMatch(/^Paragraph/);
});
