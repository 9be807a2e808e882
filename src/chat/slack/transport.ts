import { HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Server } from 'node:http';
import type { Log } from '../../core/chat.ts';
import { UserError } from '../../core/errors.ts';
import { clientOptions, pause } from './calls.ts';
import { bodyMost, connectionsMost, gate, serverOptions } from './gate.ts';
import { loggerOf, mute } from './logger.ts';
import { startError } from './refusal.ts';
import type { Pause, SlackSettings } from './settings.ts';
import { keepConnected } from './socket.ts';

export interface Opened {
  readonly receiver: HTTPReceiver | SocketModeReceiver;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Where Slack posts to, in HTTP mode: commands, presses, forms, menus and events alike. */
export const path = '/slack/events';
const closeWithin = 2000;

/** A socket that the bot opens, or a port that it listens on. `start` rejects with a `UserError` that names the setting. */
export function openTransport({ transport, api }: SlackSettings, log: Log, wait: Pause): Opened {
  if (transport.mode === 'socket') {
    const receiver = new SocketModeReceiver({
      appToken: transport.appToken,
      // It would tell of every try; `keepConnected` tells of the first.
      logger: mute,
      autoReconnectEnabled: false,
      // One try each: we try again ourselves, and a try that never ends would keep us from it.
      installerOptions: { clientOptions: { ...clientOptions(api), retryConfig: { retries: 0 } } },
      processEventErrorHandler: async () => false,
    });
    const connection = keepConnected(receiver.client, log, wait);
    return {
      receiver,
      stop: () => connection.stop(),
      start: () =>
        connection.start().catch((error: unknown) => {
          throw startError(error, 'SLACK_APP_TOKEN');
        }),
    };
  }
  const { signingSecret, port } = transport;
  const receiver = new HTTPReceiver({
    signingSecret,
    port,
    endpoints: [path],
    logger: loggerOf(log),
    bodyLimit: bodyMost,
  });
  receiver.requestListener = gate(receiver.requestListener, log);
  let server: Pick<Server, 'closeAllConnections'> | null = null;
  return {
    receiver,
    async start() {
      try {
        const started = await receiver.start(port, serverOptions);
        started.maxConnections = connectionsMost;
        server = started;
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new UserError(`PORT ${port} cannot be listened on (${why}): choose another.`, { cause: error });
      }
    },
    async stop() {
      if (!server) return;
      const closed = receiver.stop().catch(() => {});
      await Promise.race([closed, pause(closeWithin)]);
      server.closeAllConnections();
    },
  };
}
