import type { CorrectionRules } from '../core/correctionLedger.ts';
import type { Edit, NewEdit } from '../core/edit.ts';
import { UserError } from '../core/errors.ts';
import { type StoredClaim, asRead } from '../core/record.ts';
import { moveAlerts } from './alerts.ts';
import { toRow } from './claimRow.ts';
import { claimsIn } from './claims.ts';
import { describe } from './descriptions.ts';
import { appendEdit, editById, editsHolding, holds, moves } from './edits.ts';
import { incidentById, recount, upsertIncident } from './incidents.ts';
import { rerelate } from './recomputeRelations.ts';
import { raiseRevision } from './revision.ts';
import { type Tx, no } from './tables.ts';

/** What an edit may have changed: articles to settle anew, and incidents whose name or merge it decides. */
interface Reach {
  readonly articles: readonly ArticleRow[];
  readonly incidents: readonly string[];
}
type ArticleRow = Readonly<{
  row: number;
  id: string;
  textHash: string;
  outlet: string | null;
  wire: string | null;
  incidentId: string | null;
  homeId: string | null;
}>;

/**
 * An edit and all that follows from it, within the transaction that is open: whatever the edit, the claims in its reach
 * are settled anew from what was read and the edits that hold, so that undoing leaves nothing behind.
 */
export async function correct(tx: Tx, edit: NewEdit, rules: CorrectionRules): Promise<Edit> {
  await raiseRevision(tx);
  const made = await appendEdit(tx, edit);
  if (edit.kind === 'split') await newIncident(tx, edit);
  const { articles, incidents } = await reachOf(tx, await concerning(tx, made));
  const settled: Settled[] = [];
  const moved = await moves(tx);
  for (const article of articles) {
    const edits = await editsHolding(tx, article.id, moved);
    settled.push(await settleArticle(tx, article, edits, rules));
  }
  const changed = settled.flatMap((s) => s.changed);
  const touched = settled.flatMap((s) => s.touched);
  await rerelate(tx, changed, touched, rules.relate);
  for (const id of incidents) {
    await describe(tx, id, rules.titleOf);
    await answersFor(tx, id);
  }
  await recount(tx, [...touched, ...incidents]);
  return made;
}

async function newIncident(tx: Tx, edit: Extract<NewEdit, { kind: 'split' }>): Promise<void> {
  const { incident } = edit.after;
  if (await incidentById(tx, incident.id))
    throw new UserError(`Another split made ${incident.id} just now: look at it, and try again.`);
  await upsertIncident(tx, incident);
}

/** The change that an edit makes or takes back: of an undo the first in the chain. */
async function concerning(tx: Tx, edit: Edit): Promise<Edit> {
  if (edit.kind !== 'undo') return edit;
  const target = await editById(tx, edit.target.edit);
  if (!target) throw new UserError(`There is no edit ${edit.target.edit}: /edits lists them.`);
  if (target.kind === 'undo')
    await tx.updateTable('edits').set({ undone_by: null }).where('id', '=', target.target.edit).execute();
  return concerning(tx, target);
}

async function reachOf(tx: Tx, edit: Edit): Promise<Reach> {
  const tied = endsOf(edit);
  if (tied.length > 0) return withArticles(tx, tied);
  if ('incidentId' in edit.target) return { articles: [], incidents: [edit.target.incidentId] };
  const articles = 'articleId' in edit.target ? await articlesWhere(tx, { id: edit.target.articleId }) : [];
  return { articles, incidents: [] };
}

/** Incidents that merges and splits tie together, undone ones too: what any of them holds may go anywhere among them. */
async function withArticles(tx: Tx, from: readonly string[]): Promise<Reach> {
  const ties = (await moves(tx)).map(endsOf);
  const reached = new Set(from);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const ends of ties) if (ends.some((id) => reached.has(id))) for (const id of ends) reached.add(id);
  }
  const incidents = [...reached];
  return { incidents, articles: await articlesWhere(tx, { incidents }) };
}

function endsOf(edit: Edit): readonly string[] {
  if (edit.kind === 'merge') return [edit.target.incidentId, edit.after.into];
  return edit.kind === 'split' ? [edit.target.incidentId, edit.after.incident.id] : [];
}

/** Current articles by id; or those that stand in incidents, were read to, or have a claim there. */
async function articlesWhere(
  tx: Tx,
  wanted: { readonly id: string } | { readonly incidents: readonly string[] },
): Promise<readonly ArticleRow[]> {
  const current = tx
    .selectFrom('articles')
    .select(['row', 'id', 'text_hash as textHash', 'outlet', 'wire'])
    .select(['incident_id as incidentId', 'home_id as homeId'])
    .where('superseded', '=', no);
  if ('id' in wanted) return current.where('id', '=', wanted.id).execute();
  const { incidents } = wanted;
  const standing = await current.where('incident_id', 'in', incidents).execute();
  const home = await current.where('home_id', 'in', incidents).execute();
  const holding = await current
    .where('row', 'in', (sub) =>
      sub
        .selectFrom('claims')
        .select('article_row')
        .where('incident_id', 'in', incidents)
        .where('superseded', '=', no),
    )
    .execute();
  return [...new Map([...standing, ...home, ...holding].map((a) => [a.row, a])).values()].toSorted(
    (a, b) => a.row - b.row,
  );
}

interface Settled {
  readonly changed: readonly StoredClaim[];
  readonly touched: readonly (string | null)[];
}

/** Writes the claims of an article as the edits that hold leave them; gives those that changed. */
async function settleArticle(
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
  const before = now.filter(({ id }) => ids.has(id)).map((claim) => claim.incidentId);
  return {
    changed,
    touched: [article.incidentId, place, ...before, ...changed.map((claim) => claim.incidentId)],
  };
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

/** The incident that answers for this one, by the merges that hold. */
async function answersFor(tx: Tx, id: string): Promise<void> {
  const into = (await moves(tx))
    .filter(holds)
    .reduce(
      (at, edit) => (edit.kind === 'merge' && edit.target.incidentId === at ? edit.after.into : at),
      id,
    );
  await tx
    .updateTable('incidents')
    .set({ merged_into: into === id ? null : into })
    .where('id', '=', id)
    .execute();
}
