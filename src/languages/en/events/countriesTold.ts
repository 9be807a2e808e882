import type { Places } from '../../places.ts';
import { sideBefore } from '../compass.ts';
import { lexicon } from '../lexicon/index.ts';
import { regionAt } from './regions.ts';

/** Runs of capitalised words. */
const names = /\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}/gu;
/** "Zambia|'s |Muchinga" */
const owned = /['’]s?(?: |$)/u;
/** "|In| Jordan", "|Northern| Syria" */
const opener = new RegExp(
  `^(?:(?:In|The|From|Near|At|Across|Inside|On|Over|Of|And|But|${sideBefore}) )+(?=\\p{Lu})`,
  'u',
);
/** ", |Fla.|" */
const abbreviated = /, ?(\p{Lu}\p{Ll}{1,4}\.|(?:\p{Lu}\.){2})/gu;
const setting = /(?:^|\b(?:in|near|across|at|of) (?:the )?|, )$/u;

const unitedStates = 'United States';

/** How often a text names each country, by its own name, its people, a region of it or a group at home there; and each state of the United States. */
export function countriesTold(text: string, places: Places): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (name: string, n = 1): void => void counts.set(name, (counts.get(name) ?? 0) + n);
  const addState = (state: string): void => [state, unitedStates].forEach((name) => add(name));
  for (const { 0: run, index } of text.matchAll(names)) {
    const isSetting = setting.test(text.slice(Math.max(0, index - 12), index));
    const parts = run.split(owned);
    for (const [i, part] of parts.entries()) {
      const from = index + run.length - part.length;
      const region = i === parts.length - 1 ? regionAt(text, from, part, places) : null;
      if (region !== null) add(region.within.at(-1)!);
      else countriesOf(part, places, isSetting).forEach((country) => add(country));
      statesIn(part, places).forEach(addState);
    }
  }
  for (const [, short] of text.matchAll(abbreviated)) {
    const state = places.state(short!);
    if (state !== null) addState(state);
  }
  // reports on Gaza and the West Bank may name Israel alone
  const israel = counts.get('Israel');
  if (israel !== undefined) add('Palestinian Territories', israel / 2);
  return counts;
}

/** "Jordan" is a country in "In Jordan", and none in "Michael Jordan"; "Zambian" is of one in "Zambian Army". */
function countriesOf(words: string, places: Places, isSetting: boolean): ReadonlySet<string> {
  const whole = words.replace(opener, '');
  const country = isShort(whole) ? null : (places.country(whole) ?? places.country(words));
  const peoples = words
    .split(' ')
    .flatMap((word) => places.nationality(word) ?? lexicon().homes.get(word.toLowerCase()) ?? []);
  const region = country === null && isSetting ? regionalCountry(whole, places) : null;
  return new Set([country?.name ?? [], region ?? [], peoples].flat());
}

/** "Car", which is no CAR: abbreviations stand in capitals. */
const isShort = (name: string): boolean => /^\p{Lu}\p{Ll}{1,2}$/u.test(name);

/** The country of a region whose name nothing else in the world has: "in |Muchinga|". */
function regionalCountry(name: string, places: Places): string | null {
  const found = places.lookup(name);
  const countries = new Set(found.map((p) => p.within.at(-1) ?? p.name));
  return found[0]?.kind === 'region' && countries.size === 1 ? [...countries][0]! : null;
}

/** "|Idaho| Rangers", "|South Dakota|"; Washington may be a government, a county or a man. */
function statesIn(run: string, places: Places): readonly string[] {
  const words = run.split(' ');
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const length = [2, 1].find((n) => isState(words.slice(at, at + n).join(' '), places));
    if (length === undefined) continue;
    found.push(words.slice(at, at + length).join(' '));
    at += length - 1;
  }
  return found;
}

const isState = (name: string, places: Places): boolean =>
  name.length > 3 && name !== 'Washington' && places.state(name) === name;
