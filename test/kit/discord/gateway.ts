import type { Server } from 'node:http';
import { z } from 'zod';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Faults } from './faults.ts';
import type { Json } from './refusals.ts';
import { botUser, guildJson, type World } from './world.ts';

interface Session {
  readonly id: string;
  readonly events: { readonly s: number; readonly t: string; readonly d: Json }[];
  socket: WebSocket | null;
}

export interface Gateway {
  /** Sends an event to the session, or keeps it until the session is resumed. */
  dispatch(event: string, data: Json): void;
  /** Op 7: asks the client to reconnect and resume. */
  reconnect(): void;
  /** Op 9: the session is no more; a fresh identify must follow. */
  invalidate(): void;
  /** Cuts every socket without a word. */
  drop(): void;
  readonly counts: { identified: number; resumed: number; refused: number };
  readonly intents: () => number | null;
  close(): Promise<void>;
}

const guildsIntent = 1;
/** A heartbeat's `d` is the last number seen. */
const payload = z.object({
  op: z.int(),
  d: z.preprocess((d) => (typeof d === 'object' ? (d ?? {}) : {}), z.record(z.string(), z.unknown())),
});

/** Discord's gateway, version 10, JSON without compression, for one shard. */
export function openGateway(
  server: Server,
  world: World,
  token: string,
  faults: Faults,
  url: () => string,
): Gateway {
  const wss = new WebSocketServer({ server, path: '/gateway' });
  const counts = { identified: 0, resumed: 0, refused: 0 };
  let session: Session | null = null;
  let dispatched = 0;
  let intents: number | null = null;

  const send = (socket: WebSocket, op: number, d: unknown, more: object = {}): void =>
    socket.send(JSON.stringify({ op, d, s: null, t: null, ...more }));
  const emit = (t: string, d: Json): void => {
    if (!session) return;
    const event = { s: session.events.length + 1, t, d };
    session.events.push(event);
    if (session.socket?.readyState === 1) send(session.socket, 0, d, { s: event.s, t });
  };

  const identify = (socket: WebSocket, d: Json): void => {
    if (d['token'] !== token) {
      counts.refused += 1;
      socket.close(4004, 'Authentication failed.');
      return;
    }
    intents = Number(d['intents']);
    if (intents !== guildsIntent) world.violations.push(`intents ${intents}: only Guilds (1) is needed`);
    counts.identified += 1;
    session = { id: `session-${counts.identified}`, events: [], socket };
    emit('READY', {
      v: 10,
      user: botUser(world),
      application: { id: world.application, flags: 0 },
      session_id: session.id,
      resume_gateway_url: url(),
      shard: [0, 1],
      guilds: [...world.guilds.keys()].map((id) => ({ id, unavailable: true })),
    });
    for (const guild of world.guilds.values()) emit('GUILD_CREATE', guildJson(world, guild));
  };
  const resume = (socket: WebSocket, d: Json): void => {
    if (d['token'] !== token) {
      socket.close(4004, 'Authentication failed.');
      return;
    }
    if (faults.forgetSessions || !session || session.id !== d['session_id']) {
      session = null;
      send(socket, 9, false);
      return;
    }
    counts.resumed += 1;
    session.socket = socket;
    for (const { s, t, d: data } of session.events.filter((e) => e.s > Number(d['seq'])))
      send(socket, 0, data, { s, t });
    emit('RESUMED', {});
  };

  wss.on('connection', (socket) => {
    let authenticated = false;
    socket.on('error', () => {});
    socket.on('message', (raw: Buffer) => {
      const { op, d } = payload.parse(JSON.parse(raw.toString()));
      if ((op === 2 || op === 6) && faults.closeWith > 0) socket.close(faults.closeWith);
      else if (op === 1) send(socket, 11, null);
      else if (op === 2 && authenticated) socket.close(4005, 'Already authenticated.');
      else if (op === 2) identify(socket, d);
      else if (op === 6) resume(socket, d);
      else if (!authenticated) socket.close(4003, 'Not authenticated.');
      authenticated ||= op === 2 || op === 6;
    });
    send(socket, 10, { heartbeat_interval: 41_250 });
  });

  return {
    counts,
    intents: () => intents,
    dispatch(event, data) {
      dispatched += 1;
      if (session && faults.dropEvery > 0 && dispatched % faults.dropEvery === 0) {
        session.socket?.terminate();
        session.socket = null;
      }
      emit(event, data);
    },
    reconnect() {
      const socket = session?.socket;
      if (session) session.socket = null;
      if (socket) send(socket, 7, null);
    },
    invalidate() {
      const socket = session?.socket;
      session = null;
      if (socket) send(socket, 9, false);
    },
    drop() {
      if (session) session.socket = null;
      for (const socket of wss.clients) socket.terminate();
    },
    close: () => {
      for (const socket of wss.clients) socket.terminate();
      return new Promise((done) => wss.close(() => done()));
    },
  };
}
