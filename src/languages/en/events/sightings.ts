import { isDayName } from '../calendar.ts';
import { isAllCapitals, isCapital, withCapital } from '../capital.ts';
import { isSide, sideBefore } from '../compass.ts';
import { lexicon } from '../lexicon/index.ts';
import { isOrganisation } from '../names/names.ts';
import { nameEnd } from '../names/nameEnd.ts';
import { isAired, isRegionWord, regionNamed } from './regions.ts';
import type { Sentence, Token } from '../tokenise.ts';
import type { Sighting } from '../../language.ts';
import type { PlaceInfo, Places } from '../../places.ts';

const settlement = new Set(
  'town city capital village district neighborhood neighbourhood suburb camp township settlement hamlet municipality'.split(
    ' ',
  ),
);
const locative = new Set('in near at off outside around on from of hit hits rocked rocks'.split(' '));
/** "Western |Aleppo|" */
const side = new RegExp(`^${sideBefore} (?=\\p{Lu})`, 'u');

/** Places that a sentence sets something in: "the town of Qaim", "near Homs", "in Iraq's Anbar province". */
export function placesIn(sentence: Sentence, places: Places): Sighting[] {
  const found: Sighting[] = [];
  const { tokens } = sentence;
  if (isAllCapitals(tokens)) return inCapitals(tokens, places);
  for (let at = 1; at < tokens.length; at++) {
    if (!isCapital(tokens[at]!.text) || tokens[at]!.pos === 'PRON' || isDayName(tokens[at]!.lower)) continue;
    const to = placeEnd(tokens, at, places);
    const sighting = to > at ? seen(tokens, at, to, places) : null;
    if (sighting) found.push(sighting);
    at = Math.max(at, to - 1);
  }
  return found;
}

/** So many small words may stand within the name of a place. */
const mostSmall = 2;

/** "Dar |es| Salaam", "Rostov |on the| Don": small words belong to a name where the list of places has them in it. */
function placeEnd(tokens: readonly Token[], at: number, places: Places): number {
  const to = nameEnd(tokens, at);
  if (to === at) return to;
  for (let n = 1; n <= mostSmall; n++) {
    const end = nameEnd(tokens, to + n);
    const name = tokens.slice(at, end).map((t) => t.text);
    if (end > to + n && places.lookup(name.join(' ')).length > 0) return end;
  }
  return to;
}

/** "IN MOSUL": in a line of capitals only what a list of places has, behind a word that sets something there. */
function inCapitals(tokens: readonly Token[], places: Places): Sighting[] {
  const { nouns, placeWords } = lexicon();
  return tokens.flatMap(({ lower }, at): Sighting[] => {
    if (!locative.has(tokens[at - 1]?.lower ?? '') || nouns.has(lower) || placeWords.has(lower)) return [];
    for (const length of [3, 2, 1]) {
      const run = tokens.slice(at, at + length).map((t) => t.text);
      const name = withCapital(run.join(' '));
      const info = run.every((word) => /^\p{L}/u.test(word)) ? places.lookup(name)[0] : undefined;
      if (info) return [{ name, score: scoreOf(info), info }];
    }
    return [];
  });
}

const scoreOf = ({ kind }: PlaceInfo): number => (kind === 'city' ? 4 : kind === 'region' ? 2 : 1);

function seen(tokens: readonly Token[], at: number, to: number, places: Places): Sighting | null {
  const before = tokens[at - 1]!.lower;
  const town = before === 'of' && settlement.has(tokens[at - 2]?.lower ?? '');
  const after = settlement.has(tokens[to]?.lower ?? '');
  const printed = tokens
    .slice(at, to)
    .map((t) => t.text)
    .join(' ');
  const whole = printed.replace(/ ['’]s$/, '');
  const name = places.lookup(whole).length > 0 ? whole : whole.replace(side, '');
  // "in the |Afghan| capital" names a country, and no town
  const country = places.nationality(name);
  // "|Israeli| air strikes": who strikes, and not where
  if (country !== null && strikes(tokens, to)) return null;
  if (country !== null)
    return { name: country, score: isOfPlace(tokens, to) ? 0.4 : 0, info: places.lookup(country)[0] ?? null };
  const region = isRegion(tokens, at, to) ? regionNamed(places.lookup(name)) : null;
  if (region) return { name: region.name, score: scoreOf(region), info: region };
  const info = places.lookup(name)[0] ?? null;
  if (town) return { name, score: 6, info };
  // "in |northeast| Tolv"
  const inside = isSide(before) && info?.kind === 'city' && locative.has(tokens[at - 2]?.lower ?? '');
  if (!inside && !locative.has(before) && !after)
    return info && info.kind !== 'city' ? { name, score: 0.5, info } : null;
  if (before === 'of' || before === 'from')
    return info ? { name, score: info.kind === 'city' && !isPerson(tokens[at - 2]) ? 1.5 : 0.6, info } : null;
  if (isOfSomebody(tokens, at - 2)) return info ? { name, score: 0.6, info } : null;
  if (!info && places.isForeign?.(name)) return { name, score: 2.5, info, foreign: true };
  // "an |IDP| camp", "a |Zulu| settlement": whose it is
  const owned = isOrganisation(name) || /^an?$/.test(before);
  if (!info) return after && !owned ? { name, score: 2, info } : null;
  // "outside |Sam's| Club"
  const owns = printed !== whole ? to : /^['’]s$/.test(tokens[to]?.text ?? '') ? to + 1 : -1;
  if (owns > 0 && isCapital(tokens[owns]?.text ?? '')) return { name, score: 1, info };
  return { name, score: scoreOf(info), info };
}

/** "|Niger| state", "the state of |Niger|" */
function isRegion(tokens: readonly Token[], at: number, to: number): boolean {
  const isOf = tokens[at - 1]!.lower === 'of' && isRegionWord(tokens[at - 2]?.lower);
  return isOf || (isRegionWord(tokens[to]?.lower) && !isAired(tokens[to + 1]?.lower));
}

const strikes = (tokens: readonly Token[], at: number): boolean =>
  [at, at + 1].some((i) => lexicon().nouns.get(tokens[i]?.lower ?? '')?.attack !== undefined);

/** "a |nurse| of Tolv", "two |men| from Tolv": where they live. */
const isPerson = (token: Token | undefined): boolean =>
  lexicon().nouns.get(token?.lower ?? '')?.population !== undefined;

/** "a pupil at |Tolv High School| in Dresk", up to its last word: where somebody goes or works, and not where it happened. */
function isOfSomebody(tokens: readonly Token[], to: number): boolean {
  let from = to;
  while (from >= 0 && isCapital(tokens[from]!.text)) from--;
  return from < to && /^(?:at|of|from|with)$/.test(tokens[from]?.lower ?? '') && isPerson(tokens[from - 1]);
}

/** "in the Afghan |capital|", "the Syrian coastal |town|"; an American plane may be anywhere. */
const isOfPlace = (tokens: readonly Token[], at: number): boolean =>
  [at, at + 1].some(
    (i) => lexicon().nouns.get(tokens[i]?.lower ?? '')?.area || settlement.has(tokens[i]?.lower ?? ''),
  );
