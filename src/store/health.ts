import type { Queue } from '../core/health.ts';
import type { Db } from './tables.ts';

/** How many deliveries wait, and since when the oldest does. */
export async function queue(db: Db): Promise<Queue> {
  const { waiting, oldest } = await db
    .selectFrom('outbox')
    .select((e) => [e.fn.countAll<number>().as('waiting'), e.fn.min('due').as('oldest')])
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { waiting, oldest };
}
