import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { callbackify } from 'node:util';
import { buildConnector } from './undici.ts';
import { Refusal } from './target.ts';

export interface Address {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a name; rejects where there is none. */
export type Lookup = (name: string) => Promise<readonly Address[]>;

export interface ConnectorDeps {
  /** Whether one may connect to this address on this port. */
  readonly isOpen: (address: string, port: number) => boolean;
  readonly lookup?: Lookup;
  /** For one connection, in milliseconds. */
  readonly timeout: number;
}

const fromSystem: Lookup = (name) => systemLookup(name, { all: true });

/**
 * Connects to open addresses alone. A filter on look-ups is not enough, since literal addresses are never looked up: the
 * host is checked where it is an address, every looked-up address is checked, the socket goes to those same addresses and
 * no later look-up, and the peer is checked once more before a byte is sent.
 */
export function makeConnector({
  isOpen,
  lookup = fromSystem,
  timeout,
}: ConnectorDeps): buildConnector.connector {
  /** The socket, or the reason why there is none. */
  async function open(options: buildConnector.Options): Promise<Socket> {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
    const check = (address: string): void => {
      if (!isOpen(address, port)) throw notPublic(host, address);
    };
    const found = isIP(host) === 0 ? await lookup(host) : [{ address: host, family: isIP(host) }];
    for (const { address } of found) check(address);
    const connect = buildConnector({ timeout, allowH2: false, lookup: only(found) });
    const socket = await new Promise<Socket>((resolve, reject) => {
      connect(options, (error, made) => (error ? reject(error) : resolve(made)));
    });
    try {
      check(socket.remoteAddress ?? '');
    } catch (error) {
      socket.destroy();
      throw error;
    }
    return socket;
  }
  return (options, callback) => {
    const done = callbackify(open);
    done(options, (error, socket) => (error ? callback(error, null) : callback(null, socket)));
  };
}

const notPublic = (host: string, address: string): Refusal =>
  new Refusal(
    host === address
      ? `${host} is not a public address`
      : `${host} leads to ${address || 'nowhere'}, which is not a public address`,
  );

/** A look-up that was done already. */
const only =
  (found: readonly Address[]): LookupFunction =>
  (_name, { all }, done) => {
    const first = found[0];
    if (!first) done(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 4);
    else if (all) done(null, [...found]);
    else done(null, first.address, first.family);
  };
