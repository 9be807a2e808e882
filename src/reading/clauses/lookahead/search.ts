import type { Chunk } from '../types.ts';

/** The search for the verb of a subject, from left to right. */
export interface Search {
  readonly chunks: readonly Chunk[];
  /** How many searches this one is part of. */
  readonly depth: number;
  at: number;
  /** True behind a verb of the subject's own: "the man who |was| shot", "a man |killed| in". */
  within: boolean;
  /** The verb group; -1 where none is found. */
  found: number;
}

/** Passes over the chunk at `at`, and what belongs with it; false where the search ends. */
export type Step = (search: Search) => boolean;

export function passTo(search: Search, at: number): boolean {
  search.at = at;
  return at >= 0;
}

/** Ends the search. */
export function find(search: Search, at: number): false {
  search.found = at;
  return false;
}
