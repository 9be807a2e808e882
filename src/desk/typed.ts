import type { Speaker } from '../core/claim.ts';
import type { Interval } from '../core/interval.ts';

/** How what a person types is read; src/languages/en/told.ts does it. */
export interface Typed {
  readonly figure: (text: string) => Interval | null;
  readonly speaker: (text: string) => Speaker | null;
}
