import { describe, expect, test } from 'vitest';
import { rowPieces } from '../../../src/cards/incident/rows.ts';
import { paragraphOf } from '../../../src/cards/paragraph/index.ts';
import { rangeOf } from '../../../src/cards/range.ts';
import type { FigureClaim } from '../../../src/core/claim.ts';
import type { Population } from '../../../src/core/population.ts';
import { figure } from '../store/commits.ts';
import { fileOf, reuters, rt, speaker } from './fileOf.ts';

const count = (
  population: Population,
  n: number,
  by: string,
  about: Partial<FigureClaim> = {},
): Partial<FigureClaim> => ({
  population,
  low: n,
  high: n,
  wording: `${n} ${population}`,
  speaker: speaker(by),
  ...about,
});
const areOfOne = (...[a, b]: readonly (Partial<FigureClaim> | undefined)[]): boolean =>
  a?.speaker?.name === b?.speaker?.name;
const rowsOf = (
  claims: readonly Partial<FigureClaim>[],
  clashes: readonly (readonly [number, number])[] = [],
) =>
  fileOf(
    claims.map((about, i) => [figure(`f${i}`, about), i === 0 ? reuters : rt] as const),
    clashes.map(([a, b]) => [areOfOne(claims[a - 1], claims[b - 1]) ? 'self-conflict' : 'conflict', a, b]),
  );

describe('the range is never smaller than a figure below it', () => {
  test.each<
    [
      what: string,
      claims: readonly Partial<FigureClaim>[],
      clashes: readonly (readonly [number, number])[],
      range: string,
    ]
  >([
    [
      'more civilians than people',
      [count('people', 12, 'police'), count('people', 12, 'medics'), count('civilians', 45, 'monitor')],
      [[1, 3]],
      '12 · 45 civilians',
    ],
    [
      'fewer civilians than people',
      [count('people', 12, 'police'), count('people', 14, 'medics'), count('civilians', 5, 'monitor')],
      [],
      '12 – 14',
    ],
    [
      'soldiers beside a smaller toll of people',
      [count('people', 12, 'police'), count('people', 12, 'medics'), count('soldiers', 30, 'monitor')],
      [[1, 3]],
      '12 · 30 soldiers',
    ],
    [
      'one number in two wordings',
      [
        count('people', 19, 'police'),
        count('people', 20, 'medics', { high: null, wording: 'more than 19 people' }),
      ],
      [],
      '19',
    ],
    [
      'digits in a heading',
      [
        count('people', 8, 'police', { high: null, wording: 'at least eight people' }),
        count('people', 36, 'medics'),
      ],
      [],
      'at least 8 – 36',
    ],
  ])('%s', (_, claims, clashes, range) => expect(rangeOf(rowsOf(claims, clashes).rows[0]!)).toBe(range));
});

describe('one figure of a part by one speaker', () => {
  const whole = count('people', 20, 'medics');
  const part = (n: number, by: string, about: Partial<FigureClaim> = {}) =>
    count('children', n, by, { partOf: 'f0', ...about });
  const groupsIn = (claims: readonly Partial<FigureClaim>[]): string => {
    const [, bullets] = rowPieces(rowsOf([whole, ...claims]).rows);
    return bullets?.block.kind === 'text' ? (/• (?:Among|Said).*/.exec(bullets.block.text)?.[0] ?? '') : '';
  };
  test.each<[claims: readonly Partial<FigureClaim>[], line: string]>([
    [[part(2, 'police'), part(5, 'army')], '• Among them two children (police); five children (army)'],
    [
      [part(2, 'police'), part(2, 'police', { high: null, wording: 'many children' })],
      '• Among them two children (police)',
    ],
    [
      [part(2, 'police'), part(5, 'police', { population: 'women' })],
      '• Among them two children and five women (police)',
    ],
    [[part(2, 'police'), part(2, 'army')], '• Among them two children (police, army)'],
    [[part(4, 'police'), part(1, 'army')], '• Among them four children (police)'],
    [[part(4, 'police'), part(1, 'police')], '• Among them four children (police)'],
    [
      [part(3, 'police'), part(3, 'army', { high: null, wording: 'at least three children' })],
      '• Among them three children (police)',
    ],
    [[part(20, 'police')], '• Said to be 20 children (police)'],
    [[part(21, 'police')], ''],
    [[part(15, 'police'), part(9, 'police', { population: 'women' })], ''],
    [[part(7, 'police', { population: 'people', wording: 'seven of one family' })], ''],
    [[], ''],
  ])('%j: %s', (claims, line) => expect(groupsIn(claims)).toBe(line));

  test('the parts of a figure stand with its speaker', () => {
    const [, bullets] = rowPieces(
      fileOf([
        [figure('f0', whole), reuters],
        [figure('f1', count('children', 2, 'medics', { partOf: 'f0' })), reuters],
        [figure('f2', { ...whole, speaker: speaker('police') }), rt],
      ]).rows,
    );
    expect(bullets?.block).toMatchObject({ text: expect.stringMatching(/medics \(two children\); police/) });
  });
});

