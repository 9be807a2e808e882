import type { FigureMeasure, Scope } from './claim.ts';
import type { Interval } from './interval.ts';
import type { Population } from './population.ts';

/** What a line or sentence is to its article; furniture is the page's, not the report's. */
export type DocumentRole = 'body' | 'headline' | 'published' | 'tags' | 'caption' | 'credit' | 'furniture';

/** How a text was read, stage by stage, in words that a person can check. */
export interface Stages {
  readonly sentences: readonly SentenceStage[];
  readonly people: readonly PersonStage[];
  readonly sums: readonly SumStage[];
}

export interface SentenceStage {
  readonly role: DocumentRole;
  readonly text: string;
  /** Empty for furniture, which is not read. */
  readonly clauses: readonly ClauseStage[];
  readonly events: readonly EventStage[];
}

/** A predicate with its arguments, who says it, and of which event it tells. */
export interface ClauseStage {
  /** `main`, `relative`, `complement` … */
  readonly kind: string;
  /** How many clauses it hangs on, one within another. */
  readonly depth: number;
  /** Whom a relative clause tells of. */
  readonly antecedent: string | null;
  readonly subjects: readonly string[];
  readonly verb: VerbStage | null;
  readonly objects: readonly string[];
  /** "dead", "missing" */
  readonly states: readonly string[];
  readonly adjuncts: readonly AdjunctStage[];
  readonly times: readonly string[];
  /** Empty for the outlet's own voice. */
  readonly speakers: readonly string[];
  readonly speakerRule: string;
  readonly scope: Scope;
  readonly scopeRule: string;
}

export interface VerbStage {
  readonly words: string;
  readonly voice: 'active' | 'passive';
  readonly polarity: 'affirmed' | 'negated';
  /** `open`: feared, planned, asked or possible; not said to have happened. */
  readonly modality: 'real' | 'open';
}

export interface AdjunctStage {
  /** `place`, `time`, `agent`, `cause` … */
  readonly role: string;
  readonly words: string;
}

/** An event of which a sentence tells, by a noun or by the verb of an act, as far as its words tell. */
export interface EventStage {
  readonly words: string;
  /** `air strike`, `shooting` …; `act` for a verb */
  readonly kind: string;
  readonly number: 'one' | 'several';
  /** "the attack": told of before, or taken as known. */
  readonly known: boolean;
  readonly places: readonly string[];
  readonly times: readonly string[];
  /** Who did it. */
  readonly agents: readonly string[];
  /** What was hit. */
  readonly targets: readonly string[];
}

/** Somebody, or a group, to whom something happened: all the words that mean them. */
export interface PersonStage extends Interval {
  readonly mentions: readonly string[];
  readonly population: Population;
  readonly outcomes: readonly FigureMeasure[];
  /** The words of the figure of which they are a part. */
  readonly partOf: string | null;
}

/** What the program added up: "a man and two women". */
export interface SumStage extends Interval {
  readonly words: string;
  readonly measure: FigureMeasure;
  readonly parts: readonly string[];
}

/** For a reading that nobody asked to explain. */
export const noStages: Stages = { sentences: [], people: [], sums: [] };
