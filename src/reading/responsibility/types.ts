import type { ResponsibilityStance, Speaker } from '../../core/claim.ts';
import type { Sentence } from '../../languages/text.ts';
import type { Names } from '../../languages/names.ts';
import type { Language } from '../../languages/language.ts';
import type { Attributor } from '../attribution/attribute.ts';
import type { Structure } from '../clauses/build.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import type { Entities } from '../people/coreference/entities.ts';

/** A range of the article's text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Somebody is said to have done something, or to answer for it, in one clause; who says so is not yet known. */
export interface Blame {
  readonly rule: string;
  readonly clause: Clause;
  /** The word offset in the sentence at which it stands. */
  readonly from: number;
  /** The noun that tells of it, where no verb does: "|a raid| by Tolv". */
  readonly deed?: NounPhrase;
  readonly actors: readonly NounPhrase[];
  /** By its words; `told`: asserted or admitted, as the actor speaks or another does. */
  readonly stance: ResponsibilityStance | 'told';
  /** Who says so by the verb itself: "|police| blamed Tolv"; null where the clause is attributed to somebody. */
  readonly speakers: readonly NounPhrase[] | null;
  readonly act: Range | null;
}

/** Who says of whom that he did it, or of himself that he did or did not. */
export interface Responsibility {
  readonly stance: ResponsibilityStance;
  readonly speaker: Speaker;
  readonly via: string | null;
  readonly actor: string;
  /** The words for what was done; null where the sentence has none. */
  readonly act: string | null;
  /** The clause that tells it. */
  readonly clause: Clause;
  readonly rules: readonly string[];
}

/** The rule of an admission in whose words somebody owns up, and does not only tell what he did. */
export const ownsUp = 'owns-up';

export interface Reading {
  readonly sentence: Sentence;
  readonly structure: Structure;
  readonly heard: Attributor;
  readonly language: Language;
  readonly cast: Cast;
}

/** What the names of actors are made of: the article's text, its full names, and whom pronouns mean. */
export interface Cast {
  readonly text: string;
  readonly names: Names;
  readonly people: Entities;
  /** The structure of the sentence that told of a person first. */
  readonly homeOf: (phrase: NounPhrase) => Structure | null;
  /** Bodies by their noun, as they were named last: "coalition" → "the Tolv-led coalition". */
  readonly bodies: ReadonlyMap<string, NounPhrase>;
  /** Nouns of those whom the article tells of as acting, and what kind of people they are: "officers", `police`. */
  readonly doers: ReadonlySet<string>;
}
