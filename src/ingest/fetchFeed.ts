import { UserError } from '../core/errors.ts';
import type { FeedDocument, FoundFeed } from '../core/feeds.ts';
import type { Fetcher } from '../core/fetch.ts';
import type { Missed, Validators } from '../core/page.ts';
import { decodeText } from './decode.ts';
import { readFeed } from './feed.ts';
import { findFeeds } from './findFeeds.ts';
import { missed } from './missed.ts';

const accept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1';

/** What came of asking for a feed; `page`: a web page, with the feeds that it names. */
export type FeedAnswer =
  | ({ readonly kind: 'feed'; readonly url: string; readonly document: FeedDocument } & Validators)
  | { readonly kind: 'page'; readonly url: string; readonly found: readonly FoundFeed[] }
  | Missed;

/** Asks for a feed, with what the last answer gave where it is asked again; never rejects for what a site sends. */
export async function fetchFeed(
  fetcher: Fetcher,
  url: string,
  now: Date,
  validators?: Validators,
): Promise<FeedAnswer> {
  const got = await fetcher.get(url, {
    accept,
    etag: validators?.etag ?? null,
    modified: validators?.lastModified ?? null,
  });
  if (got.status !== 'ok') return missed(got);
  const { bytes, contentType, etag, modified } = got;
  try {
    const document = readFeed(bytes, contentType, got.url, now);
    return { kind: 'feed', url: got.url, document, etag, lastModified: modified };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const text = decodeText(bytes, contentType);
    if (/<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 5000)))
      return { kind: 'page', url: got.url, found: findFeeds(text, got.url) };
    return { kind: 'failed', reason: error.message.replace(/\.$/, ''), code: null, retryAfter: null };
  }
}
