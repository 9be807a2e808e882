import { Agent } from './undici.ts';
import type { Log } from '../../core/chat.ts';
import type { Fetched, Fetcher, FetchOptions } from '../../core/fetch.ts';
import type { Clock } from '../../core/ports/clock.ts';
import { makeConnector, type Lookup } from './connector.ts';
import { ask, type Answer } from './hop.ts';
import { makeHosts } from './hosts.ts';
import { reasonOf, statusReason, type Limits } from './reasons.ts';
import { retryAfterOf } from './retryAfter.ts';
import { makeRobots, mostRules, robotName, Unasked } from './robots.ts';
import { checkedTarget, isOpen, Refusal, type Allow } from './target.ts';

export interface FetcherDeps {
  readonly clock: Clock;
  readonly log?: Log;
  /** Who runs the desk: an address or a mailbox that goes into the User-Agent. */
  readonly contact?: string | null;
  /** `address:port` pairs that are open although not public; config.ts takes them in tests alone. */
  readonly allow?: Allow;
  /** In place of the system's resolver, for tests. */
  readonly lookup?: Lookup;
  readonly limits?: Partial<Limits>;
  /** Whether robots.txt is asked; false for a service's own interface (the Wayback Machine's). */
  readonly robots?: boolean;
}

export const defaultLimits: Limits = { within: 10_000, most: 5_000_000 };
const mostRedirects = 5;
const redirects = [301, 302, 303, 307, 308];
const permanent = [301, 308];
const anything = 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5';

/** `claimdesk/0.1 (newsroom source checker; +https://example.org/bot)` */
export const userAgentOf = (contact: string | null | undefined): string =>
  `${robotName}/0.1 (newsroom source checker${contact ? `; +${contact}` : ''})`;

/**
 * Asks public addresses on the web, as core/fetch.ts says: http and https on 80 and 443, at most five redirects, ten
 * seconds, 5 MB decompressed, one request at a time a host, robots.txt honoured. Nothing else in the program asks the web.
 *
 * @example const fetcher = makeFetcher({ clock: systemClock }); await fetcher.get('https://example.org/news');
 */
export function makeFetcher(deps: FetcherDeps): Fetcher {
  const { clock, log, allow = [] } = deps;
  const limits = { ...defaultLimits, ...deps.limits };
  const agent = new Agent({
    connect: makeConnector({
      isOpen: (address, port) => isOpen(address, port, allow),
      timeout: limits.within,
      ...(deps.lookup ? { lookup: deps.lookup } : {}),
    }),
    pipelining: 1,
    headersTimeout: limits.within,
    bodyTimeout: limits.within,
    maxHeaderSize: 32_768,
  });
  const permission = makeRobots(clock);
  const onHost = makeHosts();
  const userAgent = userAgentOf(deps.contact);

  /** Follows redirects, each checked as the first; `spent` counts the time of requests, not of waiting for a host. */
  async function follow(start: string, trip: Trip): Promise<Fetched | Landed> {
    let [next, moved] = [start, true];
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
      const url = checkedTarget(next, allow);
      trip.host = url.host;
      if (trip.robots) {
        const may = await permission(url, (file) => rules(file, trip));
        if (!may) throw new Refusal(`${url.host} asks programs not to read this page (robots.txt)`);
      }
      const answer = await onHost(url.host, () => timed(trip, (signal) => hop(url, trip, signal)));
      const { code } = answer;
      const to = redirects.includes(code) ? answer.header('location') : null;
      if (to === null) return { answer, url: url.href, moved: moved && hops > 0 ? url.href : null };
      moved &&= permanent.includes(code);
      next = URL.parse(to, url.href)?.href ?? to;
    }
    return failed(`${trip.host} sends us on more than ${mostRedirects} times`);
  }

  const hop = (url: URL, { headers, most, cut }: Trip, signal: AbortSignal): Promise<Answer> =>
    ask(agent, url, { headers: { ...headers, 'user-agent': userAgent }, signal, most, cut });

  /** A site's robots.txt, with redirects followed like any others. Null where there is none. */
  async function rules(file: URL, { spent }: Trip): Promise<Uint8Array | null> {
    const trip: Trip = {
      headers: {},
      most: mostRules,
      cut: true,
      robots: false,
      // Others wait for the same file: who gave up must not end it for them.
      signal: undefined,
      spent,
      host: file.host,
    };
    const landed = await follow(file.href, trip);
    if ('status' in landed) throw new Unasked();
    const { code, bytes } = landed.answer;
    if (code === 200) return bytes;
    if (code >= 400 && code < 500 && code !== 429) return null;
    throw new Unasked();
  }

  /** Gives up when the caller does, or when all requests of this trip together have taken too long. */
  async function timed<T>(trip: Trip, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const began = performance.now();
    const left = AbortSignal.timeout(Math.max(1, Math.ceil(limits.within - trip.spent.ms)));
    try {
      return await work(trip.signal ? AbortSignal.any([trip.signal, left]) : left);
    } finally {
      trip.spent.ms += performance.now() - began;
    }
  }

  return {
    async get(link, options = {}) {
      const trip: Trip = {
        headers: headersOf(options),
        most: limits.most,
        cut: false,
        robots: deps.robots ?? true,
        signal: options.signal,
        spent: { ms: 0 },
        host: 'The site',
      };
      try {
        const landed = await follow(link, trip);
        return 'status' in landed ? landed : fetchedOf(landed, trip.host, clock);
      } catch (error) {
        const reason = reasonOf(error, trip.host, limits);
        if (error instanceof Refusal) return { status: 'refused', reason };
        log?.info({ host: trip.host, reason }, 'an address gave nothing');
        return failed(reason);
      }
    },
    close: () => agent.destroy(),
  };
}

/** One address with all that it leads to. */
interface Trip {
  readonly headers: Readonly<Record<string, string>>;
  readonly most: number;
  readonly cut: boolean;
  readonly robots: boolean;
  readonly signal: AbortSignal | undefined;
  readonly spent: { ms: number };
  /** Where it stands, for the sentence that tells what broke. */
  host: string;
}

interface Landed {
  readonly answer: Answer;
  readonly url: string;
  readonly moved: string | null;
}

const headersOf = ({ accept = anything, etag, modified }: FetchOptions): Record<string, string> => ({
  accept,
  'accept-language': 'en;q=1, *;q=0.5',
  ...(etag ? { 'if-none-match': etag } : {}),
  ...(modified ? { 'if-modified-since': modified } : {}),
});

function fetchedOf({ answer, url, moved }: Landed, host: string, clock: Clock): Fetched {
  const { code, bytes, header } = answer;
  if (code === 304) return { status: 'not-modified', url };
  if (code !== 200)
    return failed(statusReason(code, host), code, retryAfterOf(header('retry-after'), clock.now()));
  const [contentType, etag, modified] = [header('content-type'), header('etag'), header('last-modified')];
  return { status: 'ok', url, moved, bytes, contentType, etag, modified };
}

const failed = (reason: string, code: number | null = null, retryAfter: number | null = null): Fetched => ({
  status: 'failed',
  reason,
  code,
  retryAfter,
});
