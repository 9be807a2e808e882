import { sameActor, speaksForItself } from '../../core/actor.ts';
import { isBlame } from '../../core/claim.ts';
import type { IncidentFile, StoredBlame } from '../../core/desk.ts';
import type { StoredClaim } from '../../core/record.ts';
import { accusedIn, hasName, isSomebody } from '../paragraph/accused.ts';
import { admission, isToHimself } from '../paragraph/acts.ts';
import { actorIn } from '../paragraph/naming.ts';
import { pronoun } from '../paragraph/persons.ts';
import type { Sentence } from '../paragraph/sentence.ts';
import { byNearness, perActor, perSpeaker } from '../paragraph/voices.ts';
import { accusation, refusal } from '../paragraph/who.ts';
import { markedIfUnsure } from '../readerMarks.ts';
import { order, type Piece } from './fit.ts';
import { subjectOf } from './name.ts';

/** Voices in the line; the others are in All claims. */
const most = 3;

/** "Who did it  contested · Iraq's command said it struck two houses": what the paragraph has not told. */
export function whoPieces(file: IncidentFile, paragraph: readonly Sentence[]): Piece[] {
  const isContested = file.responsibility.status === 'contested';
  const voices = voicesIn(file)
    .filter((c) => !paragraph.some(({ claims }) => claims.some((told) => saysAsMuch(told, c))))
    .flatMap((c) => {
      const says = voiceOf(c);
      return says === null ? [] : [markedIfUnsure(says, alike(c, file))];
    });
  if (voices.length === 0 && !isContested) return [];
  const note = [...(isContested ? ['contested'] : []), voices.slice(0, most).join('; ')]
    .filter(Boolean)
    .join(' · ');
  return [{ block: { kind: 'heading', text: 'Who did it', note }, giveWay: order.who }];
}

/** Of each stance one claim a speaker, that on each actor which is nearest to him; "a gunman" only where nobody is named. */
export function voicesIn(file: IncidentFile): readonly StoredBlame[] {
  const { blames, admits, denies } = file.responsibility;
  const accused = blames.filter(accusedIn(file));
  const named = accused.filter((c) => hasName(c.actor));
  return [
    ...perSpeaker(perActor(named.length > 0 ? accused.filter((c) => !isSomebody(c)) : accused)),
    ...perSpeaker(byNearness(admits.filter((c) => !isToHimself(c)))),
    ...ownVoices(perActor(denies.filter((c) => speaksForItself(c) || hasName(c.actor)))),
  ];
}

/** What the same speaker says of the same actor, with the same stance. */
const alike = (one: StoredBlame, { claims }: IncidentFile): readonly StoredBlame[] =>
  claims
    .filter(isBlame)
    .filter((c) => c.speakerKey === one.speakerKey && c.stance === one.stance && sameActor(c, one));

/** What a speaker says of who did it is told once. */
const saysAsMuch = (told: StoredClaim, c: StoredBlame): boolean =>
  told.measure === 'responsibility' && told.stance === c.stance && told.speakerKey === c.speakerKey;

/** Who speaks for himself before who speaks for another, where anybody does. */
function ownVoices(claims: readonly StoredBlame[]): readonly StoredBlame[] {
  const own = byNearness(claims).filter(speaksForItself);
  return own.length > 0 ? own : claims;
}

/** "Amaq blamed Iraq's air force": no more than its words say; null for an act that is no clear admission. */
export function voiceOf(c: StoredBlame): string | null {
  const says = { asserts: blamed, admits: admitted, denies: refusal }[c.stance](c);
  return says === null ? null : `${subjectOf(c)} ${says}`;
}

const blamed = (c: StoredBlame): string => accusation([c]);
const admitted = (c: StoredBlame): string | null =>
  speaksForItself(c) ? admission(c, pronoun(c)) : `said it was ${actorIn(c)}`;
