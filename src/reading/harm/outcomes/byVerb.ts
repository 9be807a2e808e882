import type { Structure } from '../../clauses/build.ts';
import { headOf, subjectsOf } from '../../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../../clauses/types.ts';
import { agentsOf } from './agents.ts';
import type { Outcome } from './types.ts';

/** "killed three", "three died": by the verb itself, and by whom it befalls in which voice. */
export function byVerb(clause: Clause, structure: Structure): Outcome | null {
  const verb = clause.verb!;
  const { harm } = verb.head.verb ?? {};
  if (!harm || verb.negated) return null;
  const { measure, frame } = harm;
  const made = (victims: readonly NounPhrase[]): Outcome => ({
    measure,
    rule: `verb:${measure}`,
    clause,
    victims,
    agents: agentsOf(clause, verb.passive),
    word: verb.head,
  });
  if (verb.passive) return made(subjectsOf(clause));
  const reflexive = clause.objects.filter((o) => headOf(o).closed === 'reflexive');
  if (reflexive.length > 0)
    return made([...clause.objects.filter((o) => !reflexive.includes(o)), ...subjectsOf(clause)]);
  if (frame === 'intransitive') return { ...made(subjectsOf(clause)), agents: [] };
  if (clause.objects.length > 0) return made(clause.objects.flatMap((o) => bearersOf(o, clause)));
  if (frame === 'either') return made(subjectsOf(clause));
  const victims = sharedObjects(clause, structure);
  return victims && made(victims);
}

/** "killed and injured |a number of people|": the next verb has the objects of both. */
function sharedObjects(clause: Clause, { clauses }: Structure): readonly NounPhrase[] | null {
  const verb = clause.verb!;
  const next = clauses.find(
    (c) =>
      c.index > clause.index &&
      (c.link === 'and' || c.link === 'or') &&
      c.subjects === clause.subjects &&
      c.verb &&
      c.verb.from - verb.to <= 2,
  );
  return next && next.objects.length > 0 && !next.verb!.passive && verb.form !== 'participle'
    ? next.objects
    : null;
}

/** "grazed |the arm of a guard|": whose arm it is. */
function bearersOf(phrase: NounPhrase, clause: Clause): readonly NounPhrase[] {
  if (!headOf(phrase).noun?.part) return [phrase];
  const of = clause.adjuncts.find((a) => a.role === 'of' && a.host === phrase);
  return of ? of.phrases : phrase.owner ? [phrase.owner] : [phrase];
}
