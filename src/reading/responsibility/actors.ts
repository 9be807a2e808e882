import type { Structure } from '../clauses/build.ts';
import { headOf } from '../clauses/kinds.ts';
import type { NounPhrase } from '../clauses/types.ts';
import { adjunctsOf } from '../harm/people.ts';
import type { Word } from '../../languages/word.ts';
import { isDeed } from './phrases.ts';
import type { Cast } from './types.ts';

/** "the coalition" → the phrase that named it, if any did. */
export function fullerOf(phrase: NounPhrase, { bodies }: Cast): NounPhrase {
  const bare =
    phrase.sort === 'common' &&
    phrase.determiner === 'definite' &&
    phrase.to - phrase.from === 2 &&
    headOf(phrase).noun?.plural !== true;
  return (bare && bodies.get(headOf(phrase).lower)) || phrase;
}

/** True for a phrase that names a body: "the Tolv-led coalition". */
export const namesBody = (phrase: NounPhrase): boolean => {
  const { noun } = headOf(phrase);
  const body = noun?.side ?? noun?.members ?? noun?.speaks;
  return (
    Boolean(body) &&
    phrase.words.some((w) => w !== headOf(phrase) && /^\p{Lu}/u.test(w.text) && w.tag !== 'determiner')
  );
};

/** Words at the edge of a phrase that tell nothing of who it is. */
const isEdge = (word: Word): boolean =>
  ['determiner', 'possessive', 'genitive', 'quote', 'time'].includes(word.tag);

/** Who is said to have done it, in full as far as the article gives it; null for a pronoun that means nobody known. */
export function nameOf(actors: readonly NounPhrase[], structure: Structure, cast: Cast): string | null {
  const names = actors.flatMap((actor, i) =>
    sharesNoun(actor, actors[i + 1], structure) ? [] : (together(actors, i, structure, cast) ?? []),
  );
  return names.length > 0 ? [...new Set(names)].join(', ') : null;
}

/** "Tolv |and| Dresk forces"; of "either Tolv |or| Dresk jets" neither is blamed alone. */
const joins: ReadonlySet<Word['role']> = new Set(['and', 'or']);

/** "|Tolv| and Dresk forces": a name that shares the noun of the next. */
const sharesNoun = (actor: NounPhrase, next: NounPhrase | undefined, structure: Structure): boolean =>
  next !== undefined &&
  actor.sort === 'name' &&
  next.sort === 'common' &&
  next.words[0]!.tag === 'name' &&
  next.from === actor.to + 1 &&
  joins.has(structure.words[actor.to]!.role);

/** "either |Tolv's or Dresk's jets|": where the first of two was read as a word by itself. */
function beginOf({ from, determiner, sort }: NounPhrase, structure: Structure): number {
  const other = structure.words[from - 2];
  const isOther = other?.tag === 'adjective' || other?.tag === 'name';
  const isBare = determiner === 'none' && sort === 'common';
  return structure.words[from - 1]?.role === 'or' && isOther && isBare ? from - 2 : from;
}

/** Who is meant, with the names before that share its noun. */
function together(
  actors: readonly NounPhrase[],
  at: number,
  structure: Structure,
  cast: Cast,
): string | null {
  let first = at;
  while (first > 0 && sharesNoun(actors[first - 1]!, actors[first], structure)) first--;
  const begins = beginOf(actors[first]!, structure);
  if (first === at && begins === actors[at]!.from) return one(actors[at]!, structure, cast);
  const [from, to] = [structure.words[begins]!, structure.words[actors[at]!.to - 1]!];
  return cast.text.slice(from.start, to.end);
}

function one(actor: NounPhrase, structure: Structure, cast: Cast): string | null {
  if (actor.sort === 'pronoun') return known(actor, cast, true);
  // "|militants|' gunfire": whose it was
  const { noun } = headOf(actor);
  if (actor.owner && (noun?.weapon ?? noun?.arms ?? noun?.attack)) return one(actor.owner, structure, cast);
  const beside =
    actor.sort === 'common' ? structure.apposed.get(actor)?.find((p) => p.sort === 'name') : undefined;
  const fuller = fullerOf(actor, cast);
  const home = fuller === actor ? null : cast.homeOf(fuller);
  // "saw |the soldier| who shot him": another than the soldier told of before
  const isNew = structure.clauses.some((c) => c.kind === 'relative' && c.antecedent === actor);
  if (home) return words(fuller, home, cast);
  return (
    (beside && one(beside, structure, cast)) ??
    (isNew ? null : known(actor, cast, false)) ??
    words(actor, structure, cast)
  );
}

/** The full name of a person by surname: of the phrase itself, or of whom a pronoun or "the teacher" means. */
function known(actor: NounPhrase, cast: Cast, pronoun: boolean): string | null {
  const entity = cast.people.entityOf(actor);
  const own =
    actor.sort === 'name'
      ? [headOf(actor).stem]
      : actor.sort === 'pronoun' || actor.determiner === 'definite'
        ? [...(entity?.names ?? [])].toReversed()
        : [];
  for (const name of own) {
    const full = cast.names.bySurname.get(name);
    if (full && (actor.sort !== 'name' || full.toLowerCase().includes(own.join(' ')))) return full;
  }
  // whom "they" means in a quotation, the words around it do not tell
  const [word] = actor.words;
  const quoted =
    word!.quotation >= 0 && word!.refers === 'they' && entity?.first.words[0]!.quotation !== word!.quotation;
  const home = pronoun && entity && !quoted ? cast.homeOf(entity.first) : null;
  return home && entity!.first !== actor && entity!.first.sort !== 'pronoun' && !isCount(entity!.first)
    ? words(entity!.first, home, cast)
    : null;
}

/** "they", of nine people who were killed: a number of people, and nobody who did it. */
const isCount = ({ sort, quantity, words: all }: NounPhrase): boolean =>
  sort === 'count' ||
  (quantity !== null &&
    all.some(({ noun }) => noun?.population === 'people' || noun?.population === 'civilians'));

/** The words of a phrase with what it is of: "a group |of farmers|". */
function words(phrase: NounPhrase, structure: Structure, { text }: Cast): string | null {
  let { from, to } = phrase;
  while (from < phrase.to && (isEdge(structure.words[from]!) || structure.words[from]!.quantity?.high === 0))
    from++;
  while (to > from && isEdge(structure.words[to - 1]!)) to--;
  if (to <= from) return null;
  const of = adjunctsOf(structure, phrase).find(
    (a) => a.role === 'of' && a.word === structure.words[phrase.to],
  );
  const end = of && to === phrase.to && !of.phrases.some(isDeed) ? of.phrases[0]!.to : to;
  return text.slice(structure.words[from]!.start, structure.words[end - 1]!.end);
}
