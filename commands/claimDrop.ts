import type { Command } from '../src/core/command.ts';
import { editCard } from './editCard.ts';
import { idOf } from './parts.ts';

export const claimDrop = {
  name: 'claim drop',
  summary: 'Set aside a claim that was misread: it is kept, but no longer counted',
  editors: true,
  options: [
    { name: 'id', kind: 'claim', required: true, summary: 'The number that cards show, such as 12' },
    { name: 'why', kind: 'rest', required: true, summary: 'Why, for the record' },
  ],
  async run({ id = '', why = '' }, { desk, person }) {
    return editCard(await desk.drop(person, idOf(id), why), `Claim ${idOf(id)} is dropped`);
  },
} satisfies Command;
