import type { StoredArticle } from '../core/record.ts';
import type { Refetch } from '../core/versions.ts';
import { current, everyVersion, toArticle } from './articles.ts';
import { type Db, no } from './tables.ts';
import { sql } from 'kysely';

const rowOf = (r: Refetch) => ({
  article_id: r.articleId,
  url: r.url,
  base: r.base,
  step: r.step,
  due_at: r.dueAt,
  tries: r.tries,
  from_page: Number(r.fromPage),
  last_hash: r.lastHash,
  etag: r.etag,
  last_modified: r.lastModified,
});

export async function planRefetch(db: Db, plan: Refetch): Promise<void> {
  await db
    .insertInto('refetches')
    .values(rowOf(plan))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Articles with a link, added after `since`, of which the plan does not know; the oldest first. */
export async function unplanned(db: Db, since: string, limit: number): Promise<StoredArticle[]> {
  const rows = await current(db)
    .where('url', 'is not', null)
    .where('added', '>', since)
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('refetches').select('article_id').whereRef('article_id', '=', 'articles.id')),
      ),
    )
    .orderBy('added')
    .limit(limit)
    .execute();
  return rows.map(toArticle);
}

export async function dueRefetches(db: Db, now: string, limit: number): Promise<readonly Refetch[]> {
  const rows = await db
    .selectFrom('refetches')
    .select(['article_id as articleId', 'url', 'base', 'step', 'due_at as dueAt', 'tries'])
    .select(['from_page', 'last_hash as lastHash', 'etag', 'last_modified as lastModified'])
    .where('done', '=', no)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return rows.map(({ from_page, ...rest }) => ({ ...rest, fromPage: from_page === 1 }));
}

export async function refetched(
  db: Db,
  articleId: string,
  next: Refetch | null,
  error: string | null,
): Promise<void> {
  await db
    .updateTable('refetches')
    .set(next ? { ...rowOf(next), error } : { done: 1, error })
    .where('article_id', '=', articleId)
    .execute();
}

/** Every version of an article, the oldest first. */
export async function versions(db: Db, articleId: string): Promise<StoredArticle[]> {
  const rows = await everyVersion(db).where('id', '=', articleId).orderBy('version').execute();
  return rows.map(toArticle);
}

export async function articleByUrl(db: Db, url: string): Promise<StoredArticle | null> {
  const row = await current(db)
    .where('url', '=', url)
    .where('url', 'is not', null)
    .orderBy(sql.ref('row'))
    .limit(1)
    .executeTakeFirst();
  return row ? toArticle(row) : null;
}
