import { messageCard } from '../src/cards/alertCard.ts';
import type { Command } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { alertIds, alertOption } from './alertParts.ts';

export const alertShow = {
  name: 'alert show',
  summary: 'An alert in full: both sides, their sentences, and its state',
  options: [alertOption],
  async run({ alert = '' }, { desk }) {
    const found = await Promise.all(alertIds(alert).map((id) => desk.alertById(id)));
    const alerts = found.filter((one) => one !== null);
    if (alerts.length < found.length)
      throw new UserError(`There is no such alert: /alerts all lists those on record.`);
    return messageCard(alerts);
  },
} satisfies Command;
