import type { Role } from './grammar.ts';

/** One way in which somebody is blamed, admits or denies: "blamed X for", "claimed responsibility". All that a row names must hold. */
export interface BlameRow {
  readonly rule: string;
  readonly stance: 'asserts' | 'admits' | 'denies';
  /** Base forms. */
  readonly verbs: ReadonlySet<string>;
  readonly voice?: 'passive';
  /** Heads of the object; of the subject of a passive. */
  readonly object?: ReadonlySet<string>;
  /** True where the object may also be all that the clause around it tells: ", |which| the army denied". */
  readonly whole?: true;
  /** True where the object is a deed: "claimed |the blast|". */
  readonly deedObject?: true;
  /** An adjective after the verb. */
  readonly state?: ReadonlySet<string>;
  /** What a preposition governs: a deed, or one of these words; `word` is the preposition, where its role is too wide. */
  readonly with?: {
    readonly roles: readonly Role[];
    readonly word?: string;
    readonly words?: ReadonlySet<string>;
  };
  /** True where the words tell of a deed somewhere behind the verb: "accused X |of bombing the port|". */
  readonly deedBehind?: true;
  /** Words of a charge that blames nobody for the dead: "charged with |assault|". */
  readonly lesser?: ReadonlySet<string>;
  /** True where what it is "for" must be a deed, if anything is said of it. */
  readonly forDeed?: true;
  /** An infinitive that depends on the verb, with nothing that it befalls: "was |to blame|". */
  readonly infinitive?: ReadonlySet<string>;
  /** True where it holds only if the words deny it: "was |not| involved". */
  readonly negated?: true;
  /** Who did it: the subject (of a passive, whom "by" names), the object, or what a preposition governs. */
  readonly actor: 'subject' | 'object' | Role;
  /** True where the subject says so by the verb itself; else whoever the clause is attributed to. */
  readonly speaks?: true;
}
