import { sql } from 'kysely';
import { z } from 'zod';
import type { FeedStore } from '../core/feedStore.ts';
import type { Feed, FeedSummary, NewFeed } from '../core/feeds.ts';
import { json } from './json.ts';
import { isOneOf } from './statements.ts';
import type { Db } from './tables.ts';

const Row = z
  .object({
    id: z.number(),
    url: z.string(),
    title: z.string().nullable(),
    platform: z.enum(['terminal', 'slack', 'discord']),
    channel: z.string().nullable(),
    places: json(z.array(z.string())),
    words: json(z.array(z.string())),
    minutes: z.number(),
    nextAt: z.string(),
    addedBy: z.string(),
    added: z.string(),
    state: z.enum(['active', 'paused', 'dead']),
    failures: z.number(),
    failingSince: z.string().nullable(),
    lastError: z.string().nullable(),
    lastRead: z.string().nullable(),
    etag: z.string().nullable(),
    lastModified: z.string().nullable(),
  })
  .transform(({ places, words, ...rest }): Feed => ({ ...rest, filter: { places, words } }));

const all = (db: Db) =>
  db
    .selectFrom('feeds')
    .select(['feeds.id', 'url', 'title', 'platform', 'channel', 'places', 'words', 'minutes', 'added'])
    .select(['next_at as nextAt', 'added_by as addedBy', 'feeds.state', 'failures', 'etag'])
    .select(['failing_since as failingSince', 'last_error as lastError', 'last_read as lastRead'])
    .select('last_modified as lastModified');

export async function addFeed(db: Db, feed: NewFeed): Promise<Feed> {
  const { url, title, platform, channel, filter, minutes, added } = feed;
  const { id } = await db
    .insertInto('feeds')
    .values({
      url,
      title,
      platform,
      channel,
      minutes,
      added,
      next_at: feed.nextAt,
      added_by: feed.addedBy,
      places: JSON.stringify(filter.places),
      words: JSON.stringify(filter.words),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return Row.parse(await all(db).where('id', '=', id).executeTakeFirstOrThrow());
}

export async function feedById(db: Db, id: number): Promise<Feed | null> {
  const row = await all(db).where('id', '=', id).executeTakeFirst();
  return row ? Row.parse(row) : null;
}

export async function feedByUrl(db: Db, url: string): Promise<Feed | null> {
  const row = await all(db).where('url', '=', url).executeTakeFirst();
  return row ? Row.parse(row) : null;
}

/** Every feed, in the order in which they were added, with how many of its items came to what. */
export async function feeds(db: Db): Promise<readonly FeedSummary[]> {
  const rows = await all(db).orderBy('id').execute();
  const counts = await db
    .selectFrom('feed_items')
    .select(['feed_id', 'state', sql<number>`count(*)`.as('n')])
    .where(
      isOneOf(
        'feed_id',
        rows.map(({ id }) => id),
      ),
    )
    .groupBy(['feed_id', 'state'])
    .execute();
  const of = new Map<string, number>(counts.map((c) => [`${c.feed_id} ${c.state}`, c.n]));
  return rows.map((row) => {
    const count = (...states: readonly string[]): number =>
      states.reduce((sum, state) => sum + (of.get(`${row.id} ${state}`) ?? 0), 0);
    return {
      ...Row.parse(row),
      items: count('waiting', 'taken', 'known', 'nothing', 'filtered', 'failed'),
      taken: count('taken', 'known'),
      waiting: count('waiting'),
      failed: count('failed'),
    };
  });
}

export async function dueFeeds(db: Db, now: string, limit: number): Promise<readonly Feed[]> {
  const due = all(db)
    .where('state', '=', sql.lit('active'))
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('id')
    .limit(limit);
  return (await due.execute()).map((row) => Row.parse(row));
}

export async function untoldFeeds(db: Db): Promise<readonly Feed[]> {
  const rows = await all(db)
    .where('state', '=', sql.lit('dead'))
    .where('told_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => Row.parse(row));
}

const well = { failures: 0, failing_since: null, last_error: null, told_at: null } as const;

export async function setFeedState(
  db: Db,
  id: number,
  state: 'active' | 'paused',
  nextAt: string,
): Promise<void> {
  await db
    .updateTable('feeds')
    .set({ ...well, state, next_at: nextAt })
    .where('id', '=', id)
    .execute();
}

export const removeFeed = async (db: Db, id: number): Promise<void> =>
  void (await db.deleteFrom('feeds').where('id', '=', id).execute());

export async function feedUnchanged(db: Db, id: number, at: string, nextAt: string): Promise<void> {
  await db
    .updateTable('feeds')
    .set({ ...well, last_read: at, next_at: nextAt })
    .where('id', '=', id)
    .execute();
}

export async function feedBegun(
  db: Db,
  id: number,
  { at, nextAt }: Parameters<FeedStore['feedBegun']>[1],
): Promise<void> {
  await db
    .updateTable('feeds')
    .set((eb) => ({
      failures: eb('failures', '+', 1),
      failing_since: eb.fn.coalesce('failing_since', eb.val(at)),
      last_error: 'The last check did not finish',
      next_at: nextAt,
    }))
    .where('id', '=', id)
    .execute();
}

export async function feedFailed(
  db: Db,
  id: number,
  { reason, nextAt, dead }: Parameters<FeedStore['feedFailed']>[1],
): Promise<void> {
  await db
    .updateTable('feeds')
    .set({ last_error: reason, next_at: nextAt, ...(dead ? { state: 'dead' } : {}) })
    .where('id', '=', id)
    .execute();
}

export const markTold = async (db: Db, id: number, at: string): Promise<void> =>
  void (await db.updateTable('feeds').set({ told_at: at }).where('id', '=', id).execute());

/** What the reading of a feed itself changes on its row. */
export const readOf = ({ title, etag, lastModified, at, nextAt }: Parameters<FeedStore['feedRead']>[1]) => ({
  ...well,
  ...(title === null ? {} : { title }),
  etag,
  last_modified: lastModified,
  last_read: at,
  next_at: nextAt,
});
