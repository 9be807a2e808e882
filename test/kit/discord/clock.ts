import { vi } from 'vitest';

/**
 * Sets the clock past the five seconds that discord.js leaves between two sessions, and stops it there; the test that calls it
 * gives the clock back with `vi.useRealTimers()`.
 */
export const pastIdentifyLimit = (): void =>
  void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6000 });
