import type { AttackerCount, FigureState, Scope, SourceKind, Speaker, Standing } from '../../core/claim.ts';
import type { Language } from '../../languages/language.ts';
import type { Structure } from '../clauses/build.ts';
import type { Figure } from '../harm/figures.ts';
import type { Entity } from '../people/coreference/entity.ts';

/** A figure of an article as one speaker gives it, its scope known. */
export interface Reported {
  readonly sentence: number;
  readonly structure: Structure;
  readonly figure: Figure;
  readonly entity: Entity | null;
  readonly speaker: Speaker | null;
  readonly scope: Scope;
}

/** What an article reports, and what its reader knows. */
export interface Setting {
  readonly text: string;
  readonly language: Language;
  /** All sentences that were read. */
  readonly structures: readonly Structure[];
  /** The kind of the event: `air strike`. */
  readonly kind: string | null;
  /** The place of the event, and those that hold it. */
  readonly places: readonly string[];
  /** True of a name that is an outlet's. */
  readonly isOutlet: (name: string) => boolean;
}

/** All figures of an article that hold. */
export interface Account extends Setting {
  /** True where whoever did it got away, or was caught. */
  readonly escaped: boolean;
  /** True where the article counts whoever did it among the dead: "the dead included the gunman". */
  readonly counted: boolean;
  /** Counts that go on, and tolls that somebody moved down. */
  readonly running: readonly Reported[];
  readonly lowered: readonly Reported[];
  readonly all: readonly Reported[];
}

/** Which others a figure can be set against. */
export interface Marks {
  readonly standing: Standing;
  readonly subset: string | null;
  readonly state: FigureState;
  readonly attackers: AttackerCount;
  readonly source: SourceKind | null;
  readonly rules: readonly string[];
}

/** Words `from` up to `to` of a sentence, and the rule that found them. */
export interface Found {
  readonly rule: string;
  readonly from: number;
  readonly to: number;
}
