import type { FigureState, Scope, Speaker, Standing } from './claim.ts';
import type { Population } from './population.ts';

/** Which readers have a claim of an article that a model read beside the rules. */
export const readBy = ['both', 'rules', 'model'] as const;
export type ReadBy = (typeof readBy)[number];

/** One field as each of the two reads it. */
export interface ReadBoth<T> {
  readonly rules: T;
  readonly model: T;
}

/** The fields in which the two readings of a claim differ. */
export interface Differences {
  readonly scope?: ReadBoth<Scope> | undefined;
  readonly speaker?: ReadBoth<Speaker | null> | undefined;
  readonly standing?: ReadBoth<Standing> | undefined;
  readonly state?: ReadBoth<FigureState> | undefined;
  readonly population?: ReadBoth<Population> | undefined;
}

/** Two readings of one claim. */
export interface TwoReadings {
  readonly by: ReadBy;
  /** null where they agree, and where one reader alone has the claim. */
  readonly differs: Differences | null;
}

/** A claim of an article that a model has read; `readers` is absent of what the rules alone read. */
export interface ReadTwice {
  readonly readers?: TwoReadings | undefined;
}

/** Nothing that two readers agree on: one alone has it, or they read its fields otherwise. */
export const isUnsure = ({ readers }: ReadTwice): boolean =>
  readers !== undefined && (readers.by !== 'both' || readers.differs !== null);
