import { describe, expect, test } from 'vitest';
import { holds, pairOf, pointsOf } from '../../../src/alerting/index.ts';
import type { Differences, TwoReadings } from '../../../src/core/readers.ts';
import type { Correction } from '../../../src/core/record.ts';
import { nothingReported } from '../../../src/core/standing.ts';
import { relate } from '../../../src/matching/index.ts';
import { claimOf, type Figure } from '../../kit/claims.ts';

const both = (differs: Differences | null): TwoReadings => ({ by: 'both', differs });
const part = { standing: 'part', readers: both({ standing: { rules: 'total', model: 'part' } }) } as const;
const whole = { standing: 'total', readers: both({ standing: { rules: 'part', model: 'total' } }) } as const;
const elsewhere = {
  scope: 'other',
  readers: both({ scope: { rules: 'incident', model: 'other' } }),
} as const;
const people = {
  population: 'people',
  readers: both({ population: { rules: 'civilians', model: 'people' } }),
} as const;

const ana = { ...claimOf('Ana Silva killed civilians 60..60', 'a'), readers: both(null), id: 1 };
const omar = claimOf('Omar Fatlawi killed civilians 20..20', 'b');

const { speaker, speakerKey, origin, rules } = omar;
const correction: Correction = {
  set: [{ edit: 1, field: 'standing', by: 'Kai', at: '2024-05-17T08:00:00Z', reason: null }],
  read: { speaker, speakerKey, origin, rules, figure: null },
};

function found(
  now: readonly Figure[],
  known: readonly (Figure & { readonly id: number })[] = [ana],
  reported = nothingReported,
) {
  const relations = relate(now, known);
  const { told, held } = pointsOf(
    { claims: now, known, relations, reported, own: [], notices: [] },
    false,
    relate,
  );
  return { told: told.map(({ kind }) => kind), held: held.map(({ kind }) => kind) };
}

describe('where two readings differ, what contradicts by either is a point', () => {
  test.each([
    ['no reading differs', { readers: both(null) }],
    ['a part, as the model alone reads it', part],
    ['a whole, as the model alone reads it', whole],
    ['another event, as the model alone reads it', elsewhere],
    ['other people, as the model alone reads it', people],
  ])('%s', (_, about) => {
    expect(found([{ ...omar, ...about }])).toEqual({ told: ['conflict'], held: [] });
  });

  test('on record too', () => {
    expect(found([{ ...omar, readers: both(null) }], [{ ...ana, ...part }]).told).toEqual(['conflict']);
  });

  test('one contradiction is one point', () => {
    const rival = { ...claimOf('Lena Okafor killed civilians 20..20', 'b'), ...part, key: 'f2' };
    expect(found([{ ...omar, readers: both(null) }, rival]).told).toEqual(['conflict']);
  });

  test.each([
    ['both readers have a part', { standing: 'part', readers: both(null) }],
    ['a person set that it is a part', { ...part, correction }],
    ['the figures agree', { ...part, low: 60, high: 60 }],
  ] as const)('but not where %s', (_, about) => {
    expect(found([{ ...omar, ...about }]).told).toEqual([]);
  });

  test.each(['told', 'dismissed'] as const)('but not where it was %s', (was) => {
    const now = { ...omar, ...people };
    const reported = { ...nothingReported, [was]: new Set([pairOf('conflict', ana, now)]) };
    expect(found([now], [ana], reported).told).toEqual([]);
  });

  test.each([part, whole, elsewhere, people])('and it holds as long as they differ: %o', (about) => {
    const [before, now] = [ana, { ...omar, ...about, id: 2 }];
    const point = { kind: 'conflict', rule: 'both-sides' } as const;
    expect(holds(point, before, now)).toBe(true);
    expect(holds(point, before, { ...now, low: 60, high: 60 })).toBe(false);
  });

  test('and no longer where a person set that it is a part', () => {
    const point = { kind: 'conflict', rule: 'both-sides' } as const;
    expect(holds(point, ana, { ...omar, ...part, correction })).toBe(false);
  });
});
