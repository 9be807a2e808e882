import type { Word } from '../../languages/word.ts';
import type { Structure } from '../clauses/build.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import type { EventMention } from './types.ts';
import { isEvent, isKnown, phrasesOf, placesOf } from './signs.ts';

/** The events of which a sentence tells, by their nouns and by verbs of an act, left to right. */
export const mentionsOf = ({ clauses }: Structure): readonly EventMention[] =>
  clauses.flatMap((clause) => {
    const named = [...new Set(phrasesOf([clause]).filter(isEvent))].toSorted((a, b) => a.from - b.from);
    if (named.length > 0) return named.map((phrase) => byNoun(phrase, clause, clauses));
    const verb = clause.verb?.head;
    return verb?.verb?.deed === undefined ? [] : [byVerb(verb, clause)];
  });

function byNoun(phrase: NounPhrase, clause: Clause, clauses: readonly Clause[]): EventMention {
  const trigger = headOf(phrase);
  const { noun } = trigger;
  const agents = clause.adjuncts
    .filter((a) => a.role === 'agent' && a.host === phrase)
    .flatMap((a) => a.phrases);
  return {
    // "a bomb |dropped on a villa|"
    ...settingOf([clause, ...clauses.filter((c) => c.antecedent === phrase)]),
    clause,
    phrase,
    trigger,
    kind: noun?.event ?? noun?.attack ?? null,
    several: Boolean(noun?.plural) || (phrase.quantity?.low ?? 0) > 1,
    known: isKnown(phrase),
    agents: agents.length > 0 ? agents : phrase.owner ? [phrase.owner] : [],
  };
}

const byVerb = (trigger: Word, clause: Clause): EventMention => ({
  ...settingOf([clause]),
  clause,
  phrase: null,
  trigger,
  kind: null,
  several: false,
  known: false,
  agents: clause.verb!.passive
    ? clause.adjuncts.filter((a) => a.role === 'agent').flatMap((a) => a.phrases)
    : clause.subjects,
});

/** "struck |a school|", "attacked |another school|"; whoever shoots at one thing shoots at a second of the same event. */
function hitBy({ verb, subjects, objects }: Clause): readonly NounPhrase[] {
  const deed = verb?.head.verb?.deed;
  const hit = verb?.passive ? subjects : objects;
  if (deed === 'strikes') return hit;
  return deed === 'harms' ? hit.filter((p) => p.determiner === 'another') : [];
}

/** Where and when clauses tell of it, and what was hit. */
function settingOf(clauses: readonly Clause[]): Pick<EventMention, 'places' | 'times' | 'targets'> {
  const on = clauses.flatMap((c) => c.adjuncts.filter((a) => a.role === 'target').flatMap((a) => a.phrases));
  const hit = clauses.flatMap(hitBy);
  return {
    places: placesOf(clauses).flatMap((a) =>
      a.phrases.filter((p) => p.sort === 'name' || headOf(p).noun?.area),
    ),
    times: clauses.flatMap((c) => c.times),
    targets: [...on, ...hit].filter((p) => !isPerson(p) && !headOf(p).noun?.area && p.sort === 'common'),
  };
}

const isPerson = (p: NounPhrase): boolean => headOf(p).noun?.population !== undefined;

/** A new event on a thing of its own: "a bomb dropped on |a villa|", where the first hit a clinic; "hit |another clinic|". */
export const hitsElsewhere = (mention: EventMention, first: EventMention): boolean =>
  !mention.known &&
  !mention.several &&
  mention.targets.length > 0 &&
  (mention.targets.every((t) => t.determiner === 'another') ||
    (first.targets.length > 0 &&
      mention.targets.every(
        (t) => isNewThing(t) && !first.targets.some((other) => headOf(other).stem === headOf(t).stem),
      )));

/** "a villa", "a judge's villa" */
const isNewThing = (p: NounPhrase): boolean =>
  p.determiner === 'indefinite' || p.owner?.determiner === 'indefinite';
