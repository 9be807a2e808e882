import { workerData } from 'node:worker_threads';
import { endings, idle, shared } from '../protocol.ts';

/** Milliseconds between two looks; at 2 GB a second, a child takes 10 MB in between. */
const every = 5;

interface Data {
  readonly state: Int32Array;
  readonly parent: number;
}
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- main.ts gives it
const { state, parent } = workerData as Data;

const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Ends the process when the work under way has passed its bounds, or nobody waits for it any more. */
for (;;) {
  Atomics.wait(state, shared.work, idle);
  const work = Atomics.load(state, shared.work);
  const end = processorMs() + Atomics.load(state, shared.processorMs);
  const bytes = Atomics.load(state, shared.megabytes) * 1_000_000;
  while (Atomics.load(state, shared.work) === work) {
    if (process.memoryUsage.rss() > bytes || process.ppid !== parent)
      process.kill(process.pid, endings.memory);
    if (processorMs() > end) process.kill(process.pid, endings.time);
    Atomics.wait(state, shared.work, work, every);
  }
}
