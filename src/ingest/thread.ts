import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';

export interface Bounds {
  /** Milliseconds for one piece of work. */
  readonly within: number;
  /** Of memory, for the thread's objects. */
  readonly megabytes: number;
}

/** What the thread could not do within its bounds. */
export class Overrun extends Error {
  override readonly name = 'Overrun';
}

/**
 * Work in a thread of its own, a piece at a time: what strangers send can cost more than its size tells, and must hold up
 * nobody else. `file` answers each message with one of its own. Rejects with `Overrun`; the thread is then a new one.
 */
export function makeThread(file: URL, { within, megabytes }: Bounds): (input: unknown) => Promise<unknown> {
  const queue = new PQueue({ concurrency: 1 });
  let worker: Worker | null = null;

  const start = (): Worker =>
    new Worker(file, {
      // A small young generation: what pages leave behind goes at once, and the process stays as small.
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 8 },
      // Libraries tell standard output what they make of a file.
      stdout: true,
      stderr: true,
    });

  async function work(input: unknown): Promise<unknown> {
    worker ??= start();
    const thread = worker;
    thread.ref();
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const timer = setTimeout(() => reject(new Overrun('takes too long to read')), within);
    const broken = (error: unknown): void =>
      reject(new Overrun(isFull(error) ? 'takes more memory than a text may' : 'cannot be read'));
    thread.once('message', resolve).once('error', broken).once('exit', broken);
    try {
      // A port of threads, not a window.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      thread.postMessage(input);
      return await promise;
    } catch (error) {
      worker = null;
      await thread.terminate();
      throw error;
    } finally {
      clearTimeout(timer);
      thread.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
      thread.on('error', () => {});
      // An idle thread keeps no program running.
      thread.unref();
    }
  }
  return (input) => queue.add(() => work(input));
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