test('a part that exceeds the whole of another is shown with the words that make it one', () => {
  const village = count('people', 30, 'army', { standing: 'part', subset: 'in one village alone' });
  const [, bullets] = rowPieces(rowsOf([count('people', 20, 'medics'), village], [[1, 2]]).rows);
  expect(bullets?.block).toMatchObject({
    text: expect.stringContaining('• 30 people (“in one village alone”) – army'),
  });
});

test.each<[first: string, second: string, text: string]>([
  ['14 miners', '14 miners', '14 miners'],
  ['14 miners', '14 protesters', '14 people'],
  ['14 miners', '14', '14 people'],
])('a noun is said where all who give the figure use it: %s, %s', (first, second, text) => {
  const file = rowsOf([
    count('other', 14, 'police', { wording: first }),
    count('other', 14, 'army', { wording: second }),
  ]);
  expect(paragraphOf(file)).toContain(` killed ${text}, `);
});

describe('further outcomes take a line each, every figure with its speaker', () => {
  const hurt = (n: number, by: string): Partial<FigureClaim> =>
    count('people', n, by, { measure: 'injured' });
  test.each<[claims: readonly Partial<FigureClaim>[], line: string]>([
    [[hurt(9, 'medics')], 'Injured  9 | single source · medics, in RT'],
    [[hurt(9, 'medics'), hurt(7, 'police')], 'Injured  7 – 9 | seven people – police; nine people – medics'],
  ])('%j: %s', (claims, line) => {
    const pieces = rowPieces(rowsOf([count('people', 20, 'medics'), ...claims]).rows);
    const { block } = pieces.at(-1)!;
    expect(block.kind === 'heading' && `${block.text} | ${block.note}`).toBe(line);
  });
});

test.each<[measure: FigureClaim['measure'], rows: number]>([
  ['casualties', 1],
  ['missing', 2],
])('%s beside the killed: %i rows', (measure, rows) => {
  const pieces = rowPieces(
    rowsOf([count('people', 20, 'medics'), count('people', 25, 'army', { measure })]).rows,
  );
  expect(pieces.filter(({ block }) => block.kind === 'heading')).toHaveLength(rows);
});

test('who was shot was shot', () => {
  const shot = count('people', 3, 'police', { measure: 'casualties', quote: 'Three people were shot.' });
  const hurt = { ...shot, quote: 'Three people were shot and injured.' };
  expect(paragraphOf(rowsOf([shot]))).toMatch(/, three people were shot, police said\.$/);
  expect(paragraphOf(rowsOf([hurt]))).toMatch(/ killed or injured three people, police said\.$/);
});

test('a body is named in full once, where it is the only one of its kind', () => {
  const observatory = 'Zandian Observatory for Inland Peace';
  const claims = [count('people', 8, observatory), count('people', 36, observatory)];
  expect(paragraphOf(rowsOf(claims, [[1, 2]]))).toMatch(
    /, the Zandian Observatory for Inland Peace said\. The Observatory also gave a figure of 36 people\.$/,
  );
  const other = count('people', 40, 'Western Observatory for Peace');
  expect(paragraphOf(rowsOf([...claims, other]))).not.toContain('The Observatory also');
});

test.each<[killed: number, injured: number, text: string]>([
  [1, 3, 'killed one civilian and injured three,'],
  [3, 1, 'killed three civilians and injured one,'],
])('killed and injured with one noun: %i and %i', (killed, injured, text) => {
  const [dead, hurt] = [killed, injured].map((n) =>
    count('civilians', n, 'medics', { wording: `${n}`, measure: n === killed ? 'killed' : 'injured' }),
  );
  const file = fileOf([
    [figure('f0', dead), reuters],
    [figure('f1', hurt), reuters],
  ]);
  expect(paragraphOf(file)).toContain(text);
});

test('further outcomes of one speaker share a sentence', () => {
  const hurt = count('people', 9, 'police', { measure: 'injured' });
  const missing = count('people', 4, 'police', { measure: 'missing' });
  const paragraph = (by: string) =>
    paragraphOf(rowsOf([count('people', 20, 'medics'), hurt, { ...missing, speaker: speaker(by) }]));
  expect(paragraph('police')).toContain('Police said nine people were injured and four people were missing.');
  expect(paragraph('army')).toContain('Police said nine people were injured. The army said four people');
});

test.each<[attackers: FigureClaim['attackers'], line: string]>([
  ['included', '• Among them one attacker (medics)'],
  ['unknown', '• Also one attacker (medics)'],
])('an attacker whom a figure has %s', (attackers, line) => {
  const gunman = count('attackers', 1, 'medics', { wording: 'the gunman' });
  const [, bullets] = rowPieces(rowsOf([count('people', 20, 'police', { attackers }), gunman]).rows);
  expect(bullets?.block).toMatchObject({ text: expect.stringContaining(line) });
});
