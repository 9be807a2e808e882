import type { Speaker } from '../../../core/claim.ts';
import { isBody } from '../lexicon.ts';
import { isCapital } from '../capital.ts';
import type { Document, Token } from '../tokenise.ts';
import type { Range } from './phrases.ts';

/** Names that the article gives in full, by their last word: `haddad` → `Karim Haddad`. */
export interface Names {
  readonly bySurname: ReadonlyMap<string, string>;
  /** First words of those names: children and suspects are often called by them. */
  readonly given: ReadonlySet<string>;
  /** Capitalised phrases of two words or more, for "the observatory" → `Syrian Observatory for …`. */
  readonly phrases: readonly string[];
}

const capital = (t: Token | undefined): boolean =>
  t !== undefined && isCapital(t.text) && !/^(?:PRON|DET|NUM|SCONJ|CCONJ)$/.test(t.pos);
const titleWords =
  'mr mrs ms dr gen lt col maj sgt capt cpl cmdr prof sen rep gov rev supt president prime minister king prince sheikh chief deputy sheriff officer detective inspector captain lieutenant sergeant corporal major general brigadier colonel commander commissioner superintendent coroner constable trooper marshal spokesman spokeswoman spokesperson mayor governor senator secretary director doctor judge attorney prosecutor pastor imam bishop witness eyewitness survivor resident passenger';
const titles = new Set(titleWords.split(' ').flatMap((word) => [word, `${word}.`]));
const joins = new Set(['of', 'for', 'the', 'and', 'in', 'on']);

/** Nouns in a name that tell an organisation from a person. */
export const isOrganisation = (name: string): boolean =>
  name.split(/[\s-]+/).some((w) => isBody(w.toLowerCase()) && !titles.has(w.toLowerCase())) ||
  /^[A-Z.]{2,}$/.test(name) ||
  /^(?:the )?(?:u\.?s\.?|u\.?n\.?)\b/i.test(name);

const openers =
  'monday tuesday wednesday thursday friday saturday sunday meanwhile however earlier but also on in according the tag tags updated posted';
/** Words with a capital that open a sentence or stand for a day; no name goes over them. */
const isOpener = new Set(openers.split(' '));

