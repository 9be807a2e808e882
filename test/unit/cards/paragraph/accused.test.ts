import { describe, expect, test } from 'vitest';
import { accusedIn } from '../../../../src/cards/paragraph/accused.ts';
import type { FigureClaim, ResponsibilityClaim } from '../../../../src/core/claim.ts';
import { figure } from '../../store/commits.ts';
import { blame, fileOf, reuters } from '../fileOf.ts';
import { police } from './told.ts';

const isTold = (about: Partial<ResponsibilityClaim>, others: readonly Partial<FigureClaim>[] = []) => {
  const figures = others.map((other, i) => [figure(`f${i}`, other), reuters] as const);
  const file = fileOf([...figures, [blame({ speaker: police, ...about }), reuters]]);
  return file.responsibility.blames.some(accusedIn(file));
};

test.each([
  'Ana Silva',
  'Omar Rhodes',
  'suspect Ana Silva',
  'Zandian air force',
  'US forces',
  'rebel shelling',
  'insurgents',
  'supporters of the mayor',
  'Park Jun',
  'Newford police',
  'Iraq',
])('blame on %s is told', (actor) => expect(isTold({ actor })).toBe(true));

test.each([
  'boy',
  'gunman',
  '17-year-old',
  'Anbar',
  'Qaim',
  'Qaim air strikes',
  'Reuters',
  'Z.D.F., coalition planes',
])('that somebody blamed %s tells nothing', (actor) => expect(isTold({ actor })).toBe(false));

test.each<[actor: string, act: string, told: boolean]>([
  ['gunman', 'shot the guards', true],
  ['17-year-old boy', 'opened fire', true],
  ['gunman', 'the attack', false],
  ['boy', 'was shot', false],
  ['boy', 'being shot by a friend', false],
  ['boy', 'shot himself', false],
  ['Ana Silva', 'shot herself', false],
  ['Ana Silva', 'killed 12 people', true],
])('a deed that is told is told whoever did it: %s %s', (actor, act, told) =>
  expect(isTold({ actor, act, quote: `Police said that ${actor} ${act}.` })).toBe(told),
);

describe('nobody blames whom a figure counts by name', () => {
  const one = { low: 1, high: 1 } as const;
  test.each<[figure: Partial<FigureClaim>, told: boolean]>([
    [{ ...one, wording: 'Ana Silva' }, false],
    [{ ...one, wording: 'Ana Silva, 40,', measure: 'injured' }, false],
    [{ ...one, wording: 'Ana Silva', population: 'attackers' }, true],
    [{ ...one, wording: 'Ana Silva', measure: 'detained' }, true],
    [{ ...one, wording: 'Karim Haddad' }, true],
  ])('%j', (counted, told) => expect(isTold({ actor: 'Ana Silva' }, [counted])).toBe(told));
});
