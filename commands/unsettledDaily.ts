import { textCard } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { rhythmText } from './alertParts.ts';

export const unsettledDaily = {
  name: 'unsettled daily',
  summary: 'Post here once a day what was held back, of what this channel watches',
  options: [{ name: 'daily', kind: 'choice', required: true, choices: ['on', 'off'], summary: 'On or off' }],
  async run({ daily }, { desk, person }) {
    const rhythm = await desk.tellUnsettledDaily(person, daily === 'on');
    return textCard('When this channel gets messages', rhythmText(rhythm));
  },
} satisfies Command;
