import type { Interface } from 'node:readline';

/** Lines that wait beyond this hold the input up. */
const most = 1000;

/** The lines of an editor in turn, and those that came in one go with it. */
export interface Lines {
  /** The next line; null at the end of the input. */
  next(): Promise<string | null>;
  /** What has come already and waits. */
  readonly ahead: () => readonly string[];
  /** Takes so many of those that wait. */
  readonly take: (n: number) => readonly string[];
}

export function linesOf(reader: Interface): Lines {
  const waiting: string[] = [];
  let isOver = false;
  let wake = (): void => {};
  reader.on('line', (line) => {
    waiting.push(line);
    if (waiting.length === most) reader.pause();
    wake();
  });
  reader.once('close', () => {
    isOver = true;
    wake();
  });
  const take = (n: number): readonly string[] => {
    const taken = waiting.splice(0, n);
    if (!isOver && waiting.length < most) reader.resume();
    return taken;
  };
  return {
    async next() {
      const { promise, resolve } = Promise.withResolvers<void>();
      wake = resolve;
      if (waiting.length === 0 && !isOver) await promise;
      return take(1)[0] ?? null;
    },
    ahead: () => waiting,
    take,
  };
}
