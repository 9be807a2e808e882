import type { Structure } from '../clauses/build.ts';
import { headOf, subjectsOf } from '../clauses/kinds.ts';
import type { Adjunct, Clause, NounPhrase } from '../clauses/types.ts';
import type { Word } from '../../languages/word.ts';
import { ofPhrase } from '../harm/people.ts';
import type { Range } from './types.ts';

/** A clause with its subjects and objects as an active verb would have them. */
interface View {
  readonly subjects: readonly NounPhrase[];
  readonly objects: readonly NounPhrase[];
}

export function viewOf(clause: Clause): View {
  if (!clause.verb?.passive) return { subjects: doersOf(clause), objects: clause.objects };
  const agents = clause.adjuncts.filter((a) => a.role === 'agent' && !isIssuer(a, clause));
  return { subjects: agents.flatMap((a) => a.phrases), objects: subjectsOf(clause) };
}

/** "were killed, according to a tally |by the monitor|", "in a statement |by police|": who issued it did nothing. */
const isIssuer = ({ host }: Adjunct, { adjuncts }: Clause): boolean => {
  if (!host) return false;
  const { noun } = headOf(host);
  const cited = adjuncts.some(
    (a) => (a.role === 'accordance' || a.role === 'citation') && a.phrases.includes(host),
  );
  return cited || Boolean(noun?.paper ?? noun?.alleged ?? noun?.toll);
};

/** The subject, for a gerund without one that of the clause on which it hangs: "Ana, who admitted |killing| him". */
const doersOf = (clause: Clause): readonly NounPhrase[] => {
  const own = subjectsOf(clause);
  return own.length === 0 && clause.kind === 'participial' && clause.parent ? subjectsOf(clause.parent) : own;
};

/** Harm that somebody does to somebody; an arrest or a rescue is none. */
const harms: ReadonlySet<string> = new Set(['killed', 'injured', 'casualties', 'abducted']);

/** True for attacks, harm, events and crimes: what somebody answers for. */
export function isDeed(phrase: NounPhrase): boolean {
  const { noun } = headOf(phrase);
  if (noun === null || noun.population !== undefined || noun.life) return false;
  if (noun.harm) return harms.has(noun.harm);
  return (noun.attack ?? noun.harmOf ?? noun.event ?? noun.deed) !== undefined;
}

/** Bombs, rockets, gas, fire. */
export const isArms = (phrase: NounPhrase): boolean =>
  phrase.words.some((w) => w.noun?.weapon ?? w.noun?.arms) || headOf(phrase).noun?.attack !== undefined;

export const isPeople = (phrase: NounPhrase): boolean =>
  phrase.sort === 'count' ||
  (phrase.sort === 'pronoun' && headOf(phrase).refers !== 'it') ||
  headOf(phrase).noun?.population !== undefined ||
  headOf(phrase).state !== null;

/** True for what fights: soldiers, militants, armies, warplanes. */
export const isArmed = (phrase: NounPhrase): boolean =>
  phrase.words.some(
    ({ noun }) =>
      noun?.craft ??
      (noun?.population === 'soldiers' ||
        noun?.population === 'militants' ||
        noun?.population === 'attackers' ||
        noun?.members === 'soldiers' ||
        noun?.members === 'militants'),
  ) || headOf(phrase).noun?.attack !== undefined;

/** True where a phrase names whose something is: "|Tolv| drones", "a |rebel| rocket". */
const isOwned = (phrase: NounPhrase): boolean =>
  phrase.owner !== null ||
  phrase.determiner === 'possessive' ||
  phrase.words.slice(0, phrase.head - phrase.from).some(
    (w) =>
      !w.noun?.craft &&
      (w.tag === 'name' ||
        w.noun?.members !== undefined ||
        // "fighter jets" are nobody's
        (w.noun?.population !== undefined &&
          (w.noun.population === 'people' || !headOf(phrase).noun?.craft)) ||
        w.noun?.speaks),
  );

const isOwnedBySide = (phrase: NounPhrase): boolean =>
  phrase.words
    .slice(0, phrase.head - phrase.from)
    .some(({ noun }) => noun?.population ?? noun?.members ?? noun?.side);

/** "a man", "gunmen": words that tell nothing of who they are. */
const isVague = (phrase: NounPhrase): boolean => {
  const population = headOf(phrase).noun?.population;
  return ['people', 'men', 'women', 'attackers'].includes(population ?? '');
};

/** "other groups", "another faction", "two groups": no word tells which; "the group" was told of before, "armed groups" says more. */
export function isUnnamed(phrase: NounPhrase, structure: Structure): boolean {
  const head = headOf(phrase);
  const isOther = phrase.words.some((w) => w.apart === 'other');
  if (!head.noun?.unnamed || phrase.owner || !(isOther || (head.noun.plural && isIndefinite(phrase))))
    return false;
  const tells = phrase.words.some(
    (w) => w !== head && w.tag !== 'determiner' && !w.quantity && w.apart === null,
  );
  const isNamed = structure.apposed.get(phrase)?.some((p) => p.sort === 'name');
  return !tells && !isNamed && structure.words[phrase.to]?.role !== 'of';
}

const isIndefinite = ({ determiner }: NounPhrase): boolean =>
  determiner !== 'definite' && determiner !== 'possessive';

