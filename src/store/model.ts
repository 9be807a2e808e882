import { sql } from 'kysely';
import type { KeptAnswer, ModelStore } from '../core/modelStore.ts';
import { current, toArticle } from './articles.ts';
import { type Db, type Tx, no } from './tables.ts';

export async function keptAnswer(db: Db, hash: string): Promise<KeptAnswer | null> {
  const row = await db
    .selectFrom('model_answers')
    .select(['model', 'answer', 'tokens_in as tokensIn', 'tokens_out as tokensOut', 'at'])
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row ?? null;
}

/** Two programs may have asked at once; and one that was kept may not have been what was asked for. */
export async function keepAnswer(db: Db, hash: string, kept: KeptAnswer): Promise<void> {
  const { model, answer, tokensIn: tokens_in, tokensOut: tokens_out, at } = kept;
  await db
    .insertInto('model_answers')
    .values({ hash, model, answer, tokens_in, tokens_out, at })
    .onConflict((on) => on.column('hash').doUpdateSet({ model, answer, tokens_in, tokens_out, at }))
    .execute();
}

export async function tokensOn(db: Db, day: string): Promise<number> {
  const row = await db.selectFrom('model_days').select('tokens').where('day', '=', day).executeTakeFirst();
  return row?.tokens ?? 0;
}

export async function addTokens(db: Db, day: string, tokens: number): Promise<void> {
  await db
    .insertInto('model_days')
    .values({ day, tokens })
    .onConflict((on) => on.column('day').doUpdateSet({ tokens: sql`model_days.tokens + ${tokens}` }))
    .execute();
}

/** Of current versions alone: a text that its outlet changed is read anew. */
export async function waitingForModel(
  db: Db,
  now: string,
  limit: number,
): ReturnType<ModelStore['waitingForModel']> {
  const rows = await current(db)
    .innerJoin('model_waits', 'model_waits.article_row', 'articles.row')
    .select(['articles.row', 'model_waits.tries'])
    .where('model_waits.next_at', '<=', now)
    .orderBy('model_waits.next_at')
    .orderBy('articles.row')
    .limit(limit)
    .execute();
  return rows.map(({ row, tries, ...article }) => ({ row, tries, article: toArticle(article) }));
}

export async function countWaitingForModel(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('model_waits')
    .innerJoin('articles', 'articles.row', 'model_waits.article_row')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('articles.superseded', '=', no)
    .executeTakeFirstOrThrow();
  return n;
}

/** Notes that the article waits, within the commit that stored it. */
export async function beginWaiting(
  tx: Tx,
  row: number,
  { reason, next }: { readonly reason: string; readonly next: string },
): Promise<void> {
  await tx
    .insertInto('model_waits')
    .values({ article_row: row, reason, next_at: next })
    .onConflict((on) => on.column('article_row').doUpdateSet({ reason, next_at: next }))
    .execute();
}

export async function waitLonger(db: Db, row: number, reason: string, next: string): Promise<void> {
  await db
    .updateTable('model_waits')
    .set((e) => ({ reason, next_at: next, tries: e('tries', '+', 1) }))
    .where('article_row', '=', row)
    .execute();
}

export async function waitNoMore(db: Db, row: number): Promise<void> {
  await db.deleteFrom('model_waits').where('article_row', '=', row).execute();
}
