import type { Feed } from './feeds.ts';

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
