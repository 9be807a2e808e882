import { detailsCard } from '../src/cards/alertDetails.ts';
import type { Card } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { heldId, heldOption } from './unsettledParts.ts';

export const unsettledTell = {
  name: 'unsettled tell',
  editors: true,
  summary: 'Post a point that was held back as an alert to those who watch',
  options: [heldOption],
  async run({ point }, { desk, person }) {
    const { alert, channels } = await desk.tellHeld(person, heldId(point));
    const card = detailsCard(alert);
    return channels > 0 ? card : { ...card, blocks: [nobody(alert.alert.incident.id), ...card.blocks] };
  },
} satisfies Command;

const nobody = (incidentId: string): Card['blocks'][number] => ({
  kind: 'text',
  text: `No channel watches for this, so it was posted nowhere: it is in /alerts, and /watch ${incidentId} in a channel has the next alerts posted there.`,
});
