import type { Fetched, Fetcher } from '../core/fetch.ts';
import type { PageRead, ReadPage } from '../core/page.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Priority } from '../core/priority.ts';
import { JobFailed } from '../workers/index.ts';
import { plainLink } from './link.ts';
import { readPageApart } from './page/apart.ts';
import type { PageOrReason } from './page/index.ts';

type Came = Extract<Fetched, { status: 'ok' }>;

/** Fetches links and reads their pages; never rejects for what a site sends. */
export const makeReadPage =
  (fetcher: Fetcher, clock: Clock): ReadPage =>
  async (url, validators, priority = 'background'): Promise<PageRead> => {
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
    const read = await pageOf(got, clock.now(), priority);
    if ('kind' in read) return read;
    if ('reason' in read) return { kind: 'refused', reason: read.reason };
    const { url: from, contentType, bytes, etag, modified } = got;
    const original = { url: from, contentType, bytes };
    return { kind: 'page', page: read.page, original, etag, lastModified: modified };
  };

/** What came, read apart; what waits for too many others may be asked for again. */
async function pageOf(
  { bytes, contentType, url }: Came,
  now: Date,
  priority: Priority,
): Promise<PageOrReason | Extract<PageRead, { kind: 'not-now' }>> {
  try {
    return await readPageApart({ bytes, contentType, from: url, now }, priority);
  } catch (error) {
    if (!(error instanceof JobFailed)) throw error;
    const reason = `The page of ${URL.parse(url)?.host ?? 'the site'} ${error.message}`;
    return error.isPassing ? { kind: 'not-now', reason } : { reason };
  }
}
