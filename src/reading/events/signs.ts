import type { Word } from '../../languages/word.ts';
import type { Structure } from '../clauses/build.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Adjunct, Clause, NounPhrase } from '../clauses/types.ts';
import { compare } from './days.ts';
import type { MainEvent } from './types.ts';

/** What stands with a clause that may tell of which event it is. */
export interface Signs {
  readonly clause: Clause;
  readonly structure: Structure;
  readonly main: MainEvent;
  /** True in the lead: what it tells is the event. */
  readonly first: boolean;
  /** True where the lead is just over: what it told is still meant. */
  readonly early: boolean;
  /** What is counted there, if anything is. */
  readonly counted: NounPhrase | null;
  /** The clause, what hangs on it, and those it hangs on up to whoever says it. */
  readonly chain: readonly Clause[];
  readonly phrases: readonly NounPhrase[];
  readonly times: readonly Word[];
  readonly compared: readonly ReturnType<typeof compare>[];
}

/** The clauses that tell of one figure: its own, what hangs on it, and those it hangs on up to whoever says it. */
export function chainOf(clause: Clause, structure: Structure): readonly Clause[] {
  const { clauses } = structure;
  const chain = new Set<Clause>(upwards(clause));
  const mate = sharing(clause, clauses);
  if (mate) chain.add(mate);
  // "have been killed" asks for the stretch of time, wherever it is told
  const upToNow = Boolean(clause.verb?.perfect && clause.verb.present);
  const tells = (c: Clause): boolean =>
    hangs.has(c.kind) && !isSaying(c) && !isOfSource(c) && (upToNow || !isOfName(c, structure));
  for (const c of clauses) if (c.parent && chain.has(c.parent) && tells(c)) chain.add(c);
  return [...chain];
}

/** "six were killed and |five hurt in shootings|": what stands with the last of several tells of all. */
function sharing(clause: Clause, clauses: readonly Clause[]): Clause | null {
  const next = clauses[clause.index + 1];
  const bare = clause.adjuncts.length === 0 && clause.times.length === 0;
  const joined = next?.kind === 'coordinate' && next.link === 'and' && next.parent === clause.parent;
  const own = next?.subjects[0] !== undefined && next.subjects[0] !== clause.subjects[0];
  return bare && joined && own ? next : null;
}

const hangs = new Set<Clause['kind']>(['adverbial', 'reduced', 'relative', 'participial']);
/** "according to a report |released Monday|": of who says it. */
const isOfSource = ({ antecedent, parent }: Clause): boolean =>
  antecedent !== null &&
  Boolean(parent?.adjuncts.some((a) => a.role === 'accordance' && a.phrases.includes(antecedent)));
/** "the camp of Tolv, |which was founded in 1948|": tells of what has the name, and of no event. */
const isOfName = ({ kind, antecedent, from }: Clause, { words }: Structure): boolean =>
  kind === 'relative' &&
  antecedent !== null &&
  (antecedent.sort === 'name' || headOf(antecedent).noun?.speaks === true) &&
  words[from - 1]?.tag === 'comma';
const isSaying = (c: Clause): boolean => c.verb?.head.verb?.says !== undefined;

/** A clause and those it hangs on, up to whoever says it. */
export function upwards(clause: Clause): readonly Clause[] {
  const chain: Clause[] = [clause];
  for (let c = clause.parent; c && !isSaying(c); c = c.parent) chain.push(c);
  return chain;
}

export const phrasesOf = (clauses: readonly Clause[]): readonly NounPhrase[] =>
  clauses.flatMap((c) => [...c.subjects, ...c.objects, ...c.adjuncts.flatMap((a) => a.phrases)]);

export function signsOf(
  clause: Clause,
  counted: NounPhrase | null,
  structure: Structure,
  main: MainEvent,
  { first, early }: Pick<Signs, 'first' | 'early'>,
): Signs {
  const chain = chainOf(clause, structure);
  const phrases = phrasesOf(chain);
  const times = [
    ...chain.flatMap((c) => c.times).filter((w) => !isWhenCounted(w, structure)),
    ...phrases.filter(mayBeDated).flatMap((p) => p.words.filter((w) => w.time !== null)),
  ];
  const compared = times.map((w) => compare(w.time!, main));
  return { clause, structure, main, first, early, counted, chain, phrases, times, compared };
}

/** "as of |Wednesday|", "by |Tuesday night|": when it was counted, not when it was. */
export function isWhenCounted(time: Word, { words }: Structure): boolean {
  let at = words.indexOf(time);
  // "as of 4 p.m. on |Friday|"
  while (words[at - 1]?.time || (words[at - 1]?.tag === 'preposition' && words[at - 2]?.time)) at--;
  const [second, first] = [words[at - 2], words[at - 1]];
  return first?.role === 'agent' || (first?.role === 'of' && second?.role === 'as');
}

/** "a 2009 |raid|"; a 2009 truck says nothing of when. */
const mayBeDated = (p: NounPhrase): boolean => {
  const { noun } = headOf(p);
  return isEvent(p) || (noun?.harm ?? noun?.campaign ?? noun?.period ?? noun?.deed) !== undefined;
};

/** An attack, a fire, a quake: something that happened. */
export const isEvent = (p: NounPhrase): boolean => {
  const { noun } = headOf(p);
  return noun?.population === undefined && Boolean(noun?.event ?? noun?.attack);
};

/** What sets a clause in a place: "in Tolv", "on a town". */
export const placesOf = (clauses: readonly Clause[]): readonly Adjunct[] =>
  clauses.flatMap((c) =>
    c.adjuncts.filter(
      (a) => a.role === 'place' || a.role === 'target' || (a.role === 'of' && a.host && !isEvent(a.host)),
    ),
  );

/** Told as known: "the attack", "his raid". */
export const isKnown = (p: NounPhrase): boolean =>
  p.determiner === 'definite' || p.determiner === 'possessive';

/** "|one| of the raids" */
export const isOneOf = (p: NounPhrase, chain: readonly Clause[]): boolean =>
  chain.some((c) =>
    c.adjuncts.some(
      ({ role, host, phrases }) =>
        role === 'of' && phrases.includes(p) && host?.quantity?.low === 1 && host.quantity.high === 1,
    ),
  );
