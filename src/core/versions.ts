import type { Validators } from './page.ts';
import type { StoredArticle } from './record.ts';

/** A link that is to be read again, to see whether the outlet changed it. */
export interface Refetch extends Validators {
  readonly articleId: string;
  readonly url: string;
  /** ISO time from which the steps count: publication, else ingestion. */
  readonly base: string;
  /** 0 to 4: 1 h, 6 h, 24 h, 3 d, 7 d after `base`. */
  readonly step: number;
  readonly dueAt: string;
  readonly tries: number;
  /** Whether the text on record came from that page; else its first reading is what later ones are compared with. */
  readonly fromPage: boolean;
  /** Hash of the page's text as last read, furniture aside; null before that. */
  readonly lastHash: string | null;
}

export interface RefetchStore {
  /** Puts a link on the plan, where it is not there yet. */
  planRefetch(plan: Refetch): Promise<void>;
  /** Articles with a link, added after `since`, of which the plan does not know. */
  unplanned(since: string, limit: number): Promise<readonly StoredArticle[]>;
  dueRefetches(now: string, limit: number): Promise<readonly Refetch[]>;
  /** Puts the next step in the place of this one; null ends it, with the reason where it ended early. */
  refetched(articleId: string, next: Refetch | null, error: string | null): Promise<void>;
  /** Every version of an article, the oldest first. */
  versions(articleId: string): Promise<readonly StoredArticle[]>;
  /** The article with exactly that link, current version. */
  articleByUrl(url: string): Promise<StoredArticle | null>;
}

/** A stretch of two texts, in order: what stands in both, in the older alone, in the newer alone. */
export interface Change {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

export interface Version {
  readonly article: StoredArticle;
  /** Against the version before; null for the first, and where the two are too far apart to be set side by side. */
  readonly changes: readonly Change[] | null;
}

export interface VersionDesk {
  /** By article id, link, or the number of one of its claims; null where there is none. The oldest version first. */
  history(name: string): Promise<readonly Version[] | null>;
}
