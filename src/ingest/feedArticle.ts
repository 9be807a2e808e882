import { createHash } from 'node:crypto';
import type { Article } from '../core/article.ts';
import type { FeedFilter, FeedItem } from '../core/feeds.ts';
import { fold } from '../core/fold.ts';
import type { Page } from '../core/page.ts';
import { checkedText } from './checks.ts';
import { linkId, plainLink } from './link.ts';

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** The article of an item, from its whole text in the feed or, without `page`, as little as the feed tells of it. */
export function articleOf(item: FeedItem, outlet: string | null, page: Page | null): Article {
  const url = page?.url ?? (item.link && (plainLink(item.link) ?? item.link));
  const text = page?.text ?? item.content ?? item.summary ?? '';
  checkedText(text, 'The article');
  return {
    id: url === null ? `item-${short(`${outlet}\n${item.guid}\n${item.title}\n${text}`)}` : linkId(url),
    title: page?.title ?? item.title,
    text,
    url,
    outlet: page?.outlet ?? outlet,
    published: item.published ?? page?.published ?? null,
  };
}

/** `BBC News - World` → BBC News: feeds are named for their outlet, then for the part of it. */
export function outletOf(feedTitle: string | null): string | null {
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
