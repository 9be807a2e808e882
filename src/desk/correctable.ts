import type { Lookups } from '../core/desk.ts';
import { UserError } from '../core/errors.ts';
import type { Incident } from '../core/incident.ts';
import { inertLine } from '../core/inert.ts';
import type { Ledger } from '../core/ledger.ts';
import { type StoredClaim, isDropped } from '../core/record.ts';

/** The one incident of that name; a word that only its articles have is too little to change it by. */
export async function only(named: Lookups['named'], name: string): Promise<Incident> {
  const found = await named(name);
  const shown = inertLine(name).slice(0, 60);
  if (found.found === 'one' && found.by !== 'name')
    throw new UserError(
      `No incident is called “${shown}”, but articles on ${found.incident.id} have the words: give that id if you mean it.`,
    );
  if (found.found === 'one') return found.incident;
  const near = (found.found === 'several' ? found.candidates : found.nearest).slice(0, 3).map((i) => i.id);
  const such = near.length > 0 ? `such as ${near.join(' or ')}` : 'as /incidents lists them';
  throw new UserError(
    found.found === 'several'
      ? `“${shown}” stands for ${found.candidates.length} incidents: give the id of one, ${such}.`
      : `No incident found for “${shown}”: give the id of one, ${such}.`,
  );
}

export async function standing(ledger: Ledger, id: number): Promise<StoredClaim> {
  const claim = await ledger.claim(id);
  if (!claim)
    throw new UserError(`There is no claim ${id} on record: cards show each claim's number, such as #12.`);
  const drop = claim.correction?.set.find(({ field }) => field === 'drop');
  if (isDropped(claim) && drop)
    throw new UserError(`Claim ${id} is dropped: take that back first with /undo ${drop.edit}.`);
  return claim;
}

/** Titles and reasons stand on one line of a card. */
export function shortened(text: string, what: string): string {
  const line = inertLine(text);
  if (line === '' || line.length > 200)
    throw new UserError(`A ${what} has one letter at least and 200 at the most: this has ${line.length}.`);
  return line;
}
