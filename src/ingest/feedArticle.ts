import { createHash } from 'node:crypto';
import type { Article } from '../core/article.ts';
import type { Feed, FeedFilter, FeedItem } from '../core/feeds.ts';
import { fold } from '../core/fold.ts';
import type { Page } from '../core/page.ts';
import { checkedText } from './checks.ts';
import { linkId, plainLink } from './link.ts';
import { isSameSite } from './site.ts';

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

type Origin = Pick<Feed, 'url' | 'title'>;

/** Whether a feed speaks for what stands at a link: both are of one site. What has no link is the feed's own. */
export function speaksFor(feedUrl: string, link: string | null): boolean {
  if (link === null) return true;
  const [feed, item] = [URL.parse(feedUrl), URL.parse(plainLink(link) ?? link)];
  return feed !== null && item !== null && isSameSite(feed, item);
}

/** Whether the item's page is to be read: where the feed carries no whole text, and where its word for it is not enough. */
export const needsPage = ({ content, link }: FeedItem, feed: Origin): boolean =>
  link !== null && (content === null || !speaksFor(feed.url, link));

/**
 * The article of an item: from its `page`, else from what the feed tells. What a feed tells of another site's article is
 * filed as the feed's own, without the link and under the feed's host: anybody can write any link, name and text into a feed.
 */
export function articleOf(item: FeedItem, feed: Origin, page: Page | null): Article {
  const speaks = speaksFor(feed.url, item.link);
  const link = speaks && item.link ? (plainLink(item.link) ?? item.link) : null;
  const url = page?.url ?? link;
  const outlet = speaks ? outletOf(feed.title) : hostOf(feed.url);
  const text = page?.text ?? item.content ?? item.summary ?? '';
  checkedText(text, 'The article');
  const days = [item.published, page?.published ?? null];
  const [first, second] = speaks ? days : days.toReversed();
  return {
    id: url === null ? `item-${short(`${outlet}\n${item.guid}\n${item.title}\n${text}`)}` : linkId(url),
    title: page?.title ?? item.title,
    text,
    url,
    outlet: page?.outlet ?? outlet,
    published: first ?? second ?? null,
  };
}

const hostOf = (url: string): string | null => URL.parse(url)?.hostname.replace(/^www\./, '') ?? null;

/**
 * Whether an item whose text changed may change the article on record that it once was: the feed's own article, one of the
 * feed's own site, or the very page that was read now; and never by what stands on another site.
 */
export function mayRevise(
  feedUrl: string,
  recorded: Pick<Article, 'id' | 'url'>,
  now: Pick<Article, 'url'>,
): boolean {
  if (recorded.url === null) return recorded.id.startsWith('item-') && now.url === null;
  const isItsPage = now.url !== null && linkId(now.url) === linkId(recorded.url);
  return isItsPage || (speaksFor(feedUrl, recorded.url) && (now.url === null || speaksFor(feedUrl, now.url)));
}

/** `BBC News - World` → BBC News: feeds are named for their outlet, then for the part of it. */
function outletOf(feedTitle: string | null): string | null {
  const [name = ''] = (feedTitle ?? '').split(/\s+[-–—|:»>•]\s+|\s*[|»>:•]\s*/);
  return name.replace(/\s*\b(?:rss|atom|feed|feeds)\b\s*/gi, ' ').trim() || null;
}

const has = (text: string, name: string): boolean => {
  const wanted = fold(name);
  return wanted === '' || ` ${text} `.includes(` ${wanted} `);
};

/** Whether a feed's filter lets an article pass: one of its places and one of its words, in the title or the text. */
export function passes(
  { places, words }: FeedFilter,
  { title, text }: Pick<Article, 'title' | 'text'>,
): boolean {
  if (places.length === 0 && words.length === 0) return true;
  const folded = fold(`${title ?? ''}\n${text} .`);
  return [places, words].every((list) => list.length === 0 || list.some((name) => has(folded, name)));
}
