import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIPv6, type AddressInfo } from 'node:net';
import { UserError } from '../core/errors.ts';
import type { Log } from '../core/chat.ts';
import type { Metrics } from './metrics.ts';

export interface OpsServer {
  /** Where it listens, such as `http://127.0.0.1:9464`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface OpsDeps {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
  /** What does not work, a sentence each; none is well. */
  readonly faults: () => Promise<readonly string[]>;
  readonly log: Log;
}

/** Milliseconds; by default they are looked at twice a minute. */
const timeouts = { requestTimeout: 5000, headersTimeout: 5000, connectionsCheckingInterval: 1000 } as const;
/** Prometheus, a watchdog, and some who look. */
const connectionsMost = 50;

/**
 * Serves `/healthz` (200 `{"status":"ok"}`, else 503 with the faults) and `/metrics` for Prometheus. Throws a `UserError`
 * where the port is taken or the host is none of this machine.
 */
export async function serveOps(deps: OpsDeps): Promise<OpsServer> {
  const server = createServer(timeouts, (request, response) => void answer(deps, request, response));
  server.maxConnections = connectionsMost;
  await listening(server, deps);
  return {
    url: urlOf(server.address()),
    async close() {
      const closed = new Promise<void>((done) => void server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}

const urlOf = (at: AddressInfo | string | null): string =>
  at === null || typeof at === 'string'
    ? String(at)
    : `http://${isIPv6(at.address) ? `[${at.address}]` : at.address}:${at.port}`;

const listening = (server: Server, { host, port }: OpsDeps): Promise<void> =>
  new Promise((done, failed) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${cause.code})`;
      failed(
        new UserError(`${host}:${port} ${why}: set METRICS_PORT and METRICS_HOST to a free one.`, { cause }),
      );
    });
    server.listen(port, host, done);
  });

async function answer(deps: OpsDeps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const say = (status: number, type: string, text: string): void => {
    const headers = {
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    };
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : text);
  };
  const json = (status: number, value: object): void =>
    say(status, 'application/json', `${JSON.stringify(value)}\n`);
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('connection', 'close');
      return json(405, { error: 'Only GET and HEAD are answered here.' });
    }
    const { 'content-length': length = '0', 'transfer-encoding': parts } = request.headers;
    if (length !== '0' || parts !== undefined) {
      response.setHeader('connection', 'close');
      return json(413, { error: 'Request bodies are not accepted.' });
    }
    const path = (request.url ?? '').split('?')[0];
    if (path === '/metrics') return say(200, deps.metrics.contentType, await deps.metrics.text());
    if (path !== '/healthz') return json(404, { error: 'Here are /healthz and /metrics, and nothing else.' });
    const faults = await deps.faults();
    return faults.length === 0 ? json(200, { status: 'ok' }) : json(503, { status: 'failing', faults });
  } catch (error) {
    deps.log.error({ error, path: request.url?.slice(0, 100) }, 'a look at the metrics failed');
    return json(503, { status: 'failing', faults: ['The ledger does not answer: the log says why.'] });
  }
}
