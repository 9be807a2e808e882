import type { Command } from '../src/core/command.ts';
import { dayMs } from '../src/core/days.ts';
import { UserError } from '../src/core/errors.ts';
import { inertLine } from '../src/core/inert.ts';
import { actOn, alertOption } from './alertParts.ts';

const [minute, hour] = [60_000, 3_600_000];
const units = new Map([
  ['m', minute],
  ['h', hour],
  ['d', dayMs],
]);

export const alertSnooze = {
  name: 'alert snooze',
  summary: 'Put an alert off; it comes again when the time is over',
  options: [
    alertOption,
    { name: 'time', kind: 'word', required: false, summary: 'How long, such as 30m, 4h or 2d; else 4h' },
  ],
  run: ({ alert, time = '4h' }, context) =>
    actOn(
      alert,
      { do: 'snooze', until: new Date(context.desk.now().getTime() + lengthOf(time)).toISOString() },
      context,
    ),
} satisfies Command;

/** `30m`, `4h`, `2d` → milliseconds. */
function lengthOf(typed: string): number {
  const [, n = '', unit = ''] = /^(\d{1,4})([mhd])$/i.exec(typed.trim()) ?? [];
  const ms = Number(n) * (units.get(unit.toLowerCase()) ?? 0);
  if (ms >= minute && ms <= 30 * dayMs) return ms;
  throw new UserError(
    `“${inertLine(typed.slice(0, 30))}” is not a length of time: give one such as 30m, 4h or 2d, 30 days at most.`,
  );
}