/** Words for people of whom nobody knows who they are. */
const isUnknown = (phrase: NounPhrase, structure: Structure): boolean => {
  const { noun } = headOf(phrase);
  // "blamed |civilians|": those who are harmed, unless somebody says whose they are
  if (noun?.population === 'civilians') return !isOwned(phrase);
  if (!isVague(phrase)) return false;
  // "the perpetrators |of the massacre|": whoever they were
  const of = ofPhrase(structure, phrase);
  if (noun?.population === 'attackers' && of && isDeed(of)) return true;
  if (phrase.determiner === 'definite' || phrase.determiner === 'possessive') return false;
  return (
    !isOwned(phrase) &&
    structure.words[phrase.to]?.role !== 'of' &&
    !structure.apposed.get(phrase)?.some((p) => p.sort === 'name')
  );
};

/** Whether a phrase can have done it, and says who that is: people, bodies and names, and arms of somebody ("a Tolv missile"). */
export function canAct(phrase: NounPhrase, structure: Structure): boolean {
  const head = headOf(phrase);
  const { noun } = head;
  if (phrase.sort === 'pronoun') return head.refers !== null;
  if (phrase.sort === 'count' || noun?.others || head.closed === 'reflexive' || isUnnamed(phrase, structure))
    return false;
  // "the Tolv |fire|" burned there; "Velmer |fire|" was shot by somebody
  if (noun?.weapon && noun.event !== undefined && !isOwnedBySide(phrase)) return false;
  if (
    noun?.craft ||
    noun?.attack !== undefined ||
    noun?.weapon ||
    (noun?.deed && !noun.population) ||
    noun?.campaign
  )
    return isOwned(phrase) || Boolean(noun.craft && noun.population);
  if (
    phrase.words.some((w) => w.noun?.event !== undefined && w.noun.population === undefined) ||
    noun?.animal ||
    noun?.paper
  )
    return false;
  if (noun?.population !== undefined) return !isUnknown(phrase, structure);
  return (
    Boolean(noun?.members ?? noun?.speaks ?? noun?.side) ||
    phrase.sort === 'name' ||
    phrase.words.some((w) => w.tag === 'name' && w !== phrase.words[0])
  );
}

/** Who can have done it in a clause; where it happened has done nothing: "a raid in |Tolv| that killed two". */
export function actorsIn(
  clause: Clause,
  subjects: readonly NounPhrase[],
  structure: Structure,
): readonly NounPhrase[] {
  const isPlace = (p: NounPhrase): boolean =>
    p === clause.antecedent &&
    structure.clauses.some((c) =>
      c.adjuncts.some((a) => ['place', 'goal', 'origin'].includes(a.role) && a.phrases.includes(p)),
    );
  return subjects
    .flatMap((s) => (s.sort === 'count' ? (ofPhrase(structure, s) ?? []) : s))
    .filter((s) => canAct(s, structure) && !isPlace(s) && !isWhoever(s, clause, structure));
}

/** "|the man| who shot him": known by the deed alone; not so "the man, who shot him". */
const isWhoever = (phrase: NounPhrase, clause: Clause, structure: Structure): boolean =>
  phrase === clause.antecedent &&
  clause.kind === 'relative' &&
  structure.words[clause.from - 1]?.tag !== 'comma' &&
  isVague(phrase) &&
  phrase.determiner !== 'possessive' &&
  !structure.apposed.has(phrase);

/** From the first word of a verb to the end of what it does something to: "|opened fire|", "|carried out raids|". */
export function rangeOf(clause: Clause, { words }: Structure): Range {
  const verb = clause.verb!;
  if (verb.passive) {
    const patient = subjectsOf(clause)[0];
    const near = patient && patient.to <= verb.from && verb.from - patient.to <= 3 && isDeed(patient);
    return {
      start: words[near ? patient.from : verb.from]!.start,
      end: words[(words[verb.to]?.tag === 'adverb' ? verb.to + 1 : verb.to) - 1]!.end,
    };
  }
  const isAdverb = (i: number): boolean => words[i]?.tag === 'adverb';
  const verbEnd = isAdverb(verb.to) ? verb.to + 1 : verb.to;
  const last = clause.objects.at(-1);
  const at = clause.adjuncts.find((a) => a.role === 'target' || a.role === 'goal' || a.role === 'place')
    ?.phrases[0];
  const object = last && last.to > verb.to ? mannerEnd(clause, last.to, words) : last?.to;
  const end = object ?? (at && at.from - verb.to <= 2 ? at.to : verbEnd);
  return { start: words[beginOf(clause, words)]!.start, end: words[Math.max(end, verb.to) - 1]!.end };
}

/** "|accidentally| shot two", "|may have| shot two", "|is believed to have| shot two": the words that qualify an act are of it. */
function beginOf({ kind, parent, verb }: Clause, words: readonly Word[]): number {
  const asked = kind === 'infinitive' && parent?.verb?.passive ? parent.verb.from : null;
  if (asked !== null) return asked;
  if (verb!.possible) return verb!.from;
  let at = words.indexOf(verb!.head);
  const isHow = (word: Word | undefined): boolean => word?.tag === 'adverb' && word.apart !== 'beside';
  while (at > verb!.from && isHow(words[at - 1])) at--;
  return at;
}

/** "shot two boys |accidentally|", "shot two boys |by mistake|" */
function mannerEnd({ adverbs, adjuncts }: Clause, at: number, words: readonly Word[]): number {
  const by = adjuncts.find((a) => a.role === 'agent' && a.word === words[at]);
  return by ? by.phrases.at(-1)!.to : adverbs.includes(words[at]!) ? at + 1 : at;
}

export const rangeOfPhrase = ({ from, to }: NounPhrase, { words }: Structure): Range => ({
  start: words[from]!.start,
  end: words[to - 1]!.end,
});
