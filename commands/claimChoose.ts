import type { Command } from '../src/core/command.ts';
import { readerNames } from '../src/core/readers.ts';
import { editsCard } from './editCard.ts';
import { idOf } from './parts.ts';

export const claimChoose = {
  name: 'claim choose',
  summary: 'Where the model and the rules read a claim differently, say which reading stands',
  editors: true,
  options: [
    { name: 'id', kind: 'claim', required: true, summary: 'The number that cards show, such as 12' },
    {
      name: 'reading',
      kind: 'choice',
      required: true,
      summary: 'Whose reading stands',
      choices: [...readerNames],
    },
  ],
  async run({ id = '', reading }, { desk, person }) {
    const n = idOf(id);
    const reader = reading === 'model' ? 'model' : 'rules';
    const whose = reader === 'model' ? 'model’s' : 'rules’';
    return editsCard(await desk.choose(person, n, reader), `The ${whose} reading of claim ${n} stands`);
  },
} satisfies Command;
