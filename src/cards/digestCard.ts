import type { StoredAlert } from '../core/alert.ts';
import type { Card } from '../core/card.ts';
import { inertLine } from '../core/inert.ts';
import { actionsOf, headlineOf } from './alertWords.ts';
import { sayingOf, shortSpeaker } from './wording.ts';

/** How many alerts a list shows. */
const most = 20;

/** Several alerts in short, for channels that are told by the hour or the day. */
export function digestCard(alerts: readonly StoredAlert[]): Card {
  const byIncident = [...Map.groupBy(alerts.slice(0, most), (a) => a.alert.incident.id).values()];
  const rest = alerts.length - most;
  const isOpen = alerts.some(({ state }) => state === 'open');
  return {
    tone: isOpen ? 'alert' : 'plain',
    title: `${alerts.length} alerts`,
    blocks: [
      ...byIncident.flatMap((own) => [
        { kind: 'heading' as const, text: inertLine(own[0]!.alert.incident.title) },
        { kind: 'table' as const, rows: own.map(alertRow) },
      ]),
      ...(rest > 0 ? [{ kind: 'text' as const, text: `And ${rest} more: /alerts has them.` }] : []),
    ],
    actions: actionsOf(alerts).filter(({ label }) => label === 'Acknowledge'),
  };
}

/** `alert 3 | major | NBC News contradicts what is on record | Karim Haddad: more than 40 (killed) | acknowledged` */
export const alertRow = ({ id, severity, alert, state, assignee }: StoredAlert): readonly string[] => [
  `alert ${id}`,
  severity,
  headlineOf(alert),
  pointOf(alert),
  assignee ? `${state}, ${inertLine(assignee.name)}` : state,
];

/** The weightiest point: who says what now, and what was said before. */
export function pointOf({ findings }: StoredAlert['alert']): string {
  const [first] = findings;
  if (!first) return '';
  const said = [first.now, first.before].filter((claim) => claim !== null);
  return said.map((claim) => `${shortSpeaker(claim)}: ${sayingOf(claim)}`).join('; before: ');
}
