import type { Speaker } from '../../core/claim.ts';
import type { Language } from '../../languages/language.ts';
import type { Voice } from '../attribution/attribute.ts';
import { headOf, isOurs } from '../clauses/kinds.ts';
import type { NounPhrase } from '../clauses/types.ts';
import type { Word } from '../../languages/word.ts';
import { sourceOf } from '../standing/source.ts';
import { isArmed } from './phrases.ts';

/** Those who say it; `saying` is how, where the sentence tells. */
export interface Side {
  readonly saying: Voice['saying'] | null;
  readonly speakers: readonly Speaker[];
}

const calledOf = ({ name, role }: Speaker): string => `${name} ${role ?? ''}`;

/** Words of a phrase that tell who it is: no articles, no numbers. */
const tellingOf = (phrase: NounPhrase): string =>
  phrase.words
    .filter((w) => !['determiner', 'possessive', 'genitive', 'number', 'adverb', 'quote'].includes(w.tag))
    .map((w) => w.text)
    .join(' ');

/** Words of a phrase with a capital: whose it is, or its name. */
const namesIn = (phrase: NounPhrase): string =>
  phrase.words
    .filter((w) => w.tag !== 'determiner' && w.tag !== 'possessive')
    .flatMap((w) => w.text.split('-'))
    .filter((w) => /^\p{Lu}/u.test(w))
    .join(' ');

/** True where those who speak and those who acted are one: by name, by "it" and "we", by "its troops", by their kind. */
export function isOwn(actor: NounPhrase, side: Side, language: Language): boolean {
  const [speaker] = side.speakers;
  if (!speaker) return false;
  // papers, doctors and monitors tell of others
  const source = sourceOf(speaker, { language, kind: null, isOutlet: () => false });
  const tellsOfOthers = source === 'outlet' || source === 'medical' || source === 'monitor';
  if (tellsOfOthers && !isOurs(actor.words[0]!)) return false;
  if (actor.sort === 'pronoun') return refersTo(headOf(actor), side, language);
  const owner = actor.words[0]!;
  if (owner.tag === 'possessive') return isOwnerOf(actor, side, language);
  const { sides } = language;
  const own = sides.wordsOf(calledOf(speaker));
  const telling = sides.wordsOf(tellingOf(actor));
  if (telling.length > 0 && telling.every((w) => own.includes(w))) return !isClient(actor, side);
  const names = sides.wordsOf(namesIn(actor));
  if (names.length === 0) return isKind(actor, speaker, language);
  const acts = isArmed(actor) || headOf(actor).noun?.side === true || sides.isForce(namesIn(actor));
  if (!acts || !sides.isForce(calledOf(speaker))) return false;
  return sides.isOfOurs(speaker.name)
    ? !fightsState(actor)
    : names.every((name) => own.some((w) => sides.isSame(name, w)));
}

/** "said |its troops|", "said |their men|", "“|our jets|,” the minister said"; no bereaved "my brother", and no "our soldiers" of a widow. */
function isOwnerOf(actor: NounPhrase, { saying, speakers }: Side, language: Language): boolean {
  const speaker = speakers[0]!;
  const [phrase] = saying?.speakers ?? [];
  const isForce = language.sides.isForce(calledOf(speaker));
  const { refers } = actor.words[0]!;
  if (isOurs(actor.words[0]!)) {
    const source = sourceOf(speaker, { language, kind: null, isOutlet: () => false });
    return !isKin(actor) && (isForce || source === 'official' || source === 'party');
  }
  if (speaker.kind === 'person') return false;
  if (refers === 'they')
    return isForce || (phrase !== undefined && headOf(phrase).noun?.members !== undefined);
  return refers === 'it' && !isSeveral(phrase);
}

/** "my brother", "our sons" */
const isKin = (phrase: NounPhrase): boolean => {
  const { noun } = headOf(phrase);
  return Boolean(noun?.kin ?? noun?.sibling ?? noun?.offspring ?? noun?.parent);
};

/** "residents", "sources": several, and no body that could be "it". */
const isSeveral = (phrase: NounPhrase | undefined): boolean => {
  const noun = phrase && headOf(phrase).noun;
  return noun?.plural === true && noun.members === undefined;
};

/** "a lawyer for |the officer| said that |he| shot": one person who is named as another's, and does not speak himself. */
const isClient = (actor: NounPhrase, { saying }: Side): boolean => {
  const { noun, stem } = headOf(actor);
  const [speaker] = saying?.speakers ?? [];
  const isOne = noun?.population !== undefined && !noun.plural && !noun.members;
  return isOne && speaker !== undefined && headOf(speaker).stem !== stem;
};

/** Militants are nobody's whom a state's officials speak for. */
const fightsState = (actor: NounPhrase): boolean => {
  const { noun } = headOf(actor);
  return [noun?.population, noun?.members].some((p) => p === 'militants' || p === 'attackers');
};

/** "the army said |the troops|", "police said |officers|": the same kind of people, without a name or a number. */
function isKind(actor: NounPhrase, speaker: Speaker, language: Language): boolean {
  const members = language.sides
    .wordsOf(calledOf(speaker))
    .map((w) => language.nounOf(w)?.members)
    .find((m) => m !== undefined);
  const noun = headOf(actor).noun;
  if (members === undefined || (noun?.members ?? noun?.population) !== members) return false;
  return (
    actor.quantity === null &&
    actor.determiner !== 'indefinite' &&
    (speaker.kind !== 'person' || language.sides.isForce(calledOf(speaker)))
  );
}

/** A man, a mayor or somebody by name; an authority does not say "I": somebody whom it tells of does. */
export function saysI({ saying, speakers: [speaker] }: Side): boolean {
  const phrase = saying?.speakers[0];
  if (!phrase || phrase.sort === 'name') return speaker?.kind === 'person' || phrase?.words.length === 1;
  const { noun } = headOf(phrase);
  return speaker?.kind === 'person' || (noun?.population !== undefined && !noun.plural && !noun.members);
}

/** "said |it| had", "“|we| struck”", "“|they| shot back,” the army spokesman said", "admitted that |he| shot". */
function refersTo({ refers, quotation }: Word, { saying, speakers }: Side, { sides }: Language): boolean {
  const speaker = speakers[0]!;
  const phrase = saying?.speakers[0];
  const noun = phrase ? headOf(phrase).noun : null;
  const { says, tells } = saying?.clause.verb?.head.verb ?? {};
  const isForce = sides.isForce(calledOf(speaker));
  if (refers === 'I') return saysI({ saying, speakers });
  if (refers === 'we') return true;
  // "“he shot her,” said Ana", "“they shelled us,” the army said": others
  if (quotation >= 0 && refers !== 'it') return false;
  if (refers === 'it' && isSeveral(phrase)) return false;
  if (refers === 'it') return speaker.kind !== 'person' || (noun !== null && noun.population === undefined);
  if (refers === 'they')
    return says === 'admits' || (isForce && (speaker.kind === 'person' || saying?.kind === 'said'));
  if (saying && phrase!.sort === 'name' && (says === 'admits' || says === 'denies' || tells)) return true;
  if (!saying || noun?.plural || (speaker.kind !== 'person' && noun?.population === undefined)) return false;
  return says === 'admits' || says === 'denies' || Boolean(tells) || speaker.role === null;
}
