import { UserError } from '../core/errors.ts';
import type { FoundFeed } from '../core/feedDesk.ts';
import type { FeedDocument, Printed } from '../core/feedItems.ts';
import type { Fetcher } from '../core/fetch.ts';
import type { Missed, Validators } from '../core/page.ts';
import type { Priority } from '../core/priority.ts';
import { JobFailed, runJob } from '../workers/index.ts';
import type feedJob from './feedJob.ts';
import { missed } from './missed.ts';

const accept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1';

/** What came of asking for a feed; `page`: a web page, with the feeds that it names. */
export type FeedAnswer =
  | ({
      readonly kind: 'feed';
      readonly url: string;
      readonly document: FeedDocument;
      /** Those of the document, each one once. */
      readonly items: readonly Printed[];
    } & Validators)
  | { readonly kind: 'page'; readonly url: string; readonly found: readonly FoundFeed[] }
  | Missed;

interface Asking {
  /** What the last answer gave, where the feed is asked again. */
  readonly validators?: Validators;
  /** Else `background`. */
  readonly priority?: Priority;
}

const job = new URL('./feedJob.ts', import.meta.url);

/** Asks for a feed, and reads it in a process of its own; never rejects for what a site sends. */
export async function fetchFeed(
  fetcher: Fetcher,
  url: string,
  now: Date,
  { validators, priority = 'background' }: Asking = {},
): Promise<FeedAnswer> {
  const got = await fetcher.get(url, {
    accept,
    etag: validators?.etag ?? null,
    modified: validators?.lastModified ?? null,
  });
  if (got.status !== 'ok') return missed(got);
  const { bytes, contentType, etag, modified } = got;
  try {
    const read = await runJob<typeof feedJob>(job, { bytes, contentType, url: got.url, now }, { priority });
    return 'document' in read
      ? { kind: 'feed', url: got.url, ...read, etag, lastModified: modified }
      : { kind: 'page', url: got.url, found: read.found };
  } catch (error) {
    const reason = reasonOf(error, got.url);
    if (error instanceof JobFailed && error.isPassing) return { kind: 'not-now', reason };
    return { kind: 'failed', reason, code: null, retryAfter: null };
  }
}

function reasonOf(error: unknown, url: string): string {
  if (error instanceof UserError) return error.message.replace(/\.$/, '');
  if (error instanceof JobFailed) return `The feed of ${URL.parse(url)?.host ?? 'the site'} ${error.message}`;
  throw error;
}
