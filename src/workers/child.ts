import { fork } from 'node:child_process';
import { JobFailed } from './failure.ts';
import { endings, type Answer, type Work } from './protocol.ts';

/** A process that does one piece of work at a time. */
export interface Child {
  /** Rejects with `JobFailed` where the process ends before it answers. */
  run(work: Work): Promise<Answer>;
  /** What it takes, in bytes, after its last work. */
  readonly rss: number;
  readonly isAlive: boolean;
  end(): Promise<void>;
}

const program = new URL('./child/main.ts', import.meta.url);

/** Its own flags and not those of the parent: V8 collects long before the process is at its bound. */
const flags = [
  '--max-old-space-size=120',
  '--max-semi-space-size=4',
  '--expose-gc',
  '--disable-warning=ExperimentalWarning',
];

/** No tokens: only what dates, letters and memory are read by. */
const passed = ['TZ', 'LANG', 'LC_ALL', 'NODE_ENV'];
const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(passed.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
  // Each thread's arena of the C library keeps what it once held.
  MALLOC_ARENA_MAX: '2',
});

/** Starts a process; while it is idle, it keeps no program running. */
export function startChild(): Child {
  // Libraries tell standard output what they make of a document.
  const child = fork(program, [], {
    execArgv: flags,
    env: environment(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let [rss, isAlive, isEnding] = [0, true, false];
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve()).once('error', () => resolve());
  });
  void exited.then(() => (isAlive = false));
  // One that comes between two pieces of work is met by the next.
  child.on('error', () => {});
  hold(false);

  function hold(isWorking: boolean): void {
    for (const handle of [child, child.channel])
      if (isWorking) handle?.ref();
      else handle?.unref();
  }

  async function run(work: Work): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const fail = (failure: JobFailed): void => {
      isAlive = false;
      child.kill('SIGKILL');
      reject(failure);
    };
    const ended = (code: number | null, signal: NodeJS.Signals | null): void =>
      fail(isEnding ? new JobFailed('ended') : failureOf(code, signal));
    const broken = (cause: unknown): void => fail(new JobFailed('ended', { cause }));
    const timer = setTimeout(() => fail(new JobFailed('late')), work.bounds.wallMs);
    child.once('message', resolve).once('exit', ended).once('error', broken);
    hold(true);
    try {
      // One that could not be started, as for want of file descriptors, has no `send`, and says why by an `error` to come.
      if (child.connected) child.send(work, (error) => error && broken(error));
      const answer = await promise;
      rss = answer.rss;
      return answer;
    } finally {
      clearTimeout(timer);
      child.off('message', resolve).off('exit', ended).off('error', broken);
      hold(false);
    }
  }

  return {
    run,
    get rss() {
      return rss;
    },
    get isAlive() {
      return isAlive;
    },
    end() {
      [isAlive, isEnding] = [false, true];
      hold(true);
      child.kill('SIGKILL');
      return exited;
    },
  };
}

/** By the signals of the watchdog; V8 ends by abort for want of memory. Whatever else ends a process is not the document's fault. */
function failureOf(code: number | null, signal: NodeJS.Signals | null): JobFailed {
  if (signal === endings.time) return new JobFailed('time');
  if (signal === endings.memory || signal === 'SIGABRT' || signal === 'SIGTRAP')
    return new JobFailed('memory');
  return new JobFailed('ended', { cause: new Error(`the process ended with ${signal ?? code}`) });
}
