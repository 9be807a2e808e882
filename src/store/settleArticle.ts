import type { CorrectionRules } from '../core/correctionLedger.ts';
import type { Edit } from '../core/edit.ts';
import { type StoredClaim, asRead } from '../core/record.ts';
import { moveAlerts } from './alerts.ts';
import { toRow } from './claimRow.ts';
import { homedClaims } from './claims.ts';
import type { ArticleRow } from './editReach.ts';
import { editsHolding } from './edits.ts';
import type { Tx } from './tables.ts';

/** An article with its claims as they stand, each with the incident that reading gave it, and the edits that hold for them. */
interface ToSettle {
  readonly article: ArticleRow;
  readonly claims: readonly { readonly claim: StoredClaim; readonly homeId: string | null }[];
  readonly edits: readonly Edit[];
}

/** What settling an article changed. */
export interface Settled {
  readonly changed: readonly StoredClaim[];
  /** The same claims as they were. */
  readonly before: readonly StoredClaim[];
  readonly touched: readonly (string | null)[];
}

/** All that settling articles takes, read at once: a merge settles hundreds. */
export async function toSettle(
  tx: Tx,
  articles: readonly ArticleRow[],
  moved: readonly Edit[],
): Promise<readonly ToSettle[]> {
  const rows = articles.map(({ row }) => row);
  const claims = Map.groupBy(await homedClaims(tx, rows), ({ articleRow }) => articleRow);
  const edits = await editsHolding(
    tx,
    articles.map(({ id }) => id),
    moved,
  );
  return articles.map((article) => ({
    article,
    claims: claims.get(article.row) ?? [],
    edits: edits.get(article.id) ?? [],
  }));
}

/** Writes the claims of an article as the edits that hold leave them; gives those that changed. */
export async function settleArticle(
  tx: Tx,
  { article, claims, edits }: ToSettle,
  rules: CorrectionRules,
): Promise<Settled> {
  const place = rules.placeOf(article.homeId, article, edits);
  if (place !== article.incidentId)
    await tx.updateTable('articles').set({ incident_id: place }).where('row', '=', article.row).execute();
  if (place !== null && place !== article.incidentId) await moveAlerts(tx, article.id, place);
  const now = claims.map(({ claim }) => claim);
  const read = claims.map(({ claim, homeId }) => ({ ...asRead(claim), incidentId: homeId }));
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
