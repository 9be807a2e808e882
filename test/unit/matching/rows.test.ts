import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isFigure, type FigureClaim } from '../../../src/core/claim.ts';
import type { StoredArticle } from '../../../src/core/record.ts';
import type { RelationKind } from '../../../src/core/relation.ts';
import { populations } from '../../../src/core/population.ts';
import { figureRows } from '../../../src/matching/index.ts';
import { article, figure } from '../store/commits.ts';
import { speaker, stored } from '../cards/fileOf.ts';

const at = article('a');
const elsewhere = article('b', { outlet: 'RT' });
const nextDay = article('c', { outlet: 'RT', published: '2016-12-09' });

/** "people 12..15" → a claim of killed people by a speaker of its own; "@b" for another article, "@next" for one of the next day. */
function claimOf(row: string, i: number): readonly [FigureClaim, StoredArticle] {
  const [, population, low, high, rest = ''] = /^(\w+) (\d*)\.\.(\d*)(.*)$/.exec(row) ?? [];
  const claim = figure(`f${i}`, {
    population: z.enum(populations).parse(population),
    low: low === '' ? null : Number(low),
    high: high === '' ? null : Number(high),
    speaker: speaker(/ by (\w+)/.exec(rest)?.[1] ?? `Speaker ${i}`),
    ...(rest.includes('denies') ? { stance: 'denies', measure: 'casualties' } : {}),
    ...(rest.includes('@next') ? { asOf: '2016-12-09' } : {}),
    ...(rest.includes('derived') ? { derived: true } : {}),
    ...(rest.includes('adds ')
      ? { parts: (/adds ([\d,]+)/.exec(rest)?.[1] ?? '').split(',').map((n) => `f${n}`) }
      : {}),
    ...(rest.includes('hearsay') ? { hearsay: true } : {}),
    ...(rest.includes('in one village') ? { standing: 'part', subset: 'in one village' } : {}),
    ...(rest.includes('part of') ? { partOf: `f${/part of (\d)/.exec(rest)?.[1]}` } : {}),
  });
  return [claim, rest.includes('@b') ? elsewhere : rest.includes('@next') ? nextDay : at];
}

function killed(
  told: readonly string[],
  related: readonly (readonly [RelationKind, number, number, string?])[] = [],
) {
  const claims = stored(told.map(claimOf));
  const relations = related.map(([kind, a, b, rule = 'x']) => ({
    kind,
    rule,
    a: claims[a]!,
    b: claims[b]!,
  }));
  return figureRows(claims.filter(isFigure), relations).find((r) => r.measure === 'killed');
}

const ends = (row: ReturnType<typeof killed>): string =>
  (row?.ends ?? []).map((p) => `${p.population} ${p.low ?? ''}..${p.high ?? ''}`).join(' – ');

