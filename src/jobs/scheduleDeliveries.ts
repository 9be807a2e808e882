import { schedule } from 'node-cron';
import type { Deliveries } from './deliver.ts';

const quiet = () => {};

/**
 * Looks every five seconds for what is due: retries, digests, the end of quiet hours and of snoozes. Gives `stop`, which
 * resolves when all that is under way has ended: only then may the ledger be closed.
 *
 * @example const stop = scheduleDeliveries(deliveries, onError);
 */
export function scheduleDeliveries(
  deliveries: Deliveries,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const task = schedule('*/5 * * * * *', deliveries.nudge, {
    noOverlap: true,
    logger: { info: quiet, warn: quiet, debug: quiet, error: onError },
  });
  return async () => {
    await task.destroy();
    await deliveries.stop();
  };
}
