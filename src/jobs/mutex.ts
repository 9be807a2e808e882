/** The same work, one call at a time, in the order of the calls; a call that fails does not hold up the next. */
export function serially<In, Out>(work: (input: In) => Promise<Out>): (input: In) => Promise<Out> {
  let last: Promise<unknown> = Promise.resolve();
  return (input) => {
    const mine = last.then(() => work(input));
    last = mine.catch(() => {});
    return mine;
  };
}
