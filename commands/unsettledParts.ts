import type { Option } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { inertLine } from '../src/core/inert.ts';

/** The option with which commands on held points begin. */
export const heldOption: Option = {
  name: 'point',
  kind: 'word',
  required: true,
  summary: 'Its number in /alerts unsettled, such as 7',
};

/** `7`, `#7` */
export function heldId(typed = ''): number {
  const id = Number(typed.trim().replace(/^#/, ''));
  if (Number.isSafeInteger(id) && id > 0) return id;
  throw new UserError(
    `“${inertLine(typed.slice(0, 60))}” is not the number of a held point: use one that /alerts unsettled shows, such as 7.`,
  );
}
