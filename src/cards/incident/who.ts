import type { IncidentFile, StoredBlame } from '../../core/desk.ts';
import { inertLine } from '../../core/inert.ts';
import { actOf, admission, disavowal } from '../paragraph/acts.ts';
import { byActor, byNearness, pronoun, speaksForItself } from '../paragraph/who.ts';
import { shortSpeaker } from '../wording.ts';
import type { Piece } from './fit.ts';

/** Lines, and names in a line. */
const most = 5;
const mostNames = 3;

/** "Who  contested", then a line for each who is said to have done it. */
export function whoPieces({ responsibility }: IncidentFile): Piece[] {
  const { status, blames, admits, denies } = responsibility;
  if (status === 'unknown') return [];
  const lines = [
    ...groups(blames).map((own) => withOthers(own, blamed(own[0]!), 'also')),
    ...groups(admits).map((own) => withOthers(own, admitted(own[0]!), 'also told of it')),
    ...groups(denies).map((own) => withOthers(own, refused(own[0]!), 'also denied it')),
  ];
  const rest = lines.length - most;
  const shown = [...lines.slice(0, most), ...(rest > 0 ? [`and ${rest} more in All claims`] : [])];
  return [
    {
      block: {
        kind: 'heading',
        text: 'Who',
        note: status === 'contested' ? 'contested' : 'no other account',
      },
      giveWay: 2,
    },
    { block: { kind: 'text', text: shown.map((line) => `• ${line}`).join('\n') }, giveWay: 3 },
  ];
}

/** Those who speak of one actor, a speaker once. */
const groups = (claims: readonly StoredBlame[]): readonly (readonly StoredBlame[])[] =>
  byActor(claims).map((own) =>
    [...Map.groupBy(byNearness(own), (c) => c.speakerKey).values()].map((cs) => cs[0]!),
  );

/** "US-led coalition denied carrying out any strikes (US, Jose Colon also denied it)". */
function withOthers([first, ...others]: readonly StoredBlame[], says: string, also: string): string {
  const names = [...new Set(others.map(shortSpeaker))];
  const shown =
    names.length > mostNames ? [...names.slice(0, mostNames), `${names.length - mostNames} more`] : names;
  return `${shortSpeaker(first!)} ${says}${shown.length > 0 ? ` (${also}: ${shown.join(', ')})` : ''}`;
}

const blamed = (c: StoredBlame): string => {
  const act = actOf(c);
  if (act?.as === 'past') return `said ${inertLine(c.actor)} ${act.words}`;
  return `blamed ${inertLine(c.actor)}`;
};

/** No more than its words say: a strike on another target is no admission of these deaths. */
function admitted(c: StoredBlame): string {
  if (!speaksForItself(c)) return `said it was ${inertLine(c.actor)}`;
  return admission(c, pronoun(c)) ?? `spoke of its own act${c.act === null ? '' : `: “${inertLine(c.act)}”`}`;
}

const refused = (c: StoredBlame): string =>
  speaksForItself(c) ? disavowal(c, pronoun(c)) : `denied that ${inertLine(c.actor)} was responsible`;
