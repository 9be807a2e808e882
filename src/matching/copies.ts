import { fnv } from '../core/hash.ts';

/** Numbers of a signature that make one band. */
const rows = 3;

/** Parts of a signature, hashed: texts that share half of their shingles share one in 99 of 100 cases. */
export const bandsOf = (signature: readonly number[]): readonly number[] =>
  Array.from({ length: Math.floor(signature.length / rows) }, (_, band) =>
    fnv(`${band} ${signature.slice(band * rows, (band + 1) * rows).join(' ')}`),
  );

/** The share of shingles that two texts have in common, 0 to 1, as their signatures tell it. */
export const likeness = (a: readonly number[], b: readonly number[]): number =>
  a.length === 0 || a.length !== b.length ? 0 : a.filter((value, i) => value === b[i]).length / a.length;

/** Where a tenth of the words was changed about half of the shingles stay; own reports share quotations at the most. */
const copyFrom = 0.35;

/** True where one text is a copy of the other, reworded by a tenth of its words at the most. */
export const isCopy = (a: readonly number[], b: readonly number[]): boolean => likeness(a, b) >= copyFrom;
