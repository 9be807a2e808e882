import type { Kysely } from 'kysely';
import type { Ledger } from '../core/ledger.ts';
import { alertLedgerOn } from './alertLedger.ts';
import { articleByHash, articleById, articlesOf, markPrivate } from './articles.ts';
import { claimById, claimsOf } from './claims.ts';
import { write } from './commit.ts';
import { copiesOf, copyArchived, copyBytes, keepCopy } from './copies.ts';
import { correctionLedgerOn } from './correctionLedger.ts';
import { makeEditsFor } from './edits.ts';
import { inWords } from './faults.ts';
import { feedLedger } from './feedLedger.ts';
import { queue } from './health.ts';
import { countIncidents, incidentById, incidents, incidentsAfter } from './incidents.ts';
import { keepLook, lookedAt } from './looks.ts';
import { newestRelations, relationsOf, relationsWith } from './relations.ts';
import { modelLedgerOn } from './modelLedger.ts';
import { rereadLedgerOn } from './rereadLedger.ts';
import { raiseRevision } from './revision.ts';
import { incidentsNamed, termsBeginning, termsLike } from './search.ts';
import { standing } from './standing.ts';
import type { Tables } from './tables.ts';

/** The ledger on an open, migrated database; `path` is for the sentences that tell of faults. */
export function ledgerOn(db: Kysely<Tables>, path: string): Ledger {
  const writing = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw inWords(path, error);
    });
  const editsFor = makeEditsFor();
  return {
    article: (id) => articleById(db, id),
    articleByHash: (textHash, outlet) => articleByHash(db, textHash, outlet),
    articlesOf: (incidentId) => articlesOf(db, incidentId),
    markPrivate: (id) =>
      writing(
        db.transaction().execute(async (tx) => {
          await raiseRevision(tx);
          await markPrivate(tx, id);
        }),
      ),
    incident: (id) => incidentById(db, id),
    incidents: (filter) => incidents(db, filter),
    incidentsAfter: (after, limit) => incidentsAfter(db, after, limit),
    countIncidents: (filter) => countIncidents(db, filter),
    incidentsNamed: (naming, limit) => incidentsNamed(db, naming, limit),
    termsLike: (term) => termsLike(db, term),
    termsBeginning: (start, limit) => termsBeginning(db, start, limit),
    standing: (query) => db.transaction().execute((tx) => standing(tx, query, editsFor)),
    claim: (id) => claimById(db, id),
    claimsOf: (incidentId) => claimsOf(db, incidentId),
    relationsOf: (incidentId) => relationsOf(db, incidentId),
    newestRelations: (incidentId, claims, ofEach) => newestRelations(db, incidentId, claims, ofEach),
    relationsWith: (incidentId, claims, id) => relationsWith(db, incidentId, claims, id),
    lookedAt: (person, incidentId) => lookedAt(db, person, incidentId),
    keepLook: (person, incidentId, at) => writing(keepLook(db, person, incidentId, at)),
    queue: () => queue(db),
    commit: (commit) => writing(db.transaction().execute((tx) => write(tx, commit))),
    ...feedLedger(db, writing),
    ...alertLedgerOn(db, writing),
    ...correctionLedgerOn(db, writing),
    ...rereadLedgerOn(db, writing),
    ...modelLedgerOn(db, writing),
    keepCopy: (articleId, original, fetched) => writing(keepCopy(db, articleId, original, fetched)),
    copiesOf: (articleId) => copiesOf(db, articleId),
    copyBytes: (hash) => copyBytes(db, hash),
    copyArchived: (hash, url) => writing(copyArchived(db, hash, url)),
    close: () => db.destroy(),
  };
}
