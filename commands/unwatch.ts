import { count } from '../src/core/count.ts';
import { textCard } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { inertLine } from '../src/core/inert.ts';

export const unwatch = {
  name: 'unwatch',
  summary: 'End a watch of this channel, or all of them',
  options: [
    {
      name: 'target',
      kind: 'incident',
      required: true,
      summary: 'As it was watched; all ends every watch here',
    },
  ],
  async run({ target = '' }, { desk, person }) {
    const every = /^all$/i.test(target.trim());
    const ended = await desk.unwatch(person, every ? null : target);
    if (ended === 0 && !every)
      throw new UserError(`“${inertLine(target)}” is not watched here: /watching lists what is.`);
    return textCard(
      'No longer watched',
      `${count(ended, 'watch').replace('watchs', 'watches')} of this channel ended.`,
    );
  },
} satisfies Command;
