import { UserError } from '../core/errors.ts';
import type { FoundFeed } from '../core/feedDesk.ts';
import type { FeedDocument, Printed } from '../core/feedItems.ts';
import { decodeText } from './decode.ts';
import { readFeed } from './feed.ts';
import { findFeeds } from './findFeeds.ts';
import { printed } from './prints.ts';

export interface FeedInput {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
  readonly now: Date;
}

type Read =
  | { readonly document: FeedDocument; readonly items: readonly Printed[] }
  | { readonly found: readonly FoundFeed[] };

/**
 * The feed that the bytes are, and its items with what each is known by; or the feeds that a page names. Throws a
 * `UserError` where they are neither.
 */
export default function feedJob({ bytes, contentType, url, now }: FeedInput): Read {
  try {
    const document = readFeed(bytes, contentType, url, now);
    return { document, items: printed(document.items) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const text = decodeText(bytes, contentType);
    if (!/<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 5000))) throw error;
    return { found: findFeeds(text, url) };
  }
}
