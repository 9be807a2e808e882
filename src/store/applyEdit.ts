import type { CorrectionRules } from '../core/correctionLedger.ts';
import type { Edit, NewEdit } from '../core/edit.ts';
import { UserError } from '../core/errors.ts';
import { describe } from './descriptions.ts';
import { reachOf } from './editReach.ts';
import { alertNames, refreshNames } from './alertNames.ts';
import { appendEdit, editById, holds, moves } from './edits.ts';
import { incidentById, recount, upsertIncident } from './incidents.ts';
import { rerelate } from './recomputeRelations.ts';
import { raiseRevision } from './revision.ts';
import { settlePoints } from './settlePoints.ts';
import { type Settled, toSettle, settleArticle } from './settleArticle.ts';
import type { Tx } from './tables.ts';

/**
 * An edit and all that follows from it, within the transaction that is open: whatever the edit, the claims in its reach
 * are settled anew from what was read and the edits that hold, so that undoing leaves nothing behind.
 */
export async function correct(tx: Tx, edit: NewEdit, rules: CorrectionRules): Promise<Edit> {
  await raiseRevision(tx);
  const made = await appendEdit(tx, edit);
  if (edit.kind === 'split') await newIncident(tx, edit);
  const { articles, incidents } = await reachOf(tx, await concerning(tx, made));
  const names = await alertNames(tx, incidents);
  const settled: Settled[] = [];
  const moved = await moves(tx);
  for (const one of await toSettle(tx, articles, moved)) settled.push(await settleArticle(tx, one, rules));
  const changed = settled.flatMap((s) => s.changed);
  const touched = settled.flatMap((s) => s.touched);
  await rerelate(tx, changed, touched, rules.relate);
  for (const id of incidents) {
    await describe(tx, id, rules.titleOf);
    await answersFor(tx, id, moved);
  }
  await recount(tx, [...touched, ...incidents]);
  await settlePoints(
    tx,
    { before: settled.flatMap((s) => s.before) },
    { edit: made, at: edit.at },
    rules.holds,
  );
  await refreshNames(tx, names, edit.at);
  return made;
}

async function newIncident(tx: Tx, edit: Extract<NewEdit, { kind: 'split' }>): Promise<void> {
  const { incident } = edit.after;
  if (await incidentById(tx, incident.id))
    throw new UserError(`Another split made ${incident.id} just now: look at it, and try again.`);
  await upsertIncident(tx, incident);
}

/** The change that an edit makes or takes back: of an undo the first in the chain. */
async function concerning(tx: Tx, edit: Edit): Promise<Edit> {
  if (edit.kind !== 'undo') return edit;
  const target = await editById(tx, edit.target.edit);
  if (!target) throw new UserError(`There is no edit ${edit.target.edit}: /edits lists them.`);
  if (target.kind === 'undo')
    await tx.updateTable('edits').set({ undone_by: null }).where('id', '=', target.target.edit).execute();
  return concerning(tx, target);
}

/** The incident that answers for this one, by the merges that hold. */
async function answersFor(tx: Tx, id: string, moved: readonly Edit[]): Promise<void> {
  const into = moved
    .filter(holds)
    .reduce(
      (at, edit) => (edit.kind === 'merge' && edit.target.incidentId === at ? edit.after.into : at),
      id,
    );
  await tx
    .updateTable('incidents')
    .set({ merged_into: into === id ? null : into })
    .where('id', '=', id)
    .execute();
}
