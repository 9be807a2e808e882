import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { arabicChecks } from '../../../src/languages/ar/checks.ts';
import { inArabic } from './arabicNumber.ts';

const way = fc.constantFrom<0 | 1>(0, 1);

test.each([
  [55, 0, 'خمسة وخمسون'],
  [112, 1, 'مئة واثنتي عشرة'],
  [3205, 0, 'ثلاثة آلاف ومئتان وخمسة'],
  [2_015_000, 1, 'مليونين وخمسة عشر ألفا'],
] as const)('%i is written %i as %s', (n, how, words) => {
  expect(inArabic(n, how)).toBe(words);
});

it('reads every number back that is written in words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 99_999_999 }), way, (n, how) => {
      const words = inArabic(n, how);
      const quote = `مقتل ${words} من المدنيين`;
      expect(arabicChecks.figureAt(quote, 5, 6)).toEqual({
        low: n,
        high: n,
        start: 5,
        end: 5 + words.length,
      });
    }),
  );
  for (let n = 2; n < 1300; n++)
    for (const how of [0, 1] as const)
      expect(arabicChecks.figureAt(inArabic(n, how), 0, 1)).toMatchObject({ low: n, high: n });
});

it('reads every number back that is written in digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 99_999_999 }), fc.constantFrom('٠', '۰', '0'), (n, zero) => {
      const digit = (d: string): string => String.fromCodePoint(zero.codePointAt(0)! + Number(d));
      const digits = n
        .toLocaleString('en-US')
        .replace(/\d/g, digit)
        .replaceAll(',', zero === '0' ? ',' : '٬');
      const quote = `مقتل ${digits} شخصا`;
      expect(arabicChecks.figureAt(quote, 5, 6)).toEqual({
        low: n,
        high: n,
        start: 5,
        end: 5 + digits.length,
      });
    }),
  );
});

it('reads hedges alike of words and digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 9999 }), way, (n, how) => {
      const number = inArabic(n, how);
      const read = (quote: string) => arabicChecks.figureAt(quote, 0, quote.length);
      expect(read(`أكثر من ${number} قتيل`)).toMatchObject({ low: n + 1, high: null });
      expect(read(`${number} قتيل على الأقل`)).toMatchObject({ low: n, high: null });
      expect(read(`أقل من ${number} قتيل`)).toMatchObject({ low: 0, high: n - 1 });
    }),
  );
});

it('answers for any letters of anything', () => {
  const words = fc.constantFrom(
    'و',
    'ألف',
    'مئة',
    'نحو',
    'ما',
    'لم',
    'يقتل',
    'بين',
    '12',
    '،',
    'رجل',
    'أحد',
    'على',
    'الأقل',
    'x',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(words, { maxLength: 60 }).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.nat(250), fc.nat(250), (quote, from, to) => {
      const figure = arabicChecks.figureAt(quote, from, to);
      expect(figure === null || (figure.start < figure.end && figure.end <= quote.length)).toBe(true);
    }),
  );
});

it('reads a quotation of any length', () => {
  for (const word of ['نحو ', 'ألف ', 'و12 ', 'ما لم يقتل ', 'بين ', 'رجل '])
    expect(() => arabicChecks.figureAt(word.repeat(50_000), 0, 10)).not.toThrow();
});
