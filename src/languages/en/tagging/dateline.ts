import { isCapital } from '../capital.ts';
import { lexicon } from '../lexicon/index.ts';
import type { Token } from '../../text.ts';
import { posIn, wordIn } from './tokens.ts';

const dashes = new Set(['-', '–', '—', '--']);
/** A dateline has no more words. */
const longest = 21;

/** "KANSAS CITY, Mo. (KXYZ) – An early": where the sentence begins behind the dateline; 0 where there is none. */
export function datelineEnd(tokens: readonly Token[]): number {
  if (isLabelled(tokens)) return 2;
  for (let at = 1; at <= longest && at < tokens.length - 1; at++) {
    if (dashes.has(tokens[at]!.text) && opensSentence(tokens[at + 1]!))
      return isPlaced(tokens.slice(0, at)) ? at + 1 + datelineEnd(tokens.slice(at + 1)) : 0;
    if (isPredicate(tokens[at]!)) return 0;
  }
  return 0;
}

/** "BAGHDAD, MAY 13 (REUTERS) - FIVE": in a line of capitals a place, a day and the agency in brackets. */
export function wireLineEnd(tokens: readonly Token[]): number {
  const at = tokens.findIndex((t) => dashes.has(t.text) || t.pos === 'VERB');
  return at > 0 && at <= longest && dashes.has(tokens[at]!.text) && tokens[at - 1]!.text === ')' ? at + 1 : 0;
}

/** "UPDATE: …", "BREAKING: …"; "POLICE: …" names a speaker. */
const isLabelled = ([first, second]: readonly Token[]): boolean =>
  second?.text === ':' && /^\p{Lu}{4,}$/u.test(first!.text) && !lexicon().nouns.get(first!.lower)?.speaks;

const opensSentence = ({ text }: Token): boolean => isCapital(text) || /^[\d“"‘[(]/.test(text);

const isProper = posIn('PROPN');
const joinsNames = wordIn('of de al the');

/** Names, numbers and what joins them alone. */
const isPlaced = (head: readonly Token[]): boolean =>
  head.some(isProper) &&
  head.every((t) => isCapital(t.text) || /^[\d(),.[\]/&'’]/.test(t.text) || joinsNames(t));

const isVerb = posIn('VERB AUX');
const isPredicate = (token: Token): boolean => isVerb(token) && !/^\p{Lu}+$/u.test(token.text);
