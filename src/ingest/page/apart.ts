import { z } from 'zod';
import type { Priority } from '../../core/priority.ts';
import { runJob } from '../../workers/index.ts';
import type { PageOrReason } from './index.ts';
import type pageJob from './pageJob.ts';

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
const job = new URL('./pageJob.ts', import.meta.url);

/** `pageJob` in a process of its own, so that a page made for that holds up nobody. Throws `JobFailed`. */
export const readPageApart = async (
  input: Parameters<typeof pageJob>[0],
  priority: Priority,
): Promise<PageOrReason> => Answer.parse(await runJob<typeof pageJob>(job, input, { priority }));
