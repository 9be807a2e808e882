import { textCard } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { feedId, feedName } from './feedParts.ts';

const options = [
  { name: 'number', kind: 'word', required: true, summary: 'Its number, as /feed list shows it' },
] as const satisfies Command['options'];

export const feedPause = {
  name: 'feed pause',
  summary: 'Stop asking a feed for a while',
  options,
  editors: true,
  async run({ number = '' }, { desk }) {
    const feed = await desk.pauseFeed(feedId(number));
    return {
      ...textCard(`Feed ${feed.id} is paused`, `${feedName(feed)}\nWhat it brought stays on record.`),
      actions: [{ label: 'Resume', command: `/feed resume ${feed.id}` }],
    };
  },
} satisfies Command;

export const feedResume = {
  name: 'feed resume',
  summary: 'Ask a feed again that was paused or given up',
  options,
  editors: true,
  async run({ number = '' }, { desk }) {
    const feed = await desk.resumeFeed(feedId(number));
    return textCard(`Feed ${feed.id} is followed again`, `${feedName(feed)}\nIt is asked within a minute.`);
  },
} satisfies Command;

export const feedRemove = {
  name: 'feed remove',
  summary: 'Forget a feed; its articles stay on record',
  options,
  editors: true,
  async run({ number = '' }, { desk }) {
    const feed = await desk.removeFeed(feedId(number));
    return textCard(`Feed ${feed.id} is removed`, `${feedName(feed)}\nIts articles stay on record.`);
  },
} satisfies Command;
