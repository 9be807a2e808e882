import { createHash } from 'node:crypto';
import type { FeedItem, KnownItem, Printed } from '../core/feedItems.ts';
import { linkKey } from './linkKey.ts';

const hash = (kind: string, text: string): string =>
  `${kind}:${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
const plain = (text: string | null): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** An id that nobody else gives: a link, a tag: or urn:, or long and random. "12", "item-3" may be another item tomorrow. */
const isUnique = (guid: string): boolean =>
  /^(?:https?|tag|urn|uuid):/i.test(guid) || (guid.length >= 16 && /\d/.test(guid));

/**
 * What each item of a feed is known by. Feeds change ids, dates, titles and the order of things, so that one trait that
 * stays is enough; one that two items of a document share tells nothing, and is left out.
 */
export function printed(items: readonly FeedItem[]): Printed[] {
  const all = items.map((item) => ({
    item,
    traits: traitsOf(item),
    textHash: item.content === null ? null : hash('x', plain(item.content)),
  }));
  const times = new Map<string, number>();
  for (const print of all.flatMap(({ traits }) => traits)) times.set(print, (times.get(print) ?? 0) + 1);
  const made = all.map(({ item, traits, textHash }) => {
    const own = traits.filter((t) => times.get(t) === 1);
    return {
      item,
      textHash,
      prints:
        own.length > 0 ? own : [hash('w', JSON.stringify([item.link, item.guid, item.title, item.summary]))],
    };
  });
  // Two that agree in all are one.
  return [...new Map(made.map((p) => [p.prints.join(' '), p])).values()];
}

function traitsOf({ link, guid, title, summary, content }: FeedItem): string[] {
  const home = link !== null && new URL(link).pathname === '/' && new URL(link).search === '';
  return [
    link !== null && !home ? hash('l', linkKey(link)) : null,
    guid !== null && isUnique(guid) ? hash('g', guid) : null,
    content === null ? null : hash('x', plain(content)),
    link === null || home ? hash('c', `${plain(title)}\n${plain(summary)}`) : null,
  ].filter((t) => t !== null);
}

/** Which items of a document are new, and which have another text than the one on record. */
export function news(
  items: readonly Printed[],
  known: ReadonlyMap<string, KnownItem>,
): { readonly fresh: readonly Printed[]; readonly changed: readonly (Printed & { readonly id: number })[] } {
  const found = items.map((p) => ({
    p,
    on: p.prints.map((print) => known.get(print)).find((k) => k !== undefined),
  }));
  return {
    fresh: found.filter(({ on }) => on === undefined).map(({ p }) => p),
    changed: found.flatMap(({ p, on }) =>
      on &&
      p.textHash !== null &&
      on.textHash !== null &&
      p.textHash !== on.textHash &&
      on.state !== 'filtered'
        ? [{ ...p, id: on.id }]
        : [],
    ),
  };
}
