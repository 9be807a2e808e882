import { textCard } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { digests } from '../src/core/watch.ts';
import { rhythmText } from './alertParts.ts';

export const digest = {
  name: 'digest',
  summary: 'Collect the alerts of this channel in one message an hour or a day, or post each at once',
  options: [
    {
      name: 'when',
      kind: 'choice',
      required: true,
      choices: digests,
      summary: 'How often',
    },
    {
      name: 'zone',
      kind: 'word',
      required: false,
      summary: 'Its time zone, such as Asia/Baghdad; else unchanged',
    },
  ],
  async run({ when, zone }, { desk, person }) {
    const change = {
      digest: digests.find((d) => d === when) ?? 'off',
      ...(zone === undefined ? {} : { zone }),
    };
    return textCard('When this channel gets messages', rhythmText(await desk.setRhythm(person, change)));
  },
} satisfies Command;
