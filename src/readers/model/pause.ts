import type { Clock } from '../../core/ports/clock.ts';
import { ModelFault } from '../../core/ports/model.ts';

interface Pause {
  /** Throws the `ModelFault` that began the pause, for as long as it lasts. */
  check(): void;
  failed(fault: ModelFault, isLate: boolean): void;
  answered(): void;
}

const pauseMs = 60_000;

/**
 * A server that fails is left alone for a minute, or for as long as it asks: nobody waits meanwhile. One late answer may be a long
 * article's; the second in a row is the server's.
 */
export function makePause(clock: Clock): Pause {
  let until = 0;
  let fault: ModelFault | null = null;
  let late = 0;
  return {
    check() {
      if (fault && clock.now().getTime() < until)
        throw new ModelFault(fault.message, { kind: 'paused', retryAt: new Date(until), cause: fault });
    },
    failed(failure, isLate) {
      const now = clock.now().getTime();
      late = isLate ? late + 1 : 0;
      if (now < until || (isLate && late < 2)) return;
      fault = failure;
      until = Math.max(now + pauseMs, failure.retryAt?.getTime() ?? 0);
    },
    answered() {
      fault = null;
      late = 0;
    },
  };
}
