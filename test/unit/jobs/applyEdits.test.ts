import { expect, test } from 'vitest';
import type { StoredClaim } from '../../../src/core/record.ts';
import { relateMoved } from '../../../src/jobs/applyEdits.ts';
import { claimOf } from '../../kit/claims.ts';

const known: readonly StoredClaim[] = Array.from({ length: 10 }, (_, i) => ({
  ...claimOf(`Omar ${'ABCDEFGHIJ'[i]}atlawi killed people ${100 + i}..${100 + i}`, `k${i}`),
  incidentId: 'there',
  id: i + 1,
}));
const moved = ['Ana Silva killed people 7..7', 'Bo Lund killed people 100..100'].map((text, i) => ({
  ...claimOf(text, 'm'),
  key: `m${i}`,
  incidentId: 'there',
}));
const claimsOf = (id: string): readonly StoredClaim[] => (id === 'there' ? known : []);

test('claims that people moved are set beside those of their incident, by their place in the commit', () => {
  const { relations, isCut } = relateMoved(moved, 5, claimsOf, { fitting: 100, news: 100 });
  expect(isCut).toBe(false);
  expect(relations).toContainEqual({
    kind: 'agrees',
    rule: expect.any(String),
    a: { stored: 1 },
    b: { fresh: 6 },
  });
  expect(relations).toHaveLength(21);
});

test.each([
  [{ fitting: 0, news: 100 }, 20],
  [{ fitting: 100, news: 3 }, 3],
])('within %o no more than that', (limits, most) => {
  const { relations, isCut } = relateMoved(moved, 5, claimsOf, limits);
  expect(isCut).toBe(true);
  expect(relations.length).toBeLessThanOrEqual(most);
});

test('and in an incident that is not on record, beside none', () => {
  const away = moved.map((claim) => ({ ...claim, incidentId: null }));
  expect(relateMoved(away, 5, claimsOf, { fitting: 1, news: 1 }).relations).toHaveLength(1);
});
