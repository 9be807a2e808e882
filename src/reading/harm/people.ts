import type { Population } from '../../core/population.ts';
import type { Structure } from '../clauses/build.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Adjunct, NounPhrase } from '../clauses/types.ts';
import type { Word } from '../../languages/word.ts';

/** Adjuncts that hang on a phrase. */
export const adjunctsOf = ({ hosted }: Structure, phrase: NounPhrase): readonly Adjunct[] =>
  hosted.get(phrase) ?? [];

export const ofPhrase = (structure: Structure, phrase: NounPhrase): NounPhrase | null =>
  adjunctsOf(structure, phrase).find((a) => a.role === 'of')?.phrases[0] ?? null;

/** "one |fatally|", "one of whom |fatally|": the adverb just behind a phrase. */
export function mannerBehind(phrase: NounPhrase, structure: Structure): Word | null {
  const of = phrase.sort === 'count' ? ofPhrase(structure, phrase) : null;
  const { words } = structure;
  const to = of?.to ?? phrase.to;
  const ofWhom = words[to]?.role === 'of' && words[to + 1]?.tag === 'relative';
  const word = words[ofWhom ? to + 2 : to];
  return word?.tag === 'adverb' ? word : null;
}

/** What a phrase is, as far as people go. */
type Kind = 'people' | 'harmed' | 'attacks' | 'thing' | 'unknown';

/** Whether a phrase is people, counts the harmed ("12 deaths"), counts attacks, or is something else. */
export function kindOf(structure: Structure, phrase: NounPhrase): Kind {
  const head = headOf(phrase);
  const { noun } = head;
  if (phrase.sort === 'pronoun') return head.refers === 'it' || head.closed === 'there' ? 'thing' : 'people';
  if (phrase.sort === 'count') {
    const of = ofPhrase(structure, phrase);
    return of && of.sort !== 'pronoun' ? kindOf(structure, of) : 'people';
  }
  if (noun?.animal) return 'thing';
  if (noun?.harm && noun.population === undefined) return 'harmed';
  if (noun?.attack !== undefined && noun.population === undefined) return 'attacks';
  if (noun?.population !== undefined || noun?.body || noun?.life) return 'people';
  if (head.tag === 'verb' || head.state !== null) return 'people';
  if (phrase.sort === 'name') return 'unknown';
  if (head.turns !== null) return 'people';
  if (head.ordinal !== null && head.tag === 'adjective') return 'people';
  return 'thing';
}

/** "members", "dozens", "bodies": who they are stands after "of". */
const looksBehind = (phrase: NounPhrase): boolean => {
  const { noun } = headOf(phrase);
  return (
    phrase.sort === 'count' ||
    phrase.sort === 'pronoun' ||
    Boolean(noun?.body ?? noun?.life) ||
    noun?.population === 'people'
  );
};

/** Which people a phrase names: by its noun, by what stands before it, and by what it is of. */
export function populationOf(structure: Structure, phrase: NounPhrase): Population {
  const own = ownPopulation(phrase);
  if (own === 'other') {
    // "the chief |of police|"
    const body = ofPhrase(structure, phrase);
    const members = body ? headOf(body).noun?.members : undefined;
    if (members) return members;
  }
  if (own !== 'people') return own;
  const who = !phrase.quantity && isOne(phrase) ? besidePopulation(structure, phrase) : null;
  if (who) return who;
  const told = phrase.sort === 'count' ? predicateOf(structure, phrase) : null;
  if (told) return ownPopulation(told);
  const of = looksBehind(phrase) ? ofPhrase(structure, phrase) : null;
  if (of === null) return own;
  const beside = of.sort === 'pronoun' ? structure.apposed.get(of)?.[0] : undefined;
  if (beside) return populationOf(structure, beside);
  const members = of.words
    .map((w) => w.noun?.members ?? w.turns)
    .findLast((p) => p !== undefined && p !== null);
  return members ?? (isGroup(phrase) && of.sort !== 'pronoun' ? 'people' : populationOf(structure, of));
}

/** "another son, |a boy of 12|", "Ana Silva, |a nurse|": what is set beside one person says who they are. */
const besidePopulation = (structure: Structure, phrase: NounPhrase): Population | null =>
  (structure.apposed.get(phrase) ?? [])
    .filter((p) => !p.quantity && isOne(p) && kindOf(structure, p) !== 'thing')
    .map(ownPopulation)
    .find((population) => population !== 'people') ?? null;

/** "926 of whom were |civilians|": what the clause that tells of the phrase says they are. */
export function predicateOf({ clauses }: Structure, phrase: NounPhrase): NounPhrase | null {
  const clause = clauses.find(
    (c) =>
      (c.antecedent === phrase || c.subjects.includes(phrase)) && c.verb?.head.verb?.be && !c.verb.negated,
  );
  const object = clause?.objects[0];
  return object && !object.quantity && headOf(object).noun?.population !== undefined ? object : null;
}

/** "a family of seven", "a crew": the noun tells of a group, and nothing of who they are. */
const isGroup = (phrase: NounPhrase): boolean => Boolean(headOf(phrase).noun?.group);

function ownPopulation(phrase: NounPhrase): Population {
  const head = headOf(phrase);
  // "rebels' |informants|": whose they are says nothing of what they are
  const own = phrase.owner ? phrase.owner.to - phrase.from : 0;
  const before = phrase.words.slice(own, phrase.head - phrase.from);
  const titles =
    phrase.sort === 'name' ? before.findLast((w) => w.noun?.population !== undefined) : undefined;
  const base = head.noun?.population ?? titles?.noun?.population ?? refersTo(head) ?? 'people';
  const turns = [...before, head].map((w) => w.turns).findLast((t) => t !== null) ?? null;
  const armed = before.map((w) => w.noun?.members).findLast((m) => m !== undefined) ?? null;
  if (turns === 'children') return 'children';
  if (base === 'people') return turns ?? armed ?? 'people';
  if (base === 'other' && turns !== null && turns !== 'civilians') return turns;
  if (base === 'other' && armed !== null) return armed;
  return base;
}

const refersTo = (head: Word): Population | null =>
  head.refers === 'he' ? 'men' : head.refers === 'she' ? 'women' : null;

/** True where a phrase can be one person: singular, and not a number, a group or a share of something. */
export function isOne(phrase: NounPhrase): boolean {
  const head = headOf(phrase);
  if (phrase.quantity) return phrase.quantity.low === 1 && phrase.quantity.high === 1;
  if (
    head.tag === 'verb' ||
    head.state !== null ||
    (head.noun?.harm !== undefined && head.noun.population === undefined)
  )
    return false;
  // "|Israelis| who were killed"
  if (phrase.sort === 'name') return !(head.noun?.plural && phrase.words.length === 1);
  if (phrase.sort === 'pronoun')
    return head.refers === 'he' || head.refers === 'she' || phrase.determiner !== 'none';
  if (head.noun?.group || head.noun?.body || head.noun?.life)
    return head.noun.group !== true && !head.noun.plural;
  return head.noun ? !head.noun.plural : head.tag === 'adjective';
}
