import type { FeedDocument, FeedItem } from './feedItems.ts';
import type { Feed, FeedFilter, FeedSummary } from './feeds.ts';
import type { Person } from './person.ts';

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
