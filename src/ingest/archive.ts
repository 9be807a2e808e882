import PQueue from 'p-queue';
import type { Archive, CopyStore } from '../core/archive.ts';
import type { Log } from '../core/chat.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Wayback } from './wayback.ts';

export interface ArchiveDeps {
  readonly ledger: CopyStore & Pick<Ledger, 'article'>;
  readonly clock: Clock;
  readonly log?: Log;
  /** Asked to save each page as well. */
  readonly wayback?: Wayback;
}

/** Pages that wait for the Wayback Machine: beyond it, no more are asked for. */
const mostWaiting = 500;

/** Keeps pages in the ledger and, where it is wanted, asks the Wayback Machine one by one, behind everyone's back. */
export function makeArchive({ ledger, clock, log, wayback }: ArchiveDeps): Archive {
  const queue = new PQueue({ concurrency: 1 });

  async function askToSave(articleId: string, url: string, hash: string, ask: Wayback): Promise<void> {
    // Looked up when its turn comes: it may have been marked while it waited.
    if ((await ledger.article(articleId))?.isPrivate) return;
    const saved = await ask(url);
    if ('archivedUrl' in saved) await ledger.copyArchived(hash, saved.archivedUrl);
    else log?.warn({ url, reason: saved.reason }, 'the Wayback Machine did not save a page');
  }
  const failed = (error: unknown): void => log?.error({ error }, 'a page could not be kept');
  return {
    async keep(articleId, original) {
      try {
        const { hash, archivedUrl } = await ledger.keepCopy(articleId, original, clock.now().toISOString());
        if (!wayback || archivedUrl !== null || queue.size >= mostWaiting) return;
        // a file that somebody brought is kept under its name, which is nobody else's business
        if (!/^https?:/i.test(original.url)) return;
        queue.add(() => askToSave(articleId, original.url, hash, wayback)).catch(failed);
      } catch (error) {
        failed(error);
      }
    },
    idle: () => queue.onIdle(),
  };
}
