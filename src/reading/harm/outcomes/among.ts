import type { FigureMeasure } from '../../../core/claim.ts';
import type { Word } from '../../../languages/word.ts';
import type { Structure } from '../../clauses/build.ts';
import { headOf, subjectsOf } from '../../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../../clauses/types.ts';
import type { Outcome } from './types.ts';

/** "are |among the dead|", "were |the only casualties|": told by whom they belong to. */
export function amongHarmed(clause: Clause, structure: Structure): Outcome | null {
  if (!clause.verb?.head.verb?.be || clause.verb.negated) return null;
  const word = harmedIn(clause);
  if (subjectsOf(clause).length === 0) return word && amongThem(clause, word);
  const killed = killedAround(clause, structure);
  if (killed) return belonging('among', clause, subjectsOf(clause), killed, killed.verb!.harm!.measure);
  return word && belonging('among', clause, subjectsOf(clause), word, harmOf(word)!);
}

const includersOf = (clause: Clause): readonly NounPhrase[] =>
  clause.adjuncts.filter((a) => a.role === 'inclusion').flatMap((a) => a.phrases);

/** The head of "the dead", "the only casualties". */
function harmedIn(clause: Clause): Word | null {
  const phrase = [...includersOf(clause), ...clause.objects].find(
    (p) =>
      p.determiner === 'definite' &&
      !p.quantity &&
      headOf(p).noun?.population === undefined &&
      harmOf(headOf(p)) !== null,
  );
  return phrase ? headOf(phrase) : null;
}

const harmOf = (word: Word): FigureMeasure | null =>
  word.state ?? word.verb?.harm?.measure ?? word.noun?.harm ?? null;

/** "Among the dead were |three children|" */
function amongThem(clause: Clause, word: Word): Outcome | null {
  const includes = includersOf(clause).some((p) => headOf(p) === word);
  return includes && clause.objects.length > 0 && !clause.antecedent
    ? belonging('among-them', clause, clause.objects, word, harmOf(word)!)
    : null;
}

/** "was among |eight people killed|" */
function killedAround(clause: Clause, { clauses }: Structure): Word | null {
  const includers = includersOf(clause);
  const killed = clauses.find(
    (c) => c.kind === 'reduced' && c.antecedent && includers.includes(c.antecedent) && c.verb?.passive,
  );
  const word = killed?.verb?.head;
  return word?.verb?.harm ? word : null;
}

const belonging = (
  rule: string,
  clause: Clause,
  victims: readonly NounPhrase[],
  word: Word,
  measure: FigureMeasure,
): Outcome => ({ measure, rule, clause, victims, agents: [], word });
