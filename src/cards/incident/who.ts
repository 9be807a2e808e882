import type { IncidentFile, StoredBlame } from '../../core/desk.ts';
import { inertLine } from '../../core/inert.ts';
import { actOf, admission, disavowal } from '../paragraph/acts.ts';
import { byActor, byNearness, pronoun, speaksForItself } from '../paragraph/who.ts';
import { order, type Piece } from './fit.ts';
import { nameOf } from './name.ts';

/** Voices in the line; the others are in All claims. */
const most = 4;

/** "Who did it  contested · Amaq blamed Iraq's air force; the US-led coalition denied carrying out any strikes." */
export function whoPieces({ responsibility }: IncidentFile): Piece[] {
  const { status, blames, admits, denies } = responsibility;
  const voices = [...nearest(blames), ...bySpeaker(admits), ...ownVoices(nearest(denies))]
    .map(voiceOf)
    .filter((voice) => voice !== null);
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

/** "Amaq blamed Iraq's air force": no more than its words say; null for an act that is no clear admission. */
export function voiceOf(c: StoredBlame): string | null {
  const says = { asserts: blamed, admits: admitted, denies: refused }[c.stance](c);
  return says === null ? null : `${nameOf(c)} ${says}`;
}

const blamed = (c: StoredBlame): string => {
  const act = actOf(c);
  return act?.as === 'past' ? `said ${inertLine(c.actor)} ${act.words}` : `blamed ${inertLine(c.actor)}`;
};

const admitted = (c: StoredBlame): string | null =>
  speaksForItself(c) ? admission(c, pronoun(c)) : `said it was ${inertLine(c.actor)}`;

const refused = (c: StoredBlame): string =>
  speaksForItself(c) ? disavowal(c, pronoun(c)) : `denied that ${inertLine(c.actor)} was responsible`;
