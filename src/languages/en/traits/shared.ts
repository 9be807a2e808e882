import type { Article } from '../../../core/article.ts';
import { type Claim, isFigure } from '../../../core/claim.ts';
import { fold } from '../../../core/fold.ts';
import type { Places } from '../../places.ts';
import { lexicon } from '../lexicon/index.ts';

/** Words that many events share: of countries and their peoples, of regions, and of those who count the dead everywhere. */
export interface Shared {
  isNation(word: string): boolean;
  /** An armed group that has one country: what happens there, it is said to have done. */
  isGroup(word: string): boolean;
  isRegion(word: string): boolean;
  isPlace(name: string): boolean;
  /** Of the names of the outlet, and of bodies that speak in the article, as folded keys. */
  readonly bodies: ReadonlySet<string>;
}

/**
 * The words that say little of an event: `claims` tell who speaks. A police chief is of one town, but an observatory counts the dead
 * of a whole war, and so does its director.
 */
export function sharedWords(article: Carrying, places: Places, claims: readonly Claim[]): Shared {
  const speakers = claims.flatMap((c) =>
    c.speaker && (c.speaker.kind !== 'person' || (isFigure(c) && c.source === 'monitor'))
      ? [c.speaker.name]
      : [],
  );
  const printed = (key: string): string => key[0]!.toUpperCase() + key.slice(1);
  return {
    isNation: (key) => places.country(key) !== null || places.nationality(printed(key)) !== null,
    isGroup: (key) => lexicon().homes.has(key),
    isRegion: (key) => places.lookup(printed(key)).some(({ kind }) => kind === 'region'),
    isPlace: (name) => places.lookup(name).length > 0 || places.country(fold(name)) !== null,
    bodies: new Set([...speakers, ...carriersOf(article)].flatMap((name) => fold(name).split(' '))),
  };
}

type Carrying = Pick<Article, 'outlet' | 'url'>;

/** The outlet, as it is named and as its address has it: "KXYZ", "kxyz". */
function carriersOf({ outlet, url }: Carrying): readonly string[] {
  const host = url?.match(/^https?:\/\/(?:www\.)?([^/:]+)/i)?.[1] ?? '';
  return [outlet ?? '', ...host.split('.').slice(0, -1)];
}
