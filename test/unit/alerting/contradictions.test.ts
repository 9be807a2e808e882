import { expect, test } from 'vitest';
import type { Claim } from '../../../src/core/claim.ts';
import type { RelationKind } from '../../../src/core/relation.ts';
import { newsroom } from '../corrections/kit.ts';
import { fileOf, reuters, rt, speaker } from '../cards/fileOf.ts';
import { figure } from '../store/commits.ts';

const said = (n: number, about: Parameters<typeof figure>[1] = {}): Claim =>
  figure(`f${n}-${JSON.stringify(about)}`, { low: n, high: n, wording: String(n), ...about });
const army = speaker('the army');
const hurt = { measure: 'injured' } as const;

const rows: readonly (readonly [
  string,
  number,
  readonly Claim[],
  readonly (readonly [RelationKind, number, number])[],
])[] = [
  ['one pair is one', 1, [said(55), said(100)], [['conflict', 1, 2]]],
  [
    'pairs of one outcome are one, however many speakers share a side',
    1,
    [said(55), said(55, { speaker: army }), said(100), said(140)],
    [
      ['conflict', 1, 3],
      ['conflict', 2, 3],
      ['conflict', 1, 4],
      ['conflict', 3, 4],
      ['self-conflict', 2, 4],
    ],
  ],
  [
    'the dead and the hurt are two',
    2,
    [said(55), said(100), said(7, hurt), said(30, hurt)],
    [
      ['conflict', 1, 2],
      ['conflict', 3, 4],
    ],
  ],
  ['figures that agree are none', 0, [said(55), said(55, { speaker: army })], [['agrees', 1, 2]]],
  ['what is open is none', 0, [said(55), said(100)], [['uncertain', 1, 2]]],
  ['what a later figure replaced is none', 0, [said(55), said(100)], [['revision', 1, 2]]],
  [
    'a figure of another event contradicts nobody here',
    0,
    [said(55), said(100, { scope: 'other' })],
    [['conflict', 1, 2]],
  ],
];

test.each(rows)('%s: %i', (_, contradictions, claims, relations) => {
  const file = fileOf(
    claims.map((claim, i) => [claim, i % 2 === 0 ? reuters : rt]),
    relations,
  );
  expect(file.contradictions).toBe(contradictions);
  expect(file.rows.some((row) => row.conflicting)).toBe(contradictions > 0);
});

test('the card, the list and a choice say the same', async () => {
  const room = await newsroom();
  expect(await room.read('/incident qaim')).toContain('conflicting figures');
  for (const line of ['/incidents', '/incident iraq'])
    expect(await room.read(line)).toMatch(/qaim-2016-12-07.*conflicting figures/);
  for (const id of [1, 3]) await room.ask(`/claim drop ${id} misread`);
  expect(await room.read('/incident qaim')).not.toContain('conflicting figures');
  expect(await room.read('/incidents')).toMatch(/qaim-2016-12-07.*no conflicts/);
});
