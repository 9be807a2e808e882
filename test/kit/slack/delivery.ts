import { createHmac } from 'node:crypto';
import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { z } from 'zod';
import type { Faults } from './faults.ts';
import type { Interaction, World } from './world.ts';

export type Payload = Readonly<Record<string, unknown>>;
export type Kind = 'slash_commands' | 'interactive' | 'events_api';

/** Slack's way to the bot. */
export interface Delivery {
  /** Hands over what a person did; gives what it was acknowledged with, null where it was not in time. */
  send(kind: Kind, payload: Payload, interaction: Interaction): void;
}

const ackWithin = 3000;

const json = z.record(z.string(), z.unknown());
/** An acknowledgement over a socket. */
const frame = z.strictObject({ envelope_id: z.string(), payload: json.optional() });

/** Notes an acknowledgement, a late one as a violation. */
export function acknowledge(w: World, interaction: Interaction, answer: Payload | null): void {
  if (interaction.ackedAfter !== null) {
    w.violations.push('acknowledged twice');
    return;
  }
  interaction.ackedAfter = w.now() - interaction.created;
  if (interaction.ackedAfter > ackWithin)
    w.violations.push(`acknowledged after ${Math.round(interaction.ackedAfter)} ms`);
  else interaction.ack = answer ?? {};
}

export interface Sockets extends Delivery {
  readonly open: () => number;
  /** How many connections said hello. */
  readonly hellos: () => number;
  /** Cuts every connection. */
  drop(): void;
  /** Asks the bot to connect anew, as Slack does every few hours. */
  refresh(): void;
  /** A raw frame to the bot. */
  raw(text: string): void;
  close(): Promise<void>;
}

/** Socket Mode: envelopes out, acknowledgements in. What is sent while nobody is connected waits. */
export function openSockets(server: Server, w: World, ticket: string, faults: Faults): Sockets {
  const wss = new WebSocketServer({ noServer: true });
  const waiting: [Kind, Payload, Interaction][] = [];
  const unacked = new Map<string, Interaction>();
  let sent = 0;
  let hellos = 0;

  server.on('upgrade', (request, socket, head) => {
    if (URL.parse(request.url ?? '', 'http://kit')?.searchParams.get('ticket') !== ticket) {
      socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return;
    }
    wss.handleUpgrade(request, socket, head, (ws) => connected(ws));
  });
  const connected = (ws: WebSocket): void => {
    ws.on('error', () => {});
    ws.on('message', (data) => {
      const { envelope_id, payload } = frame.parse(JSON.parse(Buffer.isBuffer(data) ? data.toString() : ''));
      const interaction = unacked.get(envelope_id);
      if (!interaction) w.violations.push('an acknowledgement of nothing');
      else acknowledge(w, interaction, payload ?? null);
    });
    hellos += 1;
    ws.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }));
    for (const one of waiting.splice(0)) send(...one);
  };
  const send = (kind: Kind, payload: Payload, interaction: Interaction): void => {
    const ws = [...wss.clients].find((c) => c.readyState === c.OPEN);
    if (!ws) {
      waiting.push([kind, payload, interaction]);
      return;
    }
    const envelope_id = w.id('E');
    unacked.set(envelope_id, interaction);
    const envelope = { envelope_id, type: kind, accepts_response_payload: kind !== 'events_api', payload };
    sent += 1;
    if (faults.dropEvery > 0 && sent % faults.dropEvery === 0) {
      interaction.lost = true;
      ws.send(JSON.stringify(envelope), () => ws.terminate());
    } else ws.send(JSON.stringify(envelope));
  };
  return {
    send,
    open: () => wss.clients.size,
    hellos: () => hellos,
    drop: () => {
      for (const ws of wss.clients) ws.terminate();
    },
    refresh: () => {
      for (const ws of wss.clients)
        ws.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    },
    raw: (text) => {
      for (const ws of wss.clients) ws.send(text);
    },
    async close() {
      for (const ws of wss.clients) ws.terminate();
      await new Promise((done) => {
        wss.close(done);
      });
    },
  };
}

/** A request's headers as Slack signs it (docs.slack.dev, "Verifying requests from Slack"). */
export function signed(secret: string, body: string, seconds: number): Record<string, string> {
  const hash = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'X-Slack-Request-Timestamp': String(seconds), 'X-Slack-Signature': `v0=${hash}` };
}

/** HTTP: signed requests out, acknowledgements in their answers. */
export const makeHttp = (w: World, secret: string, url: () => string): Delivery => ({
  send(kind, payload, interaction) {
    const body =
      kind === 'slash_commands'
        ? String(
            new URLSearchParams(Object.fromEntries(Object.entries(payload).map(([k, v]) => [k, String(v)]))),
          )
        : kind === 'interactive'
          ? String(new URLSearchParams({ payload: JSON.stringify(payload) }))
          : JSON.stringify(payload);
    const type = kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded';
    const headers = { 'Content-Type': type, ...signed(secret, body, Math.trunc(Date.now() / 1000)) };
    const sent = async (): Promise<void> => {
      const got = await fetch(url(), { method: 'POST', body, headers });
      const text = await got.text();
      if (got.status !== 200) w.violations.push(`status ${got.status} for ${kind}`);
      else acknowledge(w, interaction, text.startsWith('{') ? json.parse(JSON.parse(text)) : {});
    };
    void sent().catch((error: unknown) => w.violations.push(`not reached: ${String(error)}`));
  },
});