describe('the range', () => {
  test.each<[why: string, told: readonly string[], ends: string]>([
    ['one figure', ['people 12..12'], 'people 12..12'],
    [
      'the lowest and the highest',
      ['people 12..12', 'people 20..20', 'people 15..15'],
      'people 12..12 – people 20..20',
    ],
    ['vague words set no end', ['people 24..99', 'people 12..12', 'people 200..999'], 'people 12..12'],
    ['an open end sets none', ['people 1..100', 'people 55..55'], 'people 55..55'],
    ['a floor does', ['people 101..', 'people 55..55'], 'people 55..55 – people 101..'],
    ['a floor at the same number adds nothing', ['people 55..', 'people 55..55'], 'people 55..55'],
    [
      'vague words where nothing else is',
      ['people 24..99', 'people 200..999'],
      'people 24..99 – people 200..999',
    ],
    ['a denial stands beside', ['civilians 0..0 denies', 'people 12..12'], 'people 12..12'],
    ['so does nobody', ['people 0..0', 'people 12..12'], 'people 12..12'],
    ['hearsay', ['people 90..90 hearsay', 'people 12..12'], 'people 12..12'],
    ['one victim told of', ['people 1..1', 'people 12..12'], 'people 12..12'],
    ['but one and two are two counts', ['people 1..1', 'people 2..2'], 'people 1..1 – people 2..2'],
    [
      'people, where several count them',
      ['people 30..30', 'people 40..40', 'civilians 9..9'],
      'people 30..30 – people 40..40',
    ],
    [
      'civilians, where one alone counts people',
      ['people 60..60', 'civilians 55..55', 'civilians 70..70'],
      'civilians 55..55 – civilians 70..70',
    ],
    ['miners are the toll', ['other 14..14', 'other 16..16'], 'other 14..14 – other 16..16'],
    ['so are soldiers', ['soldiers 5..5', 'attackers 2..2'], 'soldiers 5..5'],
    [
      'protesters against people elsewhere',
      ['other 27..27', 'people 14..14 @b'],
      'people 14..14 – other 27..27',
    ],
    ['but not six teachers among 26', ['other 6..6 @b', 'people 26..26'], 'people 26..26'],
    ['nor some of the people of the same article', ['other 16..16', 'people 14..14'], 'people 14..14'],
    [
      'some and all of one voice in one article',
      ['people 16..16 by medics', 'people 22.. by medics'],
      'people 22..',
    ],
    [
      'but of two voices both',
      ['people 16..16 by medics', 'people 22.. by police'],
      'people 16..16 – people 22..',
    ],
    [
      'and of one voice in two articles',
      ['people 16..16 by medics', 'people 22.. by medics @b'],
      'people 16..16 – people 22..',
    ],
    ['a sum counts where nobody states one', ['people 3..3 derived'], 'people 3..3'],
    ['and not beside a stated figure', ['people 3..3 derived', 'people 5..5'], 'people 5..5'],
    ['nor below more of some of them', ['people 3..3 derived', 'men 5..5'], 'men 5..5'],
    ['but beside fewer of them', ['people 3..3 derived', 'men 2..2'], 'people 3..3'],
    ['and not what it adds up', ['people 4..4 derived adds 1,2', 'people 1..1', 'other 3..3'], 'people 4..4'],
    ['unless another article states that', ['people 4..4 derived adds 1', 'people 1..1 @b'], 'people 1..1'],
    [
      'nor below more that the same speaker counts in one place',
      ['people 3..3 derived by police', 'people 5..5 by police in one village', 'men 2..2'],
      'men 2..2',
    ],
    [
      'what another counts in one place says nothing of it',
      ['people 3..3 derived by police', 'people 5..5 by medics in one village'],
      'people 3..3',
    ],
  ])('%s', (_, told, expected) => expect(ends(killed(told))).toBe(expected));
});

test.each([
  ['what a witness saw of them is no end', 'uncertain', 'saw-a-part', 'people 12..12'],
  ['nor one of those that add up to it', 'uncertain', 'adds-up', 'people 12..12'],
  ['which came first is open', 'uncertain', 'order-unknown', 'people 2..2 – people 12..12'],
  ['two who contradict each other', 'conflict', 'both-sides', 'people 2..2 – people 12..12'],
] as const)('%s', (_, kind, rule, expected) => {
  expect(ends(killed(['people 2..2', 'people 12..12'], [[kind, 0, 1, rule]]))).toBe(expected);
});

test.each<[why: string, told: readonly string[], ends: string]>([
  ['a part that exceeds the whole', ['people 160..160 in one village', 'people 56..56'], 'people 56..56'],
  [
    'nor where another total is below it',
    ['people 160..160 in one village', 'people 56..56', 'people 40..40'],
    'people 40..40 – people 56..56',
  ],
  [
    'a total of the same number is an end',
    ['people 160..160 in one village', 'people 56..56', 'people 160..160'],
    'people 56..56 – people 160..160',
  ],
])('%s is no end of the range, and stands beside it', (_, told, expected) => {
  const row = killed(told, [['conflict', 1, 0, 'part-exceeds-whole']]);
  expect(ends(row)).toBe(expected);
  expect(row?.positions.some((p) => p.low === 160)).toBe(true);
  expect(row?.conflicting).toBe(true);
});

