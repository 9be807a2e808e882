import type { Article } from '../core/article.ts';
import { UserError } from '../core/errors.ts';
import type { Reading } from '../core/incident.ts';
import { type Reader, ReaderFault, type ReadOptions } from '../core/ports/reader.ts';
import type readJob from './readJob.ts';
import { extract } from './extract.ts';
import { JobFailed, longTextBounds, runJob } from '../workers/index.ts';

/** In letters. Reading takes some milliseconds a kilobyte: a longer text would hold up everybody else. */
const long = 50_000;
const job = new URL('./readJob.ts', import.meta.url);

/**
 * Raise this with every change of what is read out of an article, or remarked on its words: `cli reread` then reads the stored
 * articles again.
 */
export const readerVersion = 'rules-11';

/**
 * Reads by rules: no model, no network, the same text gives the same claims. A long text is read in a process of its own; one
 * that takes too much time or memory there is refused with a `UserError`.
 */
export const rulesReader: Reader & { readonly version: string } = {
  version: readerVersion,
  read: async (article, options) =>
    article.text.length > long ? readApart(article, options) : extract(article),
};

async function readApart(article: Article, options?: ReadOptions): Promise<Reading> {
  try {
    return await runJob<typeof readJob>(job, article, { ...options, bounds: longTextBounds });
  } catch (error) {
    if (!(error instanceof JobFailed)) throw error;
    if (error.isPassing) throw new ReaderFault(error);
    throw new UserError(`The text ${error.message}: add it in parts.`, { cause: error });
  }
}
