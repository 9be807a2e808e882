import type { Kysely } from 'kysely';
import type { Ledger } from '../core/ledger.ts';
import { alerts, markFailed, markSent, pending } from './alerts.ts';
import { articleByHash, articleById, articlesOf } from './articles.ts';
import { claimById, claimsOf } from './claims.ts';
import { write } from './commit.ts';
import { inWords } from './faults.ts';
import { incidentById, incidents, incidentsNear } from './incidents.ts';
import { relationsOf } from './relations.ts';
import type { Tables } from './tables.ts';

/** The ledger on an open, migrated database; `path` is for the sentences that tell of faults. */
export function ledgerOn(db: Kysely<Tables>, path: string): Ledger {
  const writing = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw inWords(path, error);
    });
  return {
    article: (id) => articleById(db, id),
    articleByHash: (textHash, outlet) => articleByHash(db, textHash, outlet),
    articlesOf: (incidentId) => articlesOf(db, incidentId),
    incident: (id) => incidentById(db, id),
    incidents: (filter) => incidents(db, filter),
    incidentsNear: (query) => incidentsNear(db, query),
    claim: (id) => claimById(db, id),
    claimsOf: (incidentId) => claimsOf(db, incidentId),
    relationsOf: (incidentId) => relationsOf(db, incidentId),
    alerts: () => alerts(db),
    commit: (commit) => writing(db.transaction().execute((tx) => write(tx, commit))),
    pending: (destination) => pending(db, destination),
    markSent: (id, at) => writing(markSent(db, id, at)),
    markFailed: (id, reason) => writing(markFailed(db, id, reason)),
    close: () => db.destroy(),
  };
}
