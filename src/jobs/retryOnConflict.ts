import { setTimeout as sleep } from 'node:timers/promises';
import { Outdated } from '../core/standing.ts';

/** Other programs commit in between now and then; one that does so every time, for half a minute and more, is a fault. */
const tries = 100;
const longestMs = 500;

/**
 * Reads, decides and writes; again from the start where another program or a person wrote in between. Waits longer after each
 * try, by chance, so that two programs do not keep each other from ending.
 */
export async function retryOnConflict<T>(work: () => Promise<T>, limit = tries): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Outdated) || tried >= limit) throw error;
      if (tried > 1) await sleep(Math.random() * Math.min(longestMs, 2 ** tried));
    }
  }
}
