import type { Fetcher } from '../core/fetch.ts';

/** Asks for a page to be saved; gives where it is, or why not. Never rejects. */
export type Wayback = (
  url: string,
) => Promise<{ readonly archivedUrl: string } | { readonly reason: string }>;

const home = 'https://web.archive.org';
const isCopy = /\/web\/\d{8,14}[a-z_]*\/http/i;

/**
 * Save Page Now (https://web.archive.org/save/): asked for `/save/<link>`, it leads to the copy. `fetcher` is one that
 * does not ask robots.txt: this is a service that is meant to be asked.
 */
export const makeWayback =
  (fetcher: Fetcher, base: string = home): Wayback =>
  async (url) => {
    const got = await fetcher.get(`${base}/save/${url}`);
    if (got.status === 'refused' || got.status === 'failed') return { reason: got.reason };
    return isCopy.test(got.url)
      ? { archivedUrl: got.url }
      : { reason: 'It did not say where it keeps the page' };
  };
