import type { DocumentRole } from '../core/stages.ts';
import type { Outlets } from './places.ts';
import type { Span } from './text.ts';

/** What may stand before the report in its own line: `ends` gives how much of a line it is, 0 for nothing. */
export interface LeadingRow {
  readonly role: DocumentRole;
  readonly ends: (line: string) => number;
}

/** What may stand within a line of the report: the stretches of a line, from the first to the last, that are it. */
export interface InnerRow {
  readonly role: DocumentRole;
  readonly find: (line: string) => readonly Span[];
  /** True for the credit of a picture: what stands before it without a full stop is the caption. */
  readonly ofPicture?: true;
}

/** How pages print a report, and what stands beside it. */
export interface DocumentRules {
  /** Words at the end of a line that the next goes on from. */
  readonly openEnd: ReadonlySet<string>;
  readonly leading: readonly LeadingRow[];
  readonly inner: readonly InnerRow[];
  /** True for a line that is printed as a title. */
  readonly isTitle: (line: string) => boolean;
  /** True for a line that tells who says it: no headline of a list. */
  readonly saysWho: (line: string) => boolean;
  /** True for a line over a list of other reports: "Most read". */
  readonly headsList: (line: string) => boolean;
  /** True for a line that tells who wrote it, or when it was published. */
  readonly isByline: (line: string) => boolean;
  /** True for a line of the page: "Related: …". */
  readonly isFurniture: (line: string) => boolean;
  /** The words that tell what a text is on, as stems; what all news has is none. */
  readonly subjectsOf: (text: string) => ReadonlySet<string>;
  /** True for a paragraph that opens with a dateline. */
  readonly isDatelined: (line: string) => boolean;
  /** True for a paragraph that sends its reader on to a report on another page. */
  readonly pointsOn: (line: string) => boolean;
  /** The agency whose text it is, by its dateline, credit or copyright. */
  readonly wireOf: (text: string, outlets: Outlets) => string | null;
}
