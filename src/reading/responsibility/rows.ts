import type { BlameRow } from '../../languages/blameRow.ts';
import type { Language } from '../../languages/language.ts';
import { canSpeak } from '../attribution/canSpeak.ts';
import type { Structure } from '../clauses/build.ts';
import { headOf, isNone, subjectsOf } from '../clauses/kinds.ts';
import type { Adjunct, Clause, NounPhrase } from '../clauses/types.ts';
import { rowsByVerb } from '../rowsByVerb.ts';
import { isAct } from './deeds.ts';
import { actOf, behind, forDeed } from './done.ts';
import { canAct, isDeed, isUnnamed, viewOf } from './phrases.ts';
import type { Blame } from './types.ts';

/** Who is blamed, admits or denies by the rows of a language, at most once a clause. */
export const rowsOf = (structure: Structure, language: Language): Blame[] =>
  structure.clauses.flatMap((clause) => {
    if (!clause.verb) return [];
    const row = rowsByVerb(clause.verb.head.lemma, language.blame).find((r) => holds(r, clause, structure));
    const found = row && blameBy(row, clause, structure);
    return found ? [found] : [];
  });

/** Object and subject are those of the active verb; the subject of "be" and the like is its own. */
function blameBy(row: BlameRow, clause: Clause, structure: Structure): Blame | null {
  const view = viewOf(clause);
  const actors = actorsOf(row, clause).filter((p) =>
    row.speaks && row.actor === 'subject'
      ? canSpeak(p, structure) && !isUnnamed(p, structure)
      : canAct(p, structure),
  );
  const speakers = row.speaks ? speakersOf(clause, view.subjects, structure) : null;
  if (actors.length === 0 || [...actors, ...(speakers ?? [])].some(isNone)) return null;
  const attributed = row.speaks && clause.verb!.passive && speakers?.length === 0;
  if (row.speaks && row.actor === 'subject' && speakers!.length === 0) return null;
  if (row.speaks && speakers!.some(isQuotedOther)) return null;
  const denied = clause.verb!.negated && !row.negated;
  if (denied && row.speaks) return null;
  const turned = row.state !== undefined && isTurned(row.state, clause, structure);
  // "was found |not| guilty": nobody is blamed
  if (turned && row.actor === 'object') return null;
  const asserted = row.stance === 'asserts' && !row.speaks ? 'told' : row.stance;
  return {
    rule: row.rule,
    clause,
    from: clause.verb!.from,
    actors,
    stance: denied || turned ? 'denies' : asserted,
    speakers: attributed ? null : speakers,
    act: actOf(row, clause, structure),
  };
}

/** "“|He| took the blame,” she said": somebody of whom the quotation tells, and whom nothing here names. */
const isQuotedOther = ({ words: [word] }: NounPhrase): boolean =>
  word!.quotation >= 0 && (word!.refers === 'he' || word!.refers === 'she');

/** "pleaded |not| guilty", "found him |not| guilty" */
const isTurned = (states: ReadonlySet<string>, { states: own }: Clause, { words }: Structure): boolean =>
  own.some((w) => states.has(w.lower) && words[words.indexOf(w) - 1]?.tag === 'negation');

/** "said that a raid killed one and |accused|": what a raid cannot say is said by whoever told of it. */
function speakersOf(
  clause: Clause,
  subjects: readonly NounPhrase[],
  structure: Structure,
): readonly NounPhrase[] {
  const able = subjects.filter((p) => canSpeak(p, structure) && !isDeed(p) && !headOf(p).noun?.craft);
  const { parent } = clause;
  return able.length > 0 || clause.link !== 'and' || !parent?.verb?.head.verb?.says
    ? able
    : subjectsOf(parent).filter((p) => canSpeak(p, structure));
}

function actorsOf({ actor }: BlameRow, clause: Clause): readonly NounPhrase[] {
  const view = viewOf(clause);
  if (actor === 'subject') return clause.verb!.head.verb?.be ? subjectsOf(clause) : view.subjects;
  if (actor === 'object') return view.objects;
  return clause.adjuncts
    .filter((a) => a.role === actor)
    .slice(-1)
    .flatMap((a) => a.phrases);
}

