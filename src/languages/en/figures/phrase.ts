import { exactly, type Interval } from '../../../core/interval.ts';
import type { Word } from '../../word.ts';
import { countOf, countOfName, isGroup, isMeasure, isOrdinal } from './counts.ts';
import { isBetween, isInner, isOpening, phraseEnd } from './extent.ts';

/** Words of a sentence that name people. */
export interface Phrase {
  /** Words `from` up to `to`, articles included: "his two children". */
  readonly from: number;
  readonly to: number;
  /** The words that tell how many: "two", "more than 100", "a driver's son". */
  readonly told: readonly [first: number, last: number];
  /** How many they are; null where the words do not tell it, or name nobody. */
  readonly count: Interval | null;
  /** A name, a family or a crew, or anything else. */
  readonly kind: 'name' | 'group' | 'other';
  /** "a teacher", "the driver" */
  readonly hasArticle: boolean;
}

/** The phrase that begins at `from`, of which words up to `last` are asked for; null where none does. */
export function phraseAt(words: readonly Word[], from: number, last: number): Phrase | null {
  const first = words[from]!;
  const body = isOpening(first) ? from + 1 : from;
  const to = phraseEnd(words, body, last);
  if (to === body) return isOnePerson(words, from) ? phrase(from, from + 1, exactly(1)) : null;
  if (isPair(words, from)) return null;
  const number = words.slice(from, to).findIndex(({ quantity }) => quantity !== null);
  if (number >= 0) return numbered(words, from, from + number, to);
  const isName = words[to - 1]!.tag === 'name';
  return {
    ...phrase(from, to, tellsOne(words.slice(from, to)) ? countIn(words.slice(from, to)) : null),
    kind: isName ? 'name' : isGroup(words[to - 1]!) ? 'group' : 'other',
    hasArticle: first.tag === 'determiner',
  };
}

const phrase = (from: number, to: number, count: Interval | null): Phrase => ({
  from,
  to,
  told: [from, to - 1],
  count,
  kind: 'other',
  hasArticle: false,
});

/** "a 12-year-old" is one; "12 years old" by itself is an age. */
function countIn(words: readonly Word[]): Interval | null {
  const head = words.at(-1)!;
  if (head.tag === 'name') return countOfName(words);
  return head.tag === 'adjective' && words.length === 1 ? null : countOf(head);
}

/** "he", "her"; "killed one and injured |another|". */
const isOnePerson = (words: readonly Word[], at: number): boolean => {
  const { tag, refers, lower } = words[at]!;
  if (lower === 'another') return !isInner(words[at + 1]) && !isBetween(words, at + 1);
  return tag === 'pronoun' && (refers === 'he' || refers === 'she');
};

/** "|Both| the man and the boy": not two more. */
const isPair = (words: readonly Word[], at: number): boolean =>
  words[at]!.lower === 'both' && (isOpening(words[at + 1]) || words[at + 1]?.tag === 'name');

/** "|more than 100| villagers", "his |two| children"; "12 percent" and "10 years" count nobody. */
function numbered(words: readonly Word[], from: number, number: number, to: number): Phrase {
  const measured = number + 2 === to && isMeasure(words[number + 1]!);
  return { ...phrase(from, to, measured ? null : words[number]!.quantity), told: [number, number] };
}

const indefinite = new Set(['a', 'an', 'another']);
const definite = new Set(['the', 'this', 'that']);

/** "Every woman" is several, "any woman" nobody; "the 45th victim" tells which of them, "a second victim" is one. */
function tellsOne(words: readonly Word[]): boolean {
  const { tag, lower } = words[0]!;
  if (tag === 'determiner' && indefinite.has(lower)) return true;
  return (tag !== 'determiner' || definite.has(lower)) && !words.some(isOrdinal);
}
