import { headOf } from './kinds.ts';
import type { Clause, VerbGroup } from './types.ts';

/** Decides what "killed" is, now that its objects are known; gives "said X" its subject. */
export function settle(clause: Clause): void {
  if (!clause.verb) return;
  // "|neither| the army nor the rebels claimed it", "hit |neither| the port nor the mill"
  const { head } = clause.verb;
  const ofObjects = clause.objects.length > 0 && clause.states.length === 0;
  const denied = clause.adverbs.some(
    (w) => w.tag === 'negation' && (w.from < head.from || (ofObjects && w.from === head.to)),
  );
  const verb = denied ? { ...clause.verb, negated: true } : clause.verb;
  clause.verb = verb;
  if (clause.kind === 'aside' && clause.subjects.length === 0 && clause.objects.length > 0) {
    // "said |the mayor and the governor|"
    clause.subjects = clause.objects.splice(0, head.verb?.tells ? 1 : clause.objects.length);
    return;
  }
  if (verb.form !== 'open' && verb.form !== 'participle') return;
  if (verb.passive) return;
  const agent = clause.adjuncts.some((a) => a.role === 'agent');
  const transitive = verb.head.verb?.harm?.frame === 'transitive';
  const bare = clause.objects.length === 0;
  const whom = clause.kind === 'relative' && clause.antecedent !== null && clause.subjects.length > 0;
  const blamed = bare && !whom && verb.head.verb?.says === 'blames';
  const passive =
    verb.form === 'participle' ||
    blamed ||
    (clause.kind === 'reduced'
      ? verb.head.verb?.harm?.frame !== 'intransitive'
      : bare && (agent || (transitive && isHeadline(clause, verb))));
  clause.verb = { ...verb, passive, form: passive && clause.kind === 'reduced' ? 'participle' : verb.form };
}

/** "Three |killed| in blast": headlines leave out auxiliaries and articles; "the woman |shot|" is who shot. */
function isHeadline(clause: Clause, verb: VerbGroup): boolean {
  const [subject] = clause.subjects;
  if (!subject) return true;
  if (subject.sort === 'pronoun' && subject.determiner === 'none') return false;
  if (subject.determiner === 'definite' || subject.determiner === 'possessive') return false;
  const armed = headOf(subject).noun?.population;
  if (
    verb.head.verb?.harm?.measure === 'casualties' &&
    clause.adjuncts.length > 0 &&
    (armed === 'police' || armed === 'soldiers' || armed === 'attackers' || armed === 'militants')
  )
    return false;
  return subject.determiner !== 'indefinite' || verb.head.verb?.harm?.measure !== 'casualties';
}
