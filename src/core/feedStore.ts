import type { ItemOutcome, KnownItem, Printed, WaitingItem } from './feedItems.ts';
import type { Feed, FeedSummary, NewFeed } from './feeds.ts';
import type { Validators } from './page.ts';

/** What one reading of a feed changes, written in one transaction: no item is lost between its validators and itself. */
export interface FeedRead extends Validators {
  readonly title: string | null;
  readonly at: string;
  readonly nextAt: string;
  readonly fresh: readonly Printed[];
  readonly changed: readonly (Printed & { readonly id: number })[];
  /** Items that it carries still; those that it no longer carries are forgotten after a while. */
  readonly standing: readonly number[];
  /** Items that were last seen before this ISO time are forgotten, where they do not wait. */
  readonly forget: string;
}

/** The feeds' part of the ledger. */
export interface FeedStore {
  addFeed(feed: NewFeed): Promise<Feed>;
  feed(id: number): Promise<Feed | null>;
  feedByUrl(url: string): Promise<Feed | null>;
  feeds(): Promise<readonly FeedSummary[]>;
  /** Sets a feed going or aside; its failures are forgotten. */
  setFeedState(id: number, state: 'active' | 'paused', nextAt: string): Promise<void>;
  /** With what is known of its items; articles on record stay. */
  removeFeed(id: number): Promise<void>;
  /** Active feeds whose time has come, the longest overdue first. */
  dueFeeds(now: string, limit: number): Promise<readonly Feed[]>;
  knownItems(feedId: number, prints: readonly string[]): Promise<ReadonlyMap<string, KnownItem>>;
  /**
   * Written before a feed is asked: counts a failure in advance, so that a reading that ends the program does not come again
   * at once. `feedRead` and `feedUnchanged` take it back, `feedFailed` gives its reason.
   */
  feedBegun(id: number, begun: { readonly at: string; readonly nextAt: string }): Promise<void>;
  feedRead(id: number, read: FeedRead): Promise<void>;
  feedUnchanged(id: number, at: string, nextAt: string): Promise<void>;
  feedFailed(
    id: number,
    fault: { readonly reason: string; readonly nextAt: string; readonly dead: boolean },
  ): Promise<void>;
  /** Dead feeds of which their channel has not been told. */
  untoldFeeds(): Promise<readonly Feed[]>;
  markTold(id: number, at: string): Promise<void>;
  waitingItems(now: string, limit: number): Promise<readonly WaitingItem[]>;
  /**
   * Written before an item is read: counts a try in advance, so that an item that ends the program is not the first again at
   * once. It is due at `dueAt` where it does not end; null: it has failed then. `itemDone` gives what became of it.
   */
  itemBegun(id: number, dueAt: string | null): Promise<void>;
  itemDone(outcome: ItemOutcome): Promise<void>;
}
