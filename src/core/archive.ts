import type { Original } from './page.ts';

/** A page as it was fetched, kept beside the article that it gave. */
export interface KeptCopy {
  readonly articleId: string;
  readonly url: string;
  /** SHA-256 of the bytes as they came, in hexadecimal. */
  readonly hash: string;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly contentType: string | null;
  /** ISO time. */
  readonly fetched: string;
  /** Where the Wayback Machine keeps it; null where it was not asked, or has not said yet. */
  readonly archivedUrl: string | null;
}

/** The archive's part of the ledger. */
export interface CopyStore {
  /** Keeps the bytes once a hash, compressed, and the copy once an article and hash; gives the copy. */
  keepCopy(articleId: string, original: Original, fetched: string): Promise<KeptCopy>;
  /** The newest first. */
  copiesOf(articleId: string): Promise<readonly KeptCopy[]>;
  /** The bytes as they came; null where none are kept. */
  copyBytes(hash: string): Promise<Uint8Array | null>;
  /** Sets where another archive keeps the copies of that hash. */
  copyArchived(hash: string, archivedUrl: string): Promise<void>;
}

/** Keeps what was fetched, so that evidence outlives its link. */
export interface Archive {
  /** Never rejects and never waits for another archive: what fails is logged, and the article stands without a copy. No other archive is told of a private article. */
  keep(articleId: string, original: Original): Promise<void>;
  /** When all that other archives were asked for is done. */
  idle(): Promise<void>;
}
