import { type Who, whoIs } from '../src/core/who.ts';
import type { Command } from '../src/core/command.ts';
import { inertLine } from '../src/core/inert.ts';
import type { Person } from '../src/core/person.ts';
import { actOn, alertOption } from './alertParts.ts';

export const alertAssign = {
  name: 'alert assign',
  summary: 'Give an alert to somebody to look into',
  options: [
    alertOption,
    { name: 'person', kind: 'rest', required: false, summary: 'Whom, as @name; yourself with none' },
  ],
  run: ({ alert, person }, context) =>
    actOn(alert, { do: 'assign', to: whoOf(person ?? 'me', context.person) }, context),
} satisfies Command;

/** `me`, a mention as platforms write it (`<@U0123|ana>`), or a name. */
function whoOf(typed: string, person: Person): Who {
  const name = typed.trim().slice(0, 80);
  if (/^(?:me|myself)$/i.test(name)) return whoIs(person);
  const [, id, shown] = /^<@!?(\w+)(?:\|([^>]*))?>$/.exec(name) ?? [];
  if (id !== undefined) return { id: `${person.platform}:${id}`, name: inertLine(shown ?? id) };
  const bare = inertLine(name.replace(/^@/, ''));
  return { id: `name:${bare.toLowerCase()}`, name: bare };
}
