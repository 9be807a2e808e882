import type { Told } from '../told.ts';
import { withAttacker } from './attacker.ts';
import { inTurn } from './inTurn.ts';
import { withListSums } from './lists.ts';
import { withOthers } from './others.ts';
import { byPlace } from './sumOf.ts';

/** Figures with their sums, in the order of the text; `living` are those whose death nothing told of. */
export const withSums = (kept: readonly Told[], living: readonly Told[]): Told[] =>
  [...withAttacker(kept), ...withListSums(kept), ...inTurn(living), ...withOthers(kept)].toSorted(byPlace);
