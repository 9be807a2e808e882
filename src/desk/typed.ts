import type { Speaker } from '../core/claim.ts';
import type { Interval } from '../core/interval.ts';
import type { PlaceTyped } from '../core/search.ts';

/** How what a person types is read; src/readers/extract.ts does it. */
export interface Typed {
  readonly figure: (text: string) => Interval | null;
  readonly speaker: (text: string) => Speaker | null;
  readonly place: (name: string) => PlaceTyped;
}
