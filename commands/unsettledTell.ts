import { detailsCard } from '../src/cards/alertDetails.ts';
import type { Command } from '../src/core/command.ts';
import { heldId, heldOption } from './unsettledParts.ts';

export const unsettledTell = {
  name: 'unsettled tell',
  editors: true,
  summary: 'Post a point that was held back as an alert to those who watch',
  options: [heldOption],
  run: async ({ point }, { desk, person }) => detailsCard(await desk.tellHeld(person, heldId(point))),
} satisfies Command;
