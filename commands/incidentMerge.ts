import type { Command } from '../src/core/command.ts';
import { editCard } from './editCard.ts';

export const incidentMerge = {
  name: 'incident merge',
  summary: 'Merge one incident into another: its name redirects there, and later articles join it',
  editors: true,
  options: [
    {
      name: 'from',
      kind: 'incident',
      required: true,
      summary: 'The one that goes, such as karabila-2016-12-07',
    },
    {
      name: 'into',
      kind: 'incident',
      required: true,
      summary: 'The one that stays, such as qaim-2016-12-07',
    },
  ],
  async run({ from = '', into = '' }, { desk, person }) {
    return editCard(await desk.merge(person, from, into), 'Two incidents are one');
  },
} satisfies Command;
