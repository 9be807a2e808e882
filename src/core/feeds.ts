import type { Validators } from './page.ts';
import type { Person } from './person.ts';

/** What a feed's articles must name to be taken in: one of the places and one of the words; an empty list lets all pass. */
export interface FeedFilter {
  readonly places: readonly string[];
  readonly words: readonly string[];
}

/** Who is told of a feed: where it was added. */
export interface FeedPlace {
  readonly platform: Person['platform'];
  readonly channel: string | null;
}

export interface NewFeed extends FeedPlace {
  readonly url: string;
  readonly title: string | null;
  readonly filter: FeedFilter;
  /** How often it is asked. */
  readonly minutes: number;
  /** ISO time. */
  readonly nextAt: string;
  readonly addedBy: string;
  readonly added: string;
}

export interface Feed extends NewFeed, Validators {
  readonly id: number;
  /** `dead`: given up; asked again only when an editor resumes it. */
  readonly state: 'active' | 'paused' | 'dead';
  /** How often in a row it could not be read, since when, and why. */
  readonly failures: number;
  readonly failingSince: string | null;
  readonly lastError: string | null;
  /** When it was last read, or said that nothing changed. */
  readonly lastRead: string | null;
}

/** A feed with what came of its items. */
export interface FeedSummary extends Feed {
  readonly items: number;
  readonly taken: number;
  readonly waiting: number;
  readonly failed: number;
}

/** One item of a feed document, in plain text; `content` only where it is the whole article. */
export interface FeedItem {
  readonly link: string | null;
  readonly guid: string | null;
  readonly title: string | null;
  /** ISO time; null where none is told or it lies in the future. */
  readonly published: string | null;
  readonly summary: string | null;
  readonly content: string | null;
}

export interface FeedDocument {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json';
  readonly title: string | null;
  readonly items: readonly FeedItem[];
  /** One sentence on what was left out; null where nothing was. */
  readonly cut: string | null;
}

/** What an item is known by (ingest/prints.ts), and a hash of its whole text, where it carries one. */
export interface Printed {
  readonly item: FeedItem;
  readonly prints: readonly string[];
  readonly textHash: string | null;
}

/**
 * `waiting` to be read; `taken` on record through this feed; `known`: on record by another way; `nothing`: no figure of
 * anybody harmed; `filtered` out; `failed` for good.
 */
export const itemStates = ['waiting', 'taken', 'known', 'nothing', 'filtered', 'failed'] as const;
export type ItemState = (typeof itemStates)[number];

/** An item on record, as much as tells whether it is new or changed. */
export interface KnownItem {
  readonly id: number;
  readonly state: ItemState;
  readonly textHash: string | null;
}

/** An item whose turn it is. */
export interface WaitingItem {
  readonly id: number;
  readonly feed: Pick<Feed, 'id' | 'url' | 'title' | 'filter'>;
  readonly item: FeedItem;
  readonly tries: number;
  /** Its last try was begun and never ended: it may be what ended the program. */
  readonly isUnended: boolean;
  /** The article that an older text of it became; null where it is read for the first time. */
  readonly articleId: string | null;
}

/** What became of an item; with `waiting`, when to try again. */
export interface ItemOutcome {
  readonly id: number;
  readonly state: ItemState;
  readonly articleId: string | null;
  readonly error: string | null;
  readonly dueAt: string | null;
  /** Tries that count, where this one does not: the fault was not the item's. */
  readonly tries?: number;
}

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

/** What a feed would bring. */
export interface FeedPreview {
  readonly url: string;
  readonly document: FeedDocument;
  /** The newest items, read as they would be. */
  readonly tried: readonly {
    readonly item: FeedItem;
    readonly verdict: 'take' | 'nothing' | 'filtered' | 'known' | 'unread';
    /** How many figures it claims, or why it could not be read. */
    readonly note: string;
  }[];
}

/** What a link led to: the feed, or a page that names some (none or several). */
export type AddedFeed =
  | { readonly added: true; readonly feed: Feed; readonly items: number; readonly cut: string | null }
  | { readonly added: false; readonly candidates: readonly FoundFeed[] };

export interface FoundFeed {
  readonly url: string;
  readonly title: string | null;
}

/** What commands can do with feeds; refusals are thrown as `UserError`. */
export interface FeedDesk {
  addFeed(request: {
    readonly url: string;
    readonly filter: FeedFilter;
    readonly minutes: number;
    readonly person: Person;
  }): Promise<AddedFeed>;
  feeds(): Promise<readonly FeedSummary[]>;
  pauseFeed(id: number): Promise<Feed>;
  resumeFeed(id: number): Promise<Feed>;
  removeFeed(id: number): Promise<Feed>;
  testFeed(url: string, filter: FeedFilter): Promise<FeedPreview>;
}
