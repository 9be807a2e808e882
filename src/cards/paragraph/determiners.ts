import { inertLine, shownLine } from '../../core/inert.ts';
import { withArticle } from './english.ts';
import { inSentence } from './inSentence.ts';
import { isOnePerson } from './persons.ts';

/** Bodies that take "the" where their name says nothing else. */
const definite =
  /^(?:administration|agency|alliance|army|assembly|association|authority|brotherhood|bureau|cabinet|centre|center|coalition|command|commission|committee|council|defence|department|directorate|embassy|federation|force|forces|government|group|guards|hospital|military|ministry|monitor|navy|observatory|office|organisation|organization|parliament|party|presidency|regime|service|taliban|union|units)$/i;
/** Of which a place has one. */
const office =
  /^(?:attorney|chief|commissioner|coroner|examiner|governor|mayor|minister|president|prosecutor|sheriff)$/i;
/** Initials that are said with an article. */
const initials = /^(?:US|U\.S\.?|UK|U\.K\.?|UN|U\.N\.?|EU|UAE|FBI|CIA|DEA|ATF|IDF|SDF|PKK|YPG)$/;
/** One of many. */
const indefinite = /^(?:NGO|MP|affidavit|complaint|indictment|report|source|statement|warrant|website)$/i;
/** Bodies of which there are many: "the monitor" that a text has named before is "a monitor" to who reads of it first. */
const anyOne = /^(?:agency|channel|group|hospital|monitor|network|organi[sz]ation|outlet|union)$/i;
/** What a side has many of: "a Zandian drone". */
const oneOfMany = /^(?:attack|(?:air)?strike|drone|jet|missile|raid|rocket|warplane)$/;
/** What cannot be counted, and what is many without an s. */
const uncounted =
  /^(?:aircraft|artillery|bombardment|fishermen|gunfire|gunmen|intelligence|management|media|men|people|personnel|police|policemen|shellfire|smoke|staff|troops|violence|weather|women|\p{L}+ing)$/iu;

/** "Zandia's Rescue Command", "Ana Silva's family", "Chief Prosecutor's office". */
const owned = /^(?:(\p{Lu}\S*)['’]s?\s|(?:\p{Lu}\S*\s)+(\p{Lu}\S*)['’]s?\s\p{Ll})/u;
/** "two lawmakers", "at least one source" */
const determined =
  /^(?:at least|at most|the|an?|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most|other|another|both|all|no|his|her|its|their|our|this|that|these|those)\s/i;

/** The noun that a name is built on: "Observatory" of "Zandian Observatory for Inland Peace". */
const headOf = (name: string): string =>
  name
    .split(/\s(?:of|for|in|at|on|from|to|with|who|against|under|near)\s/i)[0]!
    .split(' ')
    .at(-1) ?? '';

/**
 * A name with its article: as one of the sentences that name it prints it ("the Iraqi military said" → "the Iraqi military"), else by
 * the noun that it is built on; a name that begins with an owner ("Zandia's Rescue Command") has none.
 */
export function withDeterminer(name: string, sentences: readonly string[]): string {
  const plain = inSentence(shownLine(name));
  const head = headOf(plain);
  if (determined.test(plain) || isOwned(plain)) return plain;
  if (indefinite.test(head) || anyOne.test(plain)) return withArticle(plain);
  const last = plain.split(' ').at(-1) ?? '';
  if ([head, last].some((noun) => isOnePerson(noun) && !office.test(noun))) return withArticle(plain);
  const isCommon = /^\p{Ll}/u.test(plain) && /^\p{Ll}/u.test(head) && !/^al-|\./i.test(plain);
  if (isCommon && (/[^s]s$/.test(head) || uncounted.test(head))) return plain;
  const printed = printedBefore(plain, sentences);
  const isName = /^\p{Lu}/u.test(plain) && /^[\p{Lu}\d]/u.test(head);
  if (printed === 'the' || (printed && !isName))
    return printed === 'the' ? `the ${plain}` : withArticle(plain);
  if (definite.test(head) || office.test(head) || initials.test(plain)) return `the ${plain}`;
  return isCommon || oneOfMany.test(head) ? withArticle(plain) : plain;
}

/** An office or an agency rather than a title: "Newford County Sheriff's Office". */
export const isBody = (title: string): boolean =>
  /^\p{Lu}/u.test(title.replace(/^the /i, '')) &&
  definite.test(headOf(title)) &&
  !isOnePerson(title.split(' ').at(-1)!);

/** By a name, which needs no article; an office or a body that owns needs one. */
function isOwned(name: string): boolean {
  const owner = owned
    .exec(name)
    ?.slice(1)
    .find((word) => word !== undefined);
  return owner !== undefined && !office.test(owner) && !definite.test(owner);
}

/** The same behind a name: "Ana Silva, mayor of the town,", "Karim Haddad, a spokesman of the council,". */
export const inApposition = (title: string, sentences: readonly string[]): string =>
  office.test(headOf(title)) ? title : withDeterminer(title, sentences);

/** The article that a sentence prints before a name, or before the one or two words that describe it: "a huge fire in the port". */
function printedBefore(name: string, sentences: readonly string[]): string | undefined {
  const pattern = new RegExp(
    String.raw`(?<!\p{L})(the|an?)\s+(?:\p{Ll}[\p{L}-]*(?<!ed|s)\s+){0,2}${escaped(name)}(?!\p{L})`,
    'iu',
  );
  return sentences
    .map((s) => pattern.exec(inertLine(s))?.[1]?.toLowerCase())
    .find((article) => article !== undefined);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
