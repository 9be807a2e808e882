import type { Claim } from './claim.ts';
import type { Notice, ReadClaim } from './remarks.ts';
import type { Stages } from './stages.ts';

/** What an article says happened: the event that it leads with. */
export interface Event {
  /** `air strike`, `shooting`, `earthquake`; null where no word tells. */
  readonly kind: string | null;
  /** The nearest named place: `Qaim`. */
  readonly place: string | null;
  /** The places that hold it, nearest first: `['Anbar', 'Iraq']`. */
  readonly within: readonly string[];
  /** ISO date of the event. */
  readonly date: string | null;
}

export interface Incident extends Event {
  /** Made from place and date (`qaim-2016-12-07`), so that it does not depend on which article came first. */
  readonly id: string;
  /** `Air strike · Qaim, Anbar, Iraq · 7 Dec 2016` */
  readonly title: string;
}

/** What became of a number in the text that is no claim, and which rule dropped it. */
export interface Dropped {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** All that reading one article gives. */
export interface Reading {
  readonly event: Event;
  readonly claims: readonly ReadClaim[];
  /** False where the text does not look like English. */
  readonly english: boolean;
  /** The wire whose text this is ("Source: Reuters"), where a credit line says so. */
  readonly wire: string | null;
  /** Where the outlet says that it changed the article. */
  readonly notices: readonly Notice[];
  /** What tells its event from another's: names, words of names, ages, addresses; folded keys. */
  readonly traits: readonly string[];
  /** MinHash of its words: copies share most of it. Empty for a text too short to tell. */
  readonly signature: readonly number[];
  /** A sentence that says what of it was left out; absent where all is there. */
  readonly cut?: string;
  /** What the second reader did; absent where none was asked. */
  readonly second?: SecondReading;
}

/** What became of an article at the second reader: `waits` is why the rules' reading stands alone for now, and when to ask again. */
export interface SecondReading {
  /** As settings name the model. */
  readonly model: string;
  readonly waits: { readonly reason: string; readonly retryAt: string | null } | null;
}

/** A reading before its words are remarked on. */
export interface PlainReading extends Omit<Reading, 'claims' | 'notices' | 'traits' | 'signature'> {
  readonly claims: readonly Claim[];
}

/** A reading that also tells how it came about, and of every number that is no claim. */
export interface Explanation extends Reading {
  readonly dropped: readonly Dropped[];
  readonly stages: Stages;
}
