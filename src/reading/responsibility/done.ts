import type { BlameRow } from '../../languages/blameRow.ts';
import type { Structure } from '../clauses/build.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import { adjunctsOf, ofPhrase } from '../harm/people.ts';
import { isAct } from './deeds.ts';
import { isDeed, rangeOf, rangeOfPhrase, viewOf } from './phrases.ts';
import type { Range } from './types.ts';

const none: ReadonlySet<string> = new Set();

/** What somebody is accused of: "of |bombing the port|", "of |a massacre|", "of |being behind it|"; a charge by which nobody need have died is `lesser`. */
export function behind(clause: Clause, structure: Structure, lesser = none): Range | null {
  const inner = structure.clauses.find(
    (c) =>
      c.parent === clause &&
      c.kind === 'participial' &&
      c.link !== null &&
      c.verb &&
      !lesser.has(c.verb.head.lemma) &&
      (isAct(c) || (c.verb.head.verb?.be && c.adjuncts.some((a) => a.phrases.some(isDeed)))),
  );
  if (inner) return rangeOf(inner, structure);
  const isSuch = (p: NounPhrase): boolean => isDeed(p) && !p.words.some((w) => lesser.has(w.lower));
  const deed = clause.adjuncts
    .filter((a) => a.role === 'of' || a.role === 'with')
    .flatMap((a) => a.phrases)
    .find((p) => isSuch(p) || isCountOf(p, structure, isSuch));
  return deed ? rangeOfPhrase(deed, structure) : null;
}

/** "two counts |of murder|"; of theft they are none. */
function isCountOf(phrase: NounPhrase, structure: Structure, isSuch: (p: NounPhrase) => boolean): boolean {
  if (!headOf(phrase).noun?.charge) return false;
  const of = adjunctsOf(structure, phrase).filter((a) => a.role === 'of');
  return of.length === 0 || of.some((a) => a.phrases.some(isSuch));
}

/** The deed as the clause names it: behind a preposition, as the object, as the subject of a passive. */
export function actOf(row: BlameRow, clause: Clause, structure: Structure): Range | null {
  const inner = row.deedBehind ? behind(clause, structure, row.lesser) : null;
  if (inner) return inner;
  const hung = structure.clauses
    .filter((c) => c.kind === 'infinitive' && c.parent === clause)
    .flatMap((c) => c.adjuncts);
  const phrase =
    [...clause.adjuncts, ...hung]
      .filter((a) => a.role !== 'agent')
      .flatMap((a) => a.phrases)
      .find(isDeed) ?? viewOf(clause).objects.find(isDeed);
  const gerund = phrase
    ? undefined
    : structure.clauses.find(
        (c) => c.parent === clause && c.kind === 'participial' && c.link === 'goal' && c.verb,
      );
  return phrase ? rangeOfPhrase(phrase, structure) : gerund ? rangeOf(gerund, structure) : null;
}

/** "blamed Tolv for |the raid|", and where nothing is said of what for; "for the delay" is no harm. */
export function forDeed(clause: Clause, structure: Structure): boolean {
  const named = clause.adjuncts.filter((a) => a.role === 'goal').flatMap((a) => a.phrases);
  const inner = structure.clauses.find(
    (c) => c.parent === clause && c.kind === 'participial' && c.link === 'goal',
  );
  if (named.length === 0 && !inner) return true;
  // "for the shooting |of a dog|"
  const ofAnimal = (p: NounPhrase): boolean => {
    const of = ofPhrase(structure, p);
    return of !== null && headOf(of).noun?.animal === true;
  };
  return (
    named.some((p) => (isDeed(p) && !ofAnimal(p)) || p.sort === 'pronoun') ||
    (inner !== undefined && isAct(inner))
  );
}
