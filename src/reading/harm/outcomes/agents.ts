import { subjectsOf } from '../../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../../clauses/types.ts';

/** Who does it: the subject, or whom a passive names with "by". */
export const agentsOf = (clause: Clause, passive: boolean): readonly NounPhrase[] =>
  passive ? clause.adjuncts.filter((a) => a.role === 'agent').flatMap((a) => a.phrases) : subjectsOf(clause);
