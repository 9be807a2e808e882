import { alertRow } from '../src/cards/digestCard.ts';
import { heldCard } from '../src/cards/heldCard.ts';
import type { HeldPoint, StoredAlert } from '../src/core/alert.ts';
import { type Card, textCard } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { day } from '../src/core/dates.ts';
import { inertLine } from '../src/core/inert.ts';
import type { Queued } from '../src/core/outbox.ts';
import { count } from '../src/core/count.ts';
import { statsCard } from './alertStats.ts';
import { daysOf, withRest } from './parts.ts';

const lists = ['open', 'mine', 'all', 'unsettled', 'failed', 'stats'] as const;
const shown = 20;

export const alerts = {
  name: 'alerts',
  summary: 'Alerts: open, yours, all; what was held back; what was not delivered; how many were right',
  options: [
    { name: 'list', kind: 'choice', required: false, choices: lists, summary: 'Which; else the open ones' },
    { name: 'days', kind: 'integer', required: false, summary: 'For stats: of how many days; else 30' },
  ],
  async run({ list = 'open', days = '30' }, { desk, person }) {
    if (list === 'unsettled') return unsettledCard(await desk.heldPoints());
    if (list === 'failed') return failedCard(await desk.failedAlerts());
    if (list === 'stats') return statsCard(await desk.alertStats(daysOf(days)), daysOf(days));
    const which = list === 'mine' || list === 'all' ? list : 'open';
    return queueCard(await desk.alertQueue(which, person), which);
  },
} satisfies Command;

const none = {
  open: 'No alerts are open: no article contradicts the record, or somebody has seen to each.',
  mine: 'No alerts are assigned to you or were acknowledged by you: /alerts lists the open ones.',
  all: 'No article has contradicted the record so far.',
} as const;

function queueCard(all: readonly StoredAlert[], list: keyof typeof none): Card {
  if (all.length === 0) return textCard('No alerts', none[list]);
  return {
    tone: 'plain',
    title: `${count(all.length, 'alert')}${list === 'all' ? '' : `, ${list}`}`,
    blocks: [{ kind: 'table', rows: withRest(all.map(alertRow), shown) }],
    actions: all.slice(0, 5).map(({ id }) => ({ label: `Alert ${id}`, command: `/alert show ${id}` })),
  };
}

function unsettledCard(held: readonly HeldPoint[]): Card {
  if (held.length === 0)
    return textCard('Nothing held back', 'Every point that was found was told, or somebody has decided it.');
  return heldCard(held, `${count(held.length, 'point')} held back`);
}

function failedCard(failed: readonly Queued[]): Card {
  if (failed.length === 0) return textCard('None failed', 'Every alert was delivered, or waits to be sent.');
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
