import { fold } from '../../../core/fold.ts';
import { countryWords } from '../../../lexicon/countries.ts';
import { weekdays } from '../calendar.ts';
import { isAllCapitals, isCapital } from '../capital.ts';
import type { Document, Token } from '../../text.ts';
import { isBody, lexicon } from '../lexicon/index.ts';
import type { Names, Range } from '../../names.ts';

export type { Names } from '../../names.ts';

export const capital = (t: Token | undefined): boolean =>
  t !== undefined && isCapital(t.text) && !/^(?:PRON|DET|NUM|SCONJ|CCONJ)$/.test(t.pos);
const titleWords =
  'mr mrs ms dr gen lt col maj sgt capt cpl cmdr prof sen rep gov rev supt president prime minister king prince sheikh chief deputy sheriff officer detective inspector captain lieutenant sergeant corporal major general brigadier colonel commander commissioner superintendent coroner constable trooper marshal spokesman spokeswoman spokesperson mayor governor senator secretary director doctor judge attorney prosecutor pastor imam bishop witness eyewitness survivor resident passenger';
export const titles = new Set(titleWords.split(' ').flatMap((word) => [word, `${word}.`]));
const joins = new Set(['of', 'for', 'the', 'and', 'in', 'on']);

/** Words that end the name of a body. */
const ofBodies = new Set(
  'tv radio channel international watch nations crescent cross corps fund times post news wire tribune press initiative forum alliance'.split(
    ' ',
  ),
);

/** Nouns in a name that tell an organisation from a person. */
export const isOrganisation = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[\s-]+/)
    .some((w, i) => (isBody(w) && !titles.has(w)) || (i > 0 && ofBodies.has(w))) ||
  /^[A-Z.]{2,}$/.test(name) ||
  /^(?:the )?(?:u\.?s\.?|u\.?n\.?)\b/i.test(name);

const openers = 'meanwhile however earlier but also on in according the tag tags updated posted';
/** Words with a capital that open a sentence or stand for a day; no name goes over them. */
const isOpener = new Set([...weekdays, ...openers.split(' ')]);

/** Runs of capitalised words: persons by surname, and longer phrases with "of" and "for" inside. */
export function collectNames(doc: Document, isPlace: (name: string) => boolean): Names {
  const bySurname = new Map<string, string>();
  const phrases = new Set<string>();
  for (const { tokens } of doc.sentences) {
    if (isAllCapitals(tokens)) continue;
    for (let at = 0; at < tokens.length; at++) {
      if (!capital(tokens[at]) || isOpener.has(tokens[at]!.lower)) continue;
      const to = runEnd(tokens, at);
      if (to - at >= 2) {
        if (!isPlaced(tokens, at)) addPerson(bySurname, tokens.slice(at, to), isPlace, at === 0);
        const end = longRunEnd(tokens, to);
        phrases.add(textOf(doc.text, tokens, { from: at, to: end }));
        at = end - 1;
      } else at = Math.max(to - 1, at);
    }
  }
  const given = new Set([...bySurname.values()].map((name) => name.split(' ')[0]!.toLowerCase()));
  return { bySurname, given, phrases: [...phrases] };
}

/** "Ana Silva", or "Silva" and "Ana" of one who is named in full: not a place, a body, a heading in capitals, nor "Neighbors". */
export function namesPerson(
  tokens: readonly Token[],
  { from, to }: Range,
  names: Names,
  isPlace: (name: string) => boolean,
): boolean {
  const run = tokens.slice(from, to).filter((t) => capital(t) && !/^['’]s$/.test(t.text));
  const name = run.slice(afterTitles(run, from === 0)).map((t) => t.text);
  const own = name.join(' ');
  if (name.length === 1) return names.bySurname.has(surname(own)) || names.given.has(own.toLowerCase());
  return (
    name.length > 1 &&
    own !== own.toUpperCase() &&
    !isOrganisation(own) &&
    !isNationality(name.at(-1)!) &&
    !isSite.test(name.at(-1)!) &&
    !isPlace(own)
  );
}

/** "in |Near East|", "the |Red Cross|": no person, unless a title opens it: "the |Rev. Ana Silva|". */
const isPlaced = (tokens: readonly Token[], at: number): boolean =>
  /^(?:the|in|at|near)$/.test(tokens[at - 1]?.lower ?? '') && !titles.has(tokens[at]!.lower);

function runEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length && capital(tokens[to]) && !isOpener.has(tokens[to]!.lower)) {
    to++;
    if (/['’]s$/.test(tokens[to - 1]!.text)) break;
  }
  return to;
}

function longRunEnd(tokens: readonly Token[], to: number): number {
  if (!joins.has(tokens[to]?.lower ?? '')) return to;
  let next = to;
  while (joins.has(tokens[next]?.lower ?? '')) next++;
  return capital(tokens[next]) ? longRunEnd(tokens, runEnd(tokens, next)) : to;
}

/** "Iraqi |Kurdish| media": no surname. */
const isNationality = (word: string): boolean =>
  countryWords().has(fold(word)) || /^(?:kurdish|arab|islamic|christian|muslim|jewish)$/i.test(word);

/** Last words of the names of roads, buildings and days; a Park may be a person. */
export const isSite =
  /^(?:street|st|road|rd|avenue|ave|boulevard|blvd|drive|lane|highway|square|bridge|beach|school|university|college|hospital|center|centre|airport|station|mosque|market|day|county|city|island|side)$/i;

/** "Tolv Police Commissioner |Ana Silva|", "Managing Editor |Ana Silva|": where the name begins, after the last title that something follows. */
export function afterTitles(run: readonly Token[], opens: boolean): number {
  const title = run.findLastIndex((t, i) => i < run.length - 1 && titles.has(t.lower));
  const role = run.findLastIndex((t, i) => i < run.length - 2 && isRole(t.lower, opens && i === 0));
  return Math.max(title, role) + 1;
}

/** Nouns for what somebody is; at the head of a sentence "neighbor" too, which elsewhere has no capital. */
function isRole(word: string, opens: boolean): boolean {
  const noun = lexicon().nouns.get(word);
  if (noun?.population === undefined || noun.members || noun.plural) return false;
  return noun.population !== 'people' || (opens && noun.speaks === true);
}

function addPerson(
  map: Map<string, string>,
  run: readonly Token[],
  isPlace: (name: string) => boolean,
  opens: boolean,
): void {
  const name = run.slice(afterTitles(run, opens)).map((t) => t.text);
  const last = name.at(-1);
  if (last === undefined || name.length < 2 || name.length > 4) return;
  const key = surname(last);
  const full = name.join(' ');
  if (map.has(key) || isOrganisation(full) || isNationality(last) || isSite.test(last) || isPlace(full))
    return;
  map.set(key, full);
}

/** `al-Haddad’s` → `haddad`. */
export const surname = (word: string): string => word.toLowerCase().replace(/^(?:al|el)-|['’]s$/g, '');

export const textOf = (text: string, tokens: readonly Token[], { from, to }: Range): string =>
  text.slice(tokens[from]!.start, tokens[to - 1]!.end);
