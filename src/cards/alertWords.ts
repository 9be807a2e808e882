import type { Finding, FindingKind, Verdict } from '../core/finding.ts';
import type { StoredAlert } from '../core/alert.ts';
import type { Action } from '../core/card.ts';
import { inert, inertLine } from '../core/inert.ts';
import { headlineOf } from './headline.ts';

/** What a point is about, in a word or two. */
export const kindWords: Readonly<Record<FindingKind, string>> = {
  conflict: 'conflicting figures',
  denial: 'a denial',
  status: 'who the dead were',
  'self-conflict': 'one speaker, two figures',
  'revised-down': 'revised down',
  corrected: 'corrected',
  changed: 'changed after publication',
  responsibility: 'who did it',
  rise: 'a rising toll',
};

/** The point that a message shows: the first that nobody called no conflict, and that no correction settled. */
export function leadOf({ findings }: StoredAlert['alert']): Finding | null {
  return findings.find(isConflict) ?? findings[0] ?? null;
}

const isConflict = ({ verdict }: Finding): boolean => verdict === null || verdict.is === 'acknowledged';

/** "Qaim air strike: Iraqi military denied civilian casualties; hospital sources said 55 civilians killed" */
export function titleOf({ alert }: StoredAlert): string {
  const lead = leadOf(alert);
  return lead ? headlineOf(alert.incident, lead) : inertLine(alert.incident.title);
}

/** `8 Dec, 14:05 UTC` */
export const timeOf = (iso: string): string =>
  `${new Date(iso).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  })} UTC`;

/** "Acknowledged by Ana, 8 Dec, 14:05 UTC. Assigned to Bo."; null while nobody has dealt with it. */
export function stateLine({ state, handled, assignee, alert }: StoredAlert): string | null {
  const those = (is: Verdict['is']): readonly number[] =>
    alert.findings.filter(({ verdict }) => verdict?.is === is).map(({ point }) => point);
  const [apart, settled] = [those('dismissed'), those('settled')];
  const lines = [
    handled && stateWords(state, handled),
    state === 'dismissed' || apart.length === 0 ? null : `${points(apart)} not a conflict.`,
    state === 'settled' || settled.length === 0 ? null : `${points(settled)} settled.`,
    assignee ? `Assigned to ${inertLine(assignee.name)}.` : null,
  ].filter((line) => line !== null);
  return lines.length > 0 ? lines.join(' ') : null;
}

const points = (numbers: readonly number[]): string =>
  `${numbered(numbers)} ${numbers.length === 1 ? 'is' : 'are'}`;

/** "Point 2", "Points 1, 3" */
export const numbered = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'Point' : 'Points'} ${numbers.join(', ')}`;

const acknowledged = (who: string): string => `Acknowledged by ${who}.`;
const dismissed = (who: string, reason: string | null): string =>
  `Not a conflict: ${who}${reason ? `: ${inert(reason)}` : ''}.`;

function stateWords(state: StoredAlert['state'], handled: NonNullable<StoredAlert['handled']>): string {
  const { by, at, reason, until } = handled;
  const who = `${inertLine(by.name)}, ${timeOf(at)}`;
  switch (state) {
    case 'acknowledged':
      return acknowledged(who);
    case 'dismissed':
      return dismissed(who, reason);
    case 'snoozed':
      return `Snoozed by ${who}, until ${until ? timeOf(until) : 'later'}.`;
    case 'settled':
      return `Settled by ${who}.`;
    case 'open':
      return until ? `Open again after a snooze by ${inertLine(by.name)}.` : `Reopened by ${who}.`;
    default:
      return state satisfies never;
  }
}

/** "Not a conflict: Ana, 8 Dec, 14:05 UTC: two bombings." */
export function verdictLine({ is, by, at, reason, edit }: Verdict): string {
  const who = `${inertLine(by.name)}, ${timeOf(at)}`;
  switch (is) {
    case 'acknowledged':
      return acknowledged(who);
    case 'dismissed':
      return dismissed(who, reason);
    case 'settled':
      return edit === undefined
        ? `Settled: its article was read again, ${timeOf(at)}.`
        : `Settled by edit ${edit}: ${who}. /undo ${edit} takes it back.`;
    default:
      return is satisfies never;
  }
}

export const why = 'Why is it not a conflict?';

/** What can be done with an alert as it stands; `first` is the button that leads on. */
export function actionsOf({ id, state, alert }: StoredAlert, first: Action): Action[] {
  if (state !== 'open' && state !== 'snoozed')
    return [first, { label: 'Reopen', command: `/alert reopen ${id}` }];
  const open = alert.findings.filter(({ verdict }) => verdict === null);
  const dismiss =
    open.length === 1 && alert.findings.length === 1
      ? { label: 'Not a conflict', command: `/alert dismiss ${id}`, ask: why }
      : { label: 'Not a conflict', command: `/alert dismiss ${id}` };
  return [
    first,
    { label: 'Acknowledge', command: `/alert ack ${id}`, style: 'primary' },
    dismiss,
    state === 'snoozed'
      ? { label: 'Reopen', command: `/alert reopen ${id}` }
      : { label: 'Snooze', command: `/alert snooze ${id} 4h` },
    ...(state === 'open' ? reopenPoints(id, alert) : []),
    { label: 'Assign', command: `/alert assign ${id}`, ask: 'To whom? A name, or me' },
  ];
}

/** Takes back what was said of points of an alert that is open still. */
function reopenPoints(id: number, { findings }: StoredAlert['alert']): Action[] {
  const [first, ...more] = findings.filter(({ verdict }) => verdict?.is === 'dismissed');
  if (!first) return [];
  return more.length === 0
    ? [{ label: `Reopen point ${first.point}`, command: `/alert reopen ${id} point ${first.point}` }]
    : [{ label: 'Reopen', command: `/alert reopen ${id}` }];
}
