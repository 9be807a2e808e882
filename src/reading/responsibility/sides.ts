import type { Speaker } from '../../core/claim.ts';
import type { Language } from '../../languages/language.ts';
import type { Voice } from '../attribution/attribute.ts';
import type { NounPhrase } from '../clauses/types.ts';
import { headOf } from '../harm/outcomes.ts';
import type { Word } from '../../languages/word.ts';
import { isArmed } from './phrases.ts';

const contentOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}.]+/u)
    .map((w) => w.replaceAll('.', ''))
    .filter((w) => w.length > 1);

const wordsOf = (speaker: Speaker): readonly string[] => contentOf(`${speaker.name} ${speaker.role ?? ''}`);

/** Words of a phrase that tell who it is: no articles, no numbers. */
const tellingOf = (phrase: NounPhrase): readonly string[] =>
  phrase.words
    .filter((w) => !['determiner', 'possessive', 'genitive', 'number', 'adverb', 'quote'].includes(w.tag))
    .flatMap((w) => contentOf(w.text));

/** Words of a phrase with a capital: whose it is, or its name. */
const namesIn = (phrase: NounPhrase): readonly string[] =>
  phrase.words
    .filter((w) => w.tag !== 'determiner' && w.tag !== 'possessive')
    .flatMap((w) => w.text.split('-'))
    .filter((w) => /^\p{Lu}/u.test(w))
    .flatMap(contentOf);

/** Those who say it; `saying` is how, where the sentence tells. */
export interface Side {
  readonly saying: Voice['saying'] | null;
  readonly speakers: readonly Speaker[];
}

/** True for who speaks for an armed body, or is one. */
const isOfForce = (speaker: Speaker, language: Language): boolean =>
  wordsOf(speaker).some((w) => {
    const noun = language.nounOf(w);
    return (
      Boolean(noun?.command) || ['soldiers', 'militants'].includes(noun?.members ?? noun?.population ?? '')
    );
  });

/** True where those who speak and those who acted are one: by name, by "it" and "we", by "its troops", by their kind. */
export function isOwn(actor: NounPhrase, side: Side, language: Language): boolean {
  const [speaker] = side.speakers;
  if (!speaker) return false;
  if (actor.sort === 'pronoun') return refersTo(headOf(actor), side, language);
  const owner = actor.words[0]!;
  if (owner.tag === 'possessive')
    return (
      owner.refers === 'we' ||
      (speaker.kind !== 'person' && (owner.refers === 'it' || owner.refers === 'they'))
    );
  const [own, telling, names] = [wordsOf(speaker), tellingOf(actor), namesIn(actor)];
  if (telling.length > 0 && telling.every((w) => own.includes(w))) return true;
  if (names.length > 0)
    return (
      (isArmed(actor) || headOf(actor).noun?.side === true) &&
      isOfForce(speaker, language) &&
      names.every((w) => own.includes(w))
    );
  return isKind(actor, speaker, own, language);
}

/** "the army said |the troops|", "police said |officers|": the same kind of people, without a name or a number. */
function isKind(actor: NounPhrase, speaker: Speaker, own: readonly string[], language: Language): boolean {
  const members = own.map((w) => language.nounOf(w)?.members).find((m) => m !== undefined);
  const noun = headOf(actor).noun;
  if (members === undefined || (noun?.members ?? noun?.population) !== members) return false;
  return (
    actor.quantity === null &&
    actor.determiner !== 'indefinite' &&
    (speaker.kind !== 'person' || isOfForce(speaker, language))
  );
}

/** "said |it| had", "“|we| struck”", "“|they| shot back,” the army spokesman said", "admitted that |he| shot". */
function refersTo({ refers }: Word, { saying, speakers }: Side, language: Language): boolean {
  const speaker = speakers[0]!;
  const phrase = saying?.speakers[0];
  const noun = phrase ? headOf(phrase).noun : null;
  const { says, tells } = saying?.clause.verb?.head.verb ?? {};
  if (refers === 'we') return true;
  if (refers === 'it') return speaker.kind !== 'person' || (noun !== null && noun.population === undefined);
  if (refers === 'they')
    return (
      says === 'admits' ||
      (speaker.kind === 'person'
        ? isOfForce(speaker, language)
        : saying?.kind === 'said' && (isOfForce(speaker, language) || /^\p{Lu}/u.test(speaker.name)))
    );
  if (saying && phrase!.sort === 'name' && (says === 'admits' || says === 'denies' || tells)) return true;
  if (!saying || noun?.plural || (speaker.kind !== 'person' && noun?.population === undefined)) return false;
  return says === 'admits' || says === 'denies' || Boolean(tells) || speaker.role === null;
}
