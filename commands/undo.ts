import type { Command } from '../src/core/command.ts';
import { editCard } from './editCard.ts';

export const undo = {
  name: 'undo',
  summary: 'Take back an edit: by its number, or the last that you made',
  editors: true,
  options: [
    {
      name: 'edit',
      kind: 'integer',
      required: false,
      summary: 'Its number, as /edits and histories show it',
    },
  ],
  async run({ edit }, { desk, person }) {
    const made = await desk.undo(person, edit === undefined ? null : Number(edit));
    return editCard(made, made.undone?.undoneBy === null ? 'Done again' : 'Taken back');
  },
} satisfies Command;
