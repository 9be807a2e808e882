import type { Word } from '../../../languages/word.ts';
import type { Structure } from '../../clauses/build.ts';
import { headOf, subjectsOf } from '../../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../../clauses/types.ts';

/** "the |suspect|", "|gunman| Tom Hale"; "the suspect's |mother|" is none. */
export const namesSuspect = ({ words, owner, from }: NounPhrase): boolean =>
  words.slice(owner ? owner.to - from : 0).some(tellsSuspect);

const tellsSuspect = ({ noun }: Word): boolean => noun?.suspect === true || noun?.population === 'attackers';

/** Whom a sentence says to be the suspect: "|Tom Hale| is the suspect", "named the gunman as |Tom Hale|". */
export const suspectsIn = ({ clauses }: Structure): readonly NounPhrase[] =>
  clauses.filter(({ verb }) => verb && !verb.negated).flatMap((c) => [...isOne(c), ...calledOne(c)]);

const isOne = ({ verb, subjects, objects }: Clause): readonly NounPhrase[] =>
  verb!.head.verb?.be && objects.some(isTheSuspect) ? subjects : [];

/** Two phrases for one person: what is named, and what stands behind "as". */
function calledOne(clause: Clause): readonly NounPhrase[] {
  const { verb, objects, adjuncts } = clause;
  if (!verb!.head.verb?.calls) return [];
  const named = verb!.passive ? subjectsOf(clause) : objects;
  const as = adjuncts.filter((a) => a.role === 'comparison').flatMap((a) => a.phrases);
  if (named.length !== 1 || as.length !== 1) return [];
  const both = [...named, ...as];
  return both.some(isTheSuspect) ? both : [];
}

const isTheSuspect = (phrase: NounPhrase): boolean =>
  phrase.determiner === 'definite' && tellsSuspect(headOf(phrase));
