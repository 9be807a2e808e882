import { choiceCard } from '../src/cards/alertDetails.ts';
import type { Command } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { inertLine } from '../src/core/inert.ts';
import { actOn, alertIds, alertOption, readPoint } from './alertParts.ts';

export const alertDismiss = {
  name: 'alert dismiss',
  editors: true,
  summary:
    'Say that an alert, or point N of it, is not a conflict; the same two claims are never raised again',
  options: [
    alertOption,
    {
      name: 'reason',
      kind: 'rest',
      required: false,
      summary: 'Which point, and why, such as: point 2 two different bombings',
    },
  ],
  async run({ alert = '', reason = '' }, context) {
    const [id, ...more] = alertIds(alert);
    if (id === undefined || more.length > 0)
      throw new UserError('Dismiss one alert at a time, each with its reason.');
    const found = await context.desk.alertById(id);
    if (!found) throw new UserError(`There is no alert ${id}: /alerts all lists those on record.`);
    const { point, rest } = readPoint(reason);
    const isOne = found.alert.findings.length === 1;
    if (rest === '' || (point === null && !isOne)) return choiceCard(found, inertLine(rest).slice(0, 500));
    const which = typeof point === 'number' ? point : null;
    return actOn(alert, { do: 'dismiss', point: which, reason: rest.slice(0, 500) }, context);
  },
} satisfies Command;
