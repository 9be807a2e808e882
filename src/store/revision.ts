import { Outdated } from '../core/standing.ts';
import type { Db, Tx } from './tables.ts';

/** The table's only row. */
const only = 1;

/** How often anything was written that a decision on an article reads. */
export async function revisionOf(db: Db): Promise<number> {
  const row = await db
    .selectFrom('ledger')
    .select('revision')
    .where('id', '=', only)
    .executeTakeFirstOrThrow();
  return row.revision;
}

/**
 * Raises the revision. Comes first in a transaction: as a write it takes the lock at once, so that no other program can
 * store between its reads and writes. Throws `Outdated`, and writes nothing, where the revision is no longer `decidedOn`.
 */
export async function raiseRevision(tx: Tx, decidedOn?: number): Promise<void> {
  const raised = tx
    .updateTable('ledger')
    .set((e) => ({ revision: e('revision', '+', 1) }))
    .where('id', '=', only);
  const { numUpdatedRows } = await (
    decidedOn === undefined ? raised : raised.where('revision', '=', decidedOn)
  ).executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Outdated('Another commit or edit came in between.');
}
