import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plainChecks } from '../../../src/languages/common/plainChecks.ts';
import { figureIn } from './marked.ts';

describe('in a language of which no word is known a number is read in digits', () => {
  test.each([
    ['as it stands', 'Mindestens [12] Menschen starben.', '12..12 12'],
    ['by any of its letters', 'Au moins 1.[2]00 personnes sont mortes.', '1200..1200 1.200'],
    ['without its hedge', 'Más de [100] personas murieron.', '100..100 100'],
    ['within more words', '[больше 100 человек] погибли', '100..100 100'],
    ['with a comma', 'сообщили о [1,200] погибших', '1200..1200 1,200'],
    ['with an apostrophe', 'si contano [1’200’300] sfollati', '1200300..1200300 1’200’300'],
    ['with spaces that do not break', 'près de [1\u00a0200] morts', '1200..1200 1\u00a0200'],
    ['in Persian digits', '[۱۲] نفر کشته شدند', '12..12 ۱۲'],
    ['in Persian digits with their mark', '[۱٬۲۰۰] نفر', '1200..1200 ۱٬۲۰۰'],
    ['in Bengali digits', '[৪৫] জন নিহত', '45..45 ৪৫'],
    ['before a counter without a space', '[12]人が死亡', '12..12 12'],
    ['of a pair, one by itself', '[3] muertos y 12 heridos', '3..3 3'],
    ['of nobody', '[0] Tote', '0..0 0'],
  ])('%s', (_, marked, figure) => {
    expect(figureIn(plainChecks, marked)).toBe(figure);
  });

  test.each([
    ['words', '[Zwölf Menschen] starben.'],
    ['two numbers', '[3 muertos y 12 heridos]'],
    ['a year', 'im Jahr [2016]'],
    ['a day', 'am [7.12.2016] und'],
    ['a day with slashes', 'el [7/12] murieron'],
    ['a time', 'um [10:30] Uhr'],
    ['a share', '[12 %] der Häuser'],
    ['a share before its sign', '[12]% des maisons'],
    ['money', '[12] € pro Kopf'],
    ['money behind its sign', '$[12] millones'],
    ['a part of a number with spaces', '1 [200] morts'],
    ['the head of a number with spaces', '[1] 200 morts'],
    ['a number with two kinds of marks', '[1.200,300] Tote'],
    ['a fraction', '[2,5] Millionen'],
    ['an age', 'ein [12]-jähriges Kind'],
    ['a rank', 'the [12]th day'],
    ['a part of a name', 'die B[12] und'],
    ['a name with a dash', 'COVID-[19] und'],
    ['digits of two scripts', '[1۲] نفر'],
    ['zeros before it', '[007] Tote'],
    ['ten thousands of them', '[12]万人が避難'],
    ['an age without a space', '[30]歳の男性'],
    ['a range', '[10-12] Tote'],
  ])('and none in %s', (_, marked) => {
    expect(figureIn(plainChecks, marked)).toBeNull();
  });

  it('reads any number back, in any digits', () => {
    const zeros = ['0', '٠', '۰', '०', '০', '๐', '０'].map((zero) => zero.codePointAt(0)!);
    fc.assert(
      fc.property(fc.integer({ min: 2100, max: 999_999_999 }), fc.constantFrom(...zeros), (n, zero) => {
        const digits = String(n).replace(/\d/g, (d) => String.fromCodePoint(zero + Number(d)));
        expect(plainChecks.figureAt(`x ${digits} y`, 2, 3)).toEqual({
          low: n,
          high: n,
          start: 2,
          end: 2 + digits.length,
        });
      }),
    );
  });

  it('takes time in proportion to the length of a quotation', () => {
    const long = '1.'.repeat(200_000);
    expect(plainChecks.figureAt(long, 0, long.length)).toBeNull();
    expect(plainChecks.figureAt('1 '.repeat(200_000), 0, 400_000)).toBeNull();
  });
});
