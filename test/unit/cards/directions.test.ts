import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { claimsCard, incidentCard } from '../../../src/cards/incident/index.ts';
import { headlineOf } from '../../../src/cards/headline.ts';
import { inWords } from '../../../src/cards/otherLetters.ts';
import { cut, linesOf } from '../../../src/cards/phone.ts';
import { quoteOf, shortQuote } from '../../../src/cards/quotes.ts';
import { renderCard } from '../../../src/chat/terminal/render.ts';
import type { Card } from '../../../src/core/card.ts';
import type { FigureClaim } from '../../../src/core/claim.ts';
import { inert, inertLine, isolated, seen, shownLine } from '../../../src/core/inert.ts';
import { article, figure } from '../store/commits.ts';
import { claim, head, point } from './alerts.ts';
import { blame, fileOf, speaker } from './fileOf.ts';

/** The marks that set a stretch apart, so that they can be seen. */
const shown = (text: string): string => text.replaceAll('\u2068', '[').replaceAll('\u2069', ']');
const marked = (text: string): string => text.replaceAll('[', '\u2068').replaceAll(']', '\u2069');

describe('what is written from right to left is set apart', () => {
  test.each([
    ['محمد الدرباني', '[محمد الدرباني]'],
    ['١٢ قتيلا', '[١٢ قتيلا]'],
    ['12 قتيلا', '[12 قتيلا]'],
    ['ראש העיר', '[ראש העיר]'],
    ['قالت Reuters إن', '[قالت Reuters إن]'],
    ['قال\nحسن', '[قال]\n[حسن]'],
    ['Karim Haddad', 'Karim Haddad'],
    ['Карим Хаддад', 'Карим Хаддад'],
    ['中央社', '中央社'],
    ['', ''],
  ])('%j → %j', (text, apart) => {
    expect(shown(isolated(text))).toBe(apart);
    expect(shown(isolated(isolated(text)))).toBe(apart);
    expect(shown(inert(isolated(text)))).toBe(apart);
  });

  test.each([
    ['[محمد] said [١٢ قتيلا]', '[محمد] said [١٢ قتيلا]'],
    ['[Karim] said', 'Karim said'],
    ['[محمد said', 'محمد said'],
    ['محمد] said', 'محمد said'],
    ['[[محمد] said]', '[محمد] said'],
    ['[a\nمحمد]', 'a\nمحمد'],
  ])('and other marks of that kind are taken out: %j → %j', (text, plain) => {
    expect(shown(inert(marked(text)))).toBe(plain);
  });

  it('and none that turns the reading direction stays', () => {
    expect(inert('\u202eمحمد\u202c \u2067x\u2069 \u200fy')).toBe('محمد x y');
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'م', ' ', '\n', '\u2066', '\u2067', '\u2068', '\u2069', '\u202e'),
        }),
        (text) => {
          const safe = inert(text);
          expect(safe).not.toMatch(/[\u2066\u2067\u202a-\u202e]/);
          expect(inert(safe)).toBe(safe);
          expect(safe.replace(/\u2068[^\u2068\u2069\n]*\u2069/g, '')).not.toMatch(/[\u2068\u2069]/);
        },
      ),
    );
  });

  it('while no text in other letters changes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'Ж', '中', ' ', '1', '“', '\n') }), (text) => {
        expect(isolated(text)).toBe(text);
        expect(shownLine(text)).toBe(inertLine(text));
      }),
    );
  });

  it('takes no room, and is whole where it is cut', () => {
    const name = isolated('محمد الدرباني نائب المدينة');
    expect(seen(name)).toBe(26);
    expect(linesOf(name, 26)).toBe(1);
    expect(shown(cut(`${name} said`, 16))).toBe('[محمد الدرباني]…');
  });
});

const quote =
  'قال النائب محمد الكربي لإذاعة صوت الوادي إن أكثر من ١٠٠ مدني قتلوا في القصف الذي استهدف السوق صباح الأربعاء، وإن عشرات الجرحى نقلوا إلى المستشفى.';
const karbi = { name: 'محمد الكربي', role: 'نائب', kind: 'person' } as const;
const over: Partial<FigureClaim> = {
  low: 101,
  high: null,
  wording: 'أكثر من ١٠٠ مدني',
  population: 'civilians',
  quote,
  speaker: karbi,
};
const voice = article('a', { outlet: 'صوت الوادي', published: '2016-12-08' });
const file = fileOf(
  [
    [figure('f1', over), voice],
    [
      figure('f2', { low: 55, high: 55, wording: '55 civilians', speaker: speaker('hospital sources') }),
      article('b', { outlet: 'Reuters' }),
    ],
    [
      figure('f3', {
        low: 0,
        high: 0,
        stance: 'denies',
        wording: 'سقوط مدنيين',
        population: 'civilians',
        speaker: speaker('جيش الساحل'),
        quote: 'نفى جيش الساحل سقوط مدنيين.',
      }),
      voice,
    ],
    [blame({ actor: 'جيش الساحل', speaker: karbi, quote }), voice],
  ],
  [['conflict', 1, 2]],
);
const textOf = (card: Card): string => shown(renderCard(card, { color: false, width: 200 }));

describe('a card in English with claims in Arabic', () => {
  it('words their figures in English, and sets names apart', () => {
    const text = textOf(incidentCard(file));
    expect(text).toContain('[نائب] [محمد الكربي] said more than 100 civilians were killed.');
    expect(text).toContain('[جيش الساحل] denied that any civilians were killed');
    expect(text).toContain('• more than 100 civilians – [محمد الكربي], in [صوت الوادي]; single source');
    expect(text).toContain('[محمد الكربي] blamed [جيش الساحل]');
  });

  it('does so of every claim', () => {
    const text = textOf(claimsCard(file));
    expect(text).toContain(
      '#1 Killed: more than 100 civilians – [محمد الكربي], [نائب] · [صوت الوادي], 8 Dec',
    );
    expect(text).toContain('#3 denies that any civilians were killed – [جيش الساحل]');
  });

  it('breaks a long quotation between lines that are each set apart', () => {
    const card: Card = { tone: 'plain', title: 'x', blocks: [quoteOf(claim(1, over))] };
    const lines = shown(renderCard(card, { color: false, width: 60 }))
      .split('\n')
      .filter((line) => line.includes('| '));
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => /^ {2}\| “?\[[^[\]]+\]”?$/.test(line))).toEqual(lines);
  });

  it('keeps the figure in a quotation that is cut, between words', () => {
    const { text, source } = shortQuote(claim(1, over, { outlet: 'صوت الوادي', url: null }), 2);
    expect(shown(text)).toBe('[…الوادي إن أكثر من ١٠٠ مدني قتلوا في القصف…]');
    expect(shown(source)).toBe('[محمد الكربي], [صوت الوادي], 8 Dec');
  });

  it('has a headline in which the names keep their places', () => {
    expect(shown(headlineOf(head, point('conflict', claim(1, over), claim(2))))).toBe(
      'Qaim air strike: [محمد الكربي] said more than 100 civilians killed; hospital sources said 55',
    );
  });
});

test.each([
  [55, 55, '55'],
  [12, null, 'at least 12'],
  [101, null, 'more than 100'],
  [1001, null, 'more than 1,000'],
  [1, null, 'at least 1'],
  [1, 24, 'up to 24'],
  [0, 19, 'up to 19'],
  [null, 24, 'up to 24'],
  [20, 99, '20 to 99'],
])('a figure from %s to %s in English words', (low, high, words) => {
  expect(inWords({ low, high })).toBe(words);
});
