import { createHash } from 'node:crypto';
import type { Article } from '../core/article.ts';
import type { FeedItem } from '../core/feedItems.ts';
import type { Feed, FeedFilter } from '../core/feeds.ts';
import { fold } from '../core/fold.ts';
import type { Page } from '../core/page.ts';
import { checkedText } from './checks.ts';
import { linkId, plainLink } from './link.ts';
import { areOfOneSite } from './site.ts';

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

type Origin = Pick<Feed, 'url' | 'title'>;

/** Whether a feed speaks for what stands at a link: both are of one site. What has no link is the feed's own. */
const speaksFor = (feedUrl: string, link: string | null): boolean =>
  link === null || areOfOneSite(feedUrl, plainLink(link) ?? link);

/** Whether the item's page is to be read: where the feed carries no whole text, and where its word for it is not enough. */
export const needsPage = ({ content, link }: FeedItem, feed: Origin): boolean =>
  link !== null && (content === null || !speaksFor(feed.url, link));

/**
 * The article of an item: from its `page`, else from what the feed tells. What a feed tells of another site's article is
 * filed as the feed's own, without the link and under the feed's host: anybody can write any link, name and text into a feed.
 */
export function articleOf(item: FeedItem, feed: Origin, page: Page | null): Article {
  // A link of the feed's own site may lead to another's article.
  const speaks = speaksFor(feed.url, page?.url ?? item.link);
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
 * Whether an item whose text changed may replace the article on record. It may where the item is the feed's own article,
 * one of the feed's own site, or the very page that was read now; an item of another site never may.
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

/** Letters that are folded at a time: some become eighteen. */
const slice = 20_000;
/** Letters that two slices share, so that a name is whole in one of them. */
const shared = 1000;
/** Folded letters after which no further slice is looked at: more than twice of what the longest Latin text gives. */
const mostFolded = 2_500_000;

/** A text in slices that begin and end at white space, where there is any. */
function* slicesOf(text: string): Generator<string> {
  const before = (at: number, least: number): number => {
    const found = text.slice(least, at).search(/\s\S*$/);
    return found < 0 ? at : least + found;
  };
  for (let start = 0; ;) {
    if (start + slice >= text.length) return yield text.slice(start);
    const end = before(start + slice, start + slice - shared);
    yield text.slice(start, end);
    start = before(end - shared, end - 2 * shared);
  }
}

/** Whether a feed's filter lets an article pass: one of its places and one of its words, in the title or the text. */
export function passes(
  { places, words }: FeedFilter,
  { title, text }: Pick<Article, 'title' | 'text'>,
): boolean {
  if (places.length === 0 && words.length === 0) return true;
  let missing = [places, words].filter((list) => list.length > 0).map((list) => list.map(fold));
  let letters = 0;
  for (const part of slicesOf(`${title ?? ''}\n${text} .`)) {
    const folded = ` ${fold(part)} `;
    missing = missing.filter((list) => !list.some((name) => name === '' || folded.includes(` ${name} `)));
    letters += folded.length;
    if (missing.length === 0 || letters > mostFolded) break;
  }
  return missing.length === 0;
}
