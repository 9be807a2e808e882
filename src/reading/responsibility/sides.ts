import type { Speaker } from '../../core/claim.ts';
import type { Language } from '../../languages/language.ts';
import type { Voice } from '../attribution/attribute.ts';
import { headOf } from '../clauses/kinds.ts';
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
  // a paper tells of others
  if (!speaker || sourceOf(speaker, { language, isOutlet: () => false }) === 'outlet') return false;
  if (actor.sort === 'pronoun') return refersTo(headOf(actor), side, language);
  const owner = actor.words[0]!;
  if (owner.tag === 'possessive')
    return (
      owner.refers === 'we' ||
      (speaker.kind !== 'person' && (owner.refers === 'it' || owner.refers === 'they'))
    );
  const { sides } = language;
  const own = sides.wordsOf(calledOf(speaker));
  const telling = sides.wordsOf(tellingOf(actor));
  if (telling.length > 0 && telling.every((w) => own.includes(w))) return true;
  const names = sides.wordsOf(namesIn(actor));
  if (names.length === 0) return isKind(actor, speaker, language);
  const acts = isArmed(actor) || headOf(actor).noun?.side === true || sides.isForce(namesIn(actor));
  if (!acts || !sides.isForce(calledOf(speaker))) return false;
  return sides.isOfOurs(speaker.name)
    ? !fightsState(actor)
    : names.every((name) => own.some((w) => sides.isSame(name, w)));
}

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

/** "said |it| had", "“|we| struck”", "“|they| shot back,” the army spokesman said", "admitted that |he| shot". */
function refersTo({ refers, quotation }: Word, { saying, speakers }: Side, { sides }: Language): boolean {
  const speaker = speakers[0]!;
  const phrase = saying?.speakers[0];
  const noun = phrase ? headOf(phrase).noun : null;
  const { says, tells } = saying?.clause.verb?.head.verb ?? {};
  const isForce = sides.isForce(calledOf(speaker));
  if (refers === 'we') return true;
  // "“he shot her,” said Ana"
  if (quotation >= 0 && (refers === 'he' || refers === 'she')) return false;
  if (refers === 'it') return speaker.kind !== 'person' || (noun !== null && noun.population === undefined);
  if (refers === 'they')
    return (
      says === 'admits' ||
      (speaker.kind === 'person'
        ? isForce
        : saying?.kind === 'said' && (isForce || /^\p{Lu}/u.test(speaker.name)))
    );
  if (saying && phrase!.sort === 'name' && (says === 'admits' || says === 'denies' || tells)) return true;
  if (!saying || noun?.plural || (speaker.kind !== 'person' && noun?.population === undefined)) return false;
  return says === 'admits' || says === 'denies' || Boolean(tells) || speaker.role === null;
}
