import type { FigureMeasure } from '../core/claim.ts';
import type { Role } from './grammar.ts';

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
  /** Nouns for those who are held: the head of an object or subject, or else they are told as abducted beside it. */
  readonly held?: ReadonlySet<string>;
  /** True where there is no object: "she recovered", not "they recovered a gun". */
  readonly alone?: true;
  /** The head of what a preposition governs. */
  readonly with?: {
    readonly roles: readonly Role[];
    readonly words: ReadonlySet<string>;
    /** One of which stands before the head: "in |intensive| care". */
    readonly kinds?: ReadonlySet<string>;
  };
  /** An infinitive that depends on the verb. */
  readonly infinitive?: ReadonlySet<string>;
  readonly state?: ReadonlySet<string>;
  /** An adverb that makes it something else: "treated badly". */
  readonly unless?: ReadonlySet<string>;
  /** Heads of phrases that give another reason: "taken to hospital for observation", "after going into shock". */
  readonly unlessFor?: ReadonlySet<string>;
  /** True for a sign of harm: whoever does not show it may be hurt all the same. */
  readonly sign?: true;
  /** `patient`: the subject of a passive, the object of an active verb, else the subject; `owner`: those of whom the object is; `noneOf`: those of whom there is none. */
  readonly befalls: 'patient' | 'subject' | 'owner' | 'noneOf';
}
