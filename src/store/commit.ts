import type { Commit } from '../core/commit.ts';
import type { Ledger } from '../core/ledger.ts';
import { insertAlert } from './alerts.ts';
import { insertArticle, supersede } from './articles.ts';
import { claimsById, insertClaims } from './claims.ts';
import { recount, upsertIncident } from './incidents.ts';
import { insertRelations, withClaims } from './relations.ts';
import { insertReport } from './matching.ts';
import { beginWaiting } from './model.ts';
import { raiseRevision } from './revision.ts';
import { insertUnsettled } from './unsettled.ts';
import { suggest } from './suggestions.ts';
import type { Tx } from './tables.ts';

/** Everything that one article changes, within the transaction that is open. */
export async function write(tx: Tx, commit: Commit): ReturnType<Ledger['commit']> {
  const { article } = commit;
  await raiseRevision(tx, commit.revision);
  const touched = await supersede(tx, article.id);
  if (commit.incident) await upsertIncident(tx, commit.incident);
  const row = await insertArticle(tx, commit);
  if (commit.report) await insertReport(tx, row, commit.report);
  const ids = await insertClaims(tx, row, commit.claims, commit.home);
  const relations = await insertRelations(tx, commit.claims, commit.relations, ids);
  const alert = await insertAlert(tx, commit, row, ids);
  await insertUnsettled(tx, commit, row, ids);
  if (commit.waits) await beginWaiting(tx, row, commit.waits);
  await recount(tx, [...touched, article.incidentId, ...commit.claims.map((claim) => claim.incidentId)]);
  await suggestAll(tx, commit);
  const claims = await claimsById(tx, ids);
  return {
    claims: ids.map((id) => claims.get(id)!),
    relations: await withClaims(tx, relations.rows),
    alert,
  };
}

/** Doubtful matches, for editors to decide. */
export async function suggestAll(tx: Tx, { incident, doubtful = [], article }: Commit): Promise<void> {
  if (!incident) return;
  const reason = 'Reports on both are alike in place, day, kind or names.';
  for (const other of doubtful)
    await suggest(tx, { a: incident.id, b: other, reason, created: article.added });
}