test('parts, and who is counted apart', () => {
  const row = killed([
    'civilians 55..55 by medics',
    'women 12..12 by medics part of 0',
    'militants 8..8 by medics',
  ]);
  expect(row).toMatchObject({ parts: [{ population: 'women' }], apart: [{ population: 'militants' }] });
  expect(row?.positions).toHaveLength(1);
});

test.each<
  [
    why: string,
    told: readonly string[],
    related: readonly (readonly [RelationKind, number, number])[],
    is: boolean,
  ]
>([
  ['two totals at odds', ['people 12..12', 'people 20..20'], [['conflict', 0, 1]], true],
  ['one speaker with two', ['people 12..12 by a', 'people 20..20 by a'], [['self-conflict', 0, 1]], true],
  ['no relation', ['people 12..12', 'people 20..20'], [], false],
  ['compatible', ['people 12..12', 'people 24..99'], [['compatible', 0, 1]], false],
  ['told apart as different people', ['civilians 12..12', 'militants 9..9 @b'], [['conflict', 0, 1]], true],
  [
    'a part that exceeds a part',
    ['people 12..12', 'women 9..9 part of 0', 'women 8..8 part of 0'],
    [['conflict', 1, 2]],
    false,
  ],
])('conflicting: %s', (_, told, related, is) => expect(killed(told, related)?.conflicting).toBe(is));

test('a figure that a later one replaced is no position', () => {
  const row = killed(['people 12..12', 'people 20..20 @b'], [['revision', 0, 1]]);
  expect(row?.positions.map((p) => p.low)).toEqual([20]);
});

test.each<[why: string, told: readonly string[], ends: string]>([
  ['higher the next day', ['civilians 12.. by medics', 'people 17..17 by medics @next'], 'people 17..17'],
  [
    'of another speaker',
    ['civilians 12.. by medics', 'people 17..17 by police @next'],
    'civilians 12.. – people 17..17',
  ],
  [
    'in another article of that day',
    ['civilians 12..12 by medics', 'people 17..17 by medics @b'],
    'civilians 12..12 – people 17..17',
  ],
  [
    'lower the next day',
    ['people 17..17 by medics', 'civilians 12..12 by medics @next'],
    'civilians 12..12 – people 17..17',
  ],
])('a speaker who counts civilians, then people: %s', (_, told, expected) =>
  expect(ends(killed(told))).toBe(expected),
);

test('who says that nobody died makes no part a rival', () => {
  const row = killed(
    ['people 12..12', 'women 4..4', 'people 0..0', 'people 5..5 in one village'],
    [
      ['conflict', 0, 2],
      ['conflict', 1, 2],
      ['conflict', 3, 2],
    ],
  );
  expect(row?.positions.map((p) => `${p.population} ${p.low}`)).toEqual(['people 0', 'people 12']);
  expect(row?.parts.map((c) => c.population)).toEqual(['women']);
});

test.each<[why: string, told: readonly string[], counted: readonly string[]]>([
  ['miners', ['people 0..0', 'other 14..14', 'other 30..30'], ['people 0', 'other 14', 'other 30']],
  ['soldiers', ['civilians 0..0 denies', 'soldiers 6..6'], ['civilians 0', 'soldiers 6']],
  ['people', ['people 0..0', 'people 20..20 @b', 'other 14..14 @b'], ['people 0', 'people 20']],
  ['attackers', ['people 0..0', 'attackers 1..1'], ['people 0']],
])('"nobody" is no toll that %s could be some of', (_, told, counted) =>
  expect(killed(told)?.positions.map((p) => `${p.population} ${p.low}`)).toEqual(counted),
);

test.each([
  ['what police told it', at, 12, 1],
  ['another figure', at, 15, 2],
  ['what police told another', elsewhere, 12, 2],
])('an outlet in its own voice beside a speaker: %s', (_, where, n, origins) => {
  const own = { ...figure('f2', { speaker: null, low: n, high: n }), origin: 'outlet:herald' };
  const told = stored([
    [figure('f1', { speaker: speaker('police'), low: 12, high: 12 }), at],
    [own, where],
  ]);
  expect(figureRows(told.filter(isFigure), [])[0]?.origins).toBe(origins);
});
