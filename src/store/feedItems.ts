import { sql } from 'kysely';
import { z } from 'zod';
import {
  itemStates,
  type FeedItem,
  type ItemOutcome,
  type KnownItem,
  type WaitingItem,
} from '../core/feedItems.ts';
import type { FeedRead } from '../core/feedStore.ts';
import { readOf } from './feeds.ts';
import { json } from './json.ts';
import { isOneOf } from './statements.ts';
import type { Db, Tx } from './tables.ts';

const text = z.string().nullable();
const Item: z.ZodType<FeedItem> = z.object({
  link: text,
  guid: text,
  title: text,
  published: text,
  summary: text,
  content: text,
});
const Waiting = z.object({
  id: z.number(),
  tries: z.number(),
  error: text,
  item: json(Item),
  articleId: text,
  feed_id: z.number(),
  url: z.string(),
  title: text,
  places: json(z.array(z.string())),
  words: json(z.array(z.string())),
});
const State = z.enum(itemStates);
const unended = 'Its reading has not ended';

/** Which of these prints the feed's items have; print → item. */
export async function knownItems(
  db: Db,
  feedId: number,
  prints: readonly string[],
): Promise<ReadonlyMap<string, KnownItem>> {
  const rows = await db
    .selectFrom('feed_prints')
    .innerJoin('feed_items', 'feed_items.id', 'item_id')
    .select(['print', 'feed_items.id', 'state', 'text_hash as textHash'])
    .where('feed_prints.feed_id', '=', feedId)
    .where(isOneOf('print', prints))
    .execute();
  return new Map(
    rows.map(({ print, id, state, textHash }) => [print, { id, state: State.parse(state), textHash }]),
  );
}

/** One reading of a feed: its validators and its items, together or not at all. */
export async function feedRead(tx: Tx, id: number, read: FeedRead): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('feeds')
    .set(readOf(read))
    .where('id', '=', id)
    .executeTakeFirst();
  // Removed while it was read.
  if (numUpdatedRows === 0n) return;
  const waits = { state: 'waiting', tries: 0, due_at: read.at, error: null, seen_at: read.at } as const;
  for (const { item, prints, textHash } of read.fresh) {
    const row = await tx
      .insertInto('feed_items')
      .values({ ...waits, feed_id: id, item: JSON.stringify(item), text_hash: textHash })
      .returning('id')
      .executeTakeFirstOrThrow();
    await addPrints(tx, id, row.id, prints);
  }
  for (const { id: itemId, item, prints, textHash } of read.changed) {
    const set = { ...waits, item: JSON.stringify(item), text_hash: textHash };
    await tx.updateTable('feed_items').set(set).where('id', '=', itemId).execute();
    await addPrints(tx, id, itemId, prints);
  }
  if (read.standing.length > 0)
    await tx
      .updateTable('feed_items')
      .set({ seen_at: read.at })
      .where(isOneOf('id', read.standing))
      .execute();
  await tx
    .deleteFrom('feed_items')
    .where('feed_id', '=', id)
    .where('state', '!=', 'waiting')
    .where('seen_at', '<', read.forget)
    .execute();
}

async function addPrints(tx: Tx, feedId: number, itemId: number, prints: readonly string[]): Promise<void> {
  await tx
    .insertInto('feed_prints')
    .values(prints.map((print) => ({ feed_id: feedId, print, item_id: itemId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function waitingItems(db: Db, now: string, limit: number): Promise<readonly WaitingItem[]> {
  const rows = await db
    .selectFrom('feed_items')
    .innerJoin('feeds', 'feeds.id', 'feed_id')
    .select([
      'feed_items.id',
      'tries',
      'error',
      'item',
      'article_id as articleId',
      'feed_id',
      'url',
      'title',
      'places',
      'words',
    ])
    .where('feed_items.state', '=', sql.lit('waiting'))
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('feed_items.id')
    .limit(limit)
    .execute();
  return rows.map((row) => {
    const { id, tries, error, item, articleId, feed_id, url, title, places, words } = Waiting.parse(row);
    const feed = { id: feed_id, url, title, filter: { places, words } };
    return { id, tries, isUnended: error === unended, item, articleId, feed };
  });
}

export async function itemBegun(db: Db, id: number, dueAt: string | null): Promise<void> {
  await db
    .updateTable('feed_items')
    .set((eb) => ({
      state: dueAt === null ? 'failed' : 'waiting',
      tries: eb('tries', '+', 1),
      error: unended,
      due_at: dueAt,
    }))
    .where('id', '=', id)
    .execute();
}

export async function itemDone(
  db: Db,
  { id, state, articleId, error, dueAt, tries }: ItemOutcome,
): Promise<void> {
  await db
    .updateTable('feed_items')
    .set({
      state,
      article_id: articleId,
      error,
      due_at: dueAt,
      ...(tries === undefined ? {} : { tries }),
      ...(state === 'waiting' ? {} : { item: null }),
    })
    .where('id', '=', id)
    .execute();
}
