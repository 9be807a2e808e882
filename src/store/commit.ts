import type { Commit, Ledger } from '../core/ledger.ts';
import { insertAlert } from './alerts.ts';
import { insertArticle, supersede } from './articles.ts';
import { claimsById, insertClaims } from './claims.ts';
import { recount, upsertIncident } from './incidents.ts';
import { insertRelations, withClaims } from './relations.ts';
import type { Tx } from './tables.ts';

/** Everything that one article changes, within the transaction that is open. */
export async function write(tx: Tx, commit: Commit): ReturnType<Ledger['commit']> {
  const { article } = commit;
  // First a write: it takes the lock at once, so that no other program can store between our reads and writes.
  const touched = await supersede(tx, article.id);
  if (commit.incident) await upsertIncident(tx, commit.incident);
  const row = await insertArticle(tx, commit);
  const ids = await insertClaims(tx, row, commit.claims);
  const relations = await insertRelations(tx, article.incidentId, commit.relations, ids);
  const alert = await insertAlert(tx, commit, row, relations.ids);
  await recount(tx, [...touched, article.incidentId, ...commit.claims.map((claim) => claim.incidentId)]);
  const claims = await claimsById(tx, ids);
  return {
    claims: ids.map((id) => claims.get(id)!),
    relations: await withClaims(tx, relations.rows),
    alert,
  };
}
