import type { Command } from '../src/core/command.ts';
import { actOn, alertOption } from './alertParts.ts';

export const alertDismiss = {
  name: 'alert dismiss',
  editors: true,
  summary: 'Say that it is no conflict; the same two claims are never raised again',
  options: [
    alertOption,
    { name: 'reason', kind: 'rest', required: false, summary: 'Why, such as: two different bombings' },
  ],
  run: ({ alert, reason }, context) =>
    actOn(alert, { do: 'dismiss', reason: (reason ?? 'no reason given').slice(0, 500) }, context),
} satisfies Command;
