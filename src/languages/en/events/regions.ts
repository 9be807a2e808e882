import type { PlaceInfo, Places } from '../../places.ts';

const kinds = 'state province region governorate prefecture department';
const airs = 'media television tv radio news broadcaster';

/** "Niger |state|", "Luxembourg |province|" */
export const isRegionWord = oneOf(kinds);
/** "Niger state |television|": that of the country. */
export const isAired = oneOf(airs);

function oneOf(words: string): (word: string | undefined) => boolean {
  const all = new Set(words.split(' '));
  return (word) => word !== undefined && all.has(word);
}

const any = (words: string): string => `(?:${words.replaceAll(' ', '|')})`;
const behind = new RegExp(String.raw`^(?:['’]s)? ${any(kinds)}\b(?! ${any(airs)}\b)`, 'iu');
const before = new RegExp(String.raw`\b${any(kinds)} of $`, 'iu');
/** So many letters are looked at. */
const near = 40;

/** "|Niger| state", "the state of |Niger|": the region that has its name with a country; null where no word says so. */
export function regionAt(text: string, from: number, name: string, places: Places): PlaceInfo | null {
  const end = from + name.length;
  const isRegion =
    behind.test(text.slice(end, end + near)) || before.test(text.slice(Math.max(0, from - near), from));
  return isRegion ? regionNamed(places.lookup(name)) : null;
}

/** Of the places of a name that is a country's first, the region. */
export const regionNamed = (found: readonly PlaceInfo[]): PlaceInfo | null =>
  found[0]?.kind === 'country' ? (found.find(({ kind }) => kind === 'region') ?? null) : null;
