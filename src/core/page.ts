import type { Priority } from './priority.ts';

/** An article as its page gives it. */
export interface Page {
  /** The canonical link, without tracking. */
  readonly url: string;
  readonly title: string | null;
  readonly text: string;
  readonly outlet: string | null;
  readonly author: string | null;
  /** ISO date or time. */
  readonly published: string | null;
}

/** A page as it came, for the archive. */
export interface Original {
  readonly url: string;
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
}

/** What came of reading a link; never thrown. `reason` is a clause without its full stop. */
export type PageRead =
  | {
      readonly kind: 'page';
      readonly page: Page;
      readonly original: Original;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly kind: 'not-modified' }
  | { readonly kind: 'refused'; readonly reason: string }
  /** It came and could not be read yet: nothing is wrong with it. */
  | { readonly kind: 'not-now'; readonly reason: string }
  | {
      readonly kind: 'failed';
      readonly reason: string;
      readonly code: number | null;
      /** Seconds. */
      readonly retryAfter: number | null;
    };

/** Fetches a link and reads its page (in the `background` unless told); with what the last answer gave, the server may say `not-modified`. */
export type ReadPage = (
  url: string,
  validators?: { readonly etag: string | null; readonly lastModified: string | null },
  priority?: Priority,
) => Promise<PageRead>;

/** What a server gave to ask "has it changed?" by. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Why nothing came; what is refused will not come however often it is asked for. */
export type Missed = Exclude<PageRead, { kind: 'page' }>;
