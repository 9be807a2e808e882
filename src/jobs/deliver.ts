import type { Ledger, StoredAlert } from '../core/ledger.ts';
import type { Clock } from '../core/ports.ts';

/** Hands one alert to a destination; rejects where it was not taken. A sender bounds its own waiting. */
export type Sender = (alert: StoredAlert) => Promise<void>;

export interface DeliverDeps {
  readonly ledger: Pick<Ledger, 'pending' | 'markSent' | 'markFailed'>;
  readonly clock: Clock;
}

/**
 * Outbox → destination, oldest first; one that fails stays in the outbox with its reason and the rest goes on. An alert is
 * marked after it was taken: should the program die between the two, it is sent twice rather than lost.
 */
export async function deliver(
  { ledger, clock }: DeliverDeps,
  destination: string,
  send: Sender,
): Promise<{ readonly sent: number; readonly failed: number }> {
  let [sent, failed] = [0, 0];
  for (const { id, alert } of await ledger.pending(destination)) {
    const reason = await attempt(send, alert);
    if (reason === null) {
      await ledger.markSent(id, clock.now().toISOString());
      sent += 1;
    } else {
      await ledger.markFailed(id, reason);
      failed += 1;
    }
  }
  return { sent, failed };
}

/** Why it was not taken; null where it was. */
async function attempt(send: Sender, alert: StoredAlert): Promise<string | null> {
  try {
    await send(alert);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
