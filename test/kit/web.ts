import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { Fetcher } from '../../src/core/fetch.ts';
import { makeFetcher, type FetcherDeps } from '../../src/ingest/fetch/index.ts';
import { clock } from './desk.ts';

export type Page = (response: ServerResponse, request: IncomingMessage) => void;

export interface Web {
  readonly port: number;
  /** `127.0.0.1:port`, as `allow` takes it. */
  readonly host: string;
  readonly link: (path: string, host?: string) => string;
  /** Paths asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** A site on loopback: a path → what it answers; paths that are not there answer 404, robots.txt among them. */
export async function openWeb(pages: Readonly<Record<string, Page>>): Promise<Web> {
  const asked: string[] = [];
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (page) page(response, request);
    else response.writeHead(404).end('no such page');
  };
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const { port } = address;
  return {
    port,
    host: `127.0.0.1:${port}`,
    link: (path, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A page of text, HTML where nothing else is said. */
export const page =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Page =>
  (response) =>
    void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);

export const redirect =
  (to: string, code = 302): Page =>
  (response) =>
    void response.writeHead(code, { location: to }).end();

/** A fetcher for which that site alone is open beside the public Internet. */
export const fetcherFor = (web: Web, deps: Partial<FetcherDeps> = {}): Fetcher =>
  makeFetcher({ clock, allow: [web.host], ...deps });
