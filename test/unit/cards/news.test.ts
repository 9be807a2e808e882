import { describe, expect, test } from 'vitest';
import { newsPieces } from '../../../src/cards/incident/news.ts';
import type { Claim, FigureClaim } from '../../../src/core/claim.ts';
import { article, figure } from '../store/commits.ts';
import { blame, fileOf, speaker } from './fileOf.ts';
import { type ReadBy, readBy, withSet } from './readBy.ts';

const first = article('a', { outlet: 'Herald', published: '2016-12-07', added: '2016-12-07T18:00:00.000Z' });
const second = article('b', {
  outlet: 'Courier',
  published: '2016-12-08',
  added: '2016-12-08T09:00:00.000Z',
});
const third = article('c', { outlet: 'Post', published: '2016-12-08', added: '2016-12-08T15:00:00.000Z' });

const sixty = (by: string): Partial<FigureClaim> => ({
  population: 'people',
  low: 60,
  high: 60,
  wording: '60 people',
  speaker: speaker(by),
});
const file = fileOf([
  [figure('f1'), first],
  [figure('f2', sixty('the mayor')), second],
  [figure('f3', { ...sixty('police'), low: 70, high: 70, wording: '70 people' }), third],
]);
const linesOf = (lookedAt: string | null, of = file): string[] =>
  newsPieces(of, lookedAt).map(({ block }) =>
    block.kind === 'heading' ? [block.text, block.note].filter(Boolean).join(': ') : '',
  );

describe('new since the day before, and since the person looked', () => {
  test.each<[why: string, lookedAt: string | null, lines: readonly string[]]>([
    ['never looked', null, ['New since 7 Dec: 60 people (the mayor); 70 people (police)']],
    [
      'looked on the first day: both lines would say the same',
      '2016-12-07T20:00:00.000Z',
      ['New since you looked, 7 Dec 20:00 UTC: 60 people (the mayor); 70 people (police)'],
    ],
    [
      'looked between the two',
      '2016-12-08T12:00:00.000Z',
      [
        'New since you looked, 8 Dec 12:00 UTC: 70 people (police)',
        'New since 7 Dec: 60 people (the mayor); 70 people (police)',
      ],
    ],
    [
      'looked after all',
      '2016-12-08T16:00:00.000Z',
      ['New since 7 Dec: 60 people (the mayor); 70 people (police) · nothing since you looked'],
    ],
  ])('%s', (_, lookedAt, lines) => expect(linesOf(lookedAt)).toEqual(lines));

  test('what stands on record already is not new, whoever copies it', () => {
    const copied = fileOf([
      [figure('f1'), first],
      [figure('f1', { via: 'Herald' }), second],
    ]);
    expect(linesOf(null, copied)).toEqual([]);
    expect(linesOf('2016-12-08T08:00:00.000Z', copied)).toEqual([
      'Nothing new since you looked, 8 Dec 08:00 UTC',
    ]);
  });

  test('one day brings nothing since the day before', () => {
    expect(linesOf(null, fileOf([[figure('f1'), first]]))).toEqual([]);
  });

  test('a figure once, with all who give it; of more than two the rest counted', () => {
    const busy = fileOf([
      [figure('f1'), first],
      [figure('f2', sixty('the mayor')), second],
      [figure('f3', sixty('police')), third],
      [blame({ key: 'r1', speaker: speaker('Amaq'), actor: 'Zandia’s air force' }), third],
      [blame({ key: 'r2', speaker: speaker('council'), actor: 'rebels' }), third],
    ]);
    expect(linesOf(null, busy)).toEqual([
      'New since 7 Dec: 60 people (police, the mayor); and 2 more claims',
    ]);
  });
});

describe('marks what is unsure', () => {
  const mayor = figure('f2', sixty('the mayor'));
  const denies = { stance: 'denies', low: 0, high: 0, wording: 'anyone', speaker: speaker('army') } as const;
  const denial = figure('f2', { ...denies, quote: 'The army denied that anyone was killed.' });
  const blames = blame({ key: 'r1', speaker: speaker('Amaq'), actor: 'Zandia’s air force' });
  const line = (...fresh: readonly Claim[]) =>
    linesOf(null, fileOf([[readBy(figure('f1'), 'both'), first], ...fresh.map((c) => [c, second] as const)]));

  test.each<[by: ReadBy, mark: string]>([
    [null, ''],
    ['both', ''],
    ['model', 'one reader'],
    ['rules', 'one reader'],
    [{ scope: 'other' }, 'readers differ'],
  ])('%j', (by, mark) => {
    const [behind, beside] = mark === '' ? ['', ''] : [` (${mark})`, `; ${mark}`];
    expect(line(readBy(mayor, by))).toEqual([`New since 7 Dec: 60 people (the mayor${beside})`]);
    expect(line(readBy(denial, by))).toEqual([`New since 7 Dec: the army’s denial${behind}`]);
    expect(line(readBy(blames, by))).toEqual([`New since 7 Dec: Amaq blamed Zandia’s air force${behind}`]);
  });

  test('not where both have it from another speaker, and not what a person accepted', () => {
    const police = readBy(figure('f3', sixty('police')), 'both');
    expect(line(readBy(mayor, 'model'), police)).toEqual(['New since 7 Dec: 60 people (police, the mayor)']);
    expect(line(withSet(readBy(mayor, 'model'), 'accept'))).toEqual([
      'New since 7 Dec: 60 people (the mayor)',
    ]);
  });
});

test('a death before who says that nobody was hurt; what is no figure is a claim', () => {
  const told = fileOf([
    [figure('f1'), first],
    [figure('f2', { ...sixty('police'), measure: 'injured' }), first],
    [figure('f3', { ...sixty('the mayor'), measure: 'injured', low: 0, high: 0, wording: 'no one' }), second],
    [figure('f4', sixty('the mayor')), second],
    [figure('f5', { ...sixty('medics'), measure: 'injured', low: 70, high: 70, wording: '70' }), second],
  ]);
  expect(linesOf(null, told)).toEqual(['New since 7 Dec: 60 people (the mayor); and 2 more claims']);
});
