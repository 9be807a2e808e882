import type { Corrected } from '../core/corrections.ts';
import type { Edit } from '../core/edit.ts';
import { UserError } from '../core/errors.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Person } from '../core/person.ts';

/** The edit that is meant, if it can be undone. */
export async function undoable(ledger: Ledger, person: Person, wanted: number | null): Promise<Edit> {
  const target = wanted === null ? await lastOf(ledger, person) : await ledger.edit(wanted);
  if (!target)
    throw new UserError(
      wanted === null
        ? 'You have no edit left to undo: /edits lists all, and /undo takes the number of one.'
        : `There is no edit ${wanted}: /edits lists them.`,
    );
  if (target.undoneBy !== null)
    throw new UserError(`Edit ${target.id} is undone already, by edit ${target.undoneBy}.`);
  if (target.kind !== 'split') return target;
  const [later] = await ledger.restingOn(target.after.incident.id, target.id);
  if (later)
    throw new UserError(
      `Edit ${later.id} rests on what edit ${target.id} split off: undo ${later.id} first.`,
    );
  return target;
}

/** The person's last edit that holds. */
export const lastOf = async (ledger: Ledger, by: Person): Promise<Edit | null> =>
  (await ledger.edits({ by })).find((e) => e.undoneBy === null && e.kind !== 'undo') ?? null;

/** What an edit is about, as it stands now. */
export async function incidentOf(ledger: Ledger, edit: Edit): Promise<Corrected['incident']> {
  const claim = edit.claimId === null ? null : await ledger.claim(edit.claimId);
  if (claim) return claim.incidentId === null ? null : ledger.incident(claim.incidentId);
  if (edit.kind === 'merge') return standingFor(ledger, edit, edit.after.into);
  if (edit.kind === 'split') return standingFor(ledger, edit, edit.after.incident.id);
  return 'incidentId' in edit.target ? ledger.incident(edit.target.incidentId) : null;
}

/** The incident that a merge or split brought about; where it is undone, the one that it began with. */
const standingFor = (
  ledger: Ledger,
  edit: Extract<Edit, { kind: 'merge' | 'split' }>,
  made: string,
): Promise<Corrected['incident']> => ledger.incident(edit.undoneBy === null ? made : edit.target.incidentId);

/** What an undo is about: the edit at the end of a chain of undoing and doing again. */
export async function undoneBy(ledger: Ledger, edit: Edit): Promise<Edit | null> {
  if (edit.kind !== 'undo') return null;
  const target = await ledger.edit(edit.target.edit);
  return target?.kind === 'undo' ? undoneBy(ledger, target) : target;
}
