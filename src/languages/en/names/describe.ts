import type { Speaker } from '../../../core/claim.ts';
import { countryWords } from '../../../lexicon/countries.ts';
import { isBody as isBodyWord } from '../lexicon/index.ts';
import type { Range } from '../../names.ts';
import { lexicon } from '../lexicon/index.ts';
import type { Token } from '../../text.ts';
import { afterTitles, capital, isOrganisation, type Names, surname, textOf, titles } from './names.ts';

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
  return name ? { name, role: null, kind: kindOf(tokens, range) } : null;
}

/** Bodies by their noun, whether or not they are named. */
const bodies =
  /^(?:police|ministry|army|military|government|coalition|agency|office|department|council|authority|authorities|command|navy|observatory|union|company|committee|commission|association|federation|foundation|charity|court|parliament|bureau|institute|regulator|operator|coastguard|board|assembly)$/;

/** Nouns for people who are not named: "sources", "residents". */
const isPeople = (word: string): boolean => {
  const noun = lexicon().nouns.get(word);
  return (
    (noun?.population !== undefined && !noun.group && !noun.members) ||
    (noun?.plural === true && noun.speaks === true && !bodies.test(word) && !noun.members) ||
    /^(?:sources?|spokes(?:man|woman|person|men|people)|workers?|staff|experts?|monitors)$/.test(word)
  );
};

/** A body, named or not, or people whom no name tells. */
function kindOf(tokens: readonly Token[], range: Range): Speaker['kind'] {
  const head = headOf(tokens, range);
  if (!head || isPeople(head.lower)) return 'group';
  if (head.pos === 'PROPN' || bodies.test(head.lower)) return 'organisation';
  const named = tokens
    .slice(range.from, range.to)
    .some((t, i) => capital(t) && (range.from + i > 0 || t.pos === 'PROPN'));
  return named && lexicon().nouns.get(head.lower)?.speaks ? 'organisation' : 'group';
}

/** True for words that tell of a body, and never of a person: "a rebel group", "a branch of the party". */
export function isBody(tokens: readonly Token[], range: Range): boolean {
  const word = headOf(tokens, range)?.lower ?? '';
  const noun = lexicon().nouns.get(word);
  return (
    bodies.test(word) ||
    /^(?:branch|affiliate|wing|offshoot|network|charity|watchdog|media|channel|broadcaster|newspaper|observatory)$/.test(
      word,
    ) ||
    noun?.group === true ||
    noun?.side === true ||
    (noun?.members !== undefined && noun.population === undefined)
  );
}

/** The noun that the description is about: the last one before a preposition. */
function headOf(tokens: readonly Token[], { from, to }: Range): Token | undefined {
  const end = tokens.findIndex((t, i) => i > from && i < to && t.pos === 'ADP');
  return tokens[(end < 0 ? to : end) - 1];
}

interface Person extends Range {
  readonly name: string;
}

/** The last capitalised run of the range that is a person's name, in full as far as the article gives it. */
function personIn(tokens: readonly Token[], range: Range, names: Names): Person | null {
  for (let to = range.to; to > range.from; to--) {
    if (!capital(tokens[to - 1])) continue;
    let from = to;
    while (from > range.from && capital(tokens[from - 1]) && to - from < 8) from--;
    from += afterTitles(tokens.slice(from, to), from === 0);
    while (from < to - 1 && isBodyWord(tokens[from]!.lower)) from++;
    if (from > range.from && /^(?:of|for)$/.test(tokens[from - 1]!.lower) && isSomebodyOf(tokens[from - 2]))
      return null;
    // "|Tolv|'s news agency": whose it is
    if (to < range.to && /^['’]s?$/.test(tokens[to]!.text)) continue;
    // "|Omar Zaid| brigade", "|Tolv Star| channel": a body by its noun
    if (to < range.to && isBody(tokens, { from: to, to: to + 1 })) return null;
    const run = tokens.slice(from, to);
    const known = names.bySurname.get(surname(run.at(-1)!.text));
    const own = run.map((t) => t.text).join(' ');
    if (known && known.toLowerCase().endsWith(own.toLowerCase())) return { from, to, name: known };
    if (known && (run.length === 1 || (run.length >= 2 && !isOrganisation(own))))
      return { from, to, name: run.length === 1 ? known : own };
    const titled = from > range.from && titles.has(tokens[from - 1]!.lower) && !titles.has(run.at(-1)!.lower);
    const called = titled || (to === range.to && isCalled(tokens, { from: range.from, to: from }));
    if (called && !isOrganisation(own)) return { from, to, name: own };
    return null;
  }
  return null;
}

/** "|harbour office official| Marlo": what somebody is stands before the name; "the |official| Wire" tells of a name. */
function isCalled(tokens: readonly Token[], { from, to }: Range): boolean {
  const word = tokens[to - 1];
  if (to - from < 2 || !word || word.pos !== 'NOUN' || tokens[to - 2]!.pos === 'DET') return false;
  return isOnePerson(word.lower);
}

/** Nouns for one person who does or is something: "official", "doctor", "resident". */
function isOnePerson(word: string): boolean {
  const noun = lexicon().nouns.get(word);
  return (
    noun?.population !== undefined && noun.speaks === true && !noun.plural && !noun.group && !noun.members
  );
}

/** "the |Friends| of Ana Silva", "|supporters| of Ana Silva", "the |wife| of Ana Silva": who speaks is not she. */
const isSomebodyOf = (word: Token | undefined): boolean =>
  capital(word) || (word !== undefined && lexicon().nouns.get(word.lower)?.population !== undefined);

/** True for words that tell what one person is: "an official of the harbour office". */
export const isRole = (tokens: readonly Token[], range: Range): boolean =>
  isOnePerson(headOf(tokens, range)?.lower ?? '');

const edge =
  /^(?:the|a|an|another|so-called|one|also|while|although|though|as|when|,|'s|’s|and|but|both|meanwhile|for|of|in|from|with|its|their|his|her|"|“|”|\(|\)|-|–|—|spokesman-)$/;
const tail = /^(?:the|a|an|,|\.|'s|’s|and|but|for|of|in|"|“|”|\(|\)|-|–|—|with|at|to|on|from)$/;

/** The words of a range without articles, "another" and marks at its edges. */
export function around(text: string, tokens: readonly Token[], range: Range): string {
  let { from, to } = range;
  while (from < to && edge.test(tokens[from]!.lower)) from++;
  while (to > from && tail.test(tokens[to - 1]!.lower)) to--;
  if (to <= from) return '';
  const name = textOf(text, tokens, { from, to });
  const opens =
    from === 0 &&
    !countryWords().has(tokens[from]!.lower) &&
    (tokens[from]!.pos !== 'PROPN' || lexicon().nouns.has(tokens[from]!.lower)) &&
    !capital(tokens[from + 1]) &&
    /^\p{Lu}\p{Ll}/u.test(name);
  return opens ? name[0]!.toLowerCase() + name.slice(1) : name;
}

/** True where the words name a person. */
export const isPerson = (tokens: readonly Token[], range: Range, names: Names): boolean =>
  personIn(tokens, range, names) !== null;
