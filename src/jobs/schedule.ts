import { schedule } from 'node-cron';
import { deliver, type DeliverDeps, type Sender } from './deliver.ts';

export interface DeliverySchedule extends DeliverDeps {
  readonly senders: ReadonlyMap<string, Sender>;
  /** Told of faults of the ledger or the scheduler; what a sender refuses goes to the outbox. */
  readonly onError: (error: unknown) => void;
}

const quiet = () => {};

/**
 * Empties the outbox every five seconds, never twice at once. Gives `stop`, which resolves when the pass that runs has
 * ended: only then may the ledger be closed.
 *
 * @example const stop = scheduleDeliveries({ ledger, clock, senders: new Map([['terminal', send]]), onError });
 */
export function scheduleDeliveries({ senders, onError, ...deps }: DeliverySchedule): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const pass = async () => {
    for (const [destination, send] of senders) {
      await deliver(deps, destination, send).catch(onError);
    }
  };
  const task = schedule('*/5 * * * * *', () => (running = pass()), {
    noOverlap: true,
    // A pass that takes longer than five seconds is no fault; node-cron would warn on the console.
    logger: { info: quiet, warn: quiet, debug: quiet, error: onError },
  });
  return async () => {
    await task.destroy();
    await running;
  };
}
