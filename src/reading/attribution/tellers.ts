import type { Structure } from '../clauses/build.ts';
import { headOf, subjectsOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import { canSpeak } from './canSpeak.ts';
import type { Saying } from './types.ts';

export const voiced = (clause: Clause): boolean => {
  const says = clause.verb?.head.verb?.says;
  return says !== undefined && says !== 'hopes' && says !== 'asks';
};

/** Says by whom: "police |said| …, |adding| that", "said that five died but later |put| the toll at three": whoever said the first. */
export function tellersOf(clause: Clause, structure: Structure): readonly NounPhrase[] {
  // "called |police| to report that": who called reports
  if (clause.kind === 'infinitive' && clause.parent?.verb?.head.verb?.contacts)
    return subjectsOf(clause.parent);
  const own = subjectsOf(clause);
  const isTaken = own.length > 0 && own[0]!.from < clause.from && clause.antecedent === null;
  if (!isTaken) return own;
  const from =
    clause.kind === 'participial'
      ? clause.parent
      : structure.clauses.find((c) => c.index < clause.index && c.subjects.includes(own[0]!));
  const teller =
    from?.kind === 'complement' && from.parent && voiced(from.parent) && !voiced(from) ? from.parent : null;
  if (!teller) return own;
  const says = clause.verb?.head.verb?.says;
  const goesOn =
    clause.kind === 'participial'
      ? says === 'says' || says === undefined
      : own.some((p) => p.quantity !== null);
  return goesOn ? tellersOf(teller, structure) : own;
}

/** "maintained |momentum|", "added |troops|": a verb of saying with an object that nobody says. */
export function isOfThing(clause: Clause, { clauses }: Structure): boolean {
  const { verb, objects } = clause;
  const { says, tells, tolls } = verb!.head.verb!;
  if (says !== 'says' || tells || tolls || clause.kind === 'aside' || verb!.passive || objects.length === 0)
    return false;
  const isThing = (o: NounPhrase): boolean => {
    const { noun } = headOf(o);
    const told = noun?.harm ?? noun?.harmOf ?? noun?.toll ?? noun?.attack ?? noun?.event ?? noun?.deed;
    return o.sort === 'common' && o.words[0]!.quotation < 0 && told === undefined;
  };
  // "the army said |20 rebels killed|" tells what befell them
  const isSaid = ({ kind, verb: own }: Clause): boolean =>
    kind === 'reduced' ? own?.head.verb?.harm !== undefined : kind !== 'relative';
  return objects.every(isThing) && !clauses.some((c) => c.parent === clause && isSaid(c));
}

/** "said |nothing| of the 17 dead" */
const saysNothing = ({ objects }: Clause): boolean => objects.some((o) => headOf(o).closed === 'nothing');

export function sayingOf(clause: Clause, structure: Structure, tolls = false): Saying | null {
  if (!voiced(clause) && !(tolls && clause.verb?.head.verb?.tolls)) return null;
  if (isOfThing(clause, structure) || saysNothing(clause)) return null;
  const passive = clause.verb!.passive;
  const found = passive
    ? clause.adjuncts.filter((a) => a.role === 'agent').flatMap((a) => a.phrases)
    : tellersOf(clause, structure);
  const speakers = found.filter((p) => canSpeak(p, structure));
  if (speakers.length === 0) return null;
  const tells = clause.verb!.head.verb?.tells === true;
  // "sources from the fire service, also known as the Guard, |told the Wire|": who told it stands before what was set off
  if (
    tells &&
    clause.kind === 'aside' &&
    clause.objects.length === 0 &&
    speakers[0]!.from >= clause.verb!.to
  ) {
    const before = asideOf(clause, structure);
    return (
      before && { kind: 'said', speakers: [before], addressee: speakers[0]!, clause, at: clause.verb!.from }
    );
  }
  const addressee = tells ? (clause.objects[0] ?? null) : null;
  return { kind: 'said', speakers, addressee, clause, at: clause.verb!.from };
}

const asideOf = (clause: Clause, structure: Structure): NounPhrase | null =>
  [...structure.apposed.values()]
    .flat()
    .findLast((p) => p.to <= clause.verb!.from && p.sort === 'common' && canSpeak(p, structure)) ?? null;
