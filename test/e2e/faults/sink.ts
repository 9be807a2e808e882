import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

/** Stands in for a chat server: takes alerts, and remembers in which life of the desk each came. */
export interface Sink {
  readonly url: string;
  life: number;
  got(key: string): boolean;
  /** Alerts that came more than once. */
  repeats(): number;
  /** Alerts that came more than twice, or twice in one life: nothing excuses that. */
  faults(): readonly string[];
  close(): Promise<void>;
}

const Sent = z.object({ key: z.string() });

/** Listens on a free port of loopback. It answers up to 10 ms after it has noted an alert, so that kills fall in between. */
export async function openSink(next: () => number): Promise<Sink> {
  const came = new Map<string, number[]>();
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { key } = Sent.parse(await json(request));
    came.set(key, [...(came.get(key) ?? []), sink.life]);
    await pause(next() * 10);
    response.writeHead(200).end();
  };
  // A desk that is killed while it sends takes its request with it.
  const server = createServer((request, response) => void take(request, response).catch(() => {}));
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const sink: Sink = {
    url: `http://127.0.0.1:${port}`,
    life: 0,
    got: (key) => came.has(key),
    repeats: () => [...came.values()].filter((lives) => lives.length > 1).length,
    faults: () =>
      [...came]
        .filter(([, lives]) => lives.length > 2 || new Set(lives).size < lives.length)
        .map(([key, lives]) => `alert ${key} came ${lives.length} times, in the lives ${lives.join(', ')}`),
    async close() {
      server.closeAllConnections();
      await new Promise<void>((done) => void server.close(() => done()));
    },
  };
  return sink;
}
