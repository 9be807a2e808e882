import { JobFailed, makePool, type Cause, type Pool, type PoolSettings } from '../../../src/workers/index.ts';
import { jobOf } from './job.ts';

export type Anything = (input: unknown) => unknown;

const pools: Pool[] = [];
/** For `afterEach` of each file. */
export const endPools = async (): Promise<void> => {
  await Promise.all(pools.splice(0).map((pool) => pool.end()));
};

/** A pool that `endPools` ends. */
export const open = (settings: Partial<PoolSettings> = {}): Pool => {
  const pool = makePool(settings);
  pools.push(pool);
  return pool;
};

export const failure = async (work: Promise<unknown>): Promise<Cause | 'no failure'> => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof JobFailed ? error.why : 'no failure';
};

export const echo = jobOf('return input');
export const pid = jobOf('return process.pid');
export const mb = 2 ** 20;

/** Whether a process is there. */
export const lives = (id: number): boolean => {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
};

export const until = async (done: () => boolean): Promise<void> => {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 10));
};
