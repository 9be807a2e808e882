import { isSide } from '../compass.ts';
import { lexicon } from '../lexicon/index.ts';
import type { PlaceInfo, Places } from '../../places.ts';

/** Names of one to three words. */
const names = /\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}/gu;

/** The countries that a text names, by their own name or that of their people. */
function countriesIn(text: string, places: Places): ReadonlySet<string> {
  const runs = new Set(text.match(names)?.map((run) => run.replace(/['’]s(?= |$)/g, '')));
  const all = new Set([...runs].flatMap((run) => (run.includes(' ') ? [run, ...run.split(' ')] : [run])));
  return new Set([...all].flatMap((name) => places.nationality(name) ?? places.country(name)?.name ?? []));
}

/**
 * The gazetteer as a text may use it: where it names countries, a town lies in one of them, or in a region that it names; and a
 * town whose name is an ordinary word always does.
 *
 * @example placesInText(places, 'A man was shot outside the West Side Bar.').lookup('Bar') // []
 */
export function placesInText(places: Places, text: string): Places {
  const countries = countriesIn(text, places);
  const isNamed = ({ within }: PlaceInfo): boolean =>
    within.some((name) => text.includes(name) || countries.has(name));
  return {
    country: (name) => (isSide(name) ? null : places.country(name)),
    nationality: (word) => places.nationality(word),
    state: (word) => places.state(word),
    lookup: (name) => {
      if (isSide(name)) return [];
      const found = places.lookup(name);
      const strict = countries.size > 0 || lexicon().placeWords.has(name.toLowerCase());
      return strict ? found.filter((p) => p.kind !== 'city' || isNamed(p)) : found;
    },
    isForeign: (name) =>
      countries.size > 0 &&
      !isSide(name) &&
      !lexicon().placeWords.has(name.toLowerCase()) &&
      places.lookup(name).some((p) => p.kind === 'city' && !isNamed(p)),
  };
}
