import type { Command } from '../src/core/command.ts';
import { actOn, alertOption } from './alertParts.ts';

export const alertReopen = {
  name: 'alert reopen',
  summary: 'Open an alert again that was acknowledged, dismissed or snoozed',
  options: [alertOption],
  run: ({ alert }, context) => actOn(alert, { do: 'reopen' }, context),
} satisfies Command;
