import type { PlainTag, Role } from '../../languages/grammar.ts';
import type { Quantity, Word } from '../../languages/word.ts';

/** A noun phrase: words `from` up to `to`, of which `head` tells what it is. */
export interface NounPhrase {
  readonly kind: 'phrase';
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly words: readonly Word[];
  /** `count` is a number alone. */
  readonly sort: 'common' | 'name' | 'pronoun' | 'count';
  readonly determiner: 'definite' | 'indefinite' | 'possessive' | 'another' | 'none';
  readonly quantity: Quantity | null;
  /** Whose: "the mayor's brother". */
  readonly owner: NounPhrase | null;
}

export interface VerbGroup {
  readonly kind: 'verb';
  readonly from: number;
  readonly to: number;
  readonly head: Word;
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle' | 'open';
  readonly passive: boolean;
  readonly negated: boolean;
  /** `open`: may, could, would, will: not said to have happened. */
  readonly modality: 'real' | 'open';
  readonly perfect: boolean;
  readonly present: boolean;
  /** "may have", "might have": thought to have happened. */
  readonly possible: boolean;
  /** "can", "could", but not "could have". */
  readonly able: boolean;
}

export interface Plain {
  readonly kind: PlainTag;
  readonly from: number;
  readonly to: number;
  readonly word: Word;
}

export type Chunk = NounPhrase | VerbGroup | Plain;

/** A preposition with what it governs; `host` is the phrase just before it, if any. */
export interface Adjunct {
  readonly role: Role;
  readonly word: Word;
  readonly phrases: NounPhrase[];
  readonly host: NounPhrase | null;
}

export type ClauseKind =
  | 'main'
  | 'coordinate'
  | 'complement'
  | 'relative'
  | 'reduced'
  | 'adverbial'
  | 'participial'
  | 'infinitive'
  | 'aside';

/** One predicate with its arguments. */
export interface Clause {
  readonly index: number;
  readonly kind: ClauseKind;
  readonly parent: Clause | null;
  /** Whom a relative or reduced clause tells of. */
  readonly antecedent: NounPhrase | null;
  /** What the clause begins with: "when", "while", "and". */
  readonly link: Role | null;
  from: number;
  to: number;
  subjects: NounPhrase[];
  verb: VerbGroup | null;
  objects: NounPhrase[];
  /** Adjectives and participles after a verb: "were dead", "left two dead". */
  states: Word[];
  adjuncts: Adjunct[];
  times: Word[];
  /** Adverbs beside the verb: "fatally", "down". */
  adverbs: Word[];
}
