import type { Generated } from 'kysely';

/** Tables of feeds and of reading again; JSON is text, flags are 0 or 1, times are ISO 8601. */
export interface FeedTables {
  readonly feeds: FeedsTable;
  readonly feed_items: FeedItemsTable;
  readonly feed_prints: FeedPrintsTable;
  readonly refetches: RefetchesTable;
}

interface FeedsTable {
  readonly id: Generated<number>;
  readonly url: string;
  readonly title: string | null;
  readonly platform: string;
  readonly channel: string | null;
  readonly places: string;
  readonly words: string;
  readonly minutes: number;
  readonly next_at: string;
  readonly added_by: string;
  readonly added: string;
  readonly state: Generated<string>;
  readonly failures: Generated<number>;
  readonly failing_since: string | null;
  readonly last_error: string | null;
  readonly last_read: string | null;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly told_at: string | null;
}

/** `item` is kept while it waits; once it is read, the ledger has what is worth keeping. */
interface FeedItemsTable {
  readonly id: Generated<number>;
  readonly feed_id: number;
  readonly state: Generated<string>;
  readonly item: string | null;
  readonly text_hash: string | null;
  readonly article_id: string | null;
  readonly error: string | null;
  readonly tries: Generated<number>;
  readonly due_at: string | null;
  readonly seen_at: string;
}

interface FeedPrintsTable {
  readonly feed_id: number;
  readonly print: string;
  readonly item_id: number;
}

interface RefetchesTable {
  readonly article_id: string;
  readonly url: string;
  readonly base: string;
  readonly step: number;
  readonly due_at: string;
  readonly tries: number;
  readonly from_page: number;
  readonly last_hash: string | null;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly done: Generated<number>;
  readonly error: string | null;
}
