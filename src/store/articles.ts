import { asPrivate } from '../core/article.ts';
import type { Commit } from '../core/commit.ts';
import type { Incident } from '../core/incident.ts';
import type { StoredArticle } from '../core/record.ts';
import { incidentById } from './incidents.ts';
import { type Db, type Tx, no } from './tables.ts';

/** Every version of every article, as rows for `toArticle`. */
export const everyVersion = (db: Db) =>
  db
    .selectFrom('articles')
    .select(['id', 'title', 'text', 'url', 'outlet', 'published', 'wire', 'added', 'version', 'private'])
    .select('incident_id as incidentId');

export const current = (db: Db) => everyVersion(db).where('superseded', '=', no);

type ArticleRow = Omit<StoredArticle, 'isPrivate'> & { readonly private: number };

export const toArticle = ({ private: mark, ...article }: ArticleRow): StoredArticle =>
  asPrivate(article, mark === 1);

export async function articleById(db: Db, id: string): Promise<StoredArticle | null> {
  const row = await current(db).where('id', '=', id).executeTakeFirst();
  return row ? toArticle(row) : null;
}

/** The oldest current article with that text; with `outlet` given, the oldest that this outlet carried. */
export async function articleByHash(
  db: Db,
  textHash: string,
  outlet?: string | null,
): Promise<StoredArticle | null> {
  const copies = current(db).where('text_hash', '=', textHash).orderBy('row').limit(1);
  const wanted = outlet === undefined ? copies : copies.where('outlet', 'is', outlet);
  const row = await wanted.executeTakeFirst();
  return row ? toArticle(row) : null;
}

export async function articlesOf(db: Db, incidentId: string): Promise<StoredArticle[]> {
  const rows = current(db).where('incident_id', '=', incidentId).orderBy('published').orderBy('id');
  return (await rows.execute()).map(toArticle);
}

/** The incident in which reading put an article's current version; null where in none. */
export async function homeOf(db: Db, articleId: string): Promise<Incident | null> {
  const row = await db
    .selectFrom('articles')
    .select('home_id')
    .where('id', '=', articleId)
    .where('superseded', '=', no)
    .executeTakeFirst();
  return row?.home_id == null ? null : incidentById(db, row.home_id);
}

/** Sets the current version of an article aside, with its claims; gives the incidents that this touches. */
export async function supersede(tx: Tx, articleId: string): Promise<readonly (string | null)[]> {
  const older = await tx
    .updateTable('articles')
    .set({ superseded: 1 })
    .where('id', '=', articleId)
    .where('superseded', '=', no)
    .returning(['row', 'incident_id'])
    .executeTakeFirst();
  if (!older) return [];
  const claims = await tx
    .updateTable('claims')
    .set({ superseded: 1 })
    .where('article_row', '=', older.row)
    .returning('incident_id')
    .execute();
  return [older.incident_id, ...claims.map((claim) => claim.incident_id)];
}

/** Marks an article as private, in all its versions: an older text says much the same. */
export async function markPrivate(db: Db, articleId: string): Promise<void> {
  await db.updateTable('articles').set({ private: 1 }).where('id', '=', articleId).execute();
}

/** Gives the row that claims and alerts refer to. */
export async function insertArticle(
  tx: Tx,
  { article, textHash, home = article.incidentId, reader = '' }: Commit,
): Promise<number> {
  const { id, title, text, url, outlet, published, wire, added, version } = article;
  const columns = { id, title, text, url, outlet, published, wire, added, version };
  const { row } = await tx
    .insertInto('articles')
    .values({ ...columns, text_hash: textHash, incident_id: article.incidentId, home_id: home, reader })
    .returning('row')
    .executeTakeFirstOrThrow();
  if (article.isPrivate) await markPrivate(tx, id);
  return row;
}

/** Sets what reading tells of an article's current version; gives its row, and the incident in which it stood. */
export async function updateReading(
  tx: Tx,
  { article, home = article.incidentId, reader = '' }: Commit,
): Promise<{ readonly row: number; readonly before: string | null }> {
  const { row, incident_id: before } = await tx
    .selectFrom('articles')
    .select(['row', 'incident_id'])
    .where('id', '=', article.id)
    .where('superseded', '=', no)
    .executeTakeFirstOrThrow();
  const { incidentId: incident_id, wire } = article;
  await tx
    .updateTable('articles')
    .set({ incident_id, home_id: home, wire, reader })
    .where('row', '=', row)
    .execute();
  return { row, before };
}
