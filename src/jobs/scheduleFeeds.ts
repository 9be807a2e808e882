import { schedule, type ScheduledTask } from 'node-cron';

const quiet = () => {};

/**
 * Feeds every minute (each has its own time within its interval), reading again every five; never twice at once. Gives
 * `stop`, which resolves when the round under way has ended: only then may the ledger be closed.
 *
 * @example const stop = scheduleFeeds({ feeds: round, again, onError });
 */
export function scheduleFeeds(jobs: {
  readonly feeds: (signal: AbortSignal) => Promise<unknown>;
  readonly again: (signal: AbortSignal) => Promise<unknown>;
  readonly onError: (error: unknown) => void;
}): () => Promise<void> {
  const { onError } = jobs;
  const ended = new AbortController();
  const running = new Set<Promise<unknown>>();
  const every = (when: string, work: (signal: AbortSignal) => Promise<unknown>): ScheduledTask =>
    schedule(
      when,
      async () => {
        const run = work(ended.signal).catch(onError);
        running.add(run);
        await run;
        running.delete(run);
      },
      { noOverlap: true, logger: { info: quiet, warn: quiet, debug: quiet, error: onError } },
    );
  const tasks = [every('20 * * * * *', jobs.feeds), every('50 */5 * * * *', jobs.again)];
  return async () => {
    ended.abort();
    await Promise.all(tasks.map(async (task) => task.destroy()));
    await Promise.all(running);
  };
}
