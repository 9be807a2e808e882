import type { FoundFeed } from '../core/feedDesk.ts';
import { plainLine } from './markup.ts';

const most = 20;
const isFeed = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\b/i;
const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))`, 'i')
    .exec(tag)
    ?.slice(1)
    .find((v) => v !== undefined);

/**
 * The feeds that a page names in its `<link rel="alternate">`, in order, each once; where it names none, its links that
 * look like feeds. Reads the first megabyte, tag by tag.
 */
export function findFeeds(html: string, url: string): FoundFeed[] {
  const page = html.slice(0, 1_000_000);
  const base = URL.parse(plainLine(attribute(tags(page, 'base')[0] ?? '', 'href')) ?? '', url)?.href ?? url;
  const named = tags(page, 'link').filter(
    (tag) => /\balternate\b/i.test(attribute(tag, 'rel') ?? '') && isFeed.test(attribute(tag, 'type') ?? ''),
  );
  const linked = tags(page, 'a').filter((tag) =>
    /(?:\.rss|\.atom|rss\.xml|atom\.xml|feed\.xml|index\.xml|feed\.json|\/feed\/?|\/rss\/?)(?:\?|$)/i.test(
      attribute(tag, 'href') ?? '',
    ),
  );
  const found = (named.length > 0 ? named : linked).flatMap((tag): FoundFeed[] => {
    const link = URL.parse(plainLine(attribute(tag, 'href')) ?? '', base);
    if (!link || !/^https?:$/.test(link.protocol)) return [];
    return [{ url: link.href, title: plainLine(attribute(tag, 'title')) }];
  });
  return [...new Map(found.map((f) => [f.url, f])).values()].slice(0, most);
}

const tags = (html: string, name: string): string[] =>
  html.match(new RegExp(`<${name}\\s[^<>]{1,2000}>`, 'gi')) ?? [];
