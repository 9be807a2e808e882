import type { Fetcher } from '../core/fetch.ts';
import type { PageRead, ReadPage } from '../core/page.ts';
import type { Clock } from '../core/ports/clock.ts';
import { UserError } from '../core/errors.ts';
import { checkedText } from './checks.ts';
import { decodeText } from './decode.ts';
import { canonicalLink, plainLink } from './link.ts';
import { readHtmlApart } from './page/apart.ts';
import type { PageOrReason } from './page/index.ts';

const isHtml = /^(?:text\/html|application\/xhtml\+xml)\b/i;
const isText = /^text\/(?:plain|markdown)\b/i;

/** Fetches links and reads their pages; never rejects for what a site sends. */
export const makeReadPage =
  (fetcher: Fetcher, clock: Clock): ReadPage =>
  async (url, validators): Promise<PageRead> => {
    const got = await fetcher.get(plainLink(url) ?? url, {
      etag: validators?.etag ?? null,
      modified: validators?.lastModified ?? null,
    });
    if (got.status === 'not-modified') return { kind: 'not-modified' };
    if (got.status === 'refused') return { kind: 'refused', reason: got.reason };
    if (got.status === 'failed') {
      const { reason, code, retryAfter } = got;
      return { kind: 'failed', reason, code, retryAfter };
    }
    const read = await pageOf(got.bytes, got.contentType, got.url, clock.now());
    if ('reason' in read) return { kind: 'refused', reason: read.reason };
    const { url: from, contentType, bytes, etag, modified } = got;
    const original = { url: from, contentType, bytes };
    return { kind: 'page', page: read.page, original, etag, lastModified: modified };
  };

async function pageOf(
  bytes: Uint8Array,
  contentType: string | null,
  url: string,
  now: Date,
): Promise<PageOrReason> {
  const host = URL.parse(url)?.host ?? 'the site';
  const text = decodeText(bytes, contentType);
  if (contentType === null ? /^\s*</.test(text) : isHtml.test(contentType))
    return readHtmlApart(text, url, now);
  if (contentType !== null && !isText.test(contentType))
    return { reason: `What ${host} sends is no page (${contentType.split(';')[0]?.slice(0, 60)})` };
  try {
    const plain = { title: null, outlet: host.replace(/^www\./, ''), author: null, published: null };
    return {
      page: { ...plain, url: canonicalLink(null, url), text: checkedText(text, `What ${host} sends`) },
    };
  } catch (error) {
    if (error instanceof UserError) return { reason: error.message.replace(/:.*$/s, '') };
    throw error;
  }
}
