import { headOf } from '../clauses/kinds.ts';
import type { Clause } from '../clauses/types.ts';
import type { Figure } from '../harm/figures.ts';
import { compare } from './days.ts';
import type { Passage } from './passage.ts';
import type { Verdict } from './scope/rule.ts';
import { mostStrikes, onePlace } from './scope/salvos.ts';
import { chainOf } from './signs.ts';
import type { MainEvent } from './types.ts';

export const attacks: Verdict = { scope: 'aggregate', rule: 'scope:attacks' };

/** The verdict on a count of attacks that are not those of the event itself; null for those, and for any other figure. */
export const ofAttacks = (figure: Figure, passage: Passage, main: MainEvent): Verdict | null =>
  figure.measure === 'attacks' && !areOfMain(figure, passage, main) ? attacks : null;

/** Attacks of the event itself; what somebody "has carried out" so far is a sum. */
function areOfMain({ phrase, clause, low }: Figure, passage: Passage, main: MainEvent): boolean {
  const { noun } = headOf(phrase);
  if (clause.verb?.perfect && clause.verb.present) return false;
  if (noun?.weapon) return true;
  const here = noun?.salvo && (onePlace(chainOf(clause, passage.structure)) || isHere(clause, passage, main));
  return here || ((low ?? 0) <= mostStrikes && main.plural.has(noun?.attack ?? ''));
}

/** On the place of the event, and on no other day. */
const isHere = (clause: Clause, { structure, here }: Passage, main: MainEvent): boolean =>
  here && !chainOf(clause, structure).some((c) => c.times.some((w) => compare(w.time!, main) === 'differs'));
