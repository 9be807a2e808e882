import { z } from 'zod';
import { makeThread, Overrun } from '../thread.ts';
import type { PageOrReason } from './index.ts';

const Line = z.string().nullable();
const Answer = z.union([
  z.object({
    page: z.object({
      url: z.string(),
      title: Line,
      text: z.string(),
      outlet: Line,
      author: Line,
      published: Line,
    }),
  }),
  z.object({ reason: z.string() }),
]);

const ask = makeThread(new URL('./pageWorker.ts', import.meta.url), { within: 15_000, megabytes: 400 });

/** `readHtml` in a thread of its own, so that a page made for that holds up nobody. */
export async function readHtmlApart(html: string, from: string | null, now: Date): Promise<PageOrReason> {
  try {
    return Answer.parse(await ask({ html, from, now }));
  } catch (error) {
    if (!(error instanceof Overrun)) throw error;
    return { reason: `The page of ${(from && URL.parse(from)?.host) ?? 'the file'} ${error.message}` };
  }
}
