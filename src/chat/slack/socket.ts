import type { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../core/chat.ts';
import { pause } from './calls.ts';
import { codeOf, startError } from './refusal.ts';
import type { Pause } from './settings.ts';

type SocketClient = SocketModeReceiver['client'];

export interface Connection {
  /** Connects once; rejects where that fails. From then on the connection is kept up. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const seconds = 1000;
const helloWithin = 15 * seconds;
const closeWithin = 2 * seconds;
const firstPause = 250;
const longestPause = 30 * seconds;

/**
 * Keeps a Socket Mode client connected. The client's own reconnecting is off: in 3.1.0 it waits 5 s before it tries, and
 * where the server is gone by then it rejects a promise that nobody holds, which ends the process.
 */
export function keepConnected(client: SocketClient, log: Log, wait: Pause): Connection {
  const ended = new AbortController();
  let ending = false;
  let up = false;
  let trying = false;

  const once = async (): Promise<void> => {
    const timer = AbortSignal.timeout(helloWithin);
    await Promise.race([
      client.start(),
      new Promise((_, fail) =>
        timer.addEventListener('abort', () => fail(new Error('no hello from Slack')), { once: true }),
      ),
    ]);
  };
  const isWanted = (): boolean => !ending && !up;
  const reconnect = async (): Promise<void> => {
    trying = true;
    for (let n = 0; isWanted(); n += 1) {
      const longest = Math.min(longestPause, firstPause * 2 ** n);
      await wait(n === 0 ? 0 : longest * (0.5 + Math.random() / 2), ended.signal);
      if (ending) break;
      try {
        await once();
      } catch (error) {
        if (n === 0 || n % 20 === 0)
          log.warn({ tries: n + 1, reason: reasonOf(error) }, 'no connection to Slack yet');
      }
    }
    trying = false;
    if (!ending) log.info({}, 'on Slack again');
  };
  client.on('connected', () => void (up = true));
  client.on('disconnected', () => {
    const dropped = up;
    up = false;
    if (!dropped || ending || trying) return;
    log.warn({}, 'the connection to Slack broke: reconnecting');
    void reconnect();
  });
  return {
    async start() {
      trying = true;
      try {
        await once();
      } finally {
        trying = false;
      }
    },
    async stop() {
      ending = true;
      ended.abort();
      await Promise.race([client.disconnect().catch(() => {}), pause(closeWithin)]);
    },
  };
}

/** What Slack refuses is named with its setting; a network that is gone comes back by itself. */
const reasonOf = (error: unknown): string => {
  if (codeOf(error) !== null) return startError(error, 'SLACK_APP_TOKEN').message;
  return error instanceof Error ? error.message : String(error);
};
