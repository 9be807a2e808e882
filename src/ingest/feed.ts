import { parseFeed, type AnyFeed } from 'feedsmith';
import { UserError } from '../core/errors.ts';
import type { FeedDocument, FeedItem } from '../core/feedItems.ts';
import { decodeText } from './decode.ts';
import { feedDate } from './feedDates.ts';
import { after, plainLine, plainText } from './markup.ts';

/** What is read of one feed: 5 MB and its first 500 items; nobody publishes more between two readings. */
export const most = { bytes: 5_000_000, items: 500, tags: 600_000, attributes: 100_000 } as const;

/** The fields in which the formats agree, as they stand in the feed. */
interface RawItem {
  readonly links: readonly (string | undefined)[];
  readonly guid: string | undefined;
  readonly title: string | undefined;
  readonly dates: readonly (string | undefined)[];
  readonly summary: string | undefined;
  readonly content: string | undefined;
}

/**
 * RSS, Atom, RDF or JSON Feed → its items in plain text, with whole links; what is too much is cut, and `cut` says so.
 * Entities that a feed declares are not expanded. Throws a `UserError` where the bytes are no feed, or hold more tags or
 * attributes than are parsed.
 *
 * @example readFeed(bytes, 'application/rss+xml', 'https://example.org/rss', new Date()).items[0]
 */
export function readFeed(
  bytes: Uint8Array,
  contentType: string | null,
  url: string,
  now: Date,
): FeedDocument {
  const text = wholeItems(decodeText(bytes.subarray(0, most.bytes), contentType), bytes.length > most.bytes);
  const fault = tooMuchOf(text);
  if (fault !== null) throw new UserError(`The feed of ${URL.parse(url)?.host} is not parsed: ${fault}.`);
  const parsed = parsedFeed(text, url);
  const raw = rawItems(parsed);
  const items = raw.map((item) => itemOf(item, baseOf(parsed, url), now)).filter(hasSubstance);
  return {
    format: parsed.format,
    title: plainLine(titleOf(parsed)),
    items,
    cut: cutOf(bytes.length, countItems(text), raw.length),
  };
}

function parsedFeed(text: string, url: string): AnyFeed {
  try {
    return parseFeed(text, { maxItems: most.items });
  } catch (cause) {
    throw new UserError(
      `${url} is no feed that can be read (RSS, Atom, RDF or JSON Feed): give the feed's own link.`,
      { cause },
    );
  }
}

/** What was cut ends with its last whole item; the parser minds no missing end behind it. */
const wholeItems = (text: string, isCut: boolean): string =>
  isCut
    ? text.slice(0, Math.max(...['</item>', '</entry>'].map((end) => text.lastIndexOf(end) + end.length)))
    : text;

/** Tags and attributes outside of CDATA and comments, counted before there is a tree of them. */
function tooMuchOf(text: string): string | null {
  let [tags, attributes] = [0, 0];
  for (let open = text.indexOf('<'); open >= 0;) {
    if (text.startsWith('<![CDATA[', open)) open = text.indexOf('<', after(text, ']]>', open));
    else if (text.startsWith('<!--', open)) open = text.indexOf('<', after(text, '-->', open));
    else {
      const tag = tagOf(text, open);
      tags += 1;
      attributes += tag.attributes;
      if (tags > most.tags) return `it holds over ${most.tags.toLocaleString('en-US')} tags`;
      if (attributes > most.attributes)
        return `it holds over ${most.attributes.toLocaleString('en-US')} attributes`;
      open = text.indexOf('<', tag.end);
    }
  }
  return null;
}

/** Where a tag ends, and how many values in quotation marks it holds. */
function tagOf(text: string, open: number): { readonly end: number; readonly attributes: number } {
  let attributes = 0;
  for (let at = open + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '>') return { end: at + 1, attributes };
    if (sign !== '"' && sign !== "'") continue;
    attributes += 1;
    at = after(text, sign, at + 1) - 1;
  }
  return { end: text.length, attributes };
}

const countItems = (text: string): number => text.match(/<(?:item|entry|[a-z]+:item)[\s>]/g)?.length ?? 0;

