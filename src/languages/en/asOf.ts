import { shiftDay } from '../../core/days.ts';
import { datesIn } from './dates.ts';

const held =
  /\b(?:as of|as at|by|until|through)\s+(?:early |late |the (?:morning|evening|end|night) of )?(?=([^,.;]{3,40}))/gi;

/**
 * When a figure held: the day that "as of Friday" or "by Tuesday night" names, the day before for what a toll "rose from", else
 * the day of publication.
 */
export function asOf(sentence: string, rules: readonly string[], published: string | null): string | null {
  if (rules.includes('earlier-figure')) return dayBefore(published);
  for (const [, words = ''] of sentence.matchAll(held)) {
    const day = datesIn(words, published).find((d) => d.exact && d.index <= 3);
    if (day && (published === null || day.date <= published.slice(0, 10))) return day.date;
  }
  return published;
}

const dayBefore = (published: string | null): string | null =>
  published === null ? null : shiftDay(published.slice(0, 10), -1);
