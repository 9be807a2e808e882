import type { IncomingMessage, RequestListener, ServerOptions } from 'node:http';
import type { Log } from '../../core/chat.ts';

/** Bytes of one request; a form with five fields of 3,000 characters is some 70 kB. */
export const bodyMost = 256 * 1024;

/** Seconds by which Slack's clock may differ from ours, before or behind. */
const clockMost = 300;
const seconds = 1000;
/** Further ones are closed as they come: at most so many bodies are in memory, 25 MB. */
export const connectionsMost = 100;

/** Slack waits three seconds for an answer: what takes longer to arrive is not Slack's. */
export const serverOptions: ServerOptions = {
  headersTimeout: 5 * seconds,
  requestTimeout: 5 * seconds,
  keepAliveTimeout: 5 * seconds,
  // By default the two above are looked at twice a minute.
  connectionsCheckingInterval: 1 * seconds,
};

/**
 * Lets through what may be Slack's by its headers, and refuses the rest before a byte of its body is read: 401 without a
 * signature of today, 413 where the body is said to be too long. Whether the signature is right, the receiver tells.
 */
export function gate(
  inner: RequestListener,
  log: Pick<Log, 'warn'>,
  now: () => number = () => Date.now(),
): RequestListener {
  const refused = counted(log, now);
  return (request, response) => {
    const status = refusalOf(request, now() / seconds);
    if (status === null) return inner(request, response);
    refused();
    response.writeHead(status, { connection: 'close' }).end();
  };
}

function refusalOf({ headers, method }: IncomingMessage, now: number): 401 | 413 | null {
  // Nothing but a POST is read further; the receiver answers it without its body.
  if (method !== 'POST') return null;
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': at } = headers;
  if (typeof signature !== 'string' || !/^v0=[\da-f]{64}$/.test(signature)) return 401;
  if (typeof at !== 'string' || !/^\d{1,15}$/.test(at)) return 401;
  if (Math.abs(Math.trunc(now) - Number(at)) > clockMost) return 401;
  return Number(headers['content-length'] ?? 0) > bodyMost ? 413 : null;
}

const minute = 60 * seconds;

/** A line a minute at the most: who sends thousands of such requests must not fill the log either. */
function counted(log: Pick<Log, 'warn'>, now: () => number): () => void {
  let [count, last] = [0, -Infinity];
  return () => {
    count += 1;
    if (now() - last < minute) return;
    log.warn({ refused: count }, 'requests were refused that did not come from Slack');
    [count, last] = [0, now()];
  };
}
