import { inertLine } from '../../core/inert.ts';
import { withArticle } from './english.ts';

/** Bodies that take "the" where their name says nothing else. */
const definite =
  /^(?:administration|agency|alliance|army|assembly|association|authority|brotherhood|bureau|cabinet|centre|center|coalition|command|commission|committee|council|defence|department|directorate|embassy|federation|force|government|group|hospital|military|ministry|monitor|navy|observatory|office|organisation|organization|parliament|party|presidency|prosecutor|regime|service|taliban|union)$/i;
/** One of many. */
const indefinite =
  /^(?:activist|doctor|eyewitness|lawmaker|lawyer|medic|neighbour|neighbor|nurse|officer|official|relative|resident|source|man|woman|spokesman|spokesperson|spokeswoman|survivor|website|witness)$/i;

/** Common words that open a sentence and so begin with a capital in it. */
const common =
  /^(?:activists?|authorities|deputies|doctors|eyewitness(?:es)?|health|hospital|insurgents|investigators|local|medics?|militants|military|monitors?|officials?|opposition|police|prosecutors|rebels?|rescuers|residents?|security|soldiers|sources?|state|supporters|survivors|terrorists|unidentified|villagers|witness(?:es)?)$/i;

/** "Opposition leaders" → "opposition leaders"; "Boston police" stays. */
export function inSentence(name: string): string {
  const [first = '', second = ''] = name.split(' ');
  return common.test(first) && !/^\p{Lu}/u.test(second)
    ? `${first.toLowerCase()}${name.slice(first.length)}`
    : name;
}

/** "Iraq's Joint Operation Command", "two lawmakers". */
const hasOwn = /^(?:\p{Lu}\S*['’]s|[Tt]he|[Aa]n?|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ome|[Ss]everal)\s/u;

/** The noun that a name is built on: "Observatory" of "Syrian Observatory for Human Rights". */
const headOf = (name: string): string =>
  name
    .split(/\s(?:of|for|in|at|on|from|to|with|who)\s/)[0]!
    .split(' ')
    .at(-1) ?? '';

/**
 * A name with its article: as one of the sentences that name it prints it ("the Iraqi military said" → "the Iraqi military"), else by
 * the noun that it is built on; a name that begins with an owner ("Iraq's Joint Operation Command") has none.
 */
export function withDeterminer(name: string, sentences: readonly string[]): string {
  const plain = inSentence(inertLine(name));
  const head = headOf(plain);
  if (hasOwn.test(plain)) return plain;
  if (indefinite.test(head)) return withArticle(plain);
  if (/[^s]s$/.test(head) && !definite.test(head) && /^\p{Ll}/u.test(head)) return plain;
  const pattern = new RegExp(`(?<!\\p{L})(the|an?)\\s+${escaped(plain)}(?!\\p{L})`, 'iu');
  const printed = sentences.map((s) => pattern.exec(inertLine(s))?.[1]).find((x) => x !== undefined);
  if (printed) return `${printed.toLowerCase()} ${plain}`;
  return definite.test(head) ? `the ${plain}` : plain;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
