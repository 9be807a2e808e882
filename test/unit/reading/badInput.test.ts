import { describe, expect, test } from 'vitest';
import { isFigure } from '../../../src/core/claim.ts';
import { explain, extract } from '../../../src/readers/extract.ts';
import { articleOf } from '../../kit/demo.ts';

const report =
  'Gunmen killed 12 people, including three women, in an attack on a market on May 16, police said. ' +
  'Nine others were wounded, and two houses burned.';
const wanted = ['killed 12 people police', 'killed 3 women police', 'injured 9 people outlet'];

const figures = (text: string): readonly string[] =>
  extract(articleOf(text)).claims.flatMap((c) => {
    expect(text.slice(c.start, c.end)).toBe(c.quote);
    return isFigure(c)
      ? [`${c.measure} ${c.low} ${c.population} ${c.speaker?.name.toLowerCase() ?? 'outlet'}`]
      : [];
  });

const tagged = report
  .replace(/[,.]/g, ' $&')
  .split(' ')
  .map((w) => `${w}/${/[,.]/.test(w) ? w : 'NN'}`)
  .join(' ');

describe('the same report in another dress', () => {
  test.each([
    ['as news prints it', report],
    ['in capitals', report.toUpperCase()],
    ['in small letters', report.toLowerCase()],
    ['with a corpus’ paragraphs', `<p> ${report.replace('. ', '. <p> ')} </p>`],
    ['with a corpus’ number', `@@4051234 ${report}`],
    ['with parts of speech', tagged],
    ['with blanks', report.replaceAll(' ', '  \t ')],
    ['within other lines', `\n\n  \n${report}\n\u0000\n`],
  ])('%s', (_, text) => {
    expect(figures(text)).toEqual(wanted);
  });
});

test('without commas the figures stay', () => {
  const bare = figures(report.replaceAll(',', '')).map((f) => f.replace(/ \w+$/, ''));
  expect(bare).toEqual(['killed 12 people', 'killed 3 women', 'injured 9 people']);
});

describe('nothing to find is a plain answer', () => {
  test.each([
    '',
    ' ',
    '\n',
    '12',
    'killed',
    'Tolv',
    '.',
    '“',
    '(((',
    '\u0000',
    '\ud800',
    '👩‍🚒👩‍🚒',
    '<p>',
    '@@12',
    'a/NN',
  ])('%j', (text) => {
    expect(extract(articleOf(text)).claims).toEqual([]);
  });
});

test.each([
  'Nueve personas murieron y otras doce resultaron heridas en el ataque contra el mercado, dijo la policía de la ciudad.',
  'Zwölf Menschen starben und die Polizei teilte am Montag mit, dass die Zahl der Toten noch steigen kann.',
  'Neuf personnes ont été tuées et douze autres blessées dans une attaque contre un marché, selon la police de la ville.',
  'Neun Menschen wurden bei einem Angriff auf einen Markt getötet, zwölf weitere verletzt, teilte die Polizei mit.',
  'قُتل تسعة أشخاص وأصيب اثنا عشر آخرون في هجوم على سوق في المدينة يوم الاثنين، وفق ما قالت الشرطة المحلية هناك.',
  '警方称，星期一在该市一个市场发生的袭击中有九人死亡，另有十二人受伤，两座房屋被烧毁，许多居民逃离了家园。',
])('another language gives no claim, and is told: %s', (text) => {
  const { claims, english } = explain(articleOf(text.repeat(2)));
  expect(claims).toEqual([]);
  expect(english).toBe(false);
});

test('a report in the style of a telegram is read', () => {
  const text =
    'Explosion market Tolv: 12 killed, 30 injured, police say; rescuers search rubble, hospitals full, army blamed';
  expect(explain(articleOf(text))).toMatchObject({ english: true, claims: [{ low: 12 }, { low: 30 }] });
});
