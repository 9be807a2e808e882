import type { Structure } from '../clauses/build.ts';
import { headOf } from '../clauses/kinds.ts';
import type { NounPhrase } from '../clauses/types.ts';
import { adjunctsOf, ofPhrase } from '../harm/people.ts';
import { counterIn, issuerBehind } from './phrases.ts';

/** True for what can speak: people, bodies, names; never a number, a toll or a video. */
export function canSpeak(phrase: NounPhrase, structure: Structure): boolean {
  const head = headOf(phrase);
  // "|anyone| who says so"
  if (head.closed === 'any') return false;
  if (phrase.sort === 'pronoun')
    return head.refers !== null || (head.closed !== 'there' && head.closed !== 'that');
  if (phrase.sort === 'count') {
    const of = ofPhrase(structure, phrase);
    // "while |others| said"
    if (of === null)
      return phrase.to - phrase.from === 1 && (phrase.quantity?.rules.includes('others') ?? false);
    return of.sort !== 'pronoun' && canSpeak(of, structure);
  }
  // "preliminary reports" are nobody's; "the ministry's report" and "a tally by the ministry" are the ministry's
  if (head.noun?.paper && !isIssued(phrase, structure)) return false;
  if (head.noun?.toll === 'number')
    return phrase.owner !== null || isFrom(phrase, structure) || counterIn(phrase) !== null;
  if (head.noun?.speaks ?? head.noun?.population ?? head.noun?.hospital) return true;
  // "the county said"
  if (head.noun?.area && !head.noun.plural && phrase.determiner === 'definite' && phrase.sort === 'common')
    return true;
  // "the regional |head| said"
  if (head.noun?.part && phrase.determiner === 'definite' && phrase.head - phrase.from > 1) return true;
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
  phrase.words.some((w) => w.tag === 'name' || (w.tag !== 'adjective' && w.noun?.speaks && !w.noun.paper)) ||
  isFrom(phrase, structure) ||
  adjunctsOf(structure, phrase).some((a) => a.role === 'of');

const isFrom = (phrase: NounPhrase, structure: Structure): boolean =>
  issuerBehind(structure, phrase) !== null ||
  adjunctsOf(structure, phrase).some((a) => a.role === 'origin' || a.role === 'agent');

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
