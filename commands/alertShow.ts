import type { Command } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { alertIds, alertOption, alertsCard } from './alertParts.ts';

export const alertShow = {
  name: 'alert show',
  summary: 'An alert in full: every point, both sentences of each, and what was made of it',
  options: [alertOption],
  async run({ alert = '' }, { desk }) {
    const found = await Promise.all(alertIds(alert).map((id) => desk.alertById(id)));
    const alerts = found.filter((one) => one !== null);
    if (alerts.length < found.length)
      throw new UserError(`There is no such alert: /alerts all lists those on record.`);
    return alertsCard(alerts);
  },
} satisfies Command;
