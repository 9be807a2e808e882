import type { Clause } from '../../clauses/types.ts';
import type { Outcome } from './types.ts';

/** "Three dead in fire": a headline without its verb. */
export function verbless(clause: Clause): Outcome[] {
  const word = clause.states.find((w) => w.state !== null);
  if (!word?.state || clause.subjects.length === 0) return [];
  return [
    { measure: word.state, rule: `state:${word.state}`, clause, victims: clause.subjects, agents: [], word },
  ];
}
