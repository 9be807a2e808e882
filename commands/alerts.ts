import { textCard } from '../src/core/card.ts';
import { alertCard } from '../src/core/alertCard.ts';
import type { Command } from '../src/core/command.ts';
import { day } from '../src/core/dates.ts';
import { inertLine } from '../src/core/inert.ts';
import { count } from './parts.ts';

export const alerts = {
  name: 'alerts',
  summary: 'The alerts on record, the latest in full',
  options: [],
  async run(_args, { desk }) {
    const all = await desk.alerts();
    const [latest, ...older] = all;
    if (!latest) return textCard('No alerts', 'No article has contradicted the record so far.');
    const card = alertCard(latest);
    const rows = older
      .slice(0, 20)
      .map(({ id, alert, created }) => [
        `${id}`,
        day(created),
        inertLine(alert.article.outlet ?? alert.article.id),
        inertLine(alert.incident.title),
        count(alert.findings.length, 'point'),
      ]);
    if (rows.length === 0) return card;
    return {
      ...card,
      blocks: [
        ...card.blocks,
        { kind: 'heading', text: 'Before it', note: count(older.length, 'alert') },
        { kind: 'table', rows },
      ],
    };
  },
} satisfies Command;
