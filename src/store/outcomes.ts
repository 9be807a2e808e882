import type { Delivery } from '../core/outbox.ts';
import type { Db, Tx } from './tables.ts';

export async function markFailed(db: Db, delivery: Delivery, reason: string, next: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ last_error: reason, next_at: next, leased_until: null, unheard: 0 })
    .where('id', 'in', delivery.rows)
    .execute();
}

export async function giveUp(db: Db, delivery: Delivery, reason: string, at: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ last_error: reason, given_up_at: at, leased_until: null, unheard: 0 })
    .where('id', 'in', delivery.rows)
    .execute();
}

export async function markRowsSent(
  tx: Tx,
  delivery: Delivery,
  at: string,
  message: number | null,
): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ sent_at: at, last_error: null, leased_until: null, unheard: 0, message_id: message })
    .where('id', 'in', delivery.rows)
    .execute();
}

/** Gives up what has been due since before `before`. */
export async function giveUpOlder(
  db: Db,
  destination: string,
  before: string,
  reason: string,
  at: string,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ last_error: reason, given_up_at: at, leased_until: null })
    .where('destination', '=', destination)
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where('due', '<', before)
    .execute();
}
