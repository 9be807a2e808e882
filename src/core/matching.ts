import type { FigureMeasure } from './claim.ts';
import type { Incident } from './incident.ts';
import type { Interval } from './interval.ts';

/** What is kept of a report so that others on its event, and copies of it, are found (matching/report.ts makes it). */
export interface NewReport {
  /** As `Reading.traits`, with its place. */
  readonly traits: readonly string[];
  /** As `Reading.signature`: two share as many places as the texts share shingles. */
  readonly signature: readonly number[];
  /** Parts of the signature, hashed: copies share one of them. */
  readonly bands: readonly number[];
  /** ISO date of publication, else of the event; null where the article tells neither. */
  readonly day: string | null;
  /** ISO date of the event. */
  readonly date: string | null;
  /** The event's folded place. */
  readonly place: string | null;
  /** What else the article says of the event; null of one that an older program stored. */
  readonly facts: EventFacts | null;
}

/** What tells one event of a place and a day from another. */
export interface EventFacts {
  readonly kind: string | null;
  /** The folded places that hold its place, nearest first. */
  readonly within: readonly string[];
  /** Its dead and its hurt, as far as they are totals: what each speaker counts. */
  readonly tolls: readonly Toll[];
}

export interface Toll extends Interval {
  readonly measure: FigureMeasure;
}

/** A report on record that shares something with one that comes in. */
export interface Report extends NewReport {
  readonly articleId: string;
  readonly textHash: string;
  readonly outlet: string | null;
  readonly wire: string | null;
  /** The one that reading gave it; where people put it since is theirs to say, by merges and splits. */
  readonly incident: Incident | null;
}
