import type { Command } from '../src/core/command.ts';
import { editCard } from './editCard.ts';

export const incidentRename = {
  name: 'incident rename',
  summary: 'Give an incident another title; its id and its old title still find it',
  editors: true,
  options: [
    { name: 'incident', kind: 'incident', required: true, summary: 'Its id, such as qaim-2016-12-07' },
    { name: 'title', kind: 'rest', required: true, summary: 'The new title' },
  ],
  async run({ incident = '', title = '' }, { desk, person }) {
    return editCard(await desk.rename(person, incident, title), 'The incident is renamed');
  },
} satisfies Command;
