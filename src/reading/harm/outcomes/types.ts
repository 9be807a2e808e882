import type { FigureMeasure } from '../../../core/claim.ts';
import type { Word } from '../../../languages/word.ts';
import type { Clause, NounPhrase } from '../../clauses/types.ts';

/** What a clause says befell somebody. */
export interface Outcome {
  readonly measure: FigureMeasure;
  readonly rule: string;
  readonly clause: Clause;
  readonly victims: readonly NounPhrase[];
  readonly agents: readonly NounPhrase[];
  /** The word that tells it. */
  readonly word: Word;
}
