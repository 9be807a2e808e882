import type { FigureMeasure } from '../../core/claim.ts';
import type { Interval } from '../../core/interval.ts';
import type { Population } from '../../core/population.ts';
import type { Party } from '../finders/party.ts';

/** A figure as one sentence gives it, before speaker, scope and place. */
export interface Figure extends Interval {
  readonly measure: FigureMeasure;
  readonly population: Population;
  /** Words `from` up to `to` of the sentence. */
  readonly from: number;
  readonly to: number;
  readonly form: Party['form'];
  /** The figure of which this is a stated part. */
  readonly partOf: Figure | null;
  readonly derived: boolean;
  readonly rules: readonly string[];
}

/** A number of the sentence that became no figure, and why. */
export interface Leftover {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

export interface Assembled {
  readonly figures: readonly Figure[];
  readonly leftovers: readonly Leftover[];
}

/** The outcome that stands with a party, and the rule that found it. */
export interface Linked {
  readonly measure: FigureMeasure;
  readonly rule: string;
  readonly population?: Population;
}

export const isMany = (party: Party): boolean => party.rules.some((r) => r === 'many' || r === 'numerous');
