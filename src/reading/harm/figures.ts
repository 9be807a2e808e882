import type { FigureMeasure } from '../../core/claim.ts';
import type { Interval } from '../../core/interval.ts';
import type { Population } from '../../core/population.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';

export type Form = 'counted' | 'indefinite' | 'definite' | 'kin' | 'name' | 'pronoun' | 'another';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A figure as one sentence gives it, before speaker, scope and place. */
export interface Figure extends Interval {
  readonly measure: FigureMeasure;
  readonly population: Population;
  readonly phrase: NounPhrase;
  /** Words `from` up to `to` of the sentence that print it. */
  readonly from: number;
  readonly to: number;
  /** The same as tokens of the sentence. */
  readonly words: Range;
  readonly form: Form;
  readonly clause: Clause;
  readonly partOf: Figure | null;
  readonly stance: 'asserts' | 'denies';
  readonly derived: boolean;
  /** The figures that a sum adds up. */
  readonly adds: readonly Figure[];
  /** Told in one breath: those with the same group make up one list. */
  readonly group: object;
  /** How many, or what befell them, is told by what it refers to. */
  readonly refers: 'count' | 'outcome' | null;
  readonly agents: readonly NounPhrase[];
  readonly rules: readonly string[];
}
