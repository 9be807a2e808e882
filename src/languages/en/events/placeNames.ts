import { pointBefore } from '../compass.ts';
import { isDayName } from '../calendar.ts';
import type { Sighting } from '../../language.ts';
import { regionAt } from './regions.ts';
import type { PlaceInfo, Places } from '../../places.ts';
import { isOrganisation } from '../names/names.ts';

const name = String.raw`\p{Lu}[\p{L}'’]+(?:[ -](?:de |del |la |of )?\p{Lu}[\p{L}'’]+){0,2}`;
const short = String.raw`\p{Lu}\p{Ll}{1,4}\.|(?:\p{Lu}\. ?){2}|\p{Lu}\p{Lu}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?`;
/** `TOLV, Ind. (KXYZ) —`, `DRESK –`, `GENEVA (AP) -` at the head of a line. */
const datelines = new RegExp(
  String.raw`(?:^|\n)[ \t]*(?:[-–—][ \t])?(\p{Lu}[\p{Lu} .'’-]{2,28}\p{Lu}|${name})(?:, ?(${short}))?[ ]?(?:\([^)\n]{2,40}\)[ ]?(?:[-–—|]|\p{Lu})|(?:--|[-–—|]) ?\p{Lu}|\.?– ?\p{Lu})`,
  'gu',
);
/** `in Oln, |Mo.|`, `Dresk, |Connecticut|`: look for the state after the name first: it is rarer. */
const inState = new RegExp(String.raw`, (${short})(?![\p{L}\p{N}])`, 'gu');
/** `Dresk |police| said`. */
const office = / (?:[Pp]olice|Police Department|[Ff]ire(?:fighters| Department)|[Cc]ity [Cc]ouncil)\b/gu;
/** `the Quill |County| Coroner`; a school has its name from it, and may be anywhere. */
const county =
  / (?:County|Parish)\b(?! (?:Junior|Middle|High|Elementary|School|College|Hospital|Airport)\b)/gu;
const nameBefore = new RegExp(`(?:^|[^\\p{L}'’-])(${name})$`, 'u');
const areaBefore = /(?:^|[^\p{L}'’.])((?:\p{Lu}[\p{L}'’.]+ )?\p{Lu}[\p{L}'’.]+)$/u;

/** The name that ends where a match begins, with the match. */
function* named(text: string, behind: RegExp, before: RegExp): Generator<readonly [string, RegExpExecArray]> {
  for (const match of text.matchAll(behind)) {
    const found = before.exec(text.slice(Math.max(0, match.index - 70), match.index))?.[1];
    if (found !== undefined) yield [found, match];
  }
}
/** Where a headline puts it: `in Dunedin`, `near Homs`, `Bomb kills nine, Sanaag`. */
const inTitle = new RegExp(
  String.raw`\b(?:[Ii]n|[Nn]ear|[Aa]t|[Oo]utside|[Oo]n) (${name})|, (${name})$`,
  'gu',
);

/** "Quill County": its town tells more. */
export const isCounty = / (?:County|Parish)$/i;

const plainCase = (text: string): string =>
  /^[\p{Lu} .'’-]+$/u.test(text)
    ? text
        .replace(/^(?:NEAR|IN) /, '')
        .toLowerCase()
        .replace(/(?:^|[ .-])\p{L}/gu, (c) => c.toUpperCase())
    : text;

const direction = new RegExp(
  `^(?:(?:${pointBefore}|Downtown|Metro|Local|State|Former|The|A|Two|Three) )+`,
  'u',
);

/** The least score of a town that its state stands behind. */
export const stated = 4;

/** Longest first, the capitalised words that are a town or region of the gazetteer: "Man In Boise Mill" → Boise. */
function known(text: string, places: Places): PlaceInfo | null {
  const words = plainCase(text).replace(direction, '').split(' ');
  for (let n = words.length; n > 0; n--) {
    const found = isDayName(words[0]!.toLowerCase())
      ? undefined
      : places.lookup(words.slice(0, n).join(' '))[0];
    if (found) return { ...found, name: words.slice(0, n).join(' ') };
  }
  return null;
}

/** True where a text has a name that no other follows: "Velma" is none in "Velma Sorn died". */
function standsAlone(town: string, text: string): boolean {
  for (let at = text.indexOf(town); at >= 0; at = text.indexOf(town, at + town.length))
    if (!/^(?:[\p{L}'’]| \p{Lu})/u.test(text.slice(at + town.length))) return true;
  return false;
}

/** Places by datelines, by a state behind them, by their police and county, and by the headline. */
export function namedPlaces(title: string | null, text: string, places: Places): readonly Sighting[] {
  const head = text.slice(0, 1500);
  const found: Sighting[] = [];
  for (const [, town, state] of text.slice(0, 700).matchAll(datelines)) {
    const info = known(town!, places);
    const region = state === undefined ? null : places.state(state);
    if (region !== null && !isOrganisation(plainCase(town!)))
      found.push(inRegion(plainCase(town!), region, 6));
    else if (info && info.kind === 'city') found.push({ name: info.name, score: 2, info });
  }
  const both = `${title ?? ''}\n${head}`;
  for (const [town, [, state]] of named(both, inState, nameBefore)) {
    const region = places.state(state!);
    if (region !== null && !places.state(town) && !isOrganisation(town))
      found.push(inRegion(plainCase(town), region, stated));
  }
  for (const [town] of named(both, office, nameBefore)) {
    const info = known(town, places);
    if (info && info.kind === 'city') found.push({ name: info.name, score: 3, info });
  }
  for (const { 0: all, 1: town, 2: last, index } of (title ?? '').matchAll(inTitle)) {
    const where = (town ?? last)!;
    const info = regionAt(title!, index + all.length - where.length, where, places) ?? known(where, places);
    if (info)
      found.push({ name: info.name, score: info.kind === 'city' || head.includes(info.name) ? 3 : 1, info });
  }
  for (const run of (title ?? '').matchAll(new RegExp(name, 'gu'))) {
    const info = known(run[0], places);
    if (info?.kind === 'city' && standsAlone(info.name, head))
      found.push({ name: info.name, score: 2, info });
  }
  for (const [area, [word]] of named(head, county, areaBefore))
    found.push({ name: `${area}${word}`.replace(/^The /, ''), score: 1.2, info: null });
  return found;
}

/** A town that stands before its state needs no list. */
const inRegion = (town: string, region: string, score: number): Sighting => ({
  name: town,
  score,
  info: { name: town, kind: 'city', within: [region, 'United States'] },
});