function cutOf(bytes: number, there: number, read: number): string | null {
  if (bytes > most.bytes) return `The feed is over 5 MB: only its first ${read} items were read.`;
  return there > read && read >= most.items
    ? `The feed has ${there.toLocaleString('en-US')} items: only the first ${read} were read.`
    : null;
}

const titleOf = ({ format, feed }: AnyFeed): string | undefined =>
  format === 'atom' ? feed.title?.value : feed.title;

/** Relative links are meant from the site's page, as readers of feeds take them; else from the feed itself. */
function baseOf({ format, feed }: AnyFeed, url: string): string {
  const home =
    format === 'atom'
      ? feed.links?.find((l) => (l.rel ?? 'alternate') === 'alternate')?.href
      : format === 'json'
        ? feed.home_page_url
        : feed.link;
  return URL.parse(home?.trim() ?? '', url)?.href ?? url;
}

function rawItems(parsed: AnyFeed): readonly RawItem[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((i) => ({
        links: [i.link, i.guid?.isPermaLink === false ? undefined : absolute(i.guid?.value)],
        guid: i.guid?.value,
        title: i.title,
        dates: [i.pubDate, ...(i.dc?.dates ?? [])],
        summary: i.description,
        content: i.content?.encoded,
      }));
    case 'rdf':
      return (parsed.feed.items ?? []).map((i) => ({
        links: [i.link, absolute(i.rdf?.about)],
        guid: i.rdf?.about,
        title: i.title,
        dates: i.dc?.dates ?? [],
        summary: i.description,
        content: i.content?.encoded,
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map((i) => ({
        links: [i.links?.find((l) => (l.rel ?? 'alternate') === 'alternate')?.href, i.links?.[0]?.href],
        guid: i.id,
        title: i.title?.value,
        dates: [i.published, i.updated],
        summary: i.summary?.value,
        content: i.content?.src === undefined ? i.content?.value : undefined,
      }));
    case 'json':
      return (parsed.feed.items ?? []).map((i) => ({
        links: [i.url, i.external_url],
        guid: i.id,
        title: i.title,
        dates: [i.date_published, i.date_modified],
        summary: i.summary,
        content: i.content_html ?? i.content_text,
      }));
    default:
      return parsed satisfies never;
  }
}

const absolute = (text: string | undefined): string | undefined =>
  /^https?:\/\//i.test(text ?? '') ? text : undefined;

function itemOf(raw: RawItem, base: string, now: Date): FeedItem {
  const summary = short(raw.summary);
  const content = short(raw.content);
  return {
    link: raw.links.map((l) => linkOf(l, base)).find((l) => l !== null) ?? null,
    guid: raw.guid?.trim().slice(0, 1000) || null,
    title: plainLine(raw.title),
    published: raw.dates.map((d) => feedDate(d, now)).find((d) => d !== null) ?? null,
    summary: summary ?? content,
    content: [content, summary].find((text) => isWhole(text)) ?? null,
  };
}

/** As long as an article may be. */
const short = (html: string | undefined): string | null =>
  plainText((html ?? '').slice(0, 2_000_000))
    .slice(0, 900_000)
    .trim() || null;

function linkOf(link: string | undefined, base: string): string | null {
  const url = URL.parse(link?.trim() ?? '', base);
  const told = (link?.trim() ?? '') !== '' && url !== null && /^https?:$/.test(url.protocol);
  return told && url.username === '' && url.href.length <= 2000 ? url.href : null;
}

/** Feeds cut what they tease with: "… Read more", "[…]". */
const teaser =
  /(?:…|\.\.\.|\[(?:…|\.\.\.)\]|(?:read|see|view|learn) (?:more|on|the full (?:story|article|post)|full (?:story|article))[^.\n]{0,40}|continue reading[^\n]{0,120}|first appeared on[^\n]{0,120})\s*[»›→>.]*\s*$/i;

/** An article's text and not its teaser: 120 words or more that come to an end. */
function isWhole(text: string | null): text is string {
  return text !== null && (text.match(/\S+/g)?.length ?? 0) >= 120 && !teaser.test(text.slice(-300));
}

const hasSubstance = (i: FeedItem): boolean => i.link !== null || i.title !== null || i.summary !== null;
