import type { IncidentFile, StoredBlame } from '../../core/desk.ts';
import { actOf, admission, disavowal, isToHimself } from '../paragraph/acts.ts';
import { withDeterminer } from '../paragraph/determiners.ts';
import { pronoun } from '../paragraph/persons.ts';
import { byActor, byNearness, speaksForItself } from '../paragraph/who.ts';
import { order, type Piece } from './fit.ts';
import { subjectOf } from './name.ts';

/** Voices in the line; the others are in All claims. */
const most = 3;

/**
 * "Who did it  contested · Amaq blamed Iraq's air force; the US-led coalition denied carrying out any strikes." What the paragraph
 * says is not said again.
 */
export function whoPieces({ responsibility }: IncidentFile, paragraph: string): Piece[] {
  const told = paragraph.toLowerCase();
  const { status, blames, admits, denies } = responsibility;
  const voices = [...nearest(blames), ...bySpeaker(admits), ...ownVoices(nearest(denies))]
    .map(voiceOf)
    .filter((voice) => voice !== null && !told.includes(voice.toLowerCase()));
  if (voices.length === 0) return [];
  const note = [...(status === 'contested' ? ['contested'] : []), voices.slice(0, most).join('; ')].join(
    ' · ',
  );
  return [{ block: { kind: 'heading', text: 'Who did it', note }, giveWay: order.who }];
}

const bySpeaker = (claims: readonly StoredBlame[]): readonly StoredBlame[] =>
  [...Map.groupBy(byNearness(claims), (c) => c.speakerKey).values()].map((cs) => cs[0]!);

/** Of those who speak of one actor the nearest. */
const nearest = (claims: readonly StoredBlame[]): readonly StoredBlame[] =>
  byActor(claims).map((same) => byNearness(same)[0]!);

/** Who speaks for himself before who speaks for another, where anybody does. */
function ownVoices(claims: readonly StoredBlame[]): readonly StoredBlame[] {
  const own = byNearness(claims).filter(speaksForItself);
  return own.length > 0 ? own : claims;
}

/** Who is said to have spoken and is nobody: "people said". */
const nobody = /^(?:people|others|some|many|one|they)$/i;

/** "Amaq blamed Iraq's air force": no more than its words say; null for an act that is no clear admission, and for nobody's words. */
export function voiceOf(c: StoredBlame): string | null {
  if (isToHimself(c) || nobody.test(c.speaker?.name ?? '')) return null;
  const says = { asserts: blamed, admits: admitted, denies: refused }[c.stance](c);
  return says === null ? null : `${subjectOf(c)} ${says}`;
}

const actorOf = (c: StoredBlame): string => withDeterminer(c.actor, [c.quote]);

const blamed = (c: StoredBlame): string => {
  const act = actOf(c);
  return act?.as === 'past' ? `said ${actorOf(c)} ${act.words}` : `blamed ${actorOf(c)}`;
};

const admitted = (c: StoredBlame): string | null =>
  speaksForItself(c) ? admission(c, pronoun(c)) : `said it was ${actorOf(c)}`;

const refused = (c: StoredBlame): string =>
  speaksForItself(c) ? disavowal(c, pronoun(c)) : `denied that ${actorOf(c)} was responsible`;
