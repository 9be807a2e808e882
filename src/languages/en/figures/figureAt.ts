import type { FigureAt } from '../../checks.ts';
import { sumOf } from '../../common/sum.ts';
import type { Word } from '../../word.ts';
import { tagged } from '../tagging/index.ts';
import { readDocument } from '../tokenise.ts';
import { jointOf } from './joint.ts';
import { phraseStart } from './extent.ts';
import { isMeasure } from './counts.ts';
import { type Phrase, phraseAt } from './phrase.ts';

/**
 * The figure that the letters `from` up to `to` of a quotation tell, with its hedge: letters of "100" in "more than 100" give 101 and
 * up. One person told of is one; those whom a list counts are added up. Null where people are told of without a number, where
 * nobody is counted, and where a verb stands between two figures.
 *
 * @example figureAt('A man and two women died.', 0, 19) // { low: 3, high: 3, start: 0, end: 13 }
 */
export function figureAt(quote: string, from: number, to: number): FigureAt | null {
  const sentence = readDocument(quote).sentences.find(({ start, end }) => to > start && from < end);
  const words = sentence ? tagged(sentence.tokens, quote) : [];
  const first = words.findIndex(({ start, end }) => end > from && start < to);
  const last = words.findLastIndex(({ start, end }) => end > from && start < to);
  return first < 0 ? null : (sumOf(countedIn(words, first, last)) ?? onlyNumber(words, first, last));
}

/** "|six| officers and non-commissioned officers", "|160| civilians, mostly families": the one number, where no people are told of before it. */
function onlyNumber(words: readonly Word[], first: number, last: number): FigureAt | null {
  const numbers = words.flatMap(({ quantity }, at) => {
    const next = words[at + 1];
    return quantity && at >= first && at <= last && !(next && isMeasure(next)) ? [{ quantity, at }] : [];
  });
  const [only, ...more] = numbers;
  const isFirst = only && !words.slice(first, only.at).some(({ tag }) => tag === 'noun' || tag === 'name');
  if (!only || !isFirst || more.length > 0) return null;
  const { low, high } = only.quantity;
  return { low, high, start: words[only.at]!.start, end: words[only.at]!.end };
}

/** What each phrase counts; nothing at all where one of them does not tell how many. */
function countedIn(words: readonly Word[], first: number, last: number): readonly FigureAt[] {
  const found: FigureAt[] = [];
  let before: Phrase | null = null;
  let isBroken = false;
  let joint: ReturnType<typeof jointOf> = 'list';
  for (let at = phraseStart(words, first); at <= last;) {
    const phrase: Phrase | null = phraseAt(words, at, last);
    if (!phrase) {
      joint = jointOf(words[at]!) ?? joint;
      if (joint === 'inclusion' && found.length > 0) break;
      isBroken ||= joint === 'clause' && found.length > 0;
      at = afterBrackets(words, at);
      continue;
    }
    at = phrase.to;
    const isCounted = joint === 'of' ? before?.kind === 'group' : joint !== 'hung';
    if (!isCounted || (joint === 'comma' && isApposed(before, phrase))) continue;
    if (isBroken || joint === 'company' || phrase.told[1] < first) return [];
    before = phrase;
    joint = 'hung';
    if (phrase.kind === 'group' && words[at]?.role === 'of' && at < last) continue;
    if (!phrase.count) return [];
    found.push(figureOf(words, phrase));
  }
  return found;
}

/** Behind a word, and behind what stands in brackets that it opens. */
function afterBrackets(words: readonly Word[], at: number): number {
  const close = words[at]!.tag === 'open' ? words.findIndex(({ tag }, i) => i > at && tag === 'close') : -1;
  return Math.max(at, close) + 1;
}

/** "Karim Haddad, |a teacher|", "his wife, |Ana Silva|": the same person again. */
const isApposed = (before: Phrase | null, phrase: Phrase): boolean =>
  before !== null &&
  (before.kind === 'name' ? phrase.hasArticle : phrase.kind === 'name' && before.count?.high === 1);

const figureOf = (words: readonly Word[], { told: [from, to], count }: Phrase): FigureAt => ({
  low: count?.low ?? null,
  high: count?.high ?? null,
  start: words[from]!.start,
  end: words[to]!.end,
});
