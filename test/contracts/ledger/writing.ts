import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../src/core/ledger.ts';
import { alertFor, article, commit, figure, finding, qaim, relation } from '../../unit/store/commits.ts';
import { everything, near, twoArticles } from './kit.ts';

/** How every store must write: newer versions, and all or nothing; `ledger` gives an empty one. */
export function writingContract(ledger: () => Ledger): void {
  describe('a newer version', () => {
    const revised = article('a', { text: 'New text.', version: 2 });

    it('takes the place of the older one in all reads', async () => {
      await twoArticles(ledger());
      const { claims } = await ledger().commit(commit(revised, [figure('f1', { low: 60, high: 60 })]));
      expect(await ledger().article('a')).toEqual(revised);
      expect(await ledger().articlesOf(qaim.id)).toHaveLength(2);
      expect((await ledger().claimsOf(qaim.id)).map(({ id }) => id)).toEqual([2, 3]);
      expect(await ledger().claim(1)).toBeNull();
      expect(await ledger().claim(3)).toEqual(claims[0]);
      expect(await ledger().relationsOf(qaim.id)).toEqual([]);
      expect(await ledger().articleByHash('hash of Text of a.')).toBeNull();
      expect(await ledger().incidents()).toEqual([{ ...qaim, articles: 2, claims: 2 }]);
    });

    it('leaves alerts and what waits in the outbox as they were', async () => {
      const { alert } = await twoArticles(ledger());
      await ledger().commit(commit(revised));
      expect(await ledger().alerts()).toEqual([alert]);
      expect((await ledger().pending('slack:C1')).map((delivery) => delivery.alert)).toEqual([alert]);
    });

    it('that moves to another incident leaves none without an article to be found', async () => {
      await ledger().commit(commit(article('a'), [figure('f1')]));
      await ledger().commit(commit({ ...revised, incidentId: null }, [], { incident: null }));
      expect(await ledger().incidents()).toEqual([]);
      expect(await near(ledger(), { placeKeys: ['qaim'], from: null, to: null })).toEqual([]);
    });
  });

  describe('all or nothing', () => {
    const broken = {
      'a relation to a claim that is not stored': {
        relations: [relation('conflict', { stored: 99 }, { fresh: 0 })],
      },
      'a relation to a claim that it does not bring': {
        relations: [relation('conflict', { stored: 1 }, { fresh: 5 })],
      },
      'a finding on a claim that is not there': {
        alert: alertFor([finding('conflict', { stored: 99 }, { fresh: 0 })], 'slack:C1'),
      },
      'a finding on no claim at all': { alert: alertFor([finding('conflict', null, null)], 'slack:C1') },
    };

    it.each(Object.entries(broken))('a commit with %s leaves nothing', async (_, rest) => {
      await ledger().commit(commit(article('a'), [figure('f1')]));
      const before = await everything(ledger());
      const grown = { ...qaim, title: 'Changed' };
      const bad = article('a', { text: 'New.', version: 2 });
      await expect(
        ledger().commit(commit(bad, [figure('f1')], { incident: grown, ...rest })),
      ).rejects.toThrow(Error);
      expect(await everything(ledger())).toEqual(before);
      const { claims } = await ledger().commit(commit(article('b'), [figure('f1')]));
      expect(claims.map(({ id }) => id)).toEqual([2]);
    });

    it('the same version twice is refused', async () => {
      await ledger().commit(commit(article('a'), [figure('f1')]));
      const before = await everything(ledger());
      await expect(ledger().commit(commit(article('a', { text: 'Other.' })))).rejects.toThrow(Error);
      expect(await everything(ledger())).toEqual(before);
    });

    it('commits and reads that are asked for at once do not see each other half done', async () => {
      const commits = ['a', 'b', 'c'].map((id) =>
        ledger().commit(commit(article(id), [figure('f1'), figure('f2')])),
      );
      const [seen] = await Promise.all([ledger().claimsOf(qaim.id), ...commits]);
      expect(seen.length % 2).toBe(0);
      expect(await ledger().claimsOf(qaim.id)).toHaveLength(6);
    });
  });
}
