import type { HarmRow } from '../../../languages/harmRow.ts';
import type { Language } from '../../../languages/language.ts';
import type { Structure } from '../../clauses/build.ts';
import { headOf, isNone, subjectsOf } from '../../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../../clauses/types.ts';
import { rowsByVerb } from '../../rowsByVerb.ts';
import { agentsOf } from './agents.ts';
import { holds, isOfLife } from './rowHolds.ts';
import type { Outcome } from './types.ts';

/** "claimed the lives of ten", "lay in hospital": by a row of the language's table. */
export function byRow(clause: Clause, structure: Structure, language: Language): Outcome | null {
  const row = rowsByVerb(clause.verb!.head.lemma, language.harm).find(
    (r) => holds(r, clause, structure) && (r.befalls !== 'noneOf' || allOfNone(clause).length > 0),
  );
  if (!row) return null;
  const victims = victimsOf(row, clause);
  return {
    measure: row.measure,
    rule: row.rule,
    clause,
    // "no one was taken to hospital": they may be hurt
    victims: row.sign ? victims.filter((v) => !isNone(v)) : victims,
    agents: agentsOf(clause, clause.verb!.passive),
    word: clause.verb!.head,
  };
}

function victimsOf(row: HarmRow, clause: Clause): readonly NounPhrase[] {
  if (row.befalls === 'subject') return subjectsOf(clause);
  if (row.befalls === 'owner') return ownersOf(clause, row);
  return row.befalls === 'noneOf' ? allOfNone(clause) : patientsOf(clause);
}

/** "none |of the 11 people|", "no survivors |among the 11|": as many as are named. */
const allOfNone = ({ subjects, objects, adjuncts }: Clause): readonly NounPhrase[] =>
  adjuncts
    .filter(({ role }) => role === 'of' || role === 'inclusion')
    .filter(({ host }) => host && isNone(host) && [...subjects, ...objects].includes(host))
    .flatMap((a) => a.phrases)
    .filter((p) => p.quantity !== null);

/** Whom the verb of a clause befalls: subject of a passive, objects of an active verb, else its subject. */
function patientsOf(clause: Clause): readonly NounPhrase[] {
  if (clause.verb!.passive) return subjectsOf(clause);
  if (clause.objects.every((o) => headOf(o).closed === 'reflexive') && clause.objects.length > 0)
    return subjectsOf(clause);
  return clause.objects.length > 0 ? clause.objects : subjectsOf(clause);
}

/** "claimed |the lives of ten|", "claimed |ten lives|", "ended |his life|". */
function ownersOf(clause: Clause, row: HarmRow): readonly NounPhrase[] {
  const object = clause.objects.find((o) => row.object!.has(headOf(o).lower) || isOfLife(clause, o, row));
  if (!object) return [];
  const of = clause.adjuncts.find((a) => a.role === 'of' && a.host === object);
  if (of && row.object!.has(headOf(of.phrases[0]!).lower)) return [object];
  if (of) return of.phrases;
  // "cost |3,000 people| their lives"
  const whose = object.determiner === 'possessive' && clause.objects.find((o) => o !== object);
  if (whose) return [whose];
  return object.owner ? [object.owner] : [object];
}
