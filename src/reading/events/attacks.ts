import { headOf } from '../clauses/kinds.ts';
import type { Clause } from '../clauses/types.ts';
import type { Figure } from '../harm/figures.ts';
import { compare } from './days.ts';
import type { Passage } from './passage.ts';
import { mostStrikes, onePlace } from './scope/salvos.ts';
import { chainOf } from './signs.ts';
import type { MainEvent } from './types.ts';

/** Attacks of the event itself; what somebody "has carried out" so far is a sum. */
export function areOfMain({ phrase, clause, low }: Figure, passage: Passage, main: MainEvent): boolean {
  const { noun } = headOf(phrase);
  if (clause.verb?.perfect && clause.verb.present) return false;
  if (noun?.weapon) return true;
  const here = noun?.salvo && (onePlace(chainOf(clause, passage.structure)) || isHere(clause, passage, main));
  return here || ((low ?? 0) <= mostStrikes && main.plural.has(noun?.attack ?? ''));
}

/** On the place of the event, and on no other day. */
const isHere = (clause: Clause, { structure, here }: Passage, main: MainEvent): boolean =>
  here && !chainOf(clause, structure).some((c) => c.times.some((w) => compare(w.time!, main) === 'differs'));
