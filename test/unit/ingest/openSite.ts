import { onTestFinished } from 'vitest';
import type { Fetcher } from '../../../src/core/fetch.ts';
import type { FetcherDeps } from '../../../src/ingest/fetch/index.ts';
import { fetcherFor, openWeb, type Page, type Web } from '../../kit/web.ts';

/** A site and a fetcher for it, both closed when the test ends. */
export async function site(
  pages: Readonly<Record<string, Page>>,
  deps: Partial<FetcherDeps> = {},
): Promise<{ web: Web; fetcher: Fetcher }> {
  const web = await openWeb(pages);
  const fetcher = fetcherFor(web, deps);
  onTestFinished(async () => {
    await fetcher.close();
    await web.close();
  });
  return { web, fetcher };
}
