import type { CorrectionRules } from '../core/correctionLedger.ts';
import { type ClaimRef, type StoredClaim, isDropped } from '../core/record.ts';
import { claimsOf } from './claims.ts';
import { insertRows, type NewRow } from './relations.ts';
import { isOneOf } from './statements.ts';
import type { Tx } from './tables.ts';

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

/** Makes the relations of claims, by their ids, those that are wanted: one a pair at the most. */
export async function reconcile(
  tx: Tx,
  all: readonly NewRow[],
  ids: ReadonlySet<number>,
  touched: readonly (string | null)[],
): Promise<void> {
  const wanted = new Map(all.map((row) => [pairOf(row), row]));
  const retired: number[] = [];
  const again: { readonly id: number; readonly incident_id: string | null }[] = [];
  for (const row of await standing(tx, ids, touched)) {
    const meant = wanted.get(pairOf(row));
    const holds = meant && meant.kind === row.kind && meant.rule === row.rule ? meant : null;
    if (holds) wanted.delete(pairOf(row));
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
  await insertRows(tx, [...wanted.values()]);
}

async function update(
  tx: Tx,
  ids: readonly number[],
  set: { readonly retired: number; readonly incident_id?: string | null },
): Promise<void> {
  if (ids.length > 0) await tx.updateTable('relations').set(set).where(isOneOf('id', ids)).execute();
}

/** One number for two claims; ids stay far below the 26 bits of each. */
const pairOf = ({ a, b }: Pick<NewRow, 'a' | 'b'>): number => a * 2 ** 26 + b;

async function relationsNow(
  tx: Tx,
  changed: readonly StoredClaim[],
  relate: CorrectionRules['relate'],
): Promise<readonly NewRow[]> {
  const ids = new Set(changed.map(({ id }) => id));
  const counted = changed.filter((claim) => !isDropped(claim));
  const found: NewRow[] = [];
  for (const [incident_id, fresh] of Map.groupBy(counted, (claim) => claim.incidentId)) {
    const known =
      incident_id === null ? [] : (await claimsOf(tx, incident_id)).filter(({ id }) => !ids.has(id));
    // Claims of no incident stand to those of their own article alone.
    const groups = incident_id === null ? [...Map.groupBy(fresh, (c) => c.articleId).values()] : [fresh];
    for (const group of groups)
      for (const { kind, rule, a, b } of relate(group, known))
        found.push({ kind, rule, a: idOf(a), b: idOf(b), incident_id });
  }
  return found;
}

function idOf(ref: ClaimRef): number {
  if ('stored' in ref) return ref.stored;
  throw new RangeError('Claims that are related anew are on record.');
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
