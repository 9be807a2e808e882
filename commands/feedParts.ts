import { UserError } from '../src/core/errors.ts';
import type { Feed, FeedFilter } from '../src/core/feeds.ts';
import { inertLine, shownLine } from '../src/core/inert.ts';

const shape = 'write it as places: qaim, anbar; words: strike, killed';
const most = { names: 20, letters: 60 } as const;

/** `places: qaim, al anbar; words: strike` → its lists; either may be missing. Throws a `UserError` for anything else. */
export function filterOf(text: string | undefined): FeedFilter {
  const lists = { places: [] as string[], words: [] as string[] };
  for (const part of (text ?? '').split(/;|\s(?=(?:places?|words?)\s*:)/i).filter((p) => p.trim() !== '')) {
    const [, name, list] = /^\s*(places?|words?)\s*:\s*(.+)$/is.exec(part) ?? [];
    if (!name || !list)
      throw new UserError(`The filter “${inertLine(part).slice(0, 60)}” is not clear: ${shape}.`);
    const names = list
      .split(',')
      .map((n) => inertLine(n))
      .filter((n) => n !== '');
    lists[name.toLowerCase().startsWith('p') ? 'places' : 'words'].push(...names);
  }
  const all = [...lists.places, ...lists.words];
  if (all.length > most.names || all.some((n) => n.length > most.letters))
    throw new UserError(
      `A filter holds ${most.names} names of ${most.letters} letters at the most: ${shape}.`,
    );
  return lists;
}

/** `qaim or anbar, and strike or killed`; empty where all passes. */
export const filterWords = ({ places, words }: FeedFilter): string =>
  [places, words]
    .filter((list) => list.length > 0)
    .map((list) => list.join(' or '))
    .join(', and ');

/** Its title and its link. */
export const feedName = ({ title, url }: Pick<Feed, 'title' | 'url'>): string =>
  title === null ? url : `${shownLine(title)} · ${url}`;

/** A feed's number, as people type it: `3` or `#3`. */
export function feedId(text: string): number {
  const id = Number(text.replace(/^#/, ''));
  if (!Number.isSafeInteger(id) || id < 1)
    throw new UserError(
      `“${inertLine(text).slice(0, 60)}” is not the number of a feed: use one that /feed list shows, such as 3.`,
    );
  return id;
}
