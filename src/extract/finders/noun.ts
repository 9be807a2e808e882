import type { FigureMeasure } from '../../core/claim.ts';
import type { Population } from '../../core/population.ts';
import type { Party } from './party.ts';

/** The noun that a number counts, or that an article introduces. */
export interface Noun {
  readonly head: Party['head'];
  readonly population: Population;
  readonly measure: FigureMeasure | null;
  readonly plural: boolean;
  readonly part: boolean;
  readonly word: string;
  /** Index of the token after the noun phrase. */
  readonly to: number;
  readonly rule: string;
}

/** A number that stands alone. */
export const bare = (to: number): Noun => ({
  head: 'bare',
  population: 'people',
  measure: null,
  plural: true,
  part: false,
  word: '',
  to,
  rule: 'bare-number',
});
