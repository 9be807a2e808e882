import { type Change, type Edit, editorName } from '../core/edit.ts';
import { day } from '../core/dates.ts';
import {
  blameStances,
  figureStances,
  outcomes,
  scopes,
  standingWords,
  stateWords,
  wordsOf,
} from '../core/fields.ts';
import { inertLine, shownLine } from '../core/inert.ts';
import { formatInterval } from '../core/interval.ts';
import type { Correction, SetField } from '../core/record.ts';

const fieldWords = {
  figure: 'figure set',
  outcome: 'outcome set',
  population: 'population set',
  speaker: 'speaker set',
  scope: 'scope set',
  standing: 'standing set',
  state: 'state set',
  stance: 'stance set',
  actor: 'actor set',
  incident: 'moved here',
  accept: 'accepted',
  drop: 'dropped',
} satisfies Record<SetField['field'], string>;

/** "figure set by Ana, 9 Dec", "scope set and accepted by Ana, 9 Dec": what people set, to stand beside the claim; empty where nobody did. */
export function setBy(correction: Correction | undefined): string {
  const inOrder = (correction?.set ?? []).toSorted((a, b) => Number(isAccept(a)) - Number(isAccept(b)));
  const byHand = Map.groupBy(inOrder, ({ by, at }) => `by ${by}, ${day(at)}`);
  return [...byHand]
    .map(([who, fields]) => `${fields.map((f) => fieldWords[f.field]).join(' and ')} ${who}`)
    .join('; ');
}

const isAccept = ({ field }: SetField): boolean => field === 'accept';

/** What an edit changed, in words: "figure: 55 civilians → 12–15". */
export function changeOf(change: Change): string {
  switch (change.kind) {
    case 'figure':
      return `figure: ${shownLine(change.before.wording)} → ${shownLine(change.after.wording)}, read as ${formatInterval(change.after)}`;
    case 'population':
      return fromTo('population', change, (c) => c.population);
    case 'outcome':
      return fromTo('outcome', change, (c) => wordsOf(outcomes, c.measure));
    case 'scope':
      return fromTo('scope', change, (c) => wordsOf(scopes, c.scope));
    case 'standing':
      return fromTo('standing', change, (c) => wordsOf(standingWords, c.standing));
    case 'state':
      return fromTo('state', change, (c) => wordsOf(stateWords, c.state));
    case 'stance': {
      const isBlame = change.target.measure === 'responsibility';
      return fromTo('stance', change, (c) => wordsOf(isBlame ? blameStances : figureStances, c.stance));
    }
    case 'actor':
      return fromTo('actor', change, (c) => c.actor);
    case 'speaker':
      return fromTo('speaker', change, (c) => speakerWords(c.speaker));
    case 'incident':
      return `moved from ${change.before.incidentId ?? 'no incident'} to ${change.after.incidentId}`;
    case 'accept':
      return 'accepted as read';
    case 'drop':
      return 'dropped';
    case 'rename':
      return `renamed “${inertLine(change.before.title)}” to “${inertLine(change.after.title)}”`;
    case 'incident-place':
      return fromTo('place', change, ({ place, within }) => place && [place, ...within].join(', '));
    case 'incident-date':
      return fromTo('date', change, ({ date }) => date && day(date, { year: true }));
    case 'incident-kind':
      return fromTo('kind', change, ({ kind }) => kind);
    case 'merge':
      return `merged ${change.target.incidentId} into ${change.after.into}`;
    case 'split':
      return `split ${change.after.incident.id} from ${change.target.incidentId}, with ${articles(change.after.articles.length)}`;
    case 'different':
      return `${change.after.a} and ${change.after.b} are two incidents`;
    case 'undo':
      return `undid edit ${change.target.edit}`;
    default:
      return change satisfies never;
  }
}

/** "state: current → retracted"; "state: current, kept" of what a person chose as it was read. */
function fromTo<Value>(
  field: string,
  { before, after }: { readonly before: Value; readonly after: Value },
  shown: (value: Value) => string | null,
): string {
  const [was, is] = [before, after].map((value) => shownLine(shown(value) ?? 'unknown'));
  return was === is ? `${field}: ${was}, kept` : `${field}: ${was} → ${is}`;
}

const articles = (n: number): string => `${n} article${n === 1 ? '' : 's'}`;

/** "Karim Haddad, mayor"; the outlet's own voice is "the outlet itself". */
export const speakerWords = (
  speaker: { readonly name: string; readonly role: string | null } | null,
): string =>
  speaker
    ? [speaker.name, speaker.role ?? ''].filter(Boolean).map(shownLine).join(', ')
    : 'the outlet itself';

/** "edit 7 · Ana, 9 Dec 2016": who, and when. */
export const signature = ({ id, by, at }: Pick<Edit, 'id' | 'by' | 'at'>): string =>
  `edit ${id} · ${editorName(by)}, ${day(at, { year: true })}`;
