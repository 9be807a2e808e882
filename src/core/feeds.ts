import type { Validators } from './page.ts';
import type { Person } from './person.ts';

/** What a feed's articles must name to be taken in: one of the places and one of the words; an empty list lets all pass. */
export interface FeedFilter {
  readonly places: readonly string[];
  readonly words: readonly string[];
}

/** Who is told of a feed: where it was added. */
export interface FeedPlace {
  readonly platform: Person['platform'];
  readonly channel: string | null;
}

export interface NewFeed extends FeedPlace {
  readonly url: string;
  readonly title: string | null;
  readonly filter: FeedFilter;
  /** How often it is asked. */
  readonly minutes: number;
  /** ISO time. */
  readonly nextAt: string;
  readonly addedBy: string;
  readonly added: string;
}

export interface Feed extends NewFeed, Validators {
  readonly id: number;
  /** `dead`: given up; asked again only when an editor resumes it. */
  readonly state: 'active' | 'paused' | 'dead';
  /** How often in a row it could not be read, since when, and why. */
  readonly failures: number;
  readonly failingSince: string | null;
  readonly lastError: string | null;
  /** When it was last read, or said that nothing changed. */
  readonly lastRead: string | null;
}

/** A feed with what came of its items. */
export interface FeedSummary extends Feed {
  readonly items: number;
  readonly taken: number;
  readonly waiting: number;
  readonly failed: number;
}
