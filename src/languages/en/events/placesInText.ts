import { lexicon } from '../lexicon.ts';
import type { PlaceInfo, Places } from '../../places.ts';

/** "Western Aleppo": a side, and no town. */
const direction = /^(?:north|south|east|west|central|northeast|northwest|southeast|southwest)(?:ern)?$/i;

/**
 * The gazetteer as a text may use it: a town whose name is an ordinary word counts only where the text names its region, its
 * country or its people.
 *
 * @example placesInText(places, 'A man was shot outside the West Side Bar.').lookup('Bar') // []
 */
export function placesInText(places: Places, text: string): Places {
  const nations = new Set(
    [...text.matchAll(/\p{Lu}\p{L}+/gu)].flatMap(([word]) => places.nationality(word) ?? []),
  );
  const isNamed = ({ within }: PlaceInfo): boolean =>
    within.some((name) => text.includes(name) || nations.has(name));
  return {
    nationality: (word) => places.nationality(word),
    state: (word) => places.state(word),
    lookup: (name) => {
      if (direction.test(name)) return [];
      const found = places.lookup(name);
      return lexicon().placeWords.has(name.toLowerCase())
        ? found.filter((p) => p.kind !== 'city' || isNamed(p))
        : found;
    },
  };
}
