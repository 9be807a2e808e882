import { Readability } from '@mozilla/readability';
import { DefuddleClass as Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import type { Page } from '../../core/page.ts';
import { maxBytes } from '../../core/article.ts';
import { canonicalLink } from '../link.ts';
import { plainLine, plainText } from '../markup.ts';
import { barrierOf } from './barriers.ts';
import { articleData, type ArticleData } from './data.ts';
import { dateInLink, pageDate } from './date.ts';
import { prepared } from './prepare.ts';

export type PageOrReason = { readonly page: Page } | { readonly reason: string };

/**
 * A page → its article: the text without furniture, and who published it when, from JSON-LD, Open Graph and meta. Gives a
 * clause that says why where it holds none: a paywall, a consent page, scripts, or more tags than are parsed. `from` is null for a file.
 *
 * @example readHtml('<article><p>Twelve people were killed …', 'https://example.org/a', new Date())
 */
export function readHtml(html: string, from: string | null, now: Date): PageOrReason {
  const url = from ?? '';
  const host = URL.parse(url)?.host ?? 'the file';
  const ready = prepared(html);
  if (ready.fault !== null) return { reason: `The page of ${host} is not parsed: ${ready.fault}` };
  const document = parsed(ready.html);
  const data = articleData(ready.data);
  const about = aboutOf(document, data, url, now);
  const visible = `${about.title ?? ''} ${document.body?.textContent ?? ''}`
    .replace(/\s+/g, ' ')
    .slice(0, 20_000);
  const text = textOf(ready.html, url, data);
  const { scripts } = ready;
  const barrier = barrierOf({ host, words: wordsIn(text), visible, scripts, free: data?.free ?? null });
  if (barrier !== null) return { reason: barrier };
  if (Buffer.byteLength(text) > maxBytes) return { reason: `The article of ${host} is over 1 MB` };
  return { page: { ...about, text } };
}

type Tree = ReturnType<typeof parseHTML>['document'];
/** A tree with a root and a body, whatever the page begins with. */
const parsed = (html: string): Tree => {
  const { document } = parseHTML(html);
  const isWhole = document.documentElement?.localName === 'html' && document.querySelector('body') !== null;
  return isWhole ? document : parseHTML(`<html><body>${html}</body></html>`).document;
};
const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;

/** Below this many words, another way is tried as well. */
const doubtful = 100;

/** The longest of what the readers find, the next asked only where the one before found little. Each takes its own tree: they change it. */
function textOf(html: string, url: string, data: ArticleData | null): string {
  let best = '';
  for (const way of [defuddled, readable, () => data?.body ?? '']) {
    const text = plainText(attempt(() => way(html, url)));
    if (wordsIn(text) > wordsIn(best)) best = text;
    if (wordsIn(best) >= doubtful) break;
  }
  return best;
}

/** A page that a reader cannot take is one in which it found nothing. */
function attempt(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

const defuddled = (html: string, url: string): string =>
  new Defuddle(parsed(html), {
    url: url || 'https://file.invalid/',
    useAsync: false,
    includeReplies: false,
    removeImages: true,
  }).parse().content;

const readable = (html: string): string =>
  new Readability(parsed(html), { maxElemsToParse: 40_000, charThreshold: 200 }).parse()?.content ?? '';

function aboutOf(document: Tree, data: ArticleData | null, url: string, now: Date): Omit<Page, 'text'> {
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names)
      for (const by of ['property', 'name', 'itemprop']) {
        const found = plainLine(
          document.querySelector(`meta[${by}="${name}"]`)?.getAttribute('content') ?? '',
        );
        if (found) return found;
      }
    return null;
  };
  const attribute = (selector: string, name: string): string | null =>
    document.querySelector(selector)?.getAttribute(name) ?? null;
  const line = (text: string | null | undefined): string | null => plainLine(text ?? undefined);
  const dates = [
    data?.published,
    meta('article:published_time', 'og:published_time', 'datePublished', 'parsely-pub-date', 'sailthru.date'),
    meta('date', 'pubdate', 'publish-date', 'publish_date', 'dc.date', 'DC.date.issued', 'dcterms.created'),
    attribute('time[itemprop="datePublished"], time[pubdate], article time[datetime]', 'datetime'),
    dateInLink(url),
  ];
  const author = data?.author ?? meta('author', 'article:author', 'parsely-author', 'byl', 'dc.creator');
  const named = attribute('link[rel="canonical"]', 'href') ?? data?.url ?? meta('og:url');
  // A file was fetched from nowhere: the link that it names is anybody's.
  const link = url === '' ? '' : canonicalLink(named, url);
  return {
    url: link,
    title:
      line(data?.title) ??
      meta('og:title', 'twitter:title') ??
      line(document.querySelector('title')?.textContent),
    outlet: line(data?.outlet) ?? meta('og:site_name', 'application-name', 'dc.publisher') ?? siteOf(link),
    author: author === null || URL.canParse(author) ? null : line(author),
    published: dates.reduce<string | null>((found, raw) => found ?? pageDate(raw, now), null),
  };
}

/** The name of last resort: outlets are known by their domains as well. */
const siteOf = (url: string): string | null =>
  URL.parse(url)?.hostname.replace(/^(?:www|amp|m)\./, '') ?? null;
