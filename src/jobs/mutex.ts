import { setImmediate } from 'node:timers/promises';

/** The same work, one call at a time, in the order of the calls; a call that fails does not hold up the next. */
export function serially<In, Out>(work: (input: In) => Promise<Out>): (input: In) => Promise<Out> {
  let last: Promise<unknown> = Promise.resolve();
  return (input) => {
    const mine = last.then(async () => {
      // The ledger answers without a turn of the event loop: without this one, many calls would hold up chats and timers.
      await setImmediate();
      return work(input);
    });
    last = mine.catch(() => {});
    return mine;
  };
}
