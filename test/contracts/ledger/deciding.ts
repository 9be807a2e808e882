import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../src/core/ledger.ts';
import { Outdated } from '../../../src/core/standing.ts';
import { standingOf } from '../../kit/standing.ts';
import { article, commit, figure, qaim } from '../../unit/store/commits.ts';
import { revision, twoArticles } from './kit.ts';

/** What every store must give to decide on, and when it must refuse what was decided; `ledger` gives an empty one. */
export function decidingContract(ledger: () => Ledger): void {
  describe('what a decision is made on', () => {
    const of = (id: string, outlet: string | null, textHash = 'none') => ({
      article: { id, outlet, textHash },
    });

    it('is the version on record with its claims, its incident, and what the choice needs', async () => {
      await twoArticles(ledger());
      const standing = await standingOf(ledger(), { ...of('a', 'Herald'), needs: [qaim.id, 'nowhere'] });
      expect(standing.older).toEqual(await ledger().article('a'));
      expect(standing.own.map(({ id }) => id)).toEqual([1]);
      expect(standing.home).toEqual(qaim);
      expect([...standing.incidents.keys()]).toEqual([qaim.id]);
      const state = standing.incidents.get(qaim.id)!;
      expect(state.incident).toEqual(qaim);
      expect(state.claims).toEqual(await ledger().claimsOf(qaim.id));
      expect(state.reported.told.size).toBe(1);
    });

    it('of an article that is new: nothing but a copy of its text in its outlet', async () => {
      await twoArticles(ledger());
      const hash = 'hash of Text of a.';
      const copy = await standingOf(ledger(), of('z', 'Herald', hash));
      expect(copy).toMatchObject({ older: null, home: null, own: [], copy: { id: 'a' } });
      expect((await standingOf(ledger(), of('z', 'Star', hash))).copy).toBeNull();
      expect((await standingOf(ledger(), of('z', null, hash))).copy).toBeNull();
    });

    it('chooses on what was found nearby', async () => {
      await twoArticles(ledger());
      const standing = await standingOf(ledger(), {
        incidents: { placeKeys: ['qaim'], from: null, to: null },
        choose: ({ candidates }) => ({ needs: candidates.map(({ id }) => id) }),
      });
      expect(standing.choice).toEqual({ needs: [qaim.id] });
      expect(standing.incidents.get(qaim.id)?.claims).toHaveLength(2);
    });
  });

  describe('the revision', () => {
    const ana = { id: 'slack:U1', name: 'Ana' };
    const target = { what: 'everything' } as const;
    const watch = { destination: 'slack:C1', target, min: 'minor', kinds: 'all' } as const;
    const by = { platform: 'slack', id: 'U1', name: 'Ana', team: null, channel: null } as const;
    const rename = {
      kind: 'rename',
      target: { incidentId: qaim.id },
      before: { title: qaim.title },
      after: { title: 'Market strike' },
      by,
      at: '2016-12-09T12:00:00.000Z',
      reason: null,
      claimId: null,
    } as const;
    const rules = {
      placeOf: () => null,
      settle: <C>(read: readonly C[]) => read,
      relate: () => [],
      titleOf: () => 'Made anew',
      holds: () => true,
    };

    it.each<[what: string, write: () => Promise<unknown>]>([
      ['a commit', () => ledger().commit(commit(article('b')))],
      ['an edit', () => ledger().correct(rename, rules)],
      ['a watch', () => ledger().addWatch(watch, ana, '2016-12-09T12:00:00.000Z')],
      ['the end of a watch', () => ledger().endWatches('slack:C1')],
      [
        'quiet hours',
        () =>
          ledger().setRhythm(
            'slack:C1',
            { digest: 'hourly', zone: 'UTC', quiet: null, unsettled: null },
            { due: '2016-12-09T13:00:00.000Z', digest: true },
          ),
      ],
    ])('is raised by %s', async (_, write) => {
      await ledger().commit(commit(article('a')));
      const before = await revision(ledger());
      await write();
      expect(await revision(ledger())).toBeGreaterThan(before);
    });

    it('is not raised by what decisions do not read', async () => {
      await twoArticles(ledger());
      const before = await revision(ledger());
      await ledger().act([1], { do: 'acknowledge' }, ana, '2016-12-09T12:00:00.000Z');
      await ledger().lease('slack:C1', '2016-12-09T12:00:00.000Z', '2016-12-09T12:02:00.000Z');
      expect(await revision(ledger())).toBe(before);
    });

    it('that has moved on refuses the commit, which then writes nothing', async () => {
      await ledger().commit(commit(article('a')));
      const decidedOn = await revision(ledger());
      await ledger().commit(commit(article('b')));
      const late = commit(article('c'), [figure('f1')], { revision: decidedOn });
      await expect(ledger().commit(late)).rejects.toThrow(Outdated);
      expect(await ledger().article('c')).toBeNull();
      expect(await ledger().claimsOf(qaim.id)).toEqual([]);
      await ledger().commit({ ...late, revision: decidedOn + 1 });
      expect(await ledger().article('c')).not.toBeNull();
    });
  });
}
