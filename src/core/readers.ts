import type { FigureState, Scope, Speaker, Standing } from './claim.ts';
import type { Population } from './population.ts';

/** Which readers have a claim of an article that a model read beside the rules. */
export const readBy = ['both', 'rules', 'model'] as const;
export type ReadBy = (typeof readBy)[number];

/** What the model reads in the fields in which it differs from the rules; the rules' own stand on the claim. */
export interface Differences {
  readonly scope?: Scope | undefined;
  readonly speaker?: Speaker | null | undefined;
  readonly standing?: Standing | undefined;
  readonly state?: FigureState | undefined;
  readonly population?: Population | undefined;
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
