import { textCard } from '../src/core/card.ts';
import { alertCard } from '../src/core/alertCard.ts';
import type { Command } from '../src/core/command.ts';
import { day } from '../src/core/dates.ts';
import { inertLine } from '../src/core/inert.ts';
import { count, withRest } from './parts.ts';

export const alerts = {
  name: 'alerts',
  summary: 'The alerts on record, the latest in full',
  options: [],
  async run(_args, { desk }) {
    const all = await desk.alerts();
    const [latest, ...older] = all;
    if (!latest) return textCard('No alerts', 'No article has contradicted the record so far.');
    const card = alertCard(latest);
    const rows = older.map(({ id, alert, created }) => [
      `alert ${id}`,
      day(created, { year: true }),
      inertLine(alert.article.outlet ?? alert.article.id),
      count(alert.findings.length, 'point'),
      `/incident ${alert.incident.id}`,
    ]);
    if (rows.length === 0) return card;
    return {
      ...card,
      blocks: [
        ...card.blocks,
        { kind: 'heading', text: 'Before it', note: count(older.length, 'alert') },
        { kind: 'table', rows: withRest(rows, 20) },
      ],
    };
  },
} satisfies Command;
