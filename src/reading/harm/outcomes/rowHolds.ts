import type { HarmRow } from '../../../languages/harmRow.ts';
import type { Word } from '../../../languages/word.ts';
import type { Structure } from '../../clauses/build.ts';
import { headOf, subjectsOf } from '../../clauses/kinds.ts';
import type { Adjunct, Clause, NounPhrase } from '../../clauses/types.ts';
import { mannerBehind } from '../people.ts';

type Condition = (row: HarmRow, clause: Clause, structure: Structure) => boolean;

/** True where a clause with one of a row's verbs, if it names any, meets all else that it asks. */
export const holds: Condition = (row, clause, structure) =>
  clause.verb!.negated === (row.negated ?? false) &&
  asked(row).every((meets) => meets(row, clause, structure));

const known = new WeakMap<HarmRow, readonly Condition[]>();

/** The conditions of what a row names: most name two or three. */
function asked(row: HarmRow): readonly Condition[] {
  let found = known.get(row);
  if (!found) {
    found = Object.entries(conditions).flatMap(([field, meets]) => (field in row ? [meets] : []));
    known.set(row, found);
  }
  return found;
}

const conditions: Partial<Record<keyof HarmRow, Condition>> = {
  except: ({ except }, { verb }) => !except!.has(verb!.head.lemma),
  people: (_, clause) => clause.objects.some((o) => countsPeople(o, clause)),
  voice: ({ voice }, { verb }) => (voice === 'passive') === verb!.passive,
  adverb: ({ adverb }, clause, structure) => hasAdverb(adverb!, clause, structure),
  object: hasObject,
  alone: (_, { objects }) => objects.length === 0,
  unless: ({ unless }, { adverbs }) => !adverbs.some((w) => unless!.has(w.lower)),
  unlessFor: ({ unlessFor }, clause, { clauses }) =>
    !reasonsOf(clause, clauses).some((p) => unlessFor!.has(headOf(p).lower)),
  subject: ({ subject }, clause) =>
    subjectsOf(clause).some((s) => subject!.has(countedHead(s, clause).lower)),
  state: ({ state }, clause) => statesOf(clause).some((w) => state!.has(w.lower)),
  with: (row, { adjuncts }) => adjuncts.some((a) => isWith(row.with!, a)),
  held: ({ held }, clause, structure) =>
    [...clause.objects, ...subjectsOf(clause)].some((p) => isHeld(held!, p, clause, structure)),
  infinitive: ({ infinitive }, clause, { clauses }) =>
    clauses.some(
      (c) => c.kind === 'infinitive' && c.parent === clause && infinitive!.has(c.verb?.head.lemma ?? ''),
    ),
};

function hasAdverb(adverb: ReadonlySet<string>, clause: Clause, structure: Structure): boolean {
  const { words } = structure;
  const { from, to } = clause.verb!;
  const beside = mannersBeside(clause, structure);
  return [...clause.adverbs, ...words.slice(from, to)].some((w) => adverb.has(w.lower) && !beside.has(w));
}

/** "16 were shot, one |fatally|", "including one |fatally|": of those who are set beside the subject, and not of all. */
const mannersBeside = (clause: Clause, structure: Structure): ReadonlySet<Word | null> =>
  new Set(
    [
      ...[...subjectsOf(clause), ...clause.objects].flatMap((p) => structure.apposed.get(p) ?? []),
      ...clause.adjuncts.filter((a) => a.role === 'inclusion').flatMap((a) => a.phrases),
    ].map((p) => mannerBehind(p, structure)),
  );

function hasObject(row: HarmRow, clause: Clause, structure: Structure): boolean {
  return (
    clause.objects.some((o) => row.object!.has(headOf(o).lower) || isOfLife(clause, o, row)) ||
    relaysObject(row.object!, clause, structure)
  );
}

const isWith = ({ roles, words, kinds }: NonNullable<HarmRow['with']>, { role, phrases }: Adjunct): boolean =>
  roles.includes(role) &&
  (!kinds || phrases.some((p) => p.words.some((w) => kinds.has(w.lower)))) &&
  phrases.some((p) => words.has(headOf(p).lower) || p.words.some((w) => words.has(w.lower)));

/** "claimed |a number of lives|": the object is of what the row names. */
export const isOfLife = (clause: Clause, object: NounPhrase, row: HarmRow): boolean =>
  clause.adjuncts.some(
    (a) => a.role === 'of' && a.host === object && row.object!.has(headOf(a.phrases[0]!).lower),
  );

/** "12 men", "six |of their men|" */
function countsPeople(phrase: NounPhrase, clause: Clause): boolean {
  const { noun } = countedHead(phrase, clause);
  return phrase.quantity !== null && noun?.population !== undefined && noun.plural;
}

/** What a phrase counts: its head, or that of "five |of the victims|". */
function countedHead(phrase: NounPhrase, clause: Clause): Word {
  const of =
    phrase.sort === 'count' ? clause.adjuncts.find((a) => a.role === 'of' && a.host === phrase) : null;
  return headOf(of?.phrases[0] ?? phrase);
}

/** "sustained |what police say are minor injuries|" */
const relaysObject = (object: ReadonlySet<string>, clause: Clause, { words, clauses }: Structure): boolean =>
  clauses.some((c) => c.parent === clause && c.link === 'question') &&
  words.slice(clause.verb!.to, clause.verb!.to + 14).some((w) => object.has(w.lower));

/** "|hostages|", "girls |abducted from a school|"; "taken |hostage|" is nobody. */
const isHeld = (
  held: ReadonlySet<string>,
  phrase: NounPhrase,
  clause: Clause,
  { clauses }: Structure,
): boolean => {
  const isSomebody = phrase.determiner !== 'none' || phrase.quantity !== null || headOf(phrase).noun?.plural;
  return (
    (isSomebody && held.has(countedHead(phrase, clause).lower)) ||
    clauses.some((c) => c.antecedent === phrase && c.verb?.head.verb?.harm?.measure === 'abducted')
  );
};

/** What a clause gives as its reason: "for observation", "after going into shock". */
const reasonsOf = (clause: Clause, clauses: readonly Clause[]): readonly NounPhrase[] =>
  [
    clause,
    ...clauses.filter((c) => c.parent === clause && (c.kind === 'adverbial' || c.kind === 'participial')),
  ].flatMap((c) =>
    c.adjuncts
      .filter((a) => a.role === 'goal' || a.role === 'cause' || a.role === 'response')
      .flatMap((a) => a.phrases),
  );

/** Adjectives after the verb, and what a phrase of the clause ends in: "two |dead|". */
const statesOf = (clause: Clause): readonly Word[] => [...clause.states, ...clause.objects.map(headOf)];
