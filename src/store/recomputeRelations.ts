import type { CorrectionRules } from '../core/correctionLedger.ts';
import { type StoredClaim, isDropped } from '../core/record.ts';
import type { NewRelation } from '../core/relation.ts';
import { claimsOf } from './claims.ts';
import { isOneOf } from './statements.ts';
import type { Tx } from './tables.ts';

interface Wanted {
  readonly incident_id: string | null;
  readonly kind: string;
  readonly rule: string;
  readonly a: number;
  readonly b: number;
}

/**
 * Works out anew how changed claims stand to the rest: what no longer holds is retired, what holds again is taken back,
 * what is new is written. `touched`: the incidents in which they stood and stand.
 */
export async function rerelate(
  tx: Tx,
  changed: readonly StoredClaim[],
  touched: readonly (string | null)[],
  relate: CorrectionRules['relate'],
): Promise<void> {
  if (changed.length === 0) return;
  const ids = new Set(changed.map(({ id }) => id));
  await reconcile(tx, await relationsNow(tx, changed, relate), ids, touched);
}

/** Makes the relations of claims, by their ids, those that are wanted. */
export async function reconcile(
  tx: Tx,
  all: readonly Wanted[],
  ids: ReadonlySet<number>,
  touched: readonly (string | null)[],
): Promise<void> {
  const wanted = new Map(all.map((row) => [keyOf(row), row]));
  const retired: number[] = [];
  const again: { readonly id: number; readonly incident_id: string | null }[] = [];
  for (const row of await standing(tx, ids, touched)) {
    const holds = wanted.get(keyOf(row));
    wanted.delete(keyOf(row));
    if (!holds && row.retired === 0) retired.push(row.id);
    if (holds && (row.retired === 1 || holds.incident_id !== row.incident_id))
      again.push({ id: row.id, incident_id: holds.incident_id });
  }
  await update(tx, retired, { retired: 1 });
  for (const [incident_id, rows] of Map.groupBy(again, (row) => row.incident_id))
    await update(
      tx,
      rows.map(({ id }) => id),
      { retired: 0, incident_id },
    );
  for (const values of inBatches([...wanted.values()]))
    await tx.insertInto('relations').values(values).execute();
}

/** Rows a statement: well below the number of parameters that SQLite takes. */
const batch = 2000;

const inBatches = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / batch) }, (_, i) => all.slice(i * batch, (i + 1) * batch));

async function update(
  tx: Tx,
  all: readonly number[],
  set: { readonly retired: number; readonly incident_id?: string | null },
): Promise<void> {
  for (const ids of inBatches(all))
    await tx.updateTable('relations').set(set).where('id', 'in', ids).execute();
}

const keyOf = ({ a, b, kind, rule }: Omit<Wanted, 'incident_id'>): string => [a, b, kind, rule].join(' ');

async function relationsNow(
  tx: Tx,
  changed: readonly StoredClaim[],
  relate: CorrectionRules['relate'],
): Promise<readonly Wanted[]> {
  const ids = new Set(changed.map(({ id }) => id));
  const byIncident = Map.groupBy(
    changed.filter((claim) => !isDropped(claim)),
    (claim) => claim.incidentId,
  );
  const articles = new Set(changed.map(({ articleId }) => articleId)).size;
  const found: Wanted[] = [];
  for (const [incidentId, fresh] of byIncident) {
    const known =
      incidentId === null ? [] : (await claimsOf(tx, incidentId)).filter(({ id }) => !ids.has(id));
    for (const own of Map.groupBy(fresh, (c) => c.articleId).values()) {
      const idOf = (ref: NewRelation['a']): number => ('fresh' in ref ? own[ref.fresh]!.id : ref.stored);
      for (const { kind, rule, a, b } of relate(own, known, articles))
        found.push({ kind, rule, a: idOf(a), b: idOf(b), incident_id: incidentId });
      // Claims of no incident stand to those of their own article alone.
      if (incidentId !== null) known.push(...own);
    }
  }
  return found;
}

/** The relations of changed claims, retired ones too; those that hold first, so that one of two alike is kept. */
async function standing(tx: Tx, ids: ReadonlySet<number>, touched: readonly (string | null)[]) {
  const all = tx
    .selectFrom('relations')
    .select(['id', 'kind', 'rule', 'a', 'b', 'incident_id', 'retired'])
    .where((e) => e.or([isOneOf('a', [...ids]), isOneOf('b', [...ids])]));
  const named = [...new Set(touched)].filter((id) => id !== null);
  const rows = named.length > 0 ? await all.where('incident_id', 'in', named).execute() : [];
  const none = touched.includes(null) ? await all.where('incident_id', 'is', null).execute() : [];
  return [...rows, ...none].toSorted((x, y) => x.retired - y.retired || x.id - y.id);
}
