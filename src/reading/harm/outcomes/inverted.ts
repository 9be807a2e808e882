import type { Structure } from '../../clauses/build.ts';
import type { Clause } from '../../clauses/types.ts';
import type { Outcome } from './types.ts';

/** "Killed in the blast were |two soldiers|": what befell them stands first. */
export function inverted(clause: Clause, { clauses }: Structure): Outcome | null {
  const verb = clause.verb!;
  const { harm } = verb.head.verb ?? {};
  const bare = clause.subjects.length === 0 && !clause.antecedent && clause.objects.length === 0;
  if (!harm || !bare || verb.from > 2 || verb.form !== 'open') return null;
  const be = clauses[clause.index + 1];
  if (!be?.verb?.head.verb?.be || be.subjects.length > 0 || be.objects.length === 0) return null;
  const { measure } = harm;
  return { measure, rule: `inverted:${measure}`, clause, victims: be.objects, agents: [], word: verb.head };
}
