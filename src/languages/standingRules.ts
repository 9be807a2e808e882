import type { FigureMeasure } from '../core/claim.ts';
import type { Role } from './grammar.ts';

/** Words with a figure that make it a part. All that a row names must hold. */
export interface PartRow {
  readonly rule: string;
  /** The head of what a preposition governs, beside the figure or in its clause. */
  readonly heads?: ReadonlySet<string>;
  readonly roles?: readonly Role[];
  /** True where it must be one: "in the bus", not "in buses". */
  readonly one?: true;
  /** A word of the figure's phrase, of what is said of it, or of what it is with. */
  readonly told?: ReadonlySet<string>;
  readonly measure?: FigureMeasure;
  /** What else the article must count with the same outcome: nothing, another figure, or a larger one. */
  readonly besides: 'none' | 'any' | 'larger';
}

/** What tells totals from parts, and figures that hold from those that do not. */
export interface StandingRules {
  /** With a number: beside those told before. */
  readonly added: ReadonlySet<string>;
  /** With somebody alone: others were told of before. */
  readonly besides: ReadonlySet<string>;
  readonly parts: readonly PartRow[];
  /** Where nobody was harmed, without which it says nothing of the rest: "no casualties |on the bus|". */
  readonly noneOf: { readonly prepositions: ReadonlySet<string>; readonly heads: ReadonlySet<string> };
  /** Verbs by which a hospital takes in some of the hurt. */
  readonly takesIn: ReadonlySet<string>;
  /** With a verb of saying: something later is said too. */
  readonly before: ReadonlySet<string>;
  /** Within a verb of saying, the same; and what the verb has that follows. */
  readonly first: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** With a verb of saying: it was not so. */
  readonly wrongly: ReadonlySet<string>;
  /** An outlet's own text as it was, and what it calls its text: with a word for before, it takes back what that text said. */
  readonly versions: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  readonly takesBack: ReadonlySet<string>;
  /** Verbs that say a toll was wrong: "|correcting| an earlier toll of 17". */
  readonly corrects: ReadonlySet<string>;
  /** Verbs that move a toll down: "|revised| the toll to 35". */
  readonly lowers: ReadonlySet<string>;
  /** "|fewer| than the 38 announced on Monday" */
  readonly compares: ReadonlySet<string>;
  /** Before a figure that another replaces. */
  readonly replaced: ReadonlySet<string>;
  /** Before where a figure moved from. */
  readonly moves: ReadonlySet<string>;
  /** Kinds of event in which nobody who did it can be hurt. */
  readonly unmanned: ReadonlySet<string>;
  /** Kinds of event that nobody did. */
  readonly accidents: ReadonlySet<string>;
  /** Kinds of event in which whoever did it dies: those whom he killed are others. */
  readonly suicidal: ReadonlySet<string>;
  /** What an attacker does who is not among the dead. */
  readonly escapes: ReadonlySet<string>;
}
