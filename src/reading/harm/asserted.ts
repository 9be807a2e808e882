import type { Structure } from '../clauses/build.ts';
import { headOf, isNone, isOurs, subjectsOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import { judgedBy } from './judged.ts';

/** How a clause is told: as what happened, as what somebody denies, or as neither. */
export type Told = 'asserted' | 'denied' | 'open';

/** Climbs from a clause to those it hangs on: "could", "if", "planned to", "did not say that" leave it open. */
export function toldAs(clause: Clause, structure: Structure): Told {
  if (structure.asks) return 'open';
  let beside = false;
  for (let c: Clause | null = clause; c; c = c.parent) {
    // "may have killed", "may be dead": thought possible, and counted by nobody
    if (c.verb?.modality === 'open' && !isOwnWord(c, clause)) return 'open';
    // "when one |is| killed": what always holds
    if (c.link === 'when' && c.verb?.present && !c.verb.perfect) return 'open';
    if (c.link === 'condition' || (c.link === 'question' && c === clause)) return 'open';
    const parent: Clause | null = c.parent;
    const judged = c.kind === 'relative' && parent && c.antecedent && judgedWith(c.antecedent, parent);
    if (judged) return judged;
    // what a relative clause tells is taken for granted, whatever becomes of the clause around it
    if ((c.kind === 'relative' || c.kind === 'reduced') && !isOfThere(c))
      return parent && hypothetical(parent) ? 'open' : 'asserted';
    if (c.kind === 'adverbial' && c.link !== 'question') return 'asserted';
    if (!parent?.verb) continue;
    if (c.kind === 'complement' && isSaidByAnybody(parent)) return 'open';
    const told = under(c, parent);
    beside ||= isBeside(c, structure);
    if (told && !(beside && told === 'denied')) return told;
  }
  return 'asserted';
}

/** "|anyone who says| that 12 died is lying", "|those who say| so": nobody has said it yet. */
const isSaidByAnybody = ({ kind, antecedent, verb }: Clause): boolean => {
  if (kind !== 'relative' || antecedent === null || verb?.head.verb?.says === undefined) return false;
  const { closed } = headOf(antecedent);
  return closed === 'any' || (closed === 'that' && (verb.present || verb.head.form === 'base'));
};

/** "|the claims| that 40 died are false": what is judged is what they claim. */
const judgedWith = (claims: NounPhrase, parent: Clause): Told | null =>
  headOf(claims).noun?.alleged && parent.verb && parent.subjects.includes(claims) ? judgedBy(parent) : null;

/** "we can confirm that", "I must say that", "said |it| could confirm 12 deaths": said by saying so. */
function isOwnWord(c: Clause, clause: Clause): boolean {
  const { head, negated, able } = c.verb!;
  if (head.verb?.says !== 'says' || negated) return false;
  if (c === clause && !(able && head.verb.tolls)) return false;
  return subjectsOf(c).some((s) => isOurs(headOf(s)) || (able && isOfSpeaker(s, c)));
}

/** "the monitor said |it|": the pronoun of what is said may stand for who says it. */
const isOfSpeaker = (subject: NounPhrase, { kind, parent }: Clause): boolean =>
  kind === 'complement' && parent?.verb?.head.verb?.says === 'says' && headOf(subject).refers !== null;

function under(c: Clause, parent: Clause): Told | null {
  const { verb } = parent;
  const says = verb!.head.verb?.says;
  if (c.kind === 'infinitive') {
    // "are feared to have died"
    const taken = verb!.passive && c.verb?.perfect === true;
    // "called |to say| that"
    const calls = verb!.head.verb?.contacts && c.verb?.head.verb?.says === 'says';
    const real = taken || calls || verb!.head.verb?.infinitive === 'real' || verb!.form === 'infinitive';
    return real && !verb!.negated ? null : 'open';
  }
  // "kept a shell |from striking them|"
  if (c.kind === 'participial' && c.link === 'origin' && parent.objects.length > 0) return 'open';
  const complement = c.kind === 'complement' || (c.kind === 'participial' && says === 'denies');
  if (!complement) return null;
  const judged = judgedBy(parent);
  if (judged) return judged;
  // "|no group| has said that"
  const untold = verb!.negated || subjectsOf(parent).some(isNone);
  // "denied |knowing| that 12 had died": what is denied is that it was known or said
  const saysSo = c.kind === 'participial' && c.verb?.head.verb?.says !== undefined;
  if (says === 'denies') return untold || saysSo ? 'open' : 'denied';
  if (says === 'hopes' || says === 'asks') return 'open';
  return untold && says ? 'open' : null;
}

/** "denied it|, saying that|": beside the denial, and not what is denied. */
const isBeside = ({ from, verb }: Clause, { words }: Structure): boolean =>
  verb?.head.verb?.says !== undefined && words[from - 1]?.tag === 'comma';

/** "there might have been |six miners killed|": as sure as that there were any. */
const isOfThere = ({ antecedent, parent }: Clause): boolean =>
  parent !== null &&
  parent.subjects.some((s) => headOf(s).closed === 'there') &&
  parent.objects.includes(antecedent!);

/** "would help those |who were hurt|" */
const hypothetical = (c: Clause): boolean => c.link === 'condition';
