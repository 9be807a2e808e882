import type { SourceKind, Speaker } from '../core/claim.ts';
import type { Document, Token } from './text.ts';

/** Tokens `from` up to `to` (exclusive) of a sentence. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Names that an article gives in full. */
export interface Names {
  /** By their last word: `haddad` → `Karim Haddad`. */
  readonly bySurname: ReadonlyMap<string, string>;
  /** First words of those names: children and suspects are often called by them. */
  readonly given: ReadonlySet<string>;
  /** Capitalised phrases of two words or more, for "the observatory" → `Syrian Observatory for …`. */
  readonly phrases: readonly string[];
}

/** Whom the article has heard before. */
export interface Hearing {
  /** Whoever fits and was heard last. */
  last(fits: (speaker: Speaker) => boolean): Speaker | null;
  /** Whom a pronoun means: of whom the sentence before told where that fits, else whoever fits and was heard last. */
  meant(fits: (speaker: Speaker) => boolean): Speaker | null;
  /** All whom the article has heard, the first one first. */
  readonly all: readonly Speaker[];
}

/** The words of one who speaks: tokens of a sentence, and what is set beside them. */
export interface Called {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly range: Range;
  /** "Ana Silva, |a teacher|" */
  readonly beside: Range | null;
}

/** How a language names those who speak. */
export interface Naming {
  /** The names that a document gives in full. */
  collect(doc: Document, isPlace: (name: string) => boolean): Names;
  /** False for a name that is a body's or a place's. */
  mayBePerson(
    tokens: readonly Token[],
    range: Range,
    names: Names,
    isPlace: (name: string) => boolean,
  ): boolean;
  /** True for the name of a road, a school or another spot within a town. */
  isSite(name: string): boolean;
  /** True where the words name a person. */
  isPerson(tokens: readonly Token[], range: Range, names: Names): boolean;
  /** "X and hospital sources": a named person and somebody else are two speakers. */
  conjuncts(tokens: readonly Token[], range: Range, names: Names): readonly Range[];
  /** Who is meant: a name in full, a body, or whom "he" and "the ministry" turn back to. */
  speaker(called: Called, names: Names, heard: Hearing): Speaker | null;
  /** By which a word of a name is known again: "al-Haddad" → "haddad". */
  stem(word: string): string;
  /** The words of a name without its article. */
  bare(words: string): string;
  /** The words of a range without articles, prepositions and marks around them: "of the harbour office," → "harbour office". */
  plain(text: string, tokens: readonly Token[], range: Range): string;
  /** "the state news agency Tolv Wire" → "Tolv Wire". */
  outlet(words: string): string;
  /** The noun of a role or of a body: "spokesman |for the police|" → "spokesman". */
  headOf(words: string): string;
  /** For a body that no name tells, what kind of body it is: "a monitor", "the news agency"; null for others, empty for any kind. */
  kindsOf(words: string): readonly SourceKind[] | null;
  /** Whether a full name can be that of such a body. */
  isOfKind(name: string, kinds: readonly SourceKind[]): boolean;
  /** Whether a full name tells that it is such a body. */
  isSurelyOfKind(name: string, kinds: readonly SourceKind[]): boolean;
  /** True for a body with a name of its own. */
  isNamed(speaker: Speaker): boolean;
}
