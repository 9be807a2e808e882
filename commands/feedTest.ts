import { count } from '../src/core/count.ts';
import type { Command } from '../src/core/command.ts';
import { day } from '../src/core/dates.ts';
import type { FeedPreview } from '../src/core/feedDesk.ts';
import { inertLine, shownLine } from '../src/core/inert.ts';
import { filterOf } from './feedParts.ts';

const verdicts = {
  take: 'taken',
  nothing: 'seen, not shown',
  filtered: 'left out',
  known: 'known',
  unread: 'not read',
} as const;

export const feedTest = {
  name: 'feed test',
  summary: 'What a feed would bring; nothing is stored',
  options: [
    { name: 'url', kind: 'word', required: true, summary: 'The link of the feed, or of the site' },
    {
      name: 'filter',
      kind: 'rest',
      required: false,
      summary: 'What an article must name: places: qaim, anbar; words: strike, killed',
    },
  ],
  editors: true,
  slow: true,
  async run({ url = '', filter }, { desk }) {
    const { document, tried, ...preview } = await desk.testFeed(url, filterOf(filter));
    const format = document.format === 'json' ? 'JSON Feed' : document.format.toUpperCase();
    return {
      tone: 'plain',
      title: shownLine(document.title ?? 'A feed without a title'),
      subtitle: `${document.format === 'atom' ? 'Atom' : format} · ${count(document.items.length, 'item')}`,
      blocks: [
        ...(document.cut ? [{ kind: 'text' as const, text: document.cut }] : []),
        { kind: 'heading', text: 'The newest, as they would be read' },
        { kind: 'table', rows: tried.map(row) },
      ],
      actions: [{ label: 'Follow it', command: `/feed add ${preview.url}${filter ? ` ${filter}` : ''}` }],
    };
  },
} satisfies Command;

const row = ({ item, verdict, note }: FeedPreview['tried'][number]): readonly string[] => [
  verdicts[verdict],
  shownLine(item.title ?? item.summary?.slice(0, 80) ?? item.link ?? ''),
  day(item.published, { year: true }) || 'no date',
  inertLine(note),
];
