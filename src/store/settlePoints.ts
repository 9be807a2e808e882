import { stateOf } from '../core/alert.ts';
import { type Edit, editorName } from '../core/edit.ts';
import type { Holds } from '../core/finding.ts';
import type { StoredClaim } from '../core/record.ts';
import { type Who, whoIs } from '../core/who.ts';
import { findingsOf, Kind, open, sidesIn } from './findings.ts';
import { queueEdits, queueSettled } from './queue.ts';
import { isOneOf } from './statements.ts';
import type { Tx } from './tables.ts';

/** Why claims changed: an edit, or another reading of their article. */
interface Cause {
  readonly edit: Edit | null;
  readonly at: string;
}

/** Claims that changed, as they were before; and those of them that are no longer read. */
interface Changed {
  readonly before: readonly StoredClaim[];
  readonly gone?: ReadonlySet<number>;
}

/**
 * Settles the open points of alerts that no longer hold now that these claims changed, and opens those again that an edit had settled
 * and that hold once more. What people judged, and what did not hold before either, stays as it is.
 */
export async function settlePoints(tx: Tx, changed: Changed, cause: Cause, holds: Holds): Promise<void> {
  const turned = await turnedBy(tx, changed, holds);
  const { edit, at } = cause;
  const by = whoSettled(edit);
  const who = { by_id: by.id, by_name: by.name, at };
  for (const { alert_id, position, isSettled } of turned) {
    await tx
      .updateTable('findings')
      .set(isSettled ? { ...who, verdict: 'settled', edit_id: edit?.id ?? null } : open)
      .where('alert_id', '=', alert_id)
      .where('position', '=', position)
      .execute();
    await tx
      .insertInto('alert_log')
      .values({
        ...who,
        alert_id,
        act: isSettled ? 'settle' : 'reopen',
        detail: edit && `edit ${edit.id}`,
        point: position + 1,
      })
      .execute();
  }
  for (const [alert, points] of Map.groupBy(turned, (point) => point.alert_id)) {
    await setState(tx, alert, who);
    await queueEdits(tx, [alert], at);
    const positions = points.map(({ position }) => position);
    await queueSettled(tx, { alert, positions, edit: edit?.id ?? null }, at);
  }
}

const whoSettled = (edit: Edit | null): Who =>
  edit ? whoIs({ ...edit.by, name: editorName(edit.by) }) : { id: 'claimdesk', name: 'Claimdesk' };

/** Points on these claims that held and hold no longer, or that were settled and hold again. */
async function turnedBy(tx: Tx, { before, gone = new Set() }: Changed, holds: Holds) {
  const rows = await pointsOn(
    tx,
    before.map(({ id }) => id),
  );
  const sidesOf = await sidesIn(tx, rows);
  const was = new Map(before.map((claim) => [claim.id, claim]));
  const older = await olderVersions(tx, rows, gone);
  return rows.flatMap((row) => {
    if ([row.before_id, row.now_id].some((id) => older.has(id))) return [];
    const point = { kind: Kind.parse(row.kind), rule: row.rule };
    const { before: a, now: b } = sidesOf(row);
    const isGone = [row.before_id, row.now_id].some((id) => id !== null && gone.has(id));
    const isNow = !isGone && holds(point, a, b);
    if (row.verdict === 'settled') return isNow ? [{ ...row, isSettled: false }] : [];
    const didHold = holds(point, a && (was.get(a.id) ?? a), b && (was.get(b.id) ?? b));
    return didHold && !isNow ? [{ ...row, isSettled: true }] : [];
  });
}

/** Points that are open, or were settled, with one of these claims on either side. */
async function pointsOn(tx: Tx, claimIds: readonly number[]) {
  const points = tx
    .selectFrom('findings')
    .select(['alert_id', 'position', 'kind', 'rule', 'verdict', 'before_id', 'now_id'])
    .where((e) => e.or([e('verdict', 'is', null), e('verdict', '=', 'settled')]));
  const rows = [
    ...(await points.where(isOneOf('before_id', claimIds)).execute()),
    ...(await points.where(isOneOf('now_id', claimIds)).execute()),
  ];
  return [...new Map(rows.map((row) => [`${row.alert_id} ${row.position}`, row])).values()];
}

/** Claims of texts that their outlets changed since: edits pass them over, so that they say nothing of what stands. */
async function olderVersions(
  tx: Tx,
  rows: readonly { readonly before_id: number | null; readonly now_id: number | null }[],
  gone: ReadonlySet<number>,
): Promise<ReadonlySet<number | null>> {
  const ids = rows.flatMap((row) => [row.before_id, row.now_id].filter((id) => id !== null));
  const found = await tx
    .selectFrom('claims')
    .select('id')
    .where(isOneOf('id', ids))
    .where('superseded', '=', 1)
    .execute();
  return new Set(found.flatMap(({ id }) => (gone.has(id) ? [] : [id])));
}

/** An alert is settled with its last open point, and open again with the first that is; one that was put off stays so. */
async function setState(
  tx: Tx,
  id: number,
  who: { readonly by_id: string; readonly by_name: string; readonly at: string },
): Promise<void> {
  const points = await findingsOf(tx, [id]);
  const state = stateOf(points.get(id) ?? []);
  await tx
    .updateTable('alerts')
    .set({ ...who, state, reason: null, until: null })
    .where('id', '=', id)
    .where('state', 'not in', state === 'open' ? ['open', 'snoozed'] : [state])
    .execute();
}
