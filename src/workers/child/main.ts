import { deserialize, serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { UserError } from '../../core/errors.ts';
import { idle, shared, type Answer, type Fault, type Work } from '../protocol.ts';

const state = new Int32Array(new SharedArrayBuffer(shared.length * Int32Array.BYTES_PER_ELEMENT));
let works = 0;
// Code that blocks this thread cannot look at the clock: another one does.
new Worker(new URL('./watchdog.ts', import.meta.url), {
  workerData: { state, parent: process.ppid },
  resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
}).unref();

process.on('disconnect', () => process.exit());
// They are for the parent, which finishes what is under way and then ends this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('message', (work: Work) => void answer(work));

async function answer(work: Work): Promise<void> {
  process.send?.({ ...(await resultOf(work)), rss: await memory(work) } satisfies Answer);
}

async function resultOf({ job, input, bounds }: Work): Promise<{ output: Uint8Array } | { fault: Fault }> {
  try {
    // Loading belongs to the program, and is not counted as the document's.
    const module: { default: (input: unknown) => unknown } = await import(job);
    watch(bounds.processorMs, bounds.megabytes);
    const output = serialize(await module.default(deserialize(input)));
    if (output.length > bounds.answerBytes) throw new Error(`the answer is ${output.length} bytes long`);
    return { output };
  } catch (error) {
    return { fault: faultOf(error) };
  } finally {
    rest();
  }
}

function watch(processorMs: number, megabytes: number): void {
  Atomics.store(state, shared.processorMs, processorMs);
  Atomics.store(state, shared.megabytes, megabytes);
  works += 1;
  Atomics.store(state, shared.work, works);
  Atomics.notify(state, shared.work);
}

function rest(): void {
  Atomics.store(state, shared.work, idle);
  Atomics.notify(state, shared.work);
}

const faultOf = (error: unknown): Fault =>
  error instanceof Error
    ? { message: error.message, stack: error.stack, isForUser: error instanceof UserError }
    : { message: String(error), stack: undefined, isForUser: false };

/** What the process keeps, in bytes; garbage is none of it. */
async function memory({ bounds }: Work): Promise<number> {
  if (process.memoryUsage.rss() > bounds.megabytes * 500_000) globalThis.gc?.();
  return process.memoryUsage.rss();
}
