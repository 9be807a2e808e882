import type { HarmRow } from '../../../languages/harmRow.ts';
import type { Word } from '../../../languages/word.ts';
import type { Structure } from '../../clauses/build.ts';
import { headOf, subjectsOf } from '../../clauses/kinds.ts';
import type { Adjunct, Clause, NounPhrase } from '../../clauses/types.ts';

type Condition = (row: HarmRow, clause: Clause, structure: Structure) => boolean;

/** True where a clause meets all that a row asks. */
export const holds: Condition = (row, clause, structure) =>
  conditions.every((meets) => meets(row, clause, structure));

/** What a row may ask, one thing each; what it does not ask is met. */
const conditions: readonly Condition[] = [
  (row, { verb }) => verb!.negated === (row.negated ?? false),
  ({ verbs, except }, { verb }) => (!verbs || verbs.has(verb!.head.lemma)) && !except?.has(verb!.head.lemma),
  ({ people }, clause) => !people || clause.objects.some((o) => countsPeople(o, clause)),
  ({ voice }, { verb }) => !voice || (voice === 'passive') === verb!.passive,
  ({ adverb }, clause, { words }) => !adverb || hasAdverb(adverb, clause, words),
  (row, clause, structure) => !row.object || hasObject(row, clause, structure),
  ({ alone }, { objects }) => !alone || objects.length === 0,
  ({ unless }, { adverbs }) => !unless || !adverbs.some((w) => unless.has(w.lower)),
  ({ unlessFor }, clause, { clauses }) =>
    !unlessFor || !reasonsOf(clause, clauses).some((p) => unlessFor.has(headOf(p).lower)),
  ({ subject }, clause) =>
    !subject || subjectsOf(clause).some((s) => subject.has(countedHead(s, clause).lower)),
  ({ state }, clause) => !state || statesOf(clause).some((w) => state.has(w.lower)),
  (row, { adjuncts }) => !row.with || adjuncts.some((a) => isWith(row.with!, a)),
  ({ infinitive }, clause, { clauses }) =>
    !infinitive ||
    clauses.some(
      (c) => c.kind === 'infinitive' && c.parent === clause && infinitive.has(c.verb?.head.lemma ?? ''),
    ),
];

const hasAdverb = (adverb: ReadonlySet<string>, { adverbs, verb }: Clause, words: readonly Word[]): boolean =>
  [...adverbs, ...words.slice(verb!.from, verb!.to)].some((w) => adverb.has(w.lower));

const hasObject = (row: HarmRow, clause: Clause, structure: Structure): boolean =>
  clause.objects.some((o) => row.object!.has(headOf(o).lower) || isOfLife(clause, o, row)) ||
  relaysObject(row.object!, clause, structure);

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

/** What a clause gives as its reason: "for observation", "after going into shock". */
const reasonsOf = (clause: Clause, clauses: readonly Clause[]): readonly NounPhrase[] =>
  [
    clause,
    ...clauses.filter((c) => c.parent === clause && (c.kind === 'adverbial' || c.kind === 'participial')),
  ].flatMap((c) =>
    c.adjuncts.filter((a) => a.role === 'goal' || a.role === 'cause').flatMap((a) => a.phrases),
  );

/** Adjectives after the verb, and what a phrase of the clause ends in: "two |dead|". */
const statesOf = (clause: Clause): readonly Word[] => [...clause.states, ...clause.objects.map(headOf)];
