import type { Finding, FindingKind, StoredAlert } from '../core/alert.ts';
import type { Action } from '../core/card.ts';
import { inert, inertLine } from '../core/inert.ts';

/** What an article does to the record, to stand after its outlet; by the weightiest finding. */
const does: Readonly<Record<FindingKind, string>> = {
  conflict: 'contradicts what is on record',
  'self-conflict': 'contradicts what is on record',
  'revised-down': 'lowers a figure on record',
  changed: 'changed a figure after publication',
  denial: 'contradicts what is on record',
  status: 'contradicts what is on record',
  corrected: 'corrects a figure on record',
  responsibility: 'reports who did it, or denies it',
  rise: 'reports a higher toll',
};

/** A word or two behind a claim that tell why it is here; a plain conflict needs none. */
export const remarkOf: Readonly<Record<FindingKind, string | null>> = {
  conflict: null,
  'self-conflict': 'the same speaker, another figure',
  'revised-down': 'revised down',
  changed: 'changed after publication',
  denial: null,
  status: 'the same dead told as others',
  corrected: 'corrected',
  responsibility: null,
  rise: 'a rise',
};

/** "NBC News contradicts what is on record" */
export function headlineOf({ article, findings }: StoredAlert['alert']): string {
  return `${inertLine(article.outlet ?? 'A new article')} ${does[leading(findings)]}`;
}

/** What people look for first gives the message its name. */
const order: readonly FindingKind[] = [
  'conflict',
  'self-conflict',
  'changed',
  'revised-down',
  'denial',
  'status',
  'corrected',
  'responsibility',
  'rise',
];
const leading = (findings: readonly Finding[]): FindingKind =>
  order.find((kind) => findings.some((f) => f.kind === kind)) ?? 'conflict';

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
export function stateLine({ state, handled, assignee }: StoredAlert): string | null {
  const lines = [
    handled && stateOf(state, handled),
    assignee ? `Assigned to ${inertLine(assignee.name)}.` : null,
  ].filter((line) => line !== null);
  return lines.length > 0 ? lines.join(' ') : null;
}

function stateOf(state: StoredAlert['state'], handled: NonNullable<StoredAlert['handled']>): string {
  const { by, at, reason, until } = handled;
  const who = `${inertLine(by.name)}, ${timeOf(at)}`;
  switch (state) {
    case 'acknowledged':
      return `Acknowledged by ${who}.`;
    case 'dismissed':
      return `Not a conflict: ${who}${reason ? `: ${inert(reason)}` : ''}.`;
    case 'snoozed':
      return `Snoozed by ${who}, until ${until ? timeOf(until) : 'later'}.`;
    case 'open':
      return `Open again: ${who}.`;
    default:
      return state satisfies never;
  }
}

/** Buttons for all alerts that a message shows: what can be done with them as they stand. */
export function actionsOf(alerts: readonly StoredAlert[]): Action[] {
  const incident = alerts[0]?.alert.incident.id;
  const show: Action[] = incident ? [{ label: 'Open', command: `/incident ${incident}` }] : [];
  const open = alerts.filter(({ state }) => state === 'open' || state === 'snoozed');
  const all = alerts.map(({ id }) => id).join(',');
  if (open.length === 0) return [...show, { label: 'Reopen', command: `/alert reopen ${all}` }];
  const ids = open.map(({ id }) => id).join(',');
  return [
    ...show,
    { label: 'Acknowledge', command: `/alert ack ${ids}`, style: 'primary' },
    { label: 'Not a conflict', command: `/alert dismiss ${ids}`, ask: 'Why is it no conflict?' },
    open.every(({ state }) => state === 'snoozed')
      ? { label: 'Reopen', command: `/alert reopen ${ids}` }
      : { label: 'Snooze 4 h', command: `/alert snooze ${ids} 4h` },
    { label: 'Take it', command: `/alert assign ${ids} me` },
  ];
}
