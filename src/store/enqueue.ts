import type { Audience } from '../core/alert.ts';
import type { Tx } from './tables.ts';

/** An outbox row for one who wants to be told of an alert. */
export async function enqueue(tx: Tx, alertId: number, audience: Audience): Promise<void> {
  const { destination, wanted, due, digest } = audience;
  await tx
    .insertInto('outbox')
    .values({
      destination,
      what: digest ? 'digest' : 'alert',
      alert_id: alertId,
      wanted: JSON.stringify(wanted),
      due,
      next_at: due,
    })
    .execute();
}
