import { readFileSync, readdirSync } from 'node:fs';

/** Highest memory seen of this process and of its children together, in bytes, against what it was at the start. */
export interface Watch {
  stop(): {
    readonly grown: number;
    readonly child: number;
    /** The longest that the loop took to come round, and the most processor time that this thread spent in one round. */
    readonly blockedMs: number;
    readonly spentMs: number;
  };
}

const every = 10;

/** Looks every 10 ms at what this process and the processes of src/workers take; a look that comes late tells how long the loop was blocked. */
export function watchMemory(): Watch {
  const start = process.memoryUsage.rss();
  let [most, child, blockedMs, spentMs, last, spent] = [start, 0, 0, 0, performance.now(), spentOf()];
  const look = (): void => {
    const now = performance.now();
    blockedMs = Math.max(blockedMs, now - last - every);
    spentMs = Math.max(spentMs, spentOf() - spent);
    last = now;
    const theirs = childrenOf(process.pid).reduce((sum, id) => sum + rssOf(id), 0);
    child = Math.max(child, theirs);
    most = Math.max(most, process.memoryUsage.rss() + theirs);
    spent = spentOf();
  };
  const timer = setInterval(look, every);
  return {
    stop() {
      look();
      clearInterval(timer);
      return { grown: most - start, child, blockedMs, spentMs };
    },
  };
}

/** Milliseconds of this thread: what other programs take of the machine is none of it. */
function spentOf(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The processes of src/workers, by the program that they run; none where the system does not tell. */
function childrenOf(pid: number): readonly number[] {
  const ids = attempt('', () =>
    readdirSync(`/proc/${pid}/task`)
      .map((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'))
      .join(' '),
  );
  return ids
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .filter((id) => attempt('', () => readFileSync(`/proc/${id}/cmdline`, 'utf8')).includes('workers/child'));
}

/** The highest that the process has had, since a look may come too late to see it. */
const rssOf = (pid: number): number =>
  attempt(0, () => {
    const kB = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kB ?? 0) * 1024;
  });

function attempt<T>(otherwise: T, look: () => T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}
