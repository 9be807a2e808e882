import { heldPointCard } from '../src/cards/heldCard.ts';
import type { Command } from '../src/core/command.ts';
import { heldId, heldOption } from './unsettledParts.ts';

export const unsettledShow = {
  name: 'unsettled show',
  summary: 'Show both sides of a point that was held back, and why',
  options: [heldOption],
  run: async ({ point }, { desk }) => heldPointCard(await desk.heldPoint(heldId(point))),
} satisfies Command;
