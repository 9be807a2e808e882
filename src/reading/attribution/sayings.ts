import type { Structure } from '../clauses/build.ts';
import type { Adjunct, Clause, NounPhrase } from '../clauses/types.ts';
import { headOf, subjectsOf } from '../harm/outcomes.ts';
import { adjunctsOf, ofPhrase } from '../harm/people.ts';

/** Something told in a sentence: the clause, the word at which it stands, and for a figure what it counts and by which rules. */
export interface Told {
  readonly clause: Clause;
  readonly from: number;
  readonly phrase: NounPhrase | null;
  readonly rules: readonly string[];
}

/** Somebody says something in a sentence: by a verb of saying, by "according to", or before or after a headline's colon. */
export interface Saying {
  readonly kind: 'said' | 'according' | 'cited' | 'headline';
  readonly speakers: readonly NounPhrase[];
  readonly addressee: NounPhrase | null;
  readonly clause: Clause;
  /** The word offset in the sentence at which it stands. */
  readonly at: number;
}

/** True for what can speak: people, bodies, names; never a number, a toll or a video. */
export function canSpeak(phrase: NounPhrase, structure: Structure): boolean {
  const head = headOf(phrase);
  if (phrase.sort === 'pronoun')
    return head.refers !== null || (head.lemma !== 'there' && head.lemma !== 'that');
  if (phrase.sort === 'count') {
    const of = ofPhrase(structure, phrase);
    // "while |others| said"
    if (of === null)
      return phrase.to - phrase.from === 1 && (phrase.quantity?.rules.includes('others') ?? false);
    return of.sort !== 'pronoun' && canSpeak(of, structure);
  }
  // "preliminary reports" are nobody's; "the ministry's report" and "a tally by the ministry" are the ministry's
  if (head.noun?.paper && !isIssued(phrase, structure)) return false;
  if (head.noun?.toll === 'number') return phrase.owner !== null || isFrom(phrase, structure);
  if (head.noun?.speaks ?? head.noun?.population) return true;
  // "the county said"
  if (head.noun?.area && !head.noun.plural && phrase.determiner === 'definite' && phrase.sort === 'common')
    return true;
  // "the head of the hospital, |Ana Silva|"
  if (canBeRole(phrase) && besides(structure, phrase).some((p) => p.sort === 'name')) return true;
  return phrase.sort === 'name' || phrase.words.some((w) => w.tag === 'name' && w !== phrase.words[0]);
}

/** Nouns that no list has, and "head": what somebody may be of something; no blast and no town is. */
const canBeRole = (phrase: NounPhrase): boolean => {
  const { noun } = headOf(phrase);
  return (
    phrase.sort === 'common' && phrase.determiner === 'definite' && (noun === null || noun.part === true)
  );
};

const isIssued = (phrase: NounPhrase, structure: Structure): boolean =>
  phrase.owner !== null ||
  (phrase.determiner !== 'none' && headOf(phrase).noun?.plural !== true) ||
  phrase.words.some((w) => w.tag === 'name' || (w.noun?.speaks && !w.noun.paper)) ||
  isFrom(phrase, structure) ||
  adjunctsOf(structure, phrase).some((a) => a.role === 'of');

const isFrom = (phrase: NounPhrase, structure: Structure): boolean =>
  adjunctsOf(structure, phrase).some((a) => a.role === 'origin' || a.role === 'agent');

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
export function isOfThing({ verb, kind, objects, index }: Clause, { clauses }: Structure): boolean {
  const { says, tells, tolls } = verb!.head.verb!;
  if (says !== 'says' || tells || tolls || kind === 'aside' || verb!.passive || objects.length === 0)
    return false;
  const isThing = (o: NounPhrase): boolean => {
    const { noun } = headOf(o);
    const told = noun?.harm ?? noun?.harmOf ?? noun?.toll ?? noun?.attack ?? noun?.event ?? noun?.deed;
    return o.sort === 'common' && o.words[0]!.quotation < 0 && told === undefined;
  };
  return (
    objects.every(isThing) &&
    !clauses.some((c) => c.parent?.index === index && c.kind !== 'relative' && c.kind !== 'reduced')
  );
}

