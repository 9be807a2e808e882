import { count } from '../src/core/count.ts';
import { alertRow } from '../src/cards/digestCard.ts';
import type { StoredAlert } from '../src/core/alert.ts';
import type { StoredWatch } from '../src/core/watch.ts';
import type { Action, Block, Card } from '../src/core/card.ts';
import { inertLine } from '../src/core/inert.ts';
import type { ListedIncident } from '../src/core/desk.ts';
import { targetText } from './alertParts.ts';
import { summaryRow, withRest } from './parts.ts';

export interface Overview {
  readonly open: readonly StoredAlert[];
  readonly watches: readonly StoredWatch[];
  /** The newest first. */
  readonly incidents: readonly ListedIncident[];
}

const most = 10;
const buttons = 3;

/** What stands open, what is watched and what is new: the page of the bot where a platform has one. */
export function overviewCard({ open, watches, incidents }: Overview): Card {
  return {
    tone: open.length > 0 ? 'alert' : 'plain',
    title: open.length === 0 ? 'No alert is open' : `${count(open.length, 'alert')} open`,
    blocks: [
      ...listed('Open', open.map(openRow)),
      ...listed('Watched', watchRows(watches)),
      ...listed('Newest incidents', incidents.map(summaryRow)),
      ...(incidents.length === 0
        ? [{ kind: 'text' as const, text: 'Nothing is on record yet: add an article with /source add.' }]
        : []),
    ],
    actions: [
      ...open
        .slice(0, buttons)
        .map((a): Action => ({ label: `Alert ${a.id}`, command: `/alert show ${a.id}` })),
      ...incidents
        .slice(0, buttons)
        .map((i): Action => ({ label: inertLine(i.place ?? i.id), command: `/incident ${i.id}` })),
    ],
  };
}

function listed(heading: string, rows: readonly (readonly string[])[]): Block[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: heading },
    { kind: 'table', rows: withRest(rows, most) },
  ];
}

function openRow(alert: StoredAlert): readonly string[] {
  const [id = '', ...rest] = alertRow(alert);
  return [id, inertLine(alert.alert.incident.title), ...rest];
}

/** `Qaim | 2 channels` */
const watchRows = (watches: readonly StoredWatch[]): (readonly string[])[] =>
  [...Map.groupBy(watches, (w) => targetText(w.target))].map(([target, own]) => [
    target,
    count(own.length, 'channel'),
  ]);
