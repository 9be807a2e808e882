import { readFileSync } from 'node:fs';
import { fold } from '../core/fold.ts';
import { isMisspelt, isTurned, slips } from '../core/spelling.ts';
import { countries, countryName } from './countries.ts';

export interface Place {
  readonly name: string;
  readonly kind: 'city' | 'region' | 'country';
  /** Nearest first: region, country. */
  readonly within: readonly string[];
  /** ISO 3166 code. */
  readonly country: string;
  /** Reports name it without its country. */
  readonly isKnown?: true;
}

export interface Gazetteer {
  /** Every place of that name, countries first, then regions, then towns; the caller passes capitalised names only. */
  lookup(name: string): readonly Place[];
  /** The name that a misspelling stands for; null where it could be several, and where it is right. */
  near(name: string): string | null;
  /** The country of that name; quicker than `lookup`, for most names are of none. */
  country(name: string): Place | null;
  /** "Iraqi", "Iraqis" → "Iraq"; null for any other word. */
  nationality(word: string): string | null;
  /** "Ind.", "IN", "Indiana" → "Indiana": a state of the United States, as datelines print it. */
  state(text: string): string | null;
}

const file = (name: string): string => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');

/** Where the first line whose key is not below `key` starts in a sorted text: a binary search that never splits the text. */
function lowerBound(text: string, key: string): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = text.lastIndexOf('\n', (low + high) >> 1) + 1;
    const start = Math.max(middle, low);
    const end = text.indexOf('\n', start);
    if (text.slice(start, text.indexOf('\t', start)) < key) low = end + 1;
    else high = start === low ? low : start - 1;
  }
  return low;
}

function rowsOf(text: string, key: string): Place[] {
  const found: Place[] = [];
  for (let at = lowerBound(text, key); at < text.length;) {
    const end = text.indexOf('\n', at);
    const [rowKey, kind, name, region, country] = text.slice(at, end).split('\t');
    if (rowKey !== key || name === undefined || country === undefined) break;
    const within = [...(region ? [region] : []), countryName(country)];
    found.push({ name, kind: kind === 'r' ? 'region' : 'city', within, country });
    at = end + 1;
  }
  return found;
}

/** Keys of a sorted text with the same first letter, each once. */
function* keysLike(text: string, key: string): Generator<string> {
  let last = '';
  for (let at = lowerBound(text, key[0]!); text[at] === key[0];) {
    const next = text.slice(at, text.indexOf('\t', at));
    if (next !== last && Math.abs(next.length - key.length) <= 1) yield next;
    last = next;
    at = text.indexOf('\n', at) + 1;
  }
}

/** The key that is nearest to what was typed, of those equally near the weightiest; null where two are as near and weigh as much. */
function nearestOf(typed: string, keys: Iterable<string>, weightOf: (key: string) => number): string | null {
  const meant = [...new Set(keys)]
    .filter((key) => isMisspelt(typed, key))
    .map((key) => ({ key, slips: slips(typed, key), weight: weightOf(key) }))
    .toSorted((x, y) => x.slips - y.slips || y.weight - x.weight);
  const [first, second] = meant;
  const isTied = second && second.slips === first?.slips && second.weight === first.weight;
  return first === undefined || isTied ? null : first.key;
}

const kindWeights: Readonly<Record<Place['kind'], number>> = { country: 2, region: 1, city: 0 };

/** Reads the gazetteer of data/ (GeoNames, CC-BY 4.0; CLDR) once; look-ups search the sorted text in place. */
export function openGazetteer(): Gazetteer {
  const text = file('places.tsv');
  const byCountry = new Map<string, Place>();
  const byNation = new Map<string, string>();
  for (const { code, name: own, of, also } of countries()) {
    const place: Place = { name: own, kind: 'country', within: [], country: code };
    for (const name of [own, ...also]) byCountry.set(fold(name), place);
    for (const word of of) byNation.set(word, place.name);
  }
  const aliases = new Map(
    file('places-aliases.tsv')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t'))
      .map(([alias = '', name = '', country = '']) => [fold(alias), { key: fold(name), country }]),
  );
  const states = new Map(
    file('states.tsv')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t'))
      .flatMap((row) => row.map((name) => [name.replaceAll(' ', ''), row.at(-1)!])),
  );
  const memo = new Map<string, readonly Place[]>();
  const nations = new Map<string, Place | null>();
  const find = (key: string): readonly Place[] => {
    const alias = aliases.get(key);
    const own = rowsOf(text, key).map((p): Place =>
      alias?.country === p.country ? { ...p, isKnown: true } : p,
    );
    const other =
      alias && alias.key !== key ? rowsOf(text, alias.key).filter((p) => p.country === alias.country) : [];
    const country = byCountry.get(key);
    const towns = [...other, ...own].toSorted(
      (a, b) => Number(b.kind === 'region') - Number(a.kind === 'region'),
    );
    return country ? [country, ...towns] : towns;
  };
  return {
    lookup(name) {
      const known = memo.get(name);
      if (known) return known;
      const key = fold(name);
      const places = key === '' ? [] : find(key);
      if (memo.size >= 20_000) memo.clear();
      memo.set(name, places);
      return places;
    },
    near(name) {
      const key = fold(name);
      if (key === '' || find(key).length > 0) return null;
      const meant = nearestOf(key, [...byCountry.keys(), ...keysLike(text, key)], (other) => {
        const [place] = find(other);
        return (place ? kindWeights[place.kind] : 0) + (isTurned(key, other) ? 3 : 0);
      });
      return meant === null ? null : (find(meant)[0]?.name ?? null);
    },
    country(name) {
      const known = nations.get(name);
      if (known !== undefined) return known;
      if (nations.size >= 20_000) nations.clear();
      const found = byCountry.get(fold(name)) ?? null;
      nations.set(name, found);
      return found;
    },
    state: (name) => states.get(name.replaceAll(' ', '')) ?? null,
    nationality: (word) => byNation.get(word) ?? null,
  };
}
