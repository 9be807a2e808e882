import type { Command } from '../src/core/command.ts';
import { actOn, alertOption } from './alertParts.ts';

export const alertAck = {
  name: 'alert ack',
  summary: 'Acknowledge an alert: you have seen to it',
  options: [alertOption],
  run: ({ alert }, context) => actOn(alert, { do: 'acknowledge' }, context),
} satisfies Command;
