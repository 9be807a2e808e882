import { deserialize, serialize } from 'node:v8';
import PQueue from 'p-queue';
import { UserError } from '../core/errors.ts';
import type { Priority } from '../core/priority.ts';
import { documentBounds, type Bounds } from './bounds.ts';
import { startChild, type Child } from './child.ts';
import { JobFailed } from './failure.ts';
import type { Answer, Fault, Work } from './protocol.ts';

export interface JobOptions {
  /** Else `background`. */
  readonly priority?: Priority | undefined;
  /** Else those of a document of 5 MB. */
  readonly bounds?: Partial<Bounds>;
  /** What has not begun when this aborts never begins. */
  readonly signal?: AbortSignal | undefined;
}

/** The default export of a job's module. */
export type Job = (input: never) => unknown;
type Input<J extends Job> = Parameters<J>[0];
type Output<J extends Job> = Awaited<ReturnType<J>>;

export interface Pool {
  /**
   * Runs a module's default export in a process of its own. Throws a `UserError` that the job throws, and `JobFailed` where
   * it takes too much time or memory, breaks, or too many wait.
   *
   * @example await run<typeof feedJob>(new URL('./feedJob.ts', import.meta.url), input, { priority: 'person' })
   */
  readonly run: <J extends Job>(job: URL, input: Input<J>, options?: JobOptions) => Promise<Output<J>>;
  /** Ends all processes; work under way fails. */
  readonly end: () => Promise<void>;
}

export interface PoolSettings {
  /** Processes at once. */
  readonly size: number;
  /** Milliseconds after which a process without work ends. */
  readonly idleMs: number;
  /** Of work that waits, for each priority. */
  readonly waitingBytes: number;
}

const defaults: PoolSettings = { size: 1, idleMs: 60_000, waitingBytes: 32_000_000 };

/** What a piece of work weighs beside its input. */
const overhead = 1_000;
/** A process that holds more than this share of what its next work may take makes room for a new one. */
const fullAt = 0.7;

/** Processes for what strangers send: it may cost more than its size tells, and must hold up nobody else. */
export function makePool(settings: Partial<PoolSettings> = {}): Pool {
  const { size, idleMs, waitingBytes } = { ...defaults, ...settings };
  const queue = new PQueue({ concurrency: size });
  const waiting: Record<Priority, number> = { person: 0, background: 0 };
  const children = new Set<Child>();
  /** Work that was asked for before an `end` is not begun after it. */
  let round = 0;
  const idle: { readonly child: Child; readonly timer: NodeJS.Timeout }[] = [];

  function take({ megabytes }: Bounds): Child {
    for (let last = idle.pop(); last !== undefined; last = idle.pop()) {
      clearTimeout(last.timer);
      if (last.child.isAlive && last.child.rss <= megabytes * 1_000_000 * fullAt) return last.child;
      drop(last.child);
    }
    const child = started();
    children.add(child);
    return child;
  }

  function drop(child: Child): void {
    children.delete(child);
    void child.end();
  }

  function putBack(child: Child): void {
    if (!child.isAlive) return drop(child);
    const timer = setTimeout(() => {
      idle.splice(
        idle.findIndex((each) => each.child === child),
        1,
      );
      drop(child);
    }, idleMs);
    timer.unref();
    idle.push({ child, timer });
  }

  async function done(work: Work): Promise<unknown> {
    const child = take(work.bounds);
    const isNew = child.rss === 0;
    try {
      return outputOf(await child.run(work));
    } catch (error) {
      // What the process kept of other documents is not this one's fault.
      if (isNew || !(error instanceof JobFailed) || error.why !== 'memory') throw error;
    } finally {
      putBack(child);
    }
    return done(work);
  }

  return {
    async run(job, input, { priority = 'background', bounds, signal } = {}) {
      const work = { job: job.href, input: serialize(input), bounds: { ...documentBounds, ...bounds } };
      const bytes = work.input.length + overhead;
      if (waiting[priority] + bytes > waitingBytes) throw new JobFailed('busy');
      waiting[priority] += bytes;
      const mine = round;
      const begin = async (): Promise<unknown> => {
        waiting[priority] -= bytes;
        if (round !== mine) throw new JobFailed('ended');
        if (signal?.aborted) throw new JobFailed('late');
        return done(work);
      };
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the job's own module says that it gives
      return (await queue.add(begin, { priority: priority === 'person' ? 1 : 0 })) as never;
    },
    async end() {
      round += 1;
      for (const { timer } of idle.splice(0)) clearTimeout(timer);
      const all = [...children];
      children.clear();
      await Promise.all(all.map((child) => child.end()));
    },
  };
}

/** The system may have no room for a process: that is no fault of the document. */
function started(): Child {
  try {
    return startChild();
  } catch (error) {
    throw new JobFailed('ended', { cause: error });
  }
}

function outputOf(answer: Answer): unknown {
  if ('output' in answer) return deserialize(answer.output);
  const { fault } = answer;
  throw fault.isForUser ? new UserError(fault.message) : new JobFailed('broken', { cause: asError(fault) });
}

function asError({ message, stack }: Fault): Error {
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
