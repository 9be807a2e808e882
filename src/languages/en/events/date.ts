import { daysFrom } from '../../../core/days.ts';
import { datesIn, mayNameDay } from '../dates.ts';
import { lexicon, outcomeOf } from '../lexicon/index.ts';
import type { Document, Sentence, Token } from '../tokenise.ts';

/** The day that the most telling of the first sentences names; else that of publication. */
export function dateOf(
  doc: Document,
  lead: readonly Sentence[],
  title: string | null,
  published: string | null,
): string | null {
  const announced = new Set((title?.toLowerCase().match(/[\p{L}-]+/gu) ?? []).filter((w) => w.length > 3));
  const ranked = lead
    .map(({ start, end, tokens, index }) => ({ text: doc.text.slice(start, end), tokens, index }))
    .filter(({ text }) => mayNameDay(text))
    .map(({ text, tokens, index }) => ({ text, score: relevance(tokens, announced) - index * 0.2 }))
    .toSorted((a, b) => b.score - a.score);
  for (const { text } of ranked) {
    const told = datesIn(text, published).find((d) => d.exact && (!published || isNear(d.date, published)));
    if (told) return told.date;
  }
  return published?.slice(0, 10) ?? null;
}

/** How much a sentence is about what the title announces; pages often open with other stories. */
function relevance(tokens: readonly Token[], title: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of title) if (tokens.some((t) => t.lower === word)) shared++;
  return Math.min(shared, 4) + (tokens.some(tellsHarm) ? 1 : 0);
}

/** A word for what befalls people, or for what does it. */
const tellsHarm = ({ lower }: Token): boolean =>
  outcomeOf(lower) !== null || lexicon().nouns.get(lower)?.attack !== undefined;

/** A report tells of the last days: at most two weeks before publication, or a day after (time zones). */
const isNear = (date: string, published: string): boolean => {
  const days = daysFrom(date, published.slice(0, 10));
  return days >= -1 && days <= 14;
};
