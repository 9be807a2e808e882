import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assignIncident,
  compare,
  incidentQuery,
  relate,
  type RelationLimits,
  relateWithin,
  reportOf,
} from '../../../src/matching/index.ts';
import { speakerKey } from '../../../src/languages/en/speakerKey.ts';
import type { Event, Incident } from '../../../src/core/incident.ts';
import relations from '../../cases/relations.json' with { type: 'json' };
import keys from '../../cases/speaker-keys.json' with { type: 'json' };
import { claimOf, readAs } from '../../kit/claims.ts';
import { articleOf } from '../../kit/demo.ts';

describe('relations', () => {
  test.each(relations)('$a | $b → $is', ({ a, b, is }) => {
    const [x, y] = [claimOf(a, 'x'), claimOf(b, 'y')];
    expect(compare(x, y)?.kind ?? null).toBe(is);
    expect(compare(y, x)).toEqual(compare(x, y));
  });

  test.each([
    {
      name: '"nobody is reported hurt so far" is overtaken, not contradicted',
      a: readAs(claimOf('the council casualties people 0..0', 'a'), {
        quote: 'No casualties are reported so far.',
      }),
      b: claimOf('Ana Silva killed people 4..4', 'b'),
      is: 'uncertain',
    },
    {
      name: '"there were no casualties" is contradicted',
      a: readAs(claimOf('the council casualties people 0..0', 'a'), { quote: 'There were no casualties.' }),
      b: claimOf('Ana Silva killed people 4..4', 'b'),
      is: 'conflict',
    },
    {
      name: 'one speaker, two articles without a day: which came later is not known',
      a: { ...claimOf('Ana Silva killed people 4..4', 'a'), asOf: null, published: null },
      b: { ...claimOf('Ana Silva killed people 7..7', 'b'), asOf: null, published: null },
      is: 'uncertain',
    },
    {
      name: 'two speakers without a day are at odds all the same',
      a: { ...claimOf('Ana Silva killed people 4..4', 'a'), asOf: null, published: null },
      b: { ...claimOf('Omar Fatlawi killed people 7..7', 'b'), asOf: null, published: null },
      is: 'conflict',
    },
  ])('$name', ({ a, b, is }) => {
    expect(compare(a, b)?.kind).toBe(is);
    expect(compare(b, a)?.kind).toBe(is);
  });

  test.each([
    ['a count twice the floor that another gives in one article', '16..', '32..32', 'a', 'conflict'],
    ['a count a little above it', '16..', '20..20', 'a', 'compatible'],
    ['a count twice a floor of another article', '16..', '32..32', 'b', 'compatible'],
    ['a floor of two', '2..', '9..9', 'a', 'compatible'],
  ])('%s', (_, floor, count, article, is) => {
    const least = claimOf(`Ana Silva killed people ${floor}`, 'a');
    const counted = claimOf(`Omar Fatlawi killed people ${count}`, article);
    expect(compare(least, counted)?.kind).toBe(is);
    expect(compare(counted, least)?.kind).toBe(is);
  });

  test('within limits, what contradicts is kept however much else fits; that something was left out is said', () => {
    const own = claimOf('Ana Silva killed people 7..7', 'z');
    const fitting = Array.from({ length: 30 }, (_, i) => ({
      ...claimOf('the council killed people 7..7', `a${i}`),
      id: i + 1,
    }));
    const rival = { ...claimOf('Omar Fatlawi killed people 40..40', 'b'), id: 31 };
    const known = [...fitting, rival];
    const kinds = (limits: RelationLimits) => {
      const { relations: kept, isCut } = relateWithin([own], known, limits);
      return { kept: kept.map((r) => r.kind).toSorted(), isCut };
    };
    expect(kinds({ fitting: 2, news: 5 })).toEqual({ kept: ['agrees', 'agrees', 'conflict'], isCut: true });
    expect(kinds({ fitting: 30, news: 1 })).toMatchObject({ kept: { length: 31 }, isCut: false });
    expect(kinds({ fitting: 30, news: 0 })).toMatchObject({ kept: { length: 30 }, isCut: true });
  });

  test('one number of dead told as different people is a conflict', () => {
    const farmers = { ...claimOf('villagers killed other 11..11', 'a'), id: 1 };
    const kinds = (told: string): readonly string[] =>
      relate([claimOf(told, 'b')], [farmers]).map((r) => `${r.kind} ${r.rule}`);
    expect(kinds('the army killed militants 11..11')).toEqual(['conflict status']);
    expect(kinds('the army killed militants 9..9')).toEqual([]);
  });

  test('what a speaker counts beside a greater figure in the same article is a part of it, and contradicts nobody', () => {
    const whole = claimOf('Ana Silva killed people 7..7', 'a');
    const part = { ...claimOf('Ana Silva killed people 2..2', 'a'), key: 'f2' };
    const other = claimOf('Omar Fatlawi killed people 7..7', 'b');
    const kinds = (known: (typeof whole)[]): readonly string[] =>
      relate(known, [{ ...other, id: 1 }]).map((r) => r.kind);
    expect(kinds([whole, part])).toEqual(['agrees']);
    expect(kinds([part])).toEqual(['conflict']);
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

describe('incidents', () => {
  const event = { kind: 'air strike', place: 'Qaim', within: ['Anbar', 'Iraq'], date: '2016-12-07' };
  const told = { hasFigures: false, mark: 'x1' };
  const published = articleOf('').published;
  const reported = (of: Event) => reportOf({ event: of, traits: [], signature: [], claims: [] }, published);
  const assigned = (of: Event, known: readonly Incident[], about = told) =>
    assignIncident(of, reported(of), known, [], about);
  const first = assigned(event, []).incident!;

  test('is named by place and day', () => {
    expect(first).toMatchObject({
      id: 'qaim-2016-12-07',
      title: 'Air strike · Qaim, Anbar, Iraq · 7 Dec 2016',
    });
    expect(incidentQuery(event)).toEqual({ placeKeys: ['qaim'], from: '2016-12-06', to: '2016-12-08' });
  });

  test.each([
    ['the same place and day', event, true],
    ['the name with the article', { ...event, place: 'Al-Qa’im' }, true],
    ['a kind that can be the same', { ...event, kind: 'attack' }, true],
    ['a day later, with nothing else in common', { ...event, date: '2016-12-08' }, false],
    ['two days later', { ...event, date: '2016-12-09' }, false],
    ['another place', { ...event, place: 'Ramadi' }, false],
    ['a place of that name in another country', { ...event, within: ['Homs', 'Syria'] }, false],
    ['another kind', { ...event, kind: 'flood' }, false],
    ['no day', { ...event, date: null }, false],
  ])('%s: the same incident? %s', (_, other, same) => {
    const { incident, isNew } = assigned(other, [first]);
    expect(isNew).toBe(!same);
    expect(incident?.id === first.id).toBe(same);
  });

  test('a day later is for a person to decide', () => {
    const { doubtful, isWeak } = assigned({ ...event, kind: null, date: '2016-12-08' }, [first]);
    expect({ doubtful: doubtful.map(({ id }) => id), isWeak }).toEqual({
      doubtful: [first.id],
      isWeak: false,
    });
  });

  test('a town on one day is sure enough to tell of what contradicts; a province is not', () => {
    expect(assigned(event, [first]).isWeak).toBe(false);
    const province = { ...event, place: 'Anbar', within: ['Iraq'] };
    const known = assigned(province, []).incident!;
    expect(assigned(province, [known])).toMatchObject({ incident: { id: known.id }, isWeak: true });
  });

  test('no place and nobody harmed, no incident', () => {
    expect(assigned({ ...event, place: null }, [first])).toEqual({
      incident: null,
      isNew: false,
      isWeak: false,
      doubtful: [first],
      copyOf: null,
    });
  });

  test('no place, but people harmed: an incident of its own, which takes the first place that is told', () => {
    const unplaced = { ...event, place: null, within: [] };
    const { incident } = assigned(unplaced, [], { hasFigures: true, mark: 'x1' });
    expect(incident?.id).toBe('unplaced-2016-12-07-x1');
    const copy = { ...reported(event), articleId: 'a', textHash: '', outlet: null, wire: null, incident };
    const signature = Array.from({ length: 96 }, (_, i) => i);
    const later = assignIncident(
      event,
      { ...reported(event), signature },
      [],
      [{ ...copy, signature }],
      told,
    );
    expect(later.incident).toMatchObject({
      id: 'unplaced-2016-12-07-x1',
      place: 'Qaim',
      title: 'Air strike · Qaim, Anbar, Iraq · 7 Dec 2016',
    });
  });
});
