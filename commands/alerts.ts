import { count } from '../src/cards/count.ts';
import { alertCard } from '../src/cards/alertCard.ts';
import { alertRow } from '../src/cards/digestCard.ts';
import type { AlertStat, StoredAlert } from '../src/core/alert.ts';
import { type Card, textCard } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { day } from '../src/core/dates.ts';
import { inertLine } from '../src/core/inert.ts';
import type { Queued } from '../src/core/outbox.ts';
import { withRest } from './parts.ts';

const lists = ['open', 'mine', 'all', 'failed', 'stats'] as const;
const shown = 20;

export const alerts = {
  name: 'alerts',
  summary: 'The queue of alerts: open, mine, all; those that reached no channel; how many were right',
  options: [
    { name: 'list', kind: 'choice', required: false, choices: lists, summary: 'Which; else the open ones' },
    { name: 'days', kind: 'integer', required: false, summary: 'For stats: of how many days; else 30' },
  ],
  async run({ list = 'open', days = '30' }, { desk, person }) {
    if (list === 'failed') return failedCard(await desk.failedAlerts());
    if (list === 'stats') return statsCard(await desk.alertStats(Number(days)), Number(days));
    const which = list === 'mine' || list === 'all' ? list : 'open';
    return queueCard(await desk.alertQueue(which, person), which);
  },
} satisfies Command;

const none = {
  open: 'No alert is open: no article contradicts the record, or somebody saw to each.',
  mine: 'No alert was given to you or taken by you: /alerts lists the open ones.',
  all: 'No article has contradicted the record so far.',
} as const;

function queueCard(all: readonly StoredAlert[], list: keyof typeof none): Card {
  const [only, ...more] = all;
  if (!only) return textCard('No alerts', none[list]);
  if (more.length === 0) return alertCard(only);
  const rows = all.map((alert) => {
    const [id = '', ...rest] = alertRow(alert);
    return [id, inertLine(alert.alert.incident.title), ...rest];
  });
  return {
    tone: 'plain',
    title: `${count(all.length, 'alert')}${list === 'all' ? '' : `, ${list}`}`,
    blocks: [{ kind: 'table', rows: withRest(rows, shown) }],
    actions: all.slice(0, 5).map(({ id }) => ({ label: `Alert ${id}`, command: `/alert show ${id}` })),
  };
}

function failedCard(failed: readonly Queued[]): Card {
  if (failed.length === 0)
    return textCard('None failed', 'Every alert reached its channels, or waits to be sent.');
  const rows = failed.map(({ alert, destination, reason, givenUp }) => [
    `alert ${alert.id}`,
    inertLine(destination),
    inertLine(reason ?? 'no reason on record'),
    day(givenUp),
  ]);
  return {
    tone: 'plain',
    title: `${count(failed.length, 'alert')} could not be delivered`,
    blocks: [{ kind: 'table', rows: withRest(rows, shown) }],
  };
}

function statsCard(stats: readonly AlertStat[], days: number): Card {
  const over = `Of the last ${count(days, 'day')}`;
  if (stats.length === 0) return textCard('No alerts', `${over}, none was raised.`);
  const rows = stats.map((s) => [s.kind, s.rule, ...cells(s)]);
  const sum = (of: 'raised' | 'acknowledged' | 'dismissed'): number => stats.reduce((n, s) => n + s[of], 0);
  const whole = { raised: sum('raised'), acknowledged: sum('acknowledged'), dismissed: sum('dismissed') };
  return {
    tone: 'plain',
    title: 'What was raised, and what people made of it',
    subtitle: `${over}, points by kind and rule`,
    blocks: [{ kind: 'table', rows: [...rows, ['all', '', ...cells(whole)]] }],
  };
}

/** Right as far as people said: acknowledged out of those that were acknowledged or dismissed. */
function cells({
  raised,
  acknowledged,
  dismissed,
}: Pick<AlertStat, 'raised' | 'acknowledged' | 'dismissed'>) {
  const judged = acknowledged + dismissed;
  return [
    `${raised} raised`,
    `${acknowledged} acknowledged`,
    `${dismissed} dismissed`,
    judged === 0 ? 'none judged' : `${Math.round((100 * acknowledged) / judged)} % right`,
  ];
}
