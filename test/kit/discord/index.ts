import { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { noFaults, type Faults } from './faults.ts';
import { openGateway, type Gateway } from './gateway.ts';
import { makePeople, type People } from './people.ts';
import { restApi } from './rest.ts';
import { shownOf, type Shown } from './shown.ts';
import { makeWorld, type Member, type World } from './world.ts';

export { until } from '../until.ts';
export type { Asked } from './people.ts';
export type { Shown } from './shown.ts';

export const ids = {
  guild: '2000000000000000001',
  foreign: '2000000000000000002',
  editors: '3000000000000000001',
  ana: '4000000000000000001',
} as const;

/** Discord on loopback: strict where Discord is, and breakable where tests want it. */
export interface DiscordKit extends People {
  readonly token: string;
  /** For `rest: { api }`. */
  readonly api: string;
  readonly world: World;
  readonly faults: Faults;
  readonly gateway: Gateway;
  readonly ana: Member;
  /** What Discord would take in silence, but we must not do. */
  readonly violations: readonly string[];
  /** `GET /api/v10/gateway/bot`, in the order in which they came. */
  readonly calls: readonly string[];
  /** The messages of a channel that all see. */
  shown(channel: string): readonly Shown[];
  close(): Promise<void>;
}

/** Starts the stand-in on 127.0.0.1, on a free port where none is given. */
export async function openDiscordKit(at = 0): Promise<DiscordKit> {
  const token = 'kit-token.abc.def';
  const world = makeWorld([ids.guild, ids.foreign], ids.editors);
  const faults = noFaults();
  const calls: string[] = [];
  let port = 0;
  const gatewayUrl = (): string => `ws://127.0.0.1:${port}/gateway`;
  const app = restApi({ world, token, faults, gatewayUrl, onCall: (call) => void calls.push(call) });
  const server = createAdaptorServer({ fetch: app.fetch });
  if (!(server instanceof Server)) throw new Error('an HTTP/1 server is wanted');
  await new Promise<void>((listening) => void server.listen(at, '127.0.0.1', () => listening()));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  ({ port } = address);
  world.cdn = `http://127.0.0.1:${port}`;
  const gateway = openGateway(server, world, token, faults, gatewayUrl);
  const ana: Member = {
    id: ids.ana,
    name: 'Ana',
    roles: [],
    guild: ids.guild,
    channel: world.guilds.get(ids.guild)!.channels[0]!,
  };
  return {
    ...makePeople(world, gateway, ana),
    token,
    api: `http://127.0.0.1:${port}/api`,
    world,
    faults,
    gateway,
    ana,
    violations: world.violations,
    calls,
    shown: (channel) =>
      [...world.messages.values()]
        .filter((m) => m.channel === channel && m.onlyFor === null && !m.thinking)
        .map(shownOf),
    async close() {
      await gateway.close();
      server.closeAllConnections();
      await new Promise((done) => void server.close(done));
    },
  };
}
