import type { Kysely } from 'kysely';
import type { FeedStore } from '../core/feedStore.ts';
import type { RefetchStore } from '../core/versions.ts';
import { feedRead, itemBegun, itemDone, knownItems, waitingItems } from './feedItems.ts';
import * as feeds from './feeds.ts';
import { articleByUrl, dueRefetches, planRefetch, refetched, unplanned, versions } from './refetches.ts';
import type { Tables } from './tables.ts';

/** The ledger's part on feeds and on reading articles again; `writing` puts faults of the disk in words. */
export const feedLedger = (
  db: Kysely<Tables>,
  writing: <T>(work: Promise<T>) => Promise<T>,
): FeedStore & RefetchStore => ({
  addFeed: (feed) => writing(db.transaction().execute((tx) => feeds.addFeed(tx, feed))),
  feed: (id) => feeds.feedById(db, id),
  feedByUrl: (url) => feeds.feedByUrl(db, url),
  feeds: () => feeds.feeds(db),
  setFeedState: (id, state, nextAt) => writing(feeds.setFeedState(db, id, state, nextAt)),
  removeFeed: (id) => writing(feeds.removeFeed(db, id)),
  dueFeeds: (now, limit) => feeds.dueFeeds(db, now, limit),
  knownItems: (feedId, prints) => knownItems(db, feedId, prints),
  feedBegun: (id, begun) => writing(feeds.feedBegun(db, id, begun)),
  feedRead: (id, read) => writing(db.transaction().execute((tx) => feedRead(tx, id, read))),
  feedUnchanged: (id, at, nextAt) => writing(feeds.feedUnchanged(db, id, at, nextAt)),
  feedFailed: (id, fault) => writing(feeds.feedFailed(db, id, fault)),
  untoldFeeds: () => feeds.untoldFeeds(db),
  markTold: (id, at) => writing(feeds.markTold(db, id, at)),
  waitingItems: (now, limit) => waitingItems(db, now, limit),
  itemBegun: (id, dueAt) => writing(itemBegun(db, id, dueAt)),
  itemDone: (outcome) => writing(itemDone(db, outcome)),
  planRefetch: (plan) => writing(planRefetch(db, plan)),
  unplanned: (since, limit) => unplanned(db, since, limit),
  dueRefetches: (now, limit) => dueRefetches(db, now, limit),
  refetched: (articleId, next, error) => writing(refetched(db, articleId, next, error)),
  versions: (articleId) => versions(db, articleId),
  articleByUrl: (url) => articleByUrl(db, url),
});
