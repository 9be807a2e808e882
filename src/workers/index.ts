import { makePool } from './pool.ts';

export { JobFailed, type Cause } from './failure.ts';
export { makePool, type Job, type JobOptions, type Pool, type PoolSettings } from './pool.ts';
export { documentBounds, longTextBounds, type Bounds } from './bounds.ts';

const pool = makePool();

/** `Pool.run` in the processes that the whole program shares: one at a time, so that a container of 640 MB holds both. */
export const runJob = pool.run;

/** Ends the shared processes, for shutdown. */
export const endWorkers = (): Promise<void> => pool.end();
