import type { FigureMeasure } from '../core/claim.ts';
import type { Token } from './text.ts';
import type { Role, Word } from './word.ts';

/** One way in which a verb and what stands with it tell of harm: "shot … to death", "taken to hospital". All that a row names must hold. */
export interface HarmRow {
  readonly rule: string;
  readonly measure: FigureMeasure;
  /** Base forms; absent where any verb will do. */
  readonly verbs?: ReadonlySet<string>;
  readonly except?: ReadonlySet<string>;
  /** True where an object must count people. */
  readonly people?: true;
  readonly voice?: 'active' | 'passive';
  readonly negated?: true;
  /** An adverb of the clause. */
  readonly adverb?: ReadonlySet<string>;
  /** The head of a subject. */
  readonly subject?: ReadonlySet<string>;
  /** The head of an object. */
  readonly object?: ReadonlySet<string>;
  /** The head of what a preposition governs. */
  readonly with?: { readonly roles: readonly Role[]; readonly words: ReadonlySet<string> };
  /** An infinitive that depends on the verb. */
  readonly infinitive?: ReadonlySet<string>;
  readonly state?: ReadonlySet<string>;
  /** An adverb that makes it something else: "treated badly". */
  readonly unless?: ReadonlySet<string>;
  /** Heads of phrases that give another reason: "taken to hospital for observation", "after going into shock". */
  readonly unlessFor?: ReadonlySet<string>;
  /** `patient`: the subject of a passive, the object of an active verb, else the subject; `owner`: those of whom the object is. */
  readonly befalls: 'patient' | 'subject' | 'owner';
}

/** Everything that the stages of reading need to know of a language; they meet its words through this alone. */
export interface Language {
  /** The tokens of a sentence as words, with what each does in it. */
  words(tokens: readonly Token[], text: string): readonly Word[];
  readonly harm: readonly HarmRow[];
  /** Every number of a sentence outside of what is covered; with its reason where its form tells that it counts nobody. */
  numbers(tokens: readonly Token[], covered: (at: number) => boolean): readonly NumberIn[];
}

/** A number of a sentence, tokens `from` up to `to`. */
export interface NumberIn {
  readonly from: number;
  readonly to: number;
  readonly reason: string | null;
}
