import { describe, expect, test } from 'vitest';
import type { FigureClaim } from '../../../../src/core/claim.ts';
import { paragraphOf } from '../../../../src/cards/paragraph/index.ts';
import { article, figure } from '../../store/commits.ts';
import { fileOf, reuters, rt, speaker } from '../fileOf.ts';
import { event, people, police, silva } from './told.ts';

test('a part that only says people adds nothing', () => {
  const file = fileOf([
    [figure('f1', { ...people(4, 4, 'four'), speaker: police }), reuters],
    [figure('f2', { ...people(1, 1, 'one'), speaker: police, partOf: 'f1', standing: 'part' }), reuters],
  ]);
  expect(paragraphOf(file)).toBe(`${event} killed four people, police said.`);
});

describe('several voices, each with its own figure', () => {
  test('the same figure is said once, and a part stays with who told it', () => {
    const women = figure('f2', { population: 'women', low: 12, high: 12, wording: '12 women', partOf: 'f1' });
    const children = figure('f3', {
      population: 'children',
      low: 19,
      high: 19,
      wording: '19 children',
      partOf: 'f1',
    });
    const file = fileOf([
      [figure('f1'), reuters],
      [women, reuters],
      [children, reuters],
      [figure('f4', { speaker: silva }), reuters],
      [figure('f5', { speaker: police }), rt],
    ]);
    expect(paragraphOf(file)).toBe(
      `${event} killed 55 civilians, including 12 women and 19 children, hospital sources said; Ana Silva, mayor of the town, and police gave the same figure.`,
    );
  });

  test('a copy names nobody twice', () => {
    const file = fileOf([
      [figure('f1'), reuters],
      [figure('f1', { via: 'Reuters' }), rt],
    ]);
    expect(paragraphOf(file)).toBe(`${event} killed 55 civilians, hospital sources told Reuters.`);
  });

  test('who counts otherwise, and those hurt', () => {
    const file = fileOf(
      [
        [figure('f1', { ...people(12, 12, '12 people'), speaker: police, source: 'official' }), reuters],
        [figure('f2', { measure: 'injured', ...people(30, 30, '30 others'), speaker: police }), reuters],
        [figure('f3', { ...people(60, 60, '60'), speaker: silva }), rt],
        [figure('f4', { ...people(24, 99, 'dozens'), speaker: speaker('witnesses') }), rt],
      ],
      [['conflict', 1, 3]],
    );
    expect(paragraphOf(file)).toBe(
      `${event} killed 12 people and injured 30, police said. Ana Silva, mayor of the town, said 60 people were killed.`,
    );
  });

  test('12 and at least 12 are said once, five and six are two figures', () => {
    const two = (low: number, high: number | null, wording: string): string =>
      paragraphOf(
        fileOf([
          [figure('f1', { ...people(5, 5, 'five people'), speaker: police, source: 'official' }), reuters],
          [figure('f2', { ...people(low, high, wording), speaker: silva }), rt],
        ]),
      );
    const first = `${event} killed five people, police said.`;
    expect(two(5, null, 'at least five people')).toBe(first);
    expect(two(6, null, 'more than five people')).toBe(first);
    expect(two(6, 6, 'six people')).toBe(
      `${first} Ana Silva, mayor of the town, said six people were killed.`,
    );
  });

  test('one speaker with two figures', () => {
    const file = fileOf(
      [
        [figure('f1'), reuters],
        [figure('f2', { measure: 'injured', ...people(100, 100, '100'), speaker: silva }), reuters],
        [figure('f3', { measure: 'injured', ...people(200, 999, 'hundreds'), speaker: silva }), rt],
      ],
      [['self-conflict', 2, 3]],
    );
    expect(paragraphOf(file)).toContain(
      'Ana Silva, mayor of the town, gave different figures for the injured, 100 and hundreds.',
    );
  });
});

describe('of two figures of one speaker', () => {
  const twice = (
    a: Partial<FigureClaim>,
    b: Partial<FigureClaim>,
    kind: 'self-conflict' | 'agrees' = 'agrees',
  ) =>
    paragraphOf(
      fileOf(
        [
          [
            figure('f1', { ...a, speaker: null }),
            article('a', { outlet: 'Reuters', published: '2016-12-07' }),
          ],
          [
            figure('f2', { ...b, speaker: null }),
            article('b', { outlet: 'Reuters', published: '2016-12-08' }),
          ],
        ],
        [[kind, 1, 2]],
      ),
    );
  const killed = (what: string): string => `${event} killed ${what}, Reuters reported.`;
  test.each([
    ['the later', people(2, 2, 'two'), people(3, 3, 'three'), killed('three people')],
    ['the later, though lower', people(3, 3, 'three'), people(2, 2, 'two'), killed('two people')],
    ['the closer', people(12, null, 'at least 12'), people(14, 14, '14'), killed('14 people')],
    ['a number before vague words', people(12, 12, '12'), people(24, 99, 'dozens'), killed('12 people')],
    ['a toll before one victim', people(12, 12, '12'), people(1, 1, 'a man'), killed('12 people')],
  ])('%s stands', (_, a, b, text) => expect(twice(a, b)).toBe(text));
  test('both where they contradict each other', () =>
    expect(twice(people(12, 12, '12'), people(30, 30, '30'), 'self-conflict')).toBe(
      `${killed('12 people')} Reuters also reported 30 people were killed.`,
    ));
});
