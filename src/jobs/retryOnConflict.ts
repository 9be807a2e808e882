import { Outdated } from '../core/corrections.ts';

/** Edits are rare and made by hand: one that keeps coming in between is a fault. */
const tries = 10;

/** Decides and writes; again from the start where a person's edit came in between. */
export async function untilCurrent<T>(work: () => Promise<T>, left = tries): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Outdated) || left <= 1) throw error;
    return untilCurrent(work, left - 1);
  }
}
