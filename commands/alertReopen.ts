import type { Command } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { inertLine } from '../src/core/inert.ts';
import { actOn, alertOption, readPoint } from './alertParts.ts';

export const alertReopen = {
  name: 'alert reopen',
  summary: 'Reopen an alert, or a point of it, that was acknowledged, dismissed or snoozed',
  options: [
    alertOption,
    { name: 'point', kind: 'rest', required: false, summary: 'One point of it, such as: point 2' },
  ],
  run: ({ alert, point = '' }, context) => actOn(alert, { do: 'reopen', point: pointOf(point) }, context),
} satisfies Command;

/** `point 2`, `2`; null for all. */
function pointOf(typed: string): number | null {
  const { point, rest } = readPoint(/^\d/.test(typed) ? `point ${typed}` : typed);
  if (rest === '') return point === 'all' ? null : point;
  throw new UserError(`“${inertLine(rest.slice(0, 40))}” is not a point: give it as point 2.`);
}
