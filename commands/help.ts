import type { Card } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { inertLine } from '../src/core/inert.ts';
import { usage } from '../src/cards/usage.ts';

export const help = {
  name: 'help',
  summary: 'What the bot can do, or one command in full',
  options: [{ name: 'command', kind: 'rest', required: false, summary: 'A command, such as incident' }],
  async run({ command }, { commands, person }) {
    if (command === undefined)
      return person.platform === 'terminal' ? leaving(listCard(commands)) : listCard(commands);
    const wanted = command.trim().replace(/^\//, '').toLowerCase();
    const found = commands.filter((c) => c.name === wanted || c.name.startsWith(`${wanted} `));
    if (found.length === 0)
      throw new UserError(`There is no command “${inertLine(command)}”: /help lists them all.`);
    const exact = found.find((c) => c.name === wanted) ?? (found.length === 1 ? found[0] : undefined);
    if (!exact) return listCard(found);
    const others = found.filter((c) => c !== exact);
    const card = oneCard(exact);
    return others.length === 0 ? card : { ...card, blocks: [...card.blocks, ...listCard(others).blocks] };
  },
} satisfies Command;

const listCard = (commands: readonly Command[]): Card => ({
  tone: 'plain',
  title: 'Commands',
  blocks: [{ kind: 'table', rows: commands.map((c) => [usage(c), c.summary]) }],
});

const leaving = (card: Card): Card => ({
  ...card,
  blocks: [
    ...card.blocks,
    {
      kind: 'text',
      text:
        'A name or a question shows an incident: qaim, how many died in qaim? ' +
        'Paste an article as it is, or type /source add, then its text, then a full stop alone on a line. ' +
        'exit (or Ctrl-D) ends the desk.',
    },
  ],
});

const oneCard = (c: Command): Card => ({
  tone: 'plain',
  title: usage(c),
  blocks: [
    { kind: 'text', text: c.summary },
    {
      kind: 'table',
      rows: c.options.map((o) => [
        o.name,
        o.required ? 'needed' : 'optional',
        o.choices ? `${o.summary}: ${o.choices.join(', ')}` : o.summary,
      ]),
    },
  ],
});
