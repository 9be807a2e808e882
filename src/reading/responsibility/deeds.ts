import type { Structure } from '../clauses/build.ts';
import { hasName, headOf, isNone, isOurs } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import {
  actorsIn,
  canAct,
  isArmed,
  isArms,
  isDeed,
  isPeople,
  rangeOf,
  rangeOfPhrase,
  viewOf,
} from './phrases.ts';
import type { Blame } from './types.ts';

/** True where the clause tells of an act of violence, whoever did it. */
export function isAct(clause: Clause): boolean {
  const verb = clause.verb?.head.verb;
  if (!verb?.deed) return false;
  const { subjects, objects } = viewOf(clause);
  // "hurt |himself|" is an accident, "shot |himself|" an act
  if (verb.deed !== 'harms' && objects.some((o) => headOf(o).closed === 'reflexive')) return false;
  const aimed = clause.adjuncts.some((a) => a.role === 'target' || a.role === 'goal' || a.role === 'place');
  if (verb.deed === 'strikes')
    return objects.some(isPeople) || (isByArmed(subjects) && (aimed || strikable(objects)));
  if (verb.deed === 'does') return objects.some((o) => isDeed(o) || isArms(o));
  if (verb.deed === 'sends') return objects.some(isArms) && !objects.some((o) => isDiscarded(o, clause));
  if (verb.deed === 'fires')
    return [...objects, ...fired(clause)].some(isArms) || (objects.length === 0 && aimed);
  // "executed |a warrant|" kills nobody
  if (objects.length === 0) return verb.harm === undefined || clause.verb!.form !== 'gerund' || aimed;
  return verb.harm === undefined || objects.some((o) => isPeople(o) || isNamed(o));
}

const isByArmed = (subjects: readonly NounPhrase[]): boolean =>
  subjects.some((s) => isArmed(s) || isOurs(headOf(s)) || headOf(s).refers === 'it');

/** "hit |the port|", but no part of a body. */
const strikable = (objects: readonly NounPhrase[]): boolean => objects.some((o) => !headOf(o).noun?.part);

const isNamed = (phrase: NounPhrase): boolean => phrase.sort === 'name' || hasName(phrase);

/** "left the bomb" is an act, "threw the bomb |away|" is none. */
const isDiscarded = (object: NounPhrase, clause: Clause): boolean =>
  headOf(object).noun?.weapon === undefined && clause.adverbs.length > 0;

/** "the wounding of a boy by a shell |fired by rebels|": what stands before a passive, wherever it hangs. */
const fired = (clause: Clause): readonly NounPhrase[] =>
  clause.verb!.passive
    ? clause.adjuncts.flatMap((a) => a.phrases).filter((p) => p.to <= clause.verb!.from)
    : [];

/** Somebody who acts: by an active verb, by "by" after a passive, and by "by" after a noun: "a raid |by Tolv jets|". */
export function deedsOf(structure: Structure): Blame[] {
  return structure.clauses.flatMap((clause) => [...byVerb(clause, structure), ...byNoun(clause, structure)]);
}

function byVerb(clause: Clause, structure: Structure): Blame[] {
  const { verb } = clause;
  if (!verb || !isAct(clause)) return [];
  const view = viewOf(clause);
  // "it was not |us| who shot him"
  const doers = view.subjects.filter(
    (s) => verb.passive || s === clause.antecedent || headOf(s).closed !== 'object',
  );
  const actors = actorsIn(clause, doers, structure);
  if (actors.length === 0) return [];
  const none = verb.negated !== view.objects.some(isNone) || doers.some(isNone);
  return [
    {
      rule: `act:${verb.head.verb!.deed}`,
      clause,
      from: verb.from,
      actors,
      stance: none ? 'denies' : 'told',
      speakers: null,
      act: rangeOf(clause, structure),
    },
  ];
}

function byNoun(clause: Clause, structure: Structure): Blame[] {
  // "was blamed for the attack |by the mayor|": who says so
  if (clause.verb?.passive && clause.verb.head.verb?.says) return [];
  return clause.adjuncts.flatMap((a): Blame[] => {
    const deed = a.role === 'agent' && a.host ? deedAt(a.host, clause) : null;
    if (!deed) return [];
    const actors = a.phrases.filter((p) => canAct(p, structure));
    if (actors.length === 0) return [];
    return [
      {
        rule: 'act:noun',
        clause,
        from: deed.from,
        deed,
        actors,
        stance: isNone(deed) ? 'denies' : 'told',
        speakers: null,
        act: rangeOfPhrase(deed, structure),
      },
    ];
  });
}

/** "a |raid| by", "the |killing| of two by". */
const deedAt = (host: NounPhrase, clause: Clause): NounPhrase | null =>
  isDeed(host)
    ? host
    : (clause.adjuncts.find(
        (a) => a.role === 'of' && a.phrases.includes(host) && a.host !== null && isDeed(a.host),
      )?.host ?? null);
