import type { Structure } from '../../clauses/build.ts';
import { headOf } from '../../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../../clauses/types.ts';
import type { Outcome } from './types.ts';

/** "Three dead in fire": a headline without its verb. */
export function verbless(clause: Clause, structure: Structure): Outcome[] {
  const word = clause.states.find((w) => w.state !== null);
  if (!word?.state || clause.subjects.length === 0) return [];
  const isOther = (p: NounPhrase): boolean => headOf(p).state !== null && headOf(p).state !== word.state;
  // "Five dead, |six others| missing": the word behind is of those beside whom it stands
  const beside = clause.subjects.filter(isOther).flatMap((p) => structure.apposed.get(p) ?? []);
  const victims = [...clause.subjects, ...beside.filter((p) => p.quantity)];
  return [{ measure: word.state, rule: `state:${word.state}`, clause, victims, agents: [], word }];
}
