import type { FigureMeasure } from '../core/claim.ts';
import type { Interval } from '../core/interval.ts';
import type { Population } from '../core/population.ts';
import type { Closed, Role, Tag, VerbForm } from './grammar.ts';
import type { NounSense } from './nounSense.ts';
import type { VerbSense } from './verbSense.ts';

/** How many, as the words allow it. `floor`, `about` … name the hedge. */
export interface Quantity extends Interval {
  readonly rules: readonly string[];
}

/** What a word makes of the clause of which it is said: "true" that, "clear" that, "unlikely" that, "a lie" that. */
export const truths = ['true', 'sure', 'open', 'false'] as const;
export type Truth = (typeof truths)[number];

/** What words of time name: a day, a weekday, a month, a year, a stretch, a time long ago, or an hour of the day. */
export interface Time {
  readonly kind: 'day' | 'month' | 'year' | 'span' | 'earlier' | 'moment';
  readonly weekday?: number;
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
  /** "Saturday night", "early Sunday": the day beside it may be told as well. */
  readonly edge?: true;
  /** "|six months| after the raid": so long from what is named next. */
  readonly gap?: true;
  /** Days before publication: 0 for today. */
  readonly ago?: number;
}

/** One word, or several that stand as one ("at least 12", "according to", "June 24"), with its offsets in the article. */
export interface Word {
  /** Words `from` up to `to` of the sentence's tokens. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly quotation: number;
  readonly tag: Tag;
  /** True for the mark after which, in a headline, what somebody says follows, or who said it. */
  readonly colon: boolean;
  readonly lemma: string;
  /** By what a noun or a name is known again: "captives" → "captive", "al-Haddad" → "haddad". */
  readonly stem: string;
  readonly closed: Closed | null;
  readonly form: VerbForm | null;
  readonly role: Role | null;
  readonly quantity: Quantity | null;
  readonly noun: NounSense | null;
  readonly verb: VerbSense | null;
  /** The outcome that the word tells as a state: "dead", "missing". */
  readonly state: FigureMeasure | null;
  /** "he", "him": one man, one woman, or several, told before. */
  readonly refers: 'he' | 'she' | 'they' | 'it' | 'we' | 'I' | null;
  /**
   * "another", "earlier": not the event told before; "several", "separate": more than one; "past", "recent": of times gone by;
   * "nine-day": of an event that lasted;
   * "also", "further": beside what was told before; "alone", behind a place or a time: of a part of the event;
   * "same": what was told before.
   */
  readonly apart: 'other' | 'several' | 'past' | 'lasting' | 'beside' | 'narrow' | 'same' | null;
  /** "at least", apart from a number: what follows is the least. */
  readonly floor: boolean;
  /** "third": one more after two. */
  readonly ordinal: number | null;
  /** "double", "triple": so many in one event. */
  readonly multiple: number | null;
  /** When, for words that name a day or a time. */
  readonly time: Time | null;
  /** "fatal", "deadly": what it is said of killed. */
  readonly deadly: boolean;
  /** "it is |true| that", "no |evidence| that", "|falsely| said". */
  readonly truth: Truth | null;
  /** The population that the word, before a noun, turns it into: "civilian", "female". */
  readonly turns: Population | null;
}
