import { why } from '../src/cards/alertWords.ts';
import { clash } from '../src/cards/headline.ts';
import type { HeldPoint } from '../src/core/alert.ts';
import { type Card, textCard } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { inertLine } from '../src/core/inert.ts';
import { heldId, heldOption } from './unsettledParts.ts';

export const unsettledDismiss = {
  name: 'unsettled dismiss',
  editors: true,
  summary: 'Say that a point that was held back is not a conflict; it is never raised',
  options: [
    heldOption,
    { name: 'reason', kind: 'rest', required: false, summary: 'Why, such as: two different bombings' },
  ],
  async run({ point, reason = '' }, { desk, person }) {
    const id = heldId(point);
    if (reason === '') return askWhy(id);
    const held = await desk.dismissHeld(person, id, reason.slice(0, 500));
    return {
      ...decided(held, `Not a conflict: ${inertLine(reason)}. It is never raised.`),
      actions: [{ label: 'Reopen', command: `/unsettled reopen ${id}` }],
    };
  },
} satisfies Command;

export const unsettledReopen = {
  name: 'unsettled reopen',
  editors: true,
  summary: 'Take back that a point that was held back is not a conflict',
  options: [heldOption],
  run: async ({ point }, { desk, person }) =>
    decided(await desk.reopenHeld(person, heldId(point)), 'Undecided again: /alerts unsettled lists it.'),
} satisfies Command;

const askWhy = (id: number): Card => ({
  asks: true,
  ...textCard(why, `Give a reason, such as: /unsettled dismiss ${id} two different bombings.`),
  actions: [{ label: `${id} is not a conflict`, command: `/unsettled dismiss ${id}`, ask: why }],
});

const decided = (held: HeldPoint, text: string): Card => textCard(`Point ${held.id}: ${clash(held)}`, text);
