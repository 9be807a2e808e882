import type { FigureMeasure } from '../../core/claim.ts';
import type { Interval } from '../../core/interval.ts';
import type { Population } from '../../core/population.ts';

/** People (or attacks, or deaths) that a sentence counts or names: "55 civilians", "a girl", "eight", "three blasts". */
export interface Party extends Interval {
  readonly from: number;
  readonly to: number;
  /** `counted` by a number; `indefinite` "a man"; `definite` "the gunman", "his wife"; `name` "Ana Silva, 31". */
  readonly form: 'counted' | 'indefinite' | 'kin' | 'definite' | 'name';
  /** `person`; `bare` is a number alone; `outcome` counts deaths; `attack` counts strikes; `thing` is no claim. */
  readonly head: 'person' | 'bare' | 'outcome' | 'attack' | 'thing';
  readonly population: Population;
  /** For `outcome` heads, and for "three wounded soldiers". */
  readonly measure: FigureMeasure | null;
  /** "40 of them", "926 of which were civilians": a part of what stands before. */
  readonly part: boolean;
  /** The noun as printed, lower case; for `thing`, what is counted. */
  readonly noun: string;
  readonly rules: readonly string[];
}
