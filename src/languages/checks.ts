import type { Interval } from '../core/interval.ts';
import type { RemarkOn } from '../core/remarks.ts';

/** A figure with the letters that tell it in its quotation, hedges included: "more than 100" → 101 and up. */
export interface FigureAt extends Interval {
  readonly start: number;
  readonly end: number;
}

/** What it takes of a language to check a claim that somebody else read in it, and to keep it. */
export interface Checks {
  /** The figure that the number tables read where those letters of a quotation are; null where they read none. */
  readonly figureAt: (quote: string, from: number, to: number) => FigureAt | null;
  /** Whether a quotation has a word that denies; never where none of the language's are known. */
  readonly mayDeny: (quote: string) => boolean;
  /** What the words of a claim tell. */
  readonly remarkOn: RemarkOn;
}