function sayingOf(clause: Clause, structure: Structure, tolls = false): Saying | null {
  if (!voiced(clause) && !(tolls && clause.verb?.head.verb?.tolls)) return null;
  if (isOfThing(clause, structure)) return null;
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

/** What is set beside what a phrase is of or for: "the chief of the council, |Ana Silva|". */
export function besides(structure: Structure, phrase: NounPhrase, depth = 0): readonly NounPhrase[] {
  if (phrase.sort !== 'common' && depth === 0) return [];
  return adjunctsOf(structure, phrase)
    .filter((a) => ['of', 'goal', 'place', 'with', 'origin'].includes(a.role))
    .flatMap((a) => a.phrases)
    .flatMap((p) => [
      ...(structure.apposed.get(p) ?? []),
      ...(depth < 3 ? besides(structure, p, depth + 1) : []),
    ]);
}

/** Who says what is told, outermost first; empty where it is the outlet's own voice. */
export function sayingsOf(told: Told, structure: Structure): readonly Saying[] {
  const found: Saying[] = [];
  const add = (saying: Saying | null): void => {
    if (saying && !found.some((s) => s.clause === saying.clause && s.kind === saying.kind))
      found.unshift(saying);
  };
  const own = within(told, structure);
  if (own) add(cited(own.clause, structure));
  add(own);
  for (let c: Clause | null = told.clause; c; c = c.parent) {
    if (isPresupposed(c) || isAsked(c, structure)) return found;
    if (isWordOfItsOwn(c, found)) break;
    add(according(c, structure));
    if (c.parent && isSaid(c, c.parent)) {
      add(cited(c.parent, structure));
      add(sayingOf(c.parent, structure));
    }
  }
  const outer = aside(told, structure) ?? (found.length === 0 ? headline(told, structure) : null);
  if (outer) add(cited(outer.clause, structure));
  add(outer);
  return found;
}

/** "The army said two died, |while residents put the toll at nine|": who goes on with words of their own is not told of by the first. */
const isWordOfItsOwn = (clause: Clause, found: readonly Saying[]): boolean =>
  found.some((s) => s.clause === clause) &&
  (clause.link === 'contrast' || clause.link === 'and' || clause.link === 'but') &&
  clause.subjects.length > 0 &&
  clause.subjects[0]!.from >= clause.from;

/** "revealed more about |what drove him to shoot five|": told of, not said. */
function isAsked({ link, from }: Clause, { words }: Structure): boolean {
  if (link !== 'question') return false;
  const at = words.findLastIndex((w, i) => i <= from && w.role === 'question');
  return words[at - 1]?.role === 'topic';
}

/** "denied using gas in a war |that has cost thousands of lives|": what a denial takes for granted is no word of who denies. */
const isPresupposed = (clause: Clause): boolean =>
  (clause.kind === 'relative' || clause.kind === 'reduced') &&
  (clause.parent?.kind === 'participial' || clause.parent?.kind === 'main') &&
  (clause.parent.verb?.head.verb?.says === 'denies' ||
    clause.parent.parent?.verb?.head.verb?.says === 'denies') &&
  !clause.parent.objects.includes(clause.antecedent!);

/** "the monitor, |citing residents|, said": whom somebody who speaks has it from. */
function cited(clause: Clause, structure: Structure): Saying | null {
  const own = voiced(clause) ? clause.adjuncts.find((a) => a.role === 'citation') : undefined;
  const speakers = own?.phrases.filter((p) => canSpeak(p, structure)) ?? [];
  return own && speakers.length > 0
    ? { kind: 'cited', speakers, addressee: null, clause, at: own.word.from }
    : null;
}

/** True where the first clause is what the second says. */
const isSaid = (clause: Clause, parent: Clause): boolean => {
  if (!voiced(parent)) return false;
  if (clause.kind === 'complement') return true;
  // "confessed |to killing two|"
  if (clause.kind === 'infinitive') return parent.verb?.head.verb?.says === 'admits' && !parent.verb.passive;
  // "told the agency of 60 people |killed|", "reported two villagers |dead|"
  if (clause.kind === 'reduced' && clause.antecedent !== null) return tellsOf(parent, clause.antecedent);
  // "denied |causing casualties|", "accused him |of killing two|"
  return (
    clause.kind === 'participial' &&
    (parent.verb?.head.verb?.says === 'denies' ||
      parent.verb?.head.verb?.says === 'blames' ||
      parent.verb?.head.verb?.says === 'admits')
  );
};

const tellsOf = (parent: Clause, phrase: NounPhrase): boolean =>
  parent.objects.includes(phrase) ||
  parent.adjuncts.some((a) => a.role === 'of' && a.phrases.includes(phrase));

/** "the ministry reported |12 deaths|", "he put the toll |at 60|": the figure is what is said itself. */
function within({ clause, phrase, rules }: Told, structure: Structure): Saying | null {
  // "the coalition's death toll" is what the coalition says
  const kept = rules.includes('toll')
    ? [...clause.subjects, ...clause.objects].find(
        (p) => headOf(p).noun?.toll && p.owner && headOf(p.owner).noun?.speaks,
      )
    : undefined;
  if (kept?.owner) return { kind: 'said', speakers: [kept.owner], addressee: null, clause, at: kept.from };
  const nominal = [
    'noun-of',
    'counted-noun',
    'toll',
    'moved-figure',
    'earlier-figure',
    'attributive',
    'counted-attacks',
    'denied',
    'including',
    'dead',
  ].some((r) => rules.includes(r));
  const tolls = clause.verb?.head.verb?.tolls ?? false;
  if (
    !nominal ||
    !(voiced(clause) || tolls) ||
    (!clause.verb!.passive && phrase !== null && subjectsOf(clause).includes(phrase))
  )
    return null;
  if (rules.includes('dead') && !clause.verb!.passive) return null;
  if (clause.verb!.head.verb?.results && !tolls && !clause.verb!.passive) return null;
  return sayingOf(clause, structure, tolls);
}

/** "according to the mayor" speaks for its clause, and at the head or the end of a sentence for those joined to it. */
function according(clause: Clause, structure: Structure): Saying | null {
  const own = clause.adjuncts.find((a) => isAccordance(a, clause));
  const joined = structure.clauses.filter(
    (c) =>
      c !== clause &&
      c.parent === clause.parent &&
      (c.kind === 'coordinate' || c.kind === 'main') &&
      !voiced(c),
  );
  const shared =
    own ??
    joined
      .flatMap((c) => c.adjuncts)
      .find((a) => isAccordance(a, clause) && (a.word.from === 0 || isLast(a.word.from, structure)));
  if (!shared) return hung(clause, structure);
  const speakers = shared.phrases.filter((p) => canSpeak(p, structure));
  return speakers.length > 0
    ? { kind: 'according', speakers, addressee: null, clause, at: shared.word.from }
    : null;
}

/** "according to the mayor", "citing the mayor" beside no other who speaks. */
const isAccordance = ({ role }: Adjunct, clause: Clause): boolean =>
  role === 'accordance' || (role === 'citation' && !voiced(clause));

/** The adjunct of a clause that hangs on this one: "…, killing three, according to the mayor". */
function hung(clause: Clause, structure: Structure): Saying | null {
  for (const c of structure.clauses) {
    if (
      c.parent !== clause ||
      (c.kind !== 'participial' && c.kind !== 'adverbial' && c.kind !== 'reduced' && c.kind !== 'relative')
    )
      continue;
    const own = c.adjuncts.find((a) => isAccordance(a, c) && isLast(a.word.from, structure));
    const speakers = own?.phrases.filter((p) => canSpeak(p, structure)) ?? [];
    if (own && speakers.length > 0)
      return { kind: 'according', speakers, addressee: null, clause: c, at: own.word.from };
  }
  return null;
}

const isLast = (at: number, { clauses }: Structure): boolean =>
  !clauses.some((c) => c.from > at && c.kind !== 'relative' && c.kind !== 'reduced' && c.verb !== null);

/** "…, officials said": speaks for what stands before it, up to whoever spoke before; in the middle, for what goes on after it. */
function aside({ clause }: Told, structure: Structure): Saying | null {
  const asides = structure.clauses.filter((c) => c.kind === 'aside' && voiced(c));
  const root = rootOf(clause);
  for (const c of asides) {
    if (c.parent === clause || (c.parent && c.parent === root)) return sayingOf(c, structure);
    if (c.index < root.index || c.parent) continue;
    const between = structure.clauses
      .slice(root.index + 1, c.index)
      .some((x) => voiced(x) && x.kind !== 'complement' && x.kind !== 'relative' && x.parent === null);
    if (!between) return sayingOf(c, structure);
  }
  const before = asides.findLast((c) => c.index < root.index);
  return before &&
    structure.clauses.slice(before.index + 1, root.index + 1).every((c) => !voiced(c)) &&
    (root.kind !== 'coordinate' || root.link === 'and')
    ? sayingOf(before, structure)
    : null;
}

function rootOf(clause: Clause): Clause {
  let root = clause;
  while (root.parent && !voiced(root.parent)) root = root.parent;
  return root;
}

/** "Three killed in raid: monitor", "Monitor: three killed". */
function headline(told: Told, structure: Structure): Saying | null {
  const bare = structure.clauses.filter(
    (c) => c.verb === null && c.kind === 'main' && c.subjects.length === 1 && c.states.length === 0,
  );
  const colon = (at: number): boolean => structure.words[at]?.tag === 'mark' && structure.words[at].colon;
  // "Blast kills 12 in Velm|: mayor|": behind the last colon or dash
  const last = [...structure.apposed.values()]
    .flat()
    .find((p) => colon(p.from - 1) && p.to === structure.words.length && p.from > told.from);
  if (last && headOf(last).noun?.speaks && canSpeak(last, structure))
    return { kind: 'headline', speakers: [last], addressee: null, clause: told.clause, at: last.from };
  for (const c of bare) {
    const [speaker] = c.subjects;
    if (!speaker || c === told.clause || !canSpeak(speaker, structure)) continue;
    const after = colon(c.subjects[0]!.from - 1) && c.index > told.clause.index;
    const before =
      colon(speaker.to) && c.index < told.clause.index && (headOf(speaker).noun?.speaks ?? false);
    if (after || before)
      return { kind: 'headline', speakers: [speaker], addressee: null, clause: c, at: speaker.from };
  }
  return null;
}
