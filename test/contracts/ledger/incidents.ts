import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../src/core/ledger.ts';
import { article, commit, qaim } from '../../unit/store/commits.ts';
import { near, twoArticles } from './kit.ts';

/** How every store must list and find incidents; `ledger` gives an empty one. */
export function incidentsContract(ledger: () => Ledger): void {
  describe('incidents', () => {
    const other = { ...qaim, id: 'anbar-2017-01-02', place: 'Anbar', within: ['Iraq'], date: '2017-01-02' };

    it('sums up articles and claims, newest incident first', async () => {
      await twoArticles(ledger());
      await ledger().commit(commit(article('x', { incidentId: other.id }), [], { incident: other }));
      expect(await ledger().incidents()).toEqual([
        { ...other, articles: 1, claims: 0 },
        { ...qaim, articles: 2, claims: 2 },
      ]);
    });

    it('lists by any place that holds it, the country included, and by date', async () => {
      await twoArticles(ledger());
      await ledger().commit(commit(article('x', { incidentId: other.id }), [], { incident: other }));
      const ids = async (filter: { place?: string; since?: string }) =>
        (await ledger().incidents(filter)).map(({ id }) => id);
      expect(await ids({ place: 'al Qā’im' })).toEqual([qaim.id]);
      expect(await ids({ place: 'ANBAR' })).toEqual([other.id, qaim.id]);
      expect(await ids({ place: 'Iraq' })).toEqual([other.id, qaim.id]);
      expect(await ids({ place: 'Mosul' })).toEqual([]);
      expect(await ids({ since: '2016-12-08' })).toEqual([other.id]);
    });

    it('finds candidates by place and dates, both ends included, but not by the country alone', async () => {
      await ledger().commit(commit(article('a')));
      await ledger().commit(commit(article('x', { incidentId: other.id }), [], { incident: other }));
      const ids = async (placeKeys: string[], from: string | null, to: string | null) =>
        (await near(ledger(), { placeKeys, from, to })).map(({ id }) => id);
      expect(await ids(['qaim', 'anbar'], '2016-12-07', '2016-12-07')).toEqual([qaim.id]);
      expect(await ids(['anbar'], null, null)).toEqual([other.id, qaim.id]);
      expect(await ids(['anbar'], '2016-12-08', null)).toEqual([other.id]);
      expect(await ids(['anbar'], null, '2016-12-06')).toEqual([]);
      expect(await ids(['iraq'], null, null)).toEqual([]);
      expect(await ids([], null, null)).toEqual([]);
    });

    it('finds an incident without a date by its place, whatever the dates, and a country by its name', async () => {
      const undated = { ...qaim, id: 'iraq', place: 'Iraq', within: [], date: null };
      await ledger().commit(commit(article('a', { incidentId: undated.id }), [], { incident: undated }));
      const query = { placeKeys: ['iraq'], from: '2020-01-01', to: '2020-01-02' };
      expect(await near(ledger(), query)).toEqual([undated]);
    });

    it('takes a grown description, with its places', async () => {
      await ledger().commit(
        commit(article('a'), [], { incident: { ...qaim, place: null, within: [], kind: null } }),
      );
      await ledger().commit(commit(article('b'), [], { incident: qaim }));
      expect(await ledger().incident(qaim.id)).toEqual(qaim);
      const query = { placeKeys: ['qaim'], from: null, to: null };
      expect(await near(ledger(), query)).toEqual([qaim]);
    });
  });
}
