import type { FeedItem } from '../../src/core/feedItems.ts';

/** An RSS feed of these items; every text is escaped as it must be. */
export function rss(items: readonly RssItem[], title = 'The Paper'): string {
  const channel = items.map(itemXml).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>${escaped(title)}</title><link>https://paper.example/</link><description>News</description>
${channel}
</channel></rss>`;
}

export interface RssItem {
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  readonly guid?: string | undefined;
  readonly pubDate?: string | undefined;
  readonly description?: string | undefined;
  readonly content?: string | undefined;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const tag = (name: string, text: string | undefined, attributes = ''): string =>
  text === undefined ? '' : `<${name}${attributes}>${escaped(text)}</${name}>`;
const itemXml = (i: RssItem): string =>
  `<item>${tag('title', i.title)}${tag('link', i.link)}${tag('guid', i.guid, ' isPermaLink="false"')}${tag('pubDate', i.pubDate)}${tag('description', i.description)}${tag('content:encoded', i.content)}</item>`;

/** An item as `readFeed` gives it; everything not named is null. */
export const feedItem = (about: Partial<FeedItem>): FeedItem => ({
  link: null,
  guid: null,
  title: null,
  published: null,
  summary: null,
  content: null,
  ...about,
});

/** 130 words that end, without a figure of anybody harmed. */
export const filler = 'The council met to speak about the harbour road and the market. '.repeat(11).trim();
