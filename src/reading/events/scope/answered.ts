import { headOf } from '../../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../../clauses/types.ts';
import { compare } from '../days.ts';
import { isEvent, isKnown } from '../signs.ts';
import type { ScopeRule } from './rule.ts';

/** "retaliation for a blast that killed nine", "followed an attack in Dresk in which nine died" */
export const answered: ScopeRule = {
  name: 'answered',
  scope: 'other',
  holds: ({ clause, first, main }) =>
    !(first && main.aftermath) &&
    !clause.times.some((w) => compare(w.time!, main) === 'same') &&
    isAnswered(clause),
};

/** True for what tells of an event that came before another, of which the clause around it tells. */
export function isAnswered(clause: Clause): boolean {
  for (let c: Clause | null = clause; c; c = c.parent) {
    const event = eventOf(c);
    if (event && c.parent && !isKnown(event) && isAnswer(event, c.parent)) return true;
  }
  return false;
}

/** "|a blast in Dresk| that killed nine" */
function eventOf({ antecedent, parent }: Clause): NounPhrase | null {
  if (!antecedent || isEvent(antecedent)) return antecedent;
  const host = parent?.adjuncts.find((a) => a.phrases.includes(antecedent))?.host ?? null;
  return host && isEvent(host) ? host : null;
}

/** "in response to |a raid|", "was retaliation for |a raid|", "followed |a raid|", "launched a strike after |a raid|" */
function isAnswer(event: NounPhrase, { adjuncts, objects, subjects, verb }: Clause): boolean {
  const answers = verb?.head.verb?.answers === true;
  if (answers && objects.includes(event)) return true;
  const at = adjuncts.find((a) => a.phrases.includes(event));
  if (!at) return false;
  if (at.role === 'response') return true;
  if (at.role === 'goal')
    return answers || [at.host, ...objects, ...subjects].some((p) => p && headOf(p).noun?.answers);
  // "|after| a raid", "|following| a raid"
  return at.word.role === 'when' && acts({ subjects, verb });
}

/** "soldiers |struck| a camp", "|the raid| came": what came after is an event as well; people die after the event that killed them. */
const acts = ({ subjects, verb }: Pick<Clause, 'subjects' | 'verb'>): boolean =>
  subjects.some(isEvent) || (verb?.head.verb?.deed !== undefined && !verb.passive);
