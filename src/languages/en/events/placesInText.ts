import { isSide } from '../compass.ts';
import { lexicon } from '../lexicon/index.ts';
import type { PlaceInfo, Places } from '../../places.ts';
import { countriesTold } from './countriesTold.ts';

/**
 * The gazetteer as a text may use it: where it names countries, a town or region lies in one of them, first in the one that it
 * names most, unless the region is known the world over; and a town whose name is an ordinary word always does.
 *
 * @example placesInText(places, 'A man was shot outside the West Side Bar.').lookup('Bar') // []
 */
export function placesInText(places: Places, text: string): Places {
  const told = countriesTold(text, places);
  const weight = ({ within, name }: PlaceInfo): number => told.get(within.at(-1) ?? name) ?? 0;
  /** "Airport" in Hawaii takes its state. */
  const isTold = (p: PlaceInfo): boolean =>
    weight(p) > 0 && (p.kind !== 'city' || !isWord(p.name) || text.includes(p.within[0]!));
  const isStrict = (name: string): boolean => told.size > 0 || isWord(name);
  const find = (name: string): readonly PlaceInfo[] => {
    const found = places.lookup(name).filter((p) => isWritten(name, p));
    if (!isStrict(name) || found.length === 0) return found;
    const own = found.filter((p) => p.kind === 'country' || isTold(p));
    if (own.some(isTold)) return own.toSorted((p, q) => order(p) - order(q) || weight(q) - weight(p));
    return found.filter(
      (p) => p.kind === 'country' || (p.kind === 'region' && (p.isKnown || told.size === 0)),
    );
  };
  return {
    country: (name) => {
      const country = isSide(name) ? null : places.country(name);
      return country && isWritten(name, country) ? country : null;
    },
    nationality: (word) => places.nationality(word),
    state: (word) => places.state(word),
    lookup: (name) => (isSide(name) ? [] : find(name)),
    isTold: (name) => told.has(name),
    isForeign: (name) =>
      told.size > 0 &&
      !isSide(name) &&
      !isWord(name) &&
      places.lookup(name).some((p) => p.kind === 'city' && !isTold(p)),
  };
}

/** Capitals alone are a country's at most: "UK", and no "SE"; and "Car" is not the CAR. */
const isWritten = (name: string, { kind }: PlaceInfo): boolean =>
  name.length > 3 || /^[\p{Lu}.]+$/u.test(name) === (kind === 'country');

const isWord = (name: string): boolean => lexicon().placeWords.has(name.toLowerCase());

const order = ({ kind }: PlaceInfo): number => ['country', 'region', 'city'].indexOf(kind);
