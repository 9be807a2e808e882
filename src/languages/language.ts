import type { Article } from '../core/article.ts';
import type { SourceKind } from '../core/claim.ts';
import type { Event, PlainReading, Reading } from '../core/incident.ts';
import type { BlameRow } from './blameRow.ts';
import type { DocumentRules } from './documentRules.ts';
import type { HarmRow } from './harmRow.ts';
import type { Naming } from './names.ts';
import type { NounSense } from './nounSense.ts';
import type { PlaceInfo, Places } from './places.ts';
import type { Sides } from './sides.ts';
import type { StandingRules } from './standingRules.ts';
import type { Document, Segment, Sentence, Token } from './text.ts';
import type { Word } from './word.ts';

/** Which kind of speaker a word of a role or a name tells of. */
export interface SourceRow {
  readonly source: SourceKind;
  /** What they are where nobody did it: after a quake, a flood, a shipwreck. */
  readonly afterAccidents?: SourceKind;
  /** One word, or two in a row. */
  readonly words: ReadonlySet<string>;
}

/** A place in which a sentence sets what it tells; a higher score tells more of where an event was. */
export interface Sighting {
  readonly name: string;
  readonly score: number;
  readonly info: PlaceInfo | null;
  /** A town that lies in no country that the text names: its name is known, and no more. */
  readonly foreign?: true;
}

/** Where and when a text sets what it tells. Days are ISO days. */
export interface EventRules {
  /** The places that a text may name: "Bar" is none without its country. */
  places(all: Places, text: string): Places;
  /** What happened, where and when: from the headline, the dateline and the first sentences. */
  eventOf(doc: Document, title: string | null, published: string | null, places: Places): Event;
  placesIn(sentence: Sentence, places: Places): readonly Sighting[];
  /** The first day that a sentence names. */
  dayIn(sentence: string, published: string | null): string | null;
  /** When a figure held, by its sentence and the rules by which it was read. */
  asOf(sentence: string, rules: readonly string[], published: string | null): string | null;
  /** The day that stands over a text which comes with none. */
  dateline(title: string | null, text: string): string | null;
}

/** An article with the report in it: its sentences without what a page prints around them. */
export interface Reported extends Article {
  readonly report: string;
}

/** Everything that the stages of reading need to know of a language; they meet its words through this alone. */
export interface Language {
  /** The text as sentences and tokens; no sentence runs past its segment. */
  read(text: string, segments?: readonly Segment[]): Document;
  /** True for a text in this language. */
  isWritten(doc: Document): boolean;
  readonly document: DocumentRules;
  readonly events: EventRules;
  /** True where the words of a sentence leave its truth to others: "reportedly". */
  isHearsay(sentence: string): boolean;
  /** What later steps need to know of the words of each claim and of the whole article. */
  remarks<R extends PlainReading>(
    article: Reported,
    reading: R,
    places: Places,
  ): Omit<R, 'claims'> & Pick<Reading, 'claims' | 'notices' | 'traits' | 'signature'>;
  /** The tokens of a sentence as words, with what each does in it. */
  words(tokens: readonly Token[], text: string): readonly Word[];
  /** What the dictionary tells of a noun, for words of a speaker's name. */
  nounOf(word: string): NounSense | null;
  readonly harm: readonly HarmRow[];
  readonly blame: readonly BlameRow[];
  readonly standing: StandingRules;
  readonly sources: readonly SourceRow[];
  readonly naming: Naming;
  readonly sides: Sides;
  /** Every number of a sentence outside of what is covered; with its reason where its form tells that it counts nobody. */
  numbers(tokens: readonly Token[], covered: (at: number) => boolean): readonly NumberIn[];
}

/** A number of a sentence, tokens `from` up to `to`. */
export interface NumberIn {
  readonly from: number;
  readonly to: number;
  readonly reason: string | null;
}
