import { heldPointCard } from '../src/cards/heldCard.ts';
import type { Command } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { heldId, heldOption } from './unsettledParts.ts';

export const unsettledShow = {
  name: 'unsettled show',
  summary: 'Show both sides of a point that was held back, and why',
  options: [heldOption],
  async run({ point }, { desk }) {
    const id = heldId(point);
    const held = (await desk.heldPoints()).find((one) => one.id === id);
    if (!held) throw new UserError(`No held point ${id} is open: /alerts unsettled lists them.`);
    return heldPointCard(held);
  },
} satisfies Command;
