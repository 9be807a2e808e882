import { expect, test } from 'vitest';
import type { ResponsibilityClaim } from '../../../src/core/claim.ts';
import { blame, fileOf, rt, speaker } from '../cards/fileOf.ts';

test.each<[what: string, claims: readonly Partial<ResponsibilityClaim>[], status: string]>([
  ['nobody speaks', [], 'unknown'],
  ['one is blamed', [{}], 'uncontested'],
  ['two blame two', [{}, { speaker: speaker('council'), actor: 'navy' }], 'uncontested'],
  ['he denies it', [{}, { speaker: speaker('army'), stance: 'denies' }], 'contested'],
  ['another denies it', [{}, { speaker: speaker('navy'), actor: 'navy', stance: 'denies' }], 'contested'],
  ['he admits it', [{}, { speaker: speaker('Zandian army'), stance: 'admits' }], 'uncontested'],
  [
    'another says it did it',
    [{}, { speaker: speaker('navy'), actor: 'navy', stance: 'admits' }],
    'contested',
  ],
  [
    'a group tells what it did, and owns up to nothing',
    [{}, { speaker: { ...speaker('rebels'), kind: 'group' }, actor: 'rebels', stance: 'admits' }],
    'uncontested',
  ],
  [
    'a person confesses',
    [
      {},
      { speaker: speaker('Ana Silva', 'pilot'), actor: 'Ana Silva', stance: 'admits', rules: ['owns-up'] },
    ],
    'uncontested',
  ],
  ['he blames another', [{}, { speaker: speaker('Zandian army'), actor: 'Harani navy' }], 'contested'],
  ['his side blames another', [{}, { speaker: speaker('Zandian army command'), actor: 'navy' }], 'contested'],
  [
    'one who shares a word of his name blames another',
    [{}, { speaker: speaker('Zandian Observatory'), actor: 'navy' }],
    'uncontested',
  ],
  ['he denies what nobody blames on him', [{ speaker: speaker('army'), stance: 'denies' }], 'uncontested'],
  ['it is of another event', [{ scope: 'other' }, { stance: 'denies', scope: 'other' }], 'unknown'],
])('contested where a blame is answered: %s', (_, claims, status) => {
  const all = claims.map(
    (about, i) =>
      [blame({ key: `r${i}`, speaker: speaker('police'), actor: 'Zandian army', ...about }), rt] as const,
  );
  expect(fileOf(all).responsibility.status).toBe(status);
});
