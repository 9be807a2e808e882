import type { Command } from '../src/core/command.ts';
import { readerNames } from '../src/core/readers.ts';
import { withHeld } from './claimChooseCard.ts';
import { editsCard } from './editCard.ts';
import { idOf } from './parts.ts';

export const claimChoose = {
  name: 'claim choose',
  summary: 'Say which of two readings of a claim stands, or accept what one reader alone has',
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
    const made = await desk.choose(person, n, reader);
    const whose = reader === 'model' ? 'model’s' : 'rules’';
    const isAccepted = made.some(({ edit }) => edit.kind === 'accept');
    const card = editsCard(
      made,
      isAccepted ? `Claim ${n} is accepted` : `The ${whose} reading of claim ${n} stands`,
    );
    return withHeld(card, n, await desk.heldPoints());
  },
} satisfies Command;
