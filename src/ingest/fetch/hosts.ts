import PQueue from 'p-queue';

/** Does work on a host one piece at a time, in the order in which it was asked for; hosts do not wait for each other. */
export function makeHosts(): <T>(host: string, work: () => Promise<T>) => Promise<T> {
  const queues = new Map<string, PQueue>();
  return async (host, work) => {
    let queue = queues.get(host);
    if (!queue) {
      queue = new PQueue({ concurrency: 1 });
      queues.set(host, queue);
    }
    try {
      return await queue.add(work);
    } finally {
      if (queue.size === 0 && queue.pending === 0) queues.delete(host);
    }
  };
}
