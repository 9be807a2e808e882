import type { Edit } from '../core/edit.ts';
import { moves } from './edits.ts';
import { type Tx, no } from './tables.ts';

/** What an edit may have changed: articles to settle anew, and incidents whose name or merge it decides. */
export interface Reach {
  readonly articles: readonly ArticleRow[];
  readonly incidents: readonly string[];
}
export type ArticleRow = Readonly<{
  row: number;
  id: string;
  textHash: string;
  outlet: string | null;
  wire: string | null;
  incidentId: string | null;
  homeId: string | null;
}>;

/** What an edit, or its undoing, reaches. */
export async function reachOf(tx: Tx, edit: Edit): Promise<Reach> {
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
