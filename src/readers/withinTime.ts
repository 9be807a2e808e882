import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../core/chat.ts';
import { UserError } from '../core/errors.ts';
import { type Reader, ReaderFault } from '../core/ports/reader.ts';

/**
 * The same reader with an end to its patience: what breaks, or takes longer than `ms`, is logged and becomes a `ReaderFault`,
 * which leaves the article to be read later.
 */
export function withinTime<R extends Reader>(reader: R, ms: number, log?: Log): R {
  return {
    ...reader,
    async read(article, options) {
      const done = new AbortController();
      const { signal } = done;
      const late = sleep(ms, undefined, { signal, ref: false }).then(() => {
        throw new Error(`no answer within ${ms / 1000} seconds`);
      });
      try {
        return await Promise.race([reader.read(article, { ...options, signal }), late]);
      } catch (error) {
        // The article's own fault: it will be the same tomorrow.
        if (error instanceof UserError && !(error instanceof ReaderFault)) throw error;
        log?.warn({ article: article.id, error }, 'an article could not be read; it is tried again later');
        throw error instanceof ReaderFault ? error : new ReaderFault(error);
      } finally {
        late.catch(() => {});
        done.abort();
      }
    },
  };
}
