import { expect, test } from 'vitest';
import { groupLines } from '../../../../src/cards/incident/groups.ts';
import { countedAll } from '../../../../src/cards/paragraph/counted.ts';
import { paragraphOf } from '../../../../src/cards/paragraph/index.ts';
import { rangeOf } from '../../../../src/cards/range.ts';
import { isFigure, type FigureClaim } from '../../../../src/core/claim.ts';
import type { Fixable } from '../../../../src/core/fields.ts';
import type { Population } from '../../../../src/core/population.ts';
import { figure } from '../../store/commits.ts';
import { fileOf, reuters, speaker, stored } from '../fileOf.ts';
import { withSet } from '../readBy.ts';
import { event, people, police, silva } from './told.ts';

const one = (population: Population, wording: string, by = police): Partial<FigureClaim> => ({
  population,
  wording,
  low: 1,
  high: 1,
  speaker: by,
});
const told = (...all: readonly Partial<FigureClaim>[]) =>
  fileOf(all.map((about, i) => [figure(`f${i}`, about), reuters] as const));

test.each<[wording: string, text: string]>([
  ['A 17-year-old boy', 'a 17-year-old boy'],
  ['an 8-year-old', 'an 8-year-old'],
  ['a six-month-old', 'one child'],
  ['a teenager', 'a teenager'],
  ['a teenage girl', 'a teenage girl'],
  ['a 17-year-old boy from Velm', 'one child'],
  ['Karim, 17', 'one child'],
  ['the teenager', 'one child'],
])('one person by age: “%s”', (wording, text) =>
  expect(paragraphOf(told(one('children', wording)))).toBe(`${event} killed ${text}, police said.`),
);

test('nobody is given the words of another', () => {
  const both = [one('children', 'a teenager'), one('children', 'a 17-year-old boy', silva)];
  const claims = stored(both.map((about, i) => [figure(`f${i}`, about), reuters] as const)).filter(isFigure);
  expect(countedAll(claims).text).toBe('one child');
});

test('a dead man and a hurt child', () =>
  expect(
    paragraphOf(told(one('men', 'a man'), { ...one('children', 'a 16-year-old boy'), measure: 'injured' })),
  ).toBe(`${event} killed one man and injured a 16-year-old boy, police said.`));

const [medics, coroner] = [speaker('medics'), speaker('coroner')];
test.each<[parts: readonly Partial<FigureClaim>[], lines: readonly string[]]>([
  [
    [one('men', 'a man', medics), one('children', 'a 17-year-old boy', coroner)],
    ['Said to be a 17-year-old boy (coroner)'],
  ],
  [
    [one('men', 'a man', medics), one('children', 'a boy', coroner), one('men', 'a man', silva)],
    ['Said to be one man (medics, Ana Silva)'],
  ],
  [[one('men', 'a man', medics)], ['Said to be one man (medics)']],
])('one person is told once: %j', (parts, lines) => {
  const [row] = told({ ...people(1, 1, 'one person'), speaker: police }, ...parts).rows;
  expect(groupLines(row!, [])).toEqual(lines);
});

test.each<[population: Population, range: string]>([
  ['people', 'none'],
  ['police', 'no police officers'],
  ['children', 'no children'],
])('no %s', (population, range) =>
  expect(rangeOf(told({ population, low: 0, high: 0, wording: 'no', measure: 'injured' }).rows[0]!)).toBe(
    range,
  ),
);

test.each<[set: Fixable, to: Partial<FigureClaim>, text: string]>([
  ['speaker', {}, '14 miners'],
  ['scope', {}, '14 miners'],
  // As it was read: a person chose it, and its words still say so.
  ['population', {}, '14 miners'],
  ['population', { population: 'civilians' }, '14 civilians'],
  ['figure', { low: 15, high: 15, wording: '15' }, '15 people'],
])('a person set the %s, %j: %s', (set, to, text) => {
  const read = withSet(figure('f1', { ...people(14, 14, '14 miners'), population: 'other' }), set);
  expect(paragraphOf(fileOf([[{ ...read, ...to }, reuters]]))).toContain(`killed ${text},`);
});
