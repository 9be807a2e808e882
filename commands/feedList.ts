import { count } from '../src/core/count.ts';
import { textCard } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { day } from '../src/core/dates.ts';
import type { FeedSummary } from '../src/core/feeds.ts';
import { inertLine, shownLine } from '../src/core/inert.ts';
import { filterWords } from './feedParts.ts';
import { withRest } from './parts.ts';

export const feedList = {
  name: 'feed list',
  summary: 'The feeds that are followed, and how each fares',
  options: [],
  async run(_args, { desk }) {
    const feeds = await desk.feeds();
    if (feeds.length === 0)
      return textCard('No feeds', 'None is followed yet: an editor adds one with /feed add.');
    return {
      tone: 'plain',
      title: count(feeds.length, 'feed'),
      blocks: [{ kind: 'table', rows: withRest(feeds.map(row), 40) }],
    };
  },
} satisfies Command;

const row = (f: FeedSummary): readonly string[] => [
  String(f.id),
  shownLine(f.title ?? f.url),
  stateOf(f),
  `${f.taken} of ${count(f.items, 'item')} on record${f.waiting > 0 ? `, ${f.waiting} waiting` : ''}${f.failed > 0 ? `, ${f.failed} not read` : ''}`,
  filterWords(f.filter),
  f.url,
];

function stateOf({ state, minutes, failures, lastError, lastRead, failingSince }: FeedSummary): string {
  const since = failingSince ? ` since ${day(failingSince)}` : '';
  if (state === 'dead') return `given up${since}: ${inertLine(lastError ?? '')}`;
  if (state === 'paused') return 'paused';
  if (failures > 0) return `failing${since}: ${inertLine(lastError ?? '')}`;
  return lastRead === null ? 'not read yet' : `every ${minutes} min`;
}
