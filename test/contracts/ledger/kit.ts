import type { Ledger } from '../../../src/core/ledger.ts';
import type { IncidentQuery } from '../../../src/core/standing.ts';
import { standingOf } from '../../kit/standing.ts';
import { alertFor, article, commit, figure, finding, qaim, relation } from '../../unit/store/commits.ts';

/** Two articles that differ, with an alert on the second: claims 1 and 2. */
export async function twoArticles(ledger: Ledger): ReturnType<Ledger['commit']> {
  await ledger.commit(commit(article('a'), [figure('f1')]));
  return ledger.commit(
    commit(
      article('b', { outlet: 'Star' }),
      [figure('f1', { low: 101, high: null, wording: 'more than 100' })],
      {
        relations: [relation('conflict', { stored: 1 }, { fresh: 0 })],
        alert: alertFor([finding('conflict', { stored: 1 }, { fresh: 0 })], 'slack:C1', 'discord:D1'),
      },
    ),
  );
}

/** The incidents that a query finds. */
export const near = async (ledger: Ledger, query: IncidentQuery) =>
  (await standingOf(ledger, { incidents: query })).candidates;

export const revision = async (ledger: Ledger): Promise<number> => (await standingOf(ledger)).revision;

/** All that a commit writes. */
export const everything = async (ledger: Ledger) => ({
  incidents: await ledger.incidents(),
  articles: await ledger.articlesOf(qaim.id),
  claims: await ledger.claimsOf(qaim.id),
  relations: await ledger.relationsOf(qaim.id),
  alerts: await ledger.alerts(),
  pending: await ledger.pending('slack:C1'),
});
