import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../src/core/ledger.ts';
import { alertFor, article, commit, figure, finding, qaim, relation } from '../../unit/store/commits.ts';
import { twoArticles } from './kit.ts';

/** What every store must do for relations and the alerts on them; `ledger` gives an empty one. */
export function relationsContract(ledger: () => Ledger): void {
  describe('relations and alerts', () => {
    it('relates new claims with stored ones, and gives what it stored', async () => {
      const { claims, relations, alert } = await twoArticles(ledger());
      const older = await ledger().claim(1);
      expect(relations).toEqual([{ kind: 'conflict', rule: 'test/conflict', a: older, b: claims[0] }]);
      expect(await ledger().relationsOf(qaim.id)).toEqual(relations);
      expect(alert).toEqual({
        id: 1,
        created: '2016-12-08T12:00:00.000Z',
        severity: 'major',
        state: 'open',
        handled: null,
        assignee: null,
        alert: {
          incident: { id: qaim.id, title: qaim.title, place: 'Qaim', kind: 'air strike', renamed: false },
          article: { id: 'b', outlet: 'Star', url: 'https://example.org/b' },
          findings: [
            {
              kind: 'conflict',
              severity: 'major',
              rule: 'test/conflict',
              pair: '[{"stored":1},{"fresh":0}]',
              note: null,
              point: 1,
              verdict: null,
              before: older,
              now: claims[0],
            },
          ],
        },
      });
      expect(await ledger().alerts()).toEqual([alert]);
    });

    it('keeps the order of many relations and findings', async () => {
      const claims = Array.from({ length: 70 }, (_, i) => figure(`f${i}`, { low: i, high: i }));
      const pairs = claims.flatMap((_, b) => claims.slice(0, b).map((__, a) => [a, b] as const));
      const { relations, alert } = await ledger().commit(
        commit(article('a'), claims, {
          relations: pairs.map(([a, b]) => relation('uncertain', { fresh: a }, { fresh: b })),
          alert: alertFor([
            finding('conflict', { fresh: 2 }, { fresh: 69 }),
            finding('changed', { fresh: 7 }, null),
          ]),
        }),
      );
      expect(relations.map(({ a, b }) => [a.id - 1, b.id - 1])).toEqual(pairs);
      expect(await ledger().relationsOf(qaim.id)).toEqual(relations);
      expect(alert?.alert.findings.map(({ before, now }) => [before?.id, now?.id])).toEqual([
        [3, 70],
        [8, undefined],
      ]);
    });

    it('gives of each claim its relations to the newest, and all of one claim', async () => {
      const claims = [1, 2, 3, 4].map((n) => figure(`f${n}`, { low: n, high: n }));
      const pairs = [
        ['conflict', 0, 1],
        ['conflict', 0, 2],
        ['conflict', 0, 3],
        ['agrees', 0, 3],
        ['conflict', 2, 1],
        ['conflict', 2, 3],
      ] as const;
      await ledger().commit(
        commit(article('a'), claims, {
          relations: pairs.map(([kind, a, b]) => relation(kind, { fresh: a }, { fresh: b })),
        }),
      );
      const stored = await ledger().claimsOf(qaim.id);
      const newest = async (ofEach: number) => {
        const found = await ledger().newestRelations(qaim.id, stored, ofEach);
        return found.map(({ kind, a, b }) => [kind, a.id - 1, b.id - 1]);
      };
      expect(await newest(3)).toEqual(pairs);
      expect(await newest(2)).toEqual(pairs.slice(1));
      expect(await newest(1)).toEqual([pairs[2], pairs[3], pairs[5]]);
      const ofThird = await ledger().relationsWith(qaim.id, stored, 3);
      expect(ofThird.map(({ kind, a, b }) => [kind, a.id - 1, b.id - 1])).toEqual([
        pairs[1],
        pairs[4],
        pairs[5],
      ]);
      expect(await ledger().relationsWith(qaim.id, stored.slice(2), 3)).toHaveLength(1);
    });

    it('lists the newest alert first', async () => {
      await twoArticles(ledger());
      await ledger().commit(
        commit(article('c'), [figure('f1', { low: 0, high: 0 })], {
          relations: [relation('conflict', { stored: 2 }, { fresh: 0 })],
          alert: alertFor([finding('conflict', { stored: 2 }, { fresh: 0 })], 'slack:C1'),
        }),
      );
      expect((await ledger().alerts()).map(({ id }) => id)).toEqual([2, 1]);
    });
  });
}
