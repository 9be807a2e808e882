import type { Clause, NounPhrase } from '../clauses/types.ts';

/** Something told in a sentence: the clause, the word at which it stands, and for a figure what it counts and by which rules. */
export interface Told {
  readonly clause: Clause;
  readonly from: number;
  readonly phrase: NounPhrase | null;
  readonly rules: readonly string[];
}

/** Somebody says something in a sentence: by a verb of saying, by "according to", or before or after a headline's colon. */
export interface Saying {
  readonly kind: 'said' | 'according' | 'cited' | 'headline';
  readonly speakers: readonly NounPhrase[];
  readonly addressee: NounPhrase | null;
  readonly clause: Clause;
  /** The word offset in the sentence at which it stands. */
  readonly at: number;
}
