import { setImmediate } from 'node:timers/promises';

/**
 * The same work, one call at a time, in the order of the calls; a call that fails does not hold up the next. The ledger never
 * waits for anything outside, so that each call first gives the event loop a turn: many in a row would hold up chats and timers.
 */
export function serially<In extends readonly unknown[], Out>(
  work: (...input: In) => Promise<Out>,
): (...input: In) => Promise<Out> {
  let last: Promise<unknown> = Promise.resolve();
  return (...input) => {
    const mine = last.then(() => setImmediate()).then(() => work(...input));
    last = mine.catch(() => {});
    return mine;
  };
}
