import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net, { isIP, isIPv4 } from 'node:net';

/**
 * Preloaded with `--import`, it writes down every address that a process and its children want to reach, a line each, and lets them
 * reach this machine alone. `?to=` of its own address names the file.
 */
const file = new URL(import.meta.url).searchParams.get('to') ?? '';
const note = (line: string): void => appendFileSync(file, `${line}\n`);

const isHere = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
const refusal = (host: string): Error => new Error(`the witness lets nobody reach ${host}`);

interface Call {
  readonly that: unknown;
  readonly args: readonly unknown[];
  /** Does what was called. */
  readonly go: (args?: readonly unknown[]) => unknown;
}

function replace(owner: object, names: readonly string[], by: (call: Call) => unknown): void {
  for (const name of names) {
    const original: unknown = Reflect.get(owner, name);
    if (typeof original !== 'function') throw new Error(`there is no ${name} any more`);
    const value = function (this: unknown, ...args: readonly unknown[]): unknown {
      return by({ that: this, args, go: (given = args) => Reflect.apply(original, this, given) });
    };
    Object.defineProperty(owner, name, { configurable: true, writable: true, value });
  }
}

interface Target {
  readonly host?: string;
  readonly port?: number | string;
  /** Of a socket in the file system. */
  readonly path?: string | null;
}
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** `connect(port, host)`, `connect({ port, host })`, and the list of these that Node makes of either. */
function targetOf([first, second]: readonly unknown[]): Target {
  if (Array.isArray(first)) return targetOf(first);
  if (isObject(first)) return first;
  const isPath = typeof first === 'string' && Number.isNaN(Number(first));
  return isPath
    ? { path: first }
    : { port: Number(first), host: typeof second === 'string' ? second : 'localhost' };
}

// Under fetch, http, tls and web sockets.
replace(net.Socket.prototype, ['connect'], ({ that, args, go }) => {
  const { host = 'localhost', port, path } = targetOf(args);
  if (path !== undefined && path !== null) return go();
  note(`${host}:${port}`);
  if (isHere(host) || !(that instanceof net.Socket)) return go();
  process.nextTick(() => that.destroy(refusal(host)));
  return that;
});

// A name may tell as much as an address: none is asked for, and nothing goes out by UDP.
replace(dgram.Socket.prototype, ['send', 'connect'], ({ args }) => {
  note(`udp ${args.filter((arg) => typeof arg !== 'function' && !isObject(arg)).join(' ')}`);
  throw refusal('anybody by UDP');
});

const lookups = Object.keys(dns).filter((name) => /^(?:lookup|resolve|reverse)/.test(name));
const isKnown = (name: unknown): boolean => typeof name === 'string' && (isIP(name) > 0 || isHere(name));
for (const owner of [dns, dns.Resolver.prototype])
  replace(
    owner,
    lookups.filter((name) => name in owner),
    ({ args, go }) => {
      if (isKnown(args[0])) return go();
      note(`dns ${String(args[0])}`);
      const done = args.at(-1);
      if (typeof done === 'function')
        process.nextTick(() => void Reflect.apply(done, null, [refusal('names')]));
      return undefined;
    },
  );
for (const owner of [dns.promises, dns.promises.Resolver.prototype])
  replace(
    owner,
    lookups.filter((name) => name in owner),
    ({ args, go }) => {
      if (isKnown(args[0])) return go();
      note(`dns ${String(args[0])}`);
      return Promise.reject(refusal('names'));
    },
  );

// Children have flags of their own.
replace(childProcess, ['fork'], ({ args: [module, given, options], go }) => {
  if (!isObject(options) || !('execArgv' in options) || !Array.isArray(options.execArgv))
    throw new Error('the witness knows children with flags of their own alone');
  return go([module, given, { ...options, execArgv: ['--import', import.meta.url, ...options.execArgv] }]);
});

syncBuiltinESMExports();
