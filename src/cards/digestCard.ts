import type { StoredAlert } from '../core/alert.ts';
import type { Card } from '../core/card.ts';
import { inertLine } from '../core/inert.ts';
import { titleOf } from './alertWords.ts';

/** How many alerts a list shows. */
const most = 20;

/** Several alerts in short, for channels that are told by the hour or the day. */
export function digestCard(alerts: readonly StoredAlert[]): Card {
  const byIncident = [...Map.groupBy(alerts.slice(0, most), (a) => a.alert.incident.id).values()];
  const rest = alerts.length - most;
  const open = alerts.filter(({ state }) => state === 'open' || state === 'snoozed');
  return {
    tone: alerts.some(({ state }) => state === 'open') ? 'alert' : 'plain',
    title: `${alerts.length} alerts`,
    blocks: [
      ...byIncident.flatMap((own) => [
        { kind: 'heading' as const, text: inertLine(own[0]!.alert.incident.title) },
        { kind: 'table' as const, rows: own.map(alertRow) },
      ]),
      ...(rest > 0 ? [{ kind: 'text' as const, text: `And ${rest} more: /alerts has them.` }] : []),
    ],
    actions:
      open.length === 0
        ? []
        : [
            {
              label: 'Acknowledge',
              command: `/alert ack ${open.map(({ id }) => id).join(',')}`,
              style: 'primary',
            },
          ],
  };
}

/** `alert 3 | major | Qaim air strike: … | acknowledged, Bo` */
export const alertRow = (alert: StoredAlert): readonly string[] => {
  const { id, severity, state, assignee } = alert;
  return [
    `alert ${id}`,
    severity,
    titleOf(alert),
    assignee ? `${state}, ${inertLine(assignee.name)}` : state,
  ];
};
