import type { Speaker } from '../core/claim.ts';
import type { Event } from '../core/incident.ts';
import type { Interval } from '../core/interval.ts';
import type { PlaceTyped } from '../core/search.ts';

/** How what a person types is read; src/readers/extract.ts does it. */
export interface Typed {
  readonly figure: (text: string) => Interval | null;
  readonly speaker: (text: string) => Speaker | null;
  /** A place with those that hold it; where several go by that name, each in full; null where it is none. */
  readonly place: (
    text: string,
  ) => Pick<Event, 'place' | 'within'> | { readonly several: readonly string[] } | null;
  /** Whether a name is a place's, and which it may be misspelt for. */
  readonly placeName: (name: string) => PlaceTyped;
  /** `2016-12-07`, `7 December 2016` → ISO date; null for anything else. */
  readonly day: (text: string) => string | null;
  /** The kinds of event that reading knows. */
  readonly kinds: readonly string[];
}
