import { schedule } from 'node-cron';

const quiet = () => {};

/**
 * Every minute reads again what waits for the model; never twice at once. Gives `stop`, which resolves when the round under way has
 * ended: only then may the ledger be closed.
 *
 * @example const stop = scheduleModel(readWaiting, onError);
 */
export function scheduleModel(
  round: (signal: AbortSignal) => Promise<void>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const ended = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const task = schedule(
    '35 * * * * *',
    async () => {
      running = round(ended.signal).catch(onError);
      await running;
    },
    { noOverlap: true, logger: { info: quiet, warn: quiet, debug: quiet, error: onError } },
  );
  return async () => {
    ended.abort();
    await task.destroy();
    await running;
  };
}
