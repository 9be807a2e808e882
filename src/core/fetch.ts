/** How to ask for an address. */
export interface FetchOptions {
  /** The `Accept` header; by default pages and texts. */
  readonly accept?: string;
  /** What the last answer gave as `etag` and `modified`: the server may say `not-modified`. */
  readonly etag?: string | null;
  readonly modified?: string | null;
  readonly signal?: AbortSignal;
}

/** What came of asking for an address. `reason` is a clause without its full stop: what is wrong; callers add what to do. */
export type Fetched =
  | {
      readonly status: 'ok';
      /** The address that answered, after redirects. */
      readonly url: string;
      /** Where every redirect on the way was permanent (301, 308): the address to ask next time; else null. */
      readonly moved: string | null;
      /** Decompressed, as sent: the charset is the reader's to tell. */
      readonly bytes: Uint8Array;
      readonly contentType: string | null;
      readonly etag: string | null;
      /** The header `Last-Modified`, letter for letter. */
      readonly modified: string | null;
    }
  | { readonly status: 'not-modified'; readonly url: string }
  /** We do not ask: the address is not public, or robots.txt does not want us. Asking again changes nothing. */
  | { readonly status: 'refused'; readonly reason: string }
  | {
      readonly status: 'failed';
      readonly reason: string;
      /** The HTTP status, null where none came. */
      readonly code: number | null;
      /** Seconds that the server asks to wait (`Retry-After`); null where it does not say. */
      readonly retryAfter: number | null;
    };

/** Asks public addresses on the web; never rejects. */
export interface Fetcher {
  get(url: string, options?: FetchOptions): Promise<Fetched>;
  /** Ends idle connections. */
  close(): Promise<void>;
}
