import { count } from '../src/core/count.ts';
import type { Card } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import type { AddedFeed } from '../src/core/feedDesk.ts';
import { UserError } from '../src/core/errors.ts';
import { inertLine, shownLine } from '../src/core/inert.ts';
import { feedName, filterOf, filterWords } from './feedParts.ts';

const usual = 15;

export const feedAdd = {
  name: 'feed add',
  summary: 'Follow a feed, or the feed of a site',
  options: [
    { name: 'url', kind: 'word', required: true, summary: 'The link of the feed, or of the site' },
    {
      name: 'filter',
      kind: 'rest',
      required: false,
      summary: 'What an article must name: places: qaim, anbar; words: strike, killed',
    },
    { name: 'minutes', kind: 'integer', required: false, summary: 'How often it is asked; else 15' },
  ],
  editors: true,
  slow: true,
  async run({ url = '', filter, minutes }, { desk, person }) {
    const wish = { url, filter: filterOf(filter), minutes: Number(minutes ?? usual), person };
    return addedCard(await desk.addFeed(wish));
  },
} satisfies Command;

function addedCard(added: AddedFeed): Card {
  if (!added.added) return choice(added.candidates);
  const { feed, items, cut } = added;
  const filter = filterWords(feed.filter);
  return {
    tone: 'plain',
    title: `Feed ${feed.id} is followed`,
    subtitle: feedName(feed),
    blocks: [
      {
        kind: 'text',
        text: [
          `It has ${count(items, 'item')}, which are read now; then it is asked every ${feed.minutes} minutes.`,
          filter && `Taken is what names ${filter}.`,
          'Articles that claim no figure are seen, not shown.',
          cut,
        ]
          .filter(Boolean)
          .join(' '),
      },
    ],
    actions: [{ label: 'Feeds', command: '/feed list' }],
  };
}

function choice(found: Extract<AddedFeed, { added: false }>['candidates']): Card {
  if (found.length === 0)
    throw new UserError('This page names no feed: give the feed’s own link, often at /rss or /feed.');
  return {
    tone: 'plain',
    title: `This site has ${count(found.length, 'feed')}: say which`,
    blocks: [{ kind: 'table', rows: found.map((f) => [shownLine(f.title ?? 'no title'), f.url]) }],
    actions: found.slice(0, 5).map((f) => ({
      label: inertLine(f.title ?? f.url).slice(0, 40),
      command: `/feed add ${f.url}`,
    })),
  };
}
