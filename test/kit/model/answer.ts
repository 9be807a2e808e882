import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT as byHand } from '@hono/node-server/utils/response';
import type { Reply } from './replies.ts';
import type { Dialect, ModelRequest, Said } from './request.ts';

/** A call that waits for its answer. */
export interface Call {
  readonly dialect: Dialect;
  readonly request: ModelRequest;
  readonly out: ServerResponse;
  /** Ends where the client leaves or the stand-in stops. */
  readonly over: AbortSignal;
  /** Told how many bytes of an endless body were handed out. */
  readonly onBytes: (bytes: number) => void;
}

/** Where an endless body ends even for a client that reads all of it. */
export const endlessMost = 64 * 1024 * 1024;
const chunk = 64 * 1024;

/** Does with a call what the reply says; what a Response cannot say is written by hand. */
export async function answerWith(call: Call, reply: Reply): Promise<Response> {
  const { dialect, request, out, over } = call;
  if ('slow' in reply) {
    const waited = await pause(reply.slow, true, { signal: over }).catch(() => false);
    return waited ? answerWith(call, reply.reply) : byHand;
  }
  if ('never' in reply) return byHand;
  if ('status' in reply) return failure(dialect, reply);
  if ('notJson' in reply) return htmlOf(200, '<!doctype html><title>Sign in</title><p>Sign in to continue');
  if ('endless' in reply) {
    void pour(call, reply.endless);
    return byHand;
  }
  if ('hangUp' in reply) {
    if (reply.hangUp === 'midway') await half(call);
    out.destroy();
    return byHand;
  }
  return Response.json(dialect.answer(request, saidIn(request, reply)));
}

type Answer = Extract<
  Reply,
  { readonly object: unknown } | { readonly text: string } | { readonly refused: string }
>;

function saidIn({ system, prompt }: ModelRequest, reply: Answer): Said {
  const tokens = (text: string): number => Math.ceil(text.length / 4);
  const said = (text: string, end: Said['end'], usage = null as Said['usage'] | null): Said => ({
    text,
    end,
    usage: usage ?? { input: tokens(system + prompt), output: tokens(text) },
  });
  if ('refused' in reply) return said(reply.refused, 'refused');
  if ('object' in reply) return said(JSON.stringify(reply.object), 'done', reply.usage);
  return said(reply.text, reply.truncated ? 'cut' : 'done', reply.usage);
}

const htmlOf = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });

function failure(
  dialect: Dialect,
  { status, body = dialect.fault(status), headers = {} }: Extract<Reply, { readonly status: number }>,
): Response {
  return typeof body === 'string' ? htmlOf(status, body, headers) : Response.json(body, { status, headers });
}

const type = { 'content-type': 'application/json' };

/** Sends the head and half of an answer, which promises the whole. */
async function half({ dialect, request, out }: Call): Promise<void> {
  const body = JSON.stringify(dialect.answer(request, saidIn(request, { text: 'half' })));
  out.writeHead(200, { ...type, 'content-length': body.length });
  await new Promise((sent) => void out.write(body.slice(0, body.length / 2), sent));
}

/** Sends the beginning of an answer, then white space or its text without end. */
async function pour({ dialect, request, out, onBytes }: Call, what: true | 'text'): Promise<void> {
  const whole = JSON.stringify(dialect.answer(request, saidIn(request, { text: '~' })));
  const body = function* (): Generator<string> {
    yield what === 'text' ? whole.slice(0, whole.indexOf('~')) : '{';
    for (let sent = 0; sent < endlessMost; sent += chunk) {
      onBytes(chunk);
      yield (what === 'text' ? 'a' : ' ').repeat(chunk);
    }
    throw new Error('the client read all of an endless body');
  };
  out.writeHead(200, type);
  await pipeline(Readable.from(body(), { objectMode: false }), out).catch(() => out.destroy());
}