/** Runs of capitalised words: persons by surname, and longer phrases with "of" and "for" inside. */
export function collectNames(doc: Document, isPlace: (name: string) => boolean): Names {
  const bySurname = new Map<string, string>();
  const phrases = new Set<string>();
  for (const { tokens } of doc.sentences) {
    for (let at = 0; at < tokens.length; at++) {
      if (!capital(tokens[at]) || isOpener.has(tokens[at]!.lower)) continue;
      const to = runEnd(tokens, at);
      if (to - at >= 2) {
        if (!isPlaced(tokens, at)) addPerson(bySurname, tokens.slice(at, to), isPlace);
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
  const name = run.slice(afterTitles(run)).map((t) => t.text);
  const own = name.join(' ');
  if (name.length === 1) return names.bySurname.has(surname(own)) || names.given.has(own.toLowerCase());
  return (
    name.length > 1 &&
    own !== own.toUpperCase() &&
    !isOrganisation(own) &&
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

/** Last words of the names of roads, buildings and days; a Park may be a person. */
const isSite =
  /^(?:street|st|road|rd|avenue|ave|boulevard|blvd|drive|lane|highway|square|bridge|beach|school|university|college|hospital|center|centre|airport|station|mosque|market|day|county|city|island|side)$/i;

/** "Boston Police Commissioner |William Evans|": where the name begins, after the last title that something follows. */
function afterTitles(run: readonly Token[]): number {
  const title = run.findLastIndex((t, i) => i < run.length - 1 && titles.has(t.lower));
  return title + 1;
}

function addPerson(
  map: Map<string, string>,
  run: readonly Token[],
  isPlace: (name: string) => boolean,
): void {
  const name = run.slice(afterTitles(run)).map((t) => t.text);
  const last = name.at(-1);
  if (last === undefined || name.length < 2 || name.length > 4) return;
  const key = surname(last);
  const full = name.join(' ');
  if (map.has(key) || isOrganisation(full) || isSite.test(last) || isPlace(full)) return;
  map.set(key, full);
}

/** `al-Haddad’s` → `haddad`. */
export const surname = (word: string): string => word.toLowerCase().replace(/^(?:al|el)-|['’]s$/g, '');

export const textOf = (text: string, tokens: readonly Token[], { from, to }: Range): string =>
  text.slice(tokens[from]!.start, tokens[to - 1]!.end);

/** What a run of words says of a speaker: the name, and what stands around it as role. */
export function describe(text: string, tokens: readonly Token[], range: Range, names: Names): Speaker | null {
  const person = personIn(tokens, range, names);
  if (person) {
    const role = [
      around(text, tokens, { from: range.from, to: person.from }),
      around(text, tokens, { from: person.to, to: range.to }),
    ]
      .filter(Boolean)
      .join(' ');
    return { name: person.name, role: role || null, kind: 'person' };
  }
  const name = around(text, tokens, range);
  if (!name) return null;
  return { name, role: null, kind: headOf(tokens, range)?.pos === 'PROPN' ? 'organisation' : kindOf(name) };
}

/** The noun that the description is about: the last one before a preposition. */
function headOf(tokens: readonly Token[], { from, to }: Range): Token | undefined {
  const end = tokens.findIndex((t, i) => i > from && i < to && t.pos === 'ADP');
  return tokens[(end < 0 ? to : end) - 1];
}

const kindOf = (name: string): Speaker['kind'] =>
  /\b(?:police|ministry|army|military|government|coalition|agency|office|department|council|authorit(?:y|ies)|command|navy|observatory)\b/i.test(
    name,
  )
    ? 'organisation'
    : 'group';

interface Person extends Range {
  readonly name: string;
}

/** The last capitalised run of the range that is a person's name, in full as far as the article gives it. */
function personIn(tokens: readonly Token[], range: Range, names: Names): Person | null {
  for (let to = range.to; to > range.from; to--) {
    if (!capital(tokens[to - 1])) continue;
    let from = to;
    while (from > range.from && capital(tokens[from - 1]) && to - from < 8) from--;
    from += afterTitles(tokens.slice(from, to));
    while (from < to - 1 && isBody(tokens[from]!.lower)) from++;
    if (from > range.from && /^(?:of|for)$/.test(tokens[from - 1]!.lower) && capital(tokens[from - 2]))
      return null;
    // "|Velm|'s news agency": whose it is
    if (to < range.to && /^['’]s?$/.test(tokens[to]!.text)) continue;
    const run = tokens.slice(from, to);
    const known = names.bySurname.get(surname(run.at(-1)!.text));
    const own = run.map((t) => t.text).join(' ');
    if (known && known.toLowerCase().endsWith(own.toLowerCase())) return { from, to, name: known };
    if (known && (run.length === 1 || (run.length >= 2 && !isOrganisation(own))))
      return { from, to, name: run.length === 1 ? known : own };
    const titled = from > range.from && titles.has(tokens[from - 1]!.lower) && !titles.has(run.at(-1)!.lower);
    if (titled && !isOrganisation(own)) return { from, to, name: own };
    return null;
  }
  return null;
}

/** The words of a range without articles, "another" and marks at its edges. */
function around(text: string, tokens: readonly Token[], range: Range): string {
  let { from, to } = range;
  const edge =
    /^(?:the|a|an|another|one|also|while|although|though|as|when|,|'s|’s|and|but|both|meanwhile|for|of|in|its|their|his|her|local|"|“|”|\(|\)|-|–|—|spokesman-)$/;
  const tail = /^(?:the|a|an|,|'s|’s|and|but|for|of|in|"|“|”|\(|\)|-|–|—|with|at|to|on|from)$/;
  while (from < to && edge.test(tokens[from]!.lower) && tokens[from]!.lower !== 'local') from++;
  while (to > from && tail.test(tokens[to - 1]!.lower)) to--;
  if (to <= from) return '';
  const name = textOf(text, tokens, { from, to });
  const opens =
    from === 0 &&
    (tokens[from]!.pos !== 'PROPN' || isBody(tokens[from]!.lower)) &&
    !capital(tokens[from + 1]) &&
    /^\p{Lu}\p{Ll}/u.test(name);
  return opens ? name[0]!.toLowerCase() + name.slice(1) : name;
}

/** True where the words name a person. */
export const isPerson = (tokens: readonly Token[], range: Range, names: Names): boolean =>
  personIn(tokens, range, names) !== null;