/** The objects; of "|a charge| that the army rejected" what stands before "that". */
function objectsOf(clause: Clause, structure: Structure): readonly NounPhrase[] {
  const { objects } = viewOf(clause);
  if (objects.length > 0 || clause.verb!.passive || clause.subjects.length === 0) return objects;
  if (clause.kind === 'relative') return clause.antecedent ? [clause.antecedent] : [];
  const that = [clause.from, clause.from - 1].find((at) => structure.words[at]?.tag === 'that');
  if (clause.kind !== 'complement' || that === undefined) return [];
  return [...structure.apposed.values()].flat().filter((p) => p.to === that);
}

/** "the mayor accused the army of shelling it, |which the army denied|": the whole of what was told. */
function tellsOfWhole(clause: Clause, { words }: Structure): boolean {
  const set = clause.kind === 'relative' && words[clause.from - 1]?.tag === 'comma';
  if (!set || clause.subjects.length === 0 || clause.objects.length > 0) return false;
  for (let c = clause.parent; c; c = c.parent)
    if (isAct(c) || c.verb?.head.verb?.says === 'blames') return true;
  return false;
}

const isOther = (phrase: NounPhrase): boolean =>
  phrase.words.some((w) => w.apart === 'other' || w.apart === 'past');

/** "the allegation |that rebels shelled the camp|" */
const isToldOut = (phrase: NounPhrase, { words, clauses }: Structure): boolean =>
  headOf(phrase).noun?.alleged === true &&
  words[phrase.to]?.tag === 'that' &&
  clauses.some((c) => (c.from === phrase.to || c.from === phrase.to + 1) && c.subjects.length > 0);

/** True where a clause with one of a row's verbs meets all else that it asks. */
function holds(row: BlameRow, clause: Clause, structure: Structure): boolean {
  const verb = clause.verb!;
  if (row.voice === 'passive' && !verb.passive) return false;
  const objects = objectsOf(clause, structure);
  // "denied |the allegation that rebels did it|": its own clause tells who
  if (row.stance === 'denies' && objects.some((o) => isToldOut(o, structure))) return false;
  const named = row.object && objects.some((o) => row.object!.has(headOf(o).lower));
  if (row.object && !named && !(row.whole && tellsOfWhole(clause, structure))) return false;
  // "claimed responsibility for |similar attacks|"
  if (row.stance === 'admits' && clause.adjuncts.some((a) => a.role === 'goal' && a.phrases.some(isOther)))
    return false;
  if (
    row.deedObject &&
    !objects.some(
      (o) =>
        isDeed(o) &&
        o.quantity === null &&
        o.determiner !== 'indefinite' &&
        // "claimed |similar| attacks"
        o.words.every((w) => w.apart === null),
    )
  )
    return false;
  if (row.state && !clause.states.some((w) => row.state!.has(w.lower))) return false;
  if (
    row.with &&
    !clause.adjuncts.some((a) => governs(a, row)) &&
    !(row.state && clause.adjuncts.length === 0)
  )
    return false;
  if (
    row.infinitive &&
    !structure.clauses.some(
      (c) =>
        c.kind === 'infinitive' &&
        c.parent === clause &&
        c.objects.length === 0 &&
        row.infinitive!.has(c.verb?.head.lemma ?? ''),
    )
  )
    return false;
  if (row.negated && !(verb.negated || objects.some(isNone))) return false;
  if (row.forDeed && !forDeed(clause, structure)) return false;
  return !row.deedBehind || behind(clause, structure, row.lesser) !== null;
}

function governs(adjunct: Adjunct, { with: wanted }: BlameRow): boolean {
  if (!wanted!.roles.includes(adjunct.role) || (wanted!.word && adjunct.word.lower !== wanted!.word))
    return false;
  return adjunct.phrases.some(
    (p) =>
      isDeed(p) ||
      wanted!.words?.has('*') ||
      wanted!.words?.has(headOf(p).lower) ||
      headOf(p).refers === 'it',
  );
}
