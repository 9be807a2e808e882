import { describe, expect, test } from 'vitest';
import { incidentCard } from '../../../../src/cards/incident/index.ts';
import { openPieces } from '../../../../src/cards/incident/open.ts';
import { counted, countedAll } from '../../../../src/cards/paragraph/counted.ts';
import { paragraphOf } from '../../../../src/cards/paragraph/index.ts';
import { isFigure, type FigureClaim } from '../../../../src/core/claim.ts';
import { figure } from '../../store/commits.ts';
import { fileOf, reuters, rt, stored } from '../fileOf.ts';
import { event, people, police, silva } from './told.ts';

const sum = (n: number, wording: string): Partial<FigureClaim> => ({
  ...people(n, n, wording),
  derived: true,
  parts: ['f1', 'f2'],
});
const figuresOf = (...all: readonly Partial<FigureClaim>[]) =>
  stored(all.map((about, i) => [figure(`s${i}`, { speaker: police, ...about }), reuters] as const)).filter(
    isFigure,
  );

describe('a sum is told by what it adds up', () => {
  test.each<[wording: string, text: string]>([
    ['A man and a woman', 'a man and a woman'],
    ['two men, a woman and three children', 'two men, a woman and three children'],
    ['a man and his son', 'a man and his son'],
    ['12 miners and 3 rescue workers', '12 miners and 3 rescue workers'],
    ['A man, 34, and a woman', 'three people'],
    ['Ana Silva and a guard', 'three people'],
    ['three', 'three people'],
  ])('“%s”', (wording, text) => expect(counted(figuresOf(sum(3, wording))[0]!).text).toBe(text));

  test('a stated figure is told as a number', () =>
    expect(counted(figuresOf(people(3, 3, 'two men and a woman'))[0]!).text).toBe('three people'));
  test('two who add up otherwise are told by neither’s words', () =>
    expect(
      countedAll(figuresOf(sum(2, 'a man and a woman'), { ...sum(2, 'two men'), speaker: silva })).text,
    ).toBe('two people'));
});

test('nobody says the sum', () => {
  const one = { low: 1, high: 1, speaker: police } as const;
  const file = fileOf([
    [figure('f1', { ...one, population: 'men', wording: 'a man' }), reuters],
    [figure('f2', { ...one, population: 'women', wording: 'a woman' }), reuters],
    [figure('f3', { ...sum(2, 'a man and a woman'), speaker: police }), reuters],
    [figure('f4', { ...people(3, 3, 'three'), measure: 'injured', speaker: police }), reuters],
  ]);
  expect(paragraphOf(file)).toBe(`${event} killed a man and a woman, and injured three people, police said.`);
  expect(incidentCard(file).blocks).toContainEqual({
    kind: 'text',
    text: '• a man and a woman – police, in Reuters',
  });
});

test.each([
  [true, 0],
  [false, 1],
])('a sum (%s) raises no question', (derived, n) => {
  const file = fileOf(
    [
      [figure('f1', { ...people(3, 3, 'two men and a woman'), derived, speaker: police }), reuters],
      [figure('f2', { ...people(5, 5, 'a man and four women'), derived, speaker: silva }), rt],
    ],
    [['uncertain', 1, 2, derived ? 'derived-sum' : 'order-unknown']],
  );
  expect(openPieces(file)).toHaveLength(n);
});
