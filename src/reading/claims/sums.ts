import { isPartOf } from '../../core/population.ts';
import type { Draft } from './repeats.ts';

/** Sums that the same speaker does not exceed: where a part alone is larger, or more are counted, not all were added up. */
export const withoutShortSums = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.filter((sum) => !sum.claim.derived || !drafts.some((d) => exceeds(d, sum)));

const exceeds = ({ claim }: Draft, { claim: sum }: Draft): boolean =>
  !claim.derived &&
  claim.state === 'current' &&
  claim.stance === 'asserts' &&
  claim.measure === sum.measure &&
  claim.scope === sum.scope &&
  claim.speaker?.name === sum.speaker?.name &&
  (claim.population === sum.population || isPartOf(claim.population, sum.population)) &&
  (claim.low ?? 0) > (sum.high ?? Infinity);
