import { expect, test } from 'vitest';
import { openPieces } from '../../../src/cards/incident/open.ts';
import type { FigureClaim } from '../../../src/core/claim.ts';
import { figure } from '../store/commits.ts';
import { fileOf, reuters, rt, speaker } from './fileOf.ts';
import { readBy } from './readBy.ts';

const people = (n: number, by: string): Partial<FigureClaim> => ({
  population: 'people',
  low: n,
  high: n,
  wording: `${n} people`,
  speaker: speaker(by),
});
const civilians = (n: number): Partial<FigureClaim> => ({ low: n, high: n, wording: `${n} civilians` });

type Doubt = readonly [a: number, b: number, rule?: string];
const noteOf = (claims: readonly Partial<FigureClaim>[], doubts: readonly Doubt[]): string | null => {
  const file = fileOf(
    claims.map((about, i) => [figure(`f${i}`, about), i === 0 ? reuters : rt] as const),
    doubts.map(([a, b, rule]) => ['uncertain', a, b, rule]),
  );
  const [piece] = openPieces(file);
  return piece?.block.kind === 'heading' ? (piece.block.note ?? null) : null;
};

test.each<
  [why: string, claims: readonly Partial<FigureClaim>[], doubts: readonly Doubt[], note: string | null]
>([
  [
    'civilians and people',
    [civilians(55), people(60, 'police')],
    [[1, 2]],
    'Are the 55 civilians (hospital sources) among the 60 people (police)?',
  ],
  [
    'a floor',
    [{ low: 12, high: null, wording: 'at least 12 civilians' }, people(60, 'police')],
    [[1, 2]],
    'Are at least 12 civilians (hospital sources) among the 60 people (police)?',
  ],
  [
    'one hurt in a report of no dead, one dead in another: perhaps the same',
    [{ ...people(1, 'police'), measure: 'injured' }, people(1, 'his aunt')],
    [],
    'Is the one killed (his aunt) the one who was injured (police)?',
  ],
  [
    'more hurt than died: nobody would take them for the same',
    [{ ...people(4, 'police'), measure: 'injured' }, people(1, 'his aunt')],
    [],
    null,
  ],
  [
    'a report that tells of both',
    [
      { ...people(2, 'police'), measure: 'injured' },
      people(2, 'medics'),
      { ...people(2, 'medics'), measure: 'injured' },
    ],
    [],
    null,
  ],
  [
    'figures of which one may be later are one question',
    [people(20, 'police'), people(24, 'a mayor'), people(22, 'medics')],
    [
      [1, 2, 'order-unknown'],
      [1, 3, 'order-unknown'],
    ],
    'Which is the latest: 20 people (police), 22 people (medics) or 24 people (a mayor)?',
  ],
  [
    'a figure that several give is one',
    [people(20, 'police'), people(24, 'army'), people(24, 'medics')],
    [
      [1, 2, 'order-unknown'],
      [1, 3, 'order-unknown'],
    ],
    'Which is the latest: 20 people (police) or 24 people (army)?',
  ],
  [
    'another reason is no question of order',
    [people(20, 'police'), people(24, 'army')],
    [[1, 2, 'caution']],
    'Do 20 people (police) and 24 people (army) count the same people?',
  ],
  [
    'the widest apart first, the rest counted',
    [civilians(5), people(60, 'police'), people(30, 'army'), people(90, 'medics')],
    [
      [1, 2],
      [1, 3],
      [1, 4],
    ],
    'Are the five civilians (hospital sources) among the 90 people (medics)? Are the five civilians (hospital sources) among the 60 people (police)? And 1 more.',
  ],
  [
    'a long name is cut between words',
    [civilians(5), people(60, 'Permanent Observatory for the Western Districts')],
    [[1, 2]],
    'Are the five civilians (hospital sources) among the 60 people (Permanent Observatory…)?',
  ],
  ['vague words', [civilians(55), { ...people(24, 'police'), high: 99, wording: 'dozens' }], [[1, 2]], null],
  ['two outcomes', [civilians(55), { ...people(60, 'police'), measure: 'injured' }], [[1, 2]], null],
  ['nobody', [civilians(0), people(60, 'police')], [[1, 2]], null],
  ['nothing in doubt', [civilians(55), people(60, 'police')], [], null],
])('%s', (_, claims, doubts, note) => expect(noteOf(claims, doubts)).toBe(note));

test('marks what is unsure, wherever else its speaker says so', () => {
  const question = (...by: readonly ('both' | 'model')[]): string | undefined => {
    const [hospital, police, again] = by;
    const file = fileOf(
      [
        [readBy(figure('f0', civilians(55)), hospital ?? null), reuters],
        [readBy(figure('f1', people(60, 'police')), police ?? null), rt],
        ...(again ? [[readBy(figure('f2', people(60, 'police')), again), reuters] as const] : []),
      ],
      [['uncertain', 1, 2]],
    );
    const [piece] = openPieces(file);
    return piece?.block.kind === 'heading' ? piece.block.note : undefined;
  };
  expect(question('both', 'model')).toBe(
    'Are the 55 civilians (hospital sources) among the 60 people (police; one reader)?',
  );
  expect(question('both', 'model', 'both')).toBe(
    'Are the 55 civilians (hospital sources) among the 60 people (police)?',
  );
  expect(question()).toBe('Are the 55 civilians (hospital sources) among the 60 people (police)?');
});

test('marks what is unsure of those who may be the same', () => {
  const file = fileOf([
    [readBy(figure('f0', { ...people(1, 'police'), measure: 'injured' }), 'model'), reuters],
    [readBy(figure('f1', people(1, 'his aunt')), { scope: 'other' }), rt],
  ]);
  const [piece] = openPieces(file);
  expect(piece?.block).toMatchObject({
    note: 'Is the one killed (his aunt; readers differ) the one who was injured (police; one reader)?',
  });
});
