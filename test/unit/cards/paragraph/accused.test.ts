import { describe, expect, test } from 'vitest';
import type { FigureClaim, ResponsibilityClaim } from '../../../../src/core/claim.ts';
import { responsibilityIn } from '../../../../src/cards/paragraph/accused.ts';
import { figure } from '../../store/commits.ts';
import { blame, fileOf, reuters, rt, speaker } from '../fileOf.ts';
import { police } from './told.ts';

const named = (about: Partial<ResponsibilityClaim>, others: readonly Partial<FigureClaim>[] = []) => {
  const figures = others.map((other, i) => [figure(`f${i}`, other), reuters] as const);
  const file = fileOf([...figures, [blame({ speaker: police, ...about }), reuters]]);
  return responsibilityIn(file).blames.map(({ actor }) => actor);
};

test.each([
  'Ana Silva',
  'Zandian air force',
  'rebel shelling',
  'a Newford man',
  'Park Jun',
  'Newford police',
  'Iraq',
])('blame on %s is told', (actor) => expect(named({ actor })).toEqual([actor]));

test.each([
  'a boy',
  'a 4-year-old son',
  'the victim',
  'Elm Street',
  'Newford Avenue North',
  'Anbar',
  'Qaim',
  'a Newford shooting',
  'Reuters',
  'AFP',
  'himself',
  'Z.D.F., coalition planes',
])('nobody blames %s', (actor) => expect(named({ actor })).toEqual([]));

describe('a victim is blamed by nobody', () => {
  test.each([
    'Ana Silva was killed.',
    'Ana Silva, 40, was shot.',
    'Police named the victim as Ana Silva.',
    'Ana Silva survived.',
  ])('%s', (quote) => expect(named({ actor: 'Ana Silva' }, [{ quote }])).toEqual([]));
  test.each([
    'Karim Haddad was killed.',
    'Ana Silva shot three people.',
    'The gunman, Ana Silva, was killed.',
  ])('but: %s', (quote) => expect(named({ actor: 'Ana Silva' }, [{ quote }])).toEqual(['Ana Silva']));
});

test.each<[about: Partial<ResponsibilityClaim>, told: number]>([
  [{ actor: 'state troopers', quote: 'State troopers arrested the man.' }, 0],
  [{ actor: 'state troopers', speaker: speaker('suspect') }, 0],
  [{ actor: 'state troopers', speaker: speaker('Karim Haddad', 'suspected gunman') }, 0],
  [{ actor: 'state troopers', speaker: speaker('the family'), quote: 'Troopers shot him.' }, 1],
  [{ actor: 'Ana Silva', quote: 'Police arrested Ana Silva for it.' }, 1],
  [{ actor: 'Ana Silva', speaker: speaker('I’m') }, 0],
])('an arrest is no blame on those who make it: %j', (about, told) =>
  expect(named(about)).toHaveLength(told),
);

test.each<[what: string, claims: readonly Partial<ResponsibilityClaim>[], status: string]>([
  ['nobody speaks', [], 'unknown'],
  ['one is blamed', [{}], 'uncontested'],
  ['two blame two', [{}, { speaker: speaker('council'), actor: 'navy' }], 'uncontested'],
  ['he denies it', [{}, { speaker: speaker('army'), stance: 'denies' }], 'contested'],
  ['another denies it', [{}, { speaker: speaker('navy'), actor: 'navy', stance: 'denies' }], 'contested'],
  ['he admits it', [{}, { speaker: speaker('Zandian army'), stance: 'admits' }], 'uncontested'],
  ['another admits it', [{}, { speaker: speaker('navy'), actor: 'navy', stance: 'admits' }], 'contested'],
  ['he blames another', [{}, { speaker: speaker('Zandian army'), actor: 'Harani navy' }], 'contested'],
  ['he denies what nobody blames on him', [{ speaker: speaker('army'), stance: 'denies' }], 'uncontested'],
])('contested where a blame is answered: %s', (_, claims, status) => {
  const all = claims.map(
    (about, i) => [blame({ key: `r${i}`, speaker: police, actor: 'Zandian army', ...about }), rt] as const,
  );
  expect(responsibilityIn(fileOf(all)).status).toBe(status);
});
