import type { StoredFigure } from '../../core/desk.ts';
import { inertLine } from '../../core/inert.ts';
import { isRecounted, midSentence } from '../wording.ts';

const wordsOf = ({ wording }: StoredFigure): string => midSentence(inertLine(wording)).replace(/\s+/g, ' ');

/** "a man and two women" of what the program added up: nobody said three. Null for a stated figure, and for words that are no list. */
export function summed(claim: StoredFigure): string | null {
  const words = wordsOf(claim);
  return claim.derived && !isRecounted(claim) && words.length <= longestSum && list.test(words)
    ? words
    : null;
}
const longestSum = 60;
const item = String.raw`(?:an?|his|her|their|another|\d+|\p{Ll}{3,9}) (?:[\p{Ll}\d][\p{L}\d-]* ){0,2}\p{Ll}[\p{L}-]*`;
const list = new RegExp(String.raw`^${item}(?:, ${item})*,? and ${item}$`, 'u');

/** "a 17-year-old boy", "a teenager": closer than "one child"; null for other words. */
export function agedIn(claim: StoredFigure): string | null {
  const words = wordsOf(claim);
  return !isRecounted(claim) && aged.test(words) ? words : null;
}
const aged =
  /^an? (?:\d{1,3}-(?:year|month|week|day)-old(?: (?:boy|girl|man|woman|child|student|pupil))?|(?:teen|teenager|toddler|baby|infant)|(?:teenage|baby|infant) (?:boy|girl))$/;

/** Told by words of this speaker's, which another need not have used. */
export const isInOwnWords = (claim: StoredFigure): boolean => claim.derived || agedIn(claim) !== null;
