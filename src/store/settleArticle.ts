import type { CorrectionRules } from '../core/correctionLedger.ts';
import type { Edit } from '../core/edit.ts';
import { type StoredClaim, asRead } from '../core/record.ts';
import { moveAlerts } from './alerts.ts';
import { toRow } from './claimRow.ts';
import { claimsIn } from './claims.ts';
import type { ArticleRow } from './editReach.ts';
import type { Tx } from './tables.ts';

/** What settling an article changed. */
export interface Settled {
  readonly changed: readonly StoredClaim[];
  /** The same claims as they were. */
  readonly before: readonly StoredClaim[];
  readonly touched: readonly (string | null)[];
}

/** Writes the claims of an article as the edits that hold leave them; gives those that changed. */
export async function settleArticle(
  tx: Tx,
  article: ArticleRow,
  edits: readonly Edit[],
  rules: CorrectionRules,
): Promise<Settled> {
  const place = rules.placeOf(article.homeId, article, edits);
  if (place !== article.incidentId)
    await tx.updateTable('articles').set({ incident_id: place }).where('row', '=', article.row).execute();
  if (place !== null && place !== article.incidentId) await moveAlerts(tx, article.id, place);
  const now = await claimsIn(tx, article.row);
  const homes = await homesOf(tx, article.row);
  const read = now.map((claim) => ({ ...asRead(claim), incidentId: homes.get(claim.id) ?? null }));
  const settled = rules.settle(read, article, edits);
  const changed = settled.filter((claim, i) => columns(claim) !== columns(now[i]!));
  for (const claim of changed)
    await tx.updateTable('claims').set(toRow(claim)).where('id', '=', claim.id).execute();
  const ids = new Set(changed.map(({ id }) => id));
  const before = now.filter(({ id }) => ids.has(id));
  const incidents = [...before, ...changed].map((claim) => claim.incidentId);
  return { changed, before, touched: [article.incidentId, place, ...incidents] };
}

const columns = (claim: StoredClaim): string => JSON.stringify(toRow(claim));

async function homesOf(tx: Tx, articleRow: number): Promise<ReadonlyMap<number, string | null>> {
  const rows = await tx
    .selectFrom('claims')
    .select(['id', 'home_id'])
    .where('article_row', '=', articleRow)
    .execute();
  return new Map(rows.map(({ id, home_id }) => [id, home_id]));
}
