import { z } from 'zod';
import {
  digests,
  watchKinds,
  type Rhythm,
  type StoredWatch,
  type Target,
  type Watch,
} from '../core/watch.ts';
import { severities } from '../core/finding.ts';
import type { Who } from '../core/who.ts';
import { raiseRevision } from './revision.ts';
import type { Db, Tx } from './tables.ts';

const Min = z.enum(severities);
const Kinds = z.enum(watchKinds);
const What = z.enum(['incident', 'place', 'everything']);
const Digest = z.enum(digests);

export async function watches(db: Db, destination?: string): Promise<readonly StoredWatch[]> {
  let query = db.selectFrom('watches').selectAll().orderBy('id');
  if (destination !== undefined) query = query.where('destination', '=', destination);
  return (await query.execute()).map((row) => ({
    id: row.id,
    destination: row.destination,
    target: targetOf(What.parse(row.what), row.target),
    min: Min.parse(row.min),
    kinds: Kinds.parse(row.kinds),
    by: { id: row.by_id, name: row.by_name },
    created: row.created,
  }));
}

function targetOf(what: Target['what'], text: string): Target {
  if (what === 'everything') return { what };
  return what === 'incident' ? { what, id: text } : { what, place: text };
}

const textOf = (target: Target): string =>
  target.what === 'everything' ? '' : target.what === 'incident' ? target.id : target.place;

/** Adds a watch, or sets that of the same channel and target anew. */
export async function addWatch(tx: Tx, watch: Watch, by: Who, at: string): Promise<void> {
  const settings = { min: watch.min, kinds: watch.kinds, by_id: by.id, by_name: by.name, created: at };
  const key = {
    destination: watch.destination,
    what: watch.target.what,
    target: textOf(watch.target),
  };
  await raiseRevision(tx);
  await tx
    .insertInto('watches')
    .values({ ...key, ...settings })
    .onConflict((conflict) => conflict.columns(['destination', 'what', 'target']).doUpdateSet(settings))
    .execute();
}

/** Gives how many were ended. */
export async function endWatches(tx: Tx, destination: string, target?: Target): Promise<number> {
  await raiseRevision(tx);
  let query = tx.deleteFrom('watches').where('destination', '=', destination);
  if (target) query = query.where('what', '=', target.what).where('target', '=', textOf(target));
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

export async function rhythms(db: Db): Promise<ReadonlyMap<string, Rhythm>> {
  const rows = await db.selectFrom('rhythms').selectAll().execute();
  return new Map(
    rows.map(({ destination, digest, zone, quiet_from: from, quiet_to: to, unsettled_next: unsettled }) => [
      destination,
      {
        digest: Digest.parse(digest),
        zone,
        quiet: from === null || to === null ? null : { from, to },
        unsettled,
      },
    ]),
  );
}

/** What waits there and was not tried yet is due as `waiting` says: a setting counts for it too. */
export async function setRhythm(
  tx: Tx,
  destination: string,
  { digest, zone, quiet, unsettled }: Rhythm,
  waiting: { readonly due: string; readonly digest: boolean },
): Promise<void> {
  await raiseRevision(tx);
  const columns = {
    digest,
    zone,
    quiet_from: quiet?.from ?? null,
    quiet_to: quiet?.to ?? null,
    unsettled_next: unsettled,
  };
  await tx
    .insertInto('rhythms')
    .values({ destination, ...columns })
    .onConflict((conflict) => conflict.column('destination').doUpdateSet(columns))
    .execute();
  await tx
    .updateTable('outbox')
    .set({ due: waiting.due, next_at: waiting.due, what: waiting.digest ? 'digest' : 'alert' })
    .where('destination', '=', destination)
    .where('what', 'in', ['alert', 'digest'])
    .where('attempts', '=', 0)
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .execute();
}
