import { Server } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { anthropic } from './anthropic.ts';
import { answerWith } from './answer.ts';
import { openai } from './openai.ts';
import { always, type Replier } from './replies.ts';
import { openaiError, Refusal } from './refusals.ts';
import type { Dialect, ModelRequest } from './request.ts';

export { endlessMost } from './answer.ts';
export { always, byPrompt, inTurn, type Replier, type Reply } from './replies.ts';
export type { ModelRequest } from './request.ts';

/** A server of language models on loopback: strict where OpenAI and Anthropic are, and breakable where tests want it. */
export interface ModelKit {
  /** The base URL of both APIs, such as `http://127.0.0.1:4711/v1`. */
  readonly url: string;
  /** Null where calls need none. */
  readonly key: string | null;
  /** What was asked and not refused, in order. */
  readonly requests: readonly ModelRequest[];
  /** Why each refused call was refused, in order. */
  readonly refusals: readonly string[];
  /** Calls that are neither answered nor given up. */
  readonly open: number;
  /** Bytes of endless bodies that were handed out. */
  readonly poured: number;
  /** May be changed at any time. */
  reply: Replier;
  /** Ends all sockets. */
  stop(): Promise<void>;
}

export interface ModelOptions {
  /** Null takes calls with any key or none, as servers at home do. */
  readonly key?: string | null;
  readonly reply?: Replier;
}

/**
 * Starts the stand-in on a free port of 127.0.0.1, for both APIs.
 * @example const model = await startModel({ reply: always({ claims: [] }) });
 */
export async function startModel({
  key = 'kit-key-of-the-model',
  reply = always({}),
}: ModelOptions = {}): Promise<ModelKit> {
  const requests: ModelRequest[] = [];
  const refusals: string[] = [];
  const stopped = new AbortController();
  let [open, poured] = [0, 0];
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.notFound((c) => {
    const message = `Invalid URL (${c.req.method} ${c.req.path})`;
    refusals.push(message);
    return c.json(openaiError(message, 'invalid_request_error', null), 404);
  });
  app.onError((error, c) => {
    refusals.push(error.message);
    if (error instanceof Refusal) return Response.json(error.body, { status: error.status });
    return c.text('kit fault', 500);
  });
  for (const dialect of [openai, anthropic])
    app.post(dialect.path, async (c) => {
      const { outgoing: out } = c.env;
      open += 1;
      const gone = new AbortController();
      out.once('close', () => {
        open -= 1;
        gone.abort();
      });
      out.setHeader(dialect.idHeader, 'req_kit');
      const request = await requestIn(c, dialect, key);
      requests.push(request);
      const over = AbortSignal.any([stopped.signal, gone.signal]);
      const onBytes = (bytes: number): void => void (poured += bytes);
      return answerWith({ dialect, request, out, over, onBytes }, await kit.reply(request));
    });

  const server = createAdaptorServer({ fetch: app.fetch });
  if (!(server instanceof Server)) throw new Error('an HTTP/1 server is wanted');
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', () => listening()));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const kit: ModelKit = {
    url: `http://127.0.0.1:${address.port}/v1`,
    key,
    requests,
    refusals,
    get open() {
      return open;
    },
    get poured() {
      return poured;
    },
    reply,
    async stop() {
      stopped.abort();
      server.closeAllConnections();
      await new Promise((done) => void server.close(done));
    },
  };
  return kit;
}

/** @throws Refusal where the API would refuse the call. */
async function requestIn(c: Context, dialect: Dialect, key: string | null): Promise<ModelRequest> {
  const headers = c.req.header();
  dialect.admit(headers, key);
  const body: unknown = await c.req.json().catch(() => dialect.unreadable());
  return { api: dialect.api, headers, ...dialect.read(body) };
}
