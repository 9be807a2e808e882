import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IncidentSummary } from '../../src/core/ledger.ts';
import {
  alertFindings,
  assignIncident,
  compare,
  incidentQuery,
  lookup,
  relate,
  speakerKey,
} from '../../src/match/index.ts';
import lookups from '../cases/lookups.json' with { type: 'json' };
import relations from '../cases/relations.json' with { type: 'json' };
import keys from '../cases/speaker-keys.json' with { type: 'json' };
import { claimOf } from '../kit/claims.ts';
import { articleOf } from '../kit/demo.ts';

describe('relations', () => {
  test.each(relations)('$a | $b → $is', ({ a, b, is }) => {
    const [x, y] = [claimOf(a, 'x'), claimOf(b, 'y')];
    expect(compare(x, y)?.kind ?? null).toBe(is);
    expect(compare(y, x)).toEqual(compare(x, y));
  });

  test('the union of relations does not depend on the order of the articles', () => {
    const claims = relations.flatMap(({ a, b }, i) => [claimOf(a, `${i}-a`), claimOf(b, `${i}-b`)]);
    const union = (order: readonly number[]): string[] => {
      const known = order.map((n, id) => ({ ...claims[n]!, id: id + 1 }));
      return known
        .flatMap((claim, i) =>
          relate([claim], known.slice(0, i)).map((r) => {
            const name = (ref: typeof r.a): string =>
              'fresh' in ref ? claim.articleId : (known[ref.stored - 1]?.articleId ?? '');
            return `${r.kind} ${r.rule} ${name(r.a)} ${name(r.b)}`;
          }),
        )
        .toSorted();
    };
    const straight = union(claims.map((_, i) => i));
    expect(straight.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          claims.map((_, i) => i),
          { minLength: claims.length },
        ),
        (order) => {
          expect(union(order)).toEqual(straight);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('an alert needs something stored; agreement raises none', () => {
    const [a, b] = [
      claimOf('Ana Silva killed people 60..60', 'x'),
      claimOf('Omar Fatlawi killed people 101..', 'y'),
    ];
    expect(alertFindings(relate([a, b], []))).toEqual([]);
    expect(alertFindings(relate([b], [{ ...a, id: 1 }]))).toEqual([0]);
    expect(
      alertFindings(relate([claimOf('Omar Fatlawi killed people 60..60', 'z')], [{ ...a, id: 1 }])),
    ).toEqual([]);
  });
});

describe('speakers', () => {
  const keyOf = (name: string): string =>
    speakerKey(
      {
        name,
        role: null,
        kind:
          /^\p{Lu}\S+(?: \p{Lu}| al-)/u.test(name) && !/spokes|military|army/.test(name)
            ? 'person'
            : 'organisation',
      },
      null,
      'x',
    );
  test.each(keys.same)('%s is %s', (a, b) => expect(keyOf(a)).toBe(keyOf(b)));
  test.each(keys.different)('%s is not %s', (a, b) => expect(keyOf(a)).not.toBe(keyOf(b)));
});

const summary = (place: string, within: readonly string[], date: string): IncidentSummary => ({
  id: `${place.toLowerCase()}-${date}`,
  title: `Air strike · ${[place, ...within].join(', ')} · ${date}`,
  kind: 'air strike',
  place,
  within,
  date,
  articles: 1,
  claims: 1,
  conflicts: 0,
});

test.each(lookups)('looking up $name', (row) => {
  const all = [
    summary('Qaim', ['Anbar', 'Iraq'], '2016-12-07'),
    summary('Ramadi', ['Anbar', 'Iraq'], '2016-02-01'),
    summary('Mosul', ['Nineveh', 'Iraq'], '2016-11-01'),
    summary('Mosul', ['Nineveh', 'Iraq'], '2017-03-17'),
  ];
  const found = lookup(row.name, all);
  const said =
    found.found === 'one'
      ? { one: found.incident.id }
      : found.found === 'several'
        ? { several: found.candidates.length }
        : { none: true };
  expect({ name: row.name, ...said }).toEqual(row);
});

describe('incidents', () => {
  const event = { kind: 'air strike', place: 'Qaim', within: ['Anbar', 'Iraq'], date: '2016-12-07' };
  const first = assignIncident(event, articleOf(''), []).incident!;

  test('is named by place and day', () => {
    expect(first).toMatchObject({
      id: 'qaim-2016-12-07',
      title: 'Air strike · Qaim, Anbar, Iraq · 7 Dec 2016',
    });
    expect(incidentQuery(event)).toEqual({ placeKeys: ['qaim'], from: '2016-12-06', to: '2016-12-08' });
  });

  test.each([
    ['another spelling', { ...event, place: 'Al-Qa’im' }, true],
    ['a day later', { ...event, date: '2016-12-08' }, true],
    ['a kind that can be the same', { ...event, kind: 'attack' }, true],
    ['two days later', { ...event, date: '2016-12-09' }, false],
    ['another place', { ...event, place: 'Ramadi' }, false],
    ['another country', { ...event, within: ['Homs', 'Syria'] }, false],
    ['another kind', { ...event, kind: 'flood' }, false],
  ])('%s: the same incident? %s', (_, other, same) => {
    const { incident, isNew } = assignIncident(other, articleOf(''), [first]);
    expect(isNew).toBe(!same);
    expect(incident?.id === first.id).toBe(same);
  });

  test('no place, no incident', () => {
    expect(assignIncident({ ...event, place: null }, articleOf(''), [first])).toEqual({
      incident: null,
      isNew: false,
    });
  });
});
