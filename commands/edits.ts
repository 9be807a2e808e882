import { count } from '../src/core/count.ts';
import { textCard } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { editRow } from './editCard.ts';
import { withRest } from './parts.ts';

export const edits = {
  name: 'edits',
  summary: 'What people changed, who and when, the latest first',
  options: [
    {
      name: 'incident',
      kind: 'incident',
      required: false,
      summary: 'Only those of an incident and of its claims',
    },
  ],
  async run({ incident }, { desk }) {
    const all = await desk.edits(incident);
    if (all.length === 0) return textCard('No edits', 'Nobody changed anything so far.');
    return {
      tone: 'plain',
      title: count(all.length, 'edit'),
      blocks: [{ kind: 'table', rows: withRest(all.map(editRow), 25) }],
    };
  },
} satisfies Command;
