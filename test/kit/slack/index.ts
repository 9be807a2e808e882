import { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { commands } from '../../../commands/index.ts';
import { slackManifest } from '../../../src/chat/slack/index.ts';
import { makeHttp, openSockets, type Sockets } from './delivery.ts';
import { noFaults, type Faults } from './faults.ts';
import { makePeople, type People } from './people.ts';
import { shownOf, shownView, type Shown } from './shown.ts';
import { webApi } from './webapi.ts';
import { dmOf, ids, makeWorld, type Member, type World } from './world.ts';

export { signed } from './delivery.ts';
export { until } from '../until.ts';
export type { Asked } from './people.ts';
export { shownView, type Shown } from './shown.ts';
export { ids } from './world.ts';

/** Slack on loopback: strict where Slack is, and breakable where tests want it. */
export interface SlackKit extends People {
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** For `slackApiUrl`. */
  readonly api: string;
  readonly world: World;
  readonly faults: Faults;
  readonly sockets: Sockets;
  readonly ana: Member;
  /** What Slack would refuse or take in silence, but we must not do. */
  readonly violations: readonly string[];
  /** Names of methods, in the order in which they were called. */
  readonly calls: readonly string[];
  /** Scopes that the calls took. */
  readonly scopes: ReadonlySet<string>;
  /** What all in a channel see of the bot, files among it; threads with it. */
  shown(channel: string): readonly Shown[];
  /** What the bot sent to one person alone, in private messages. */
  dms(user?: string): readonly Shown[];
  /** What only one person sees in a channel. */
  whispers(channel: string, user?: string): readonly Shown[];
  home(user?: string): Shown | null;
  close(): Promise<void>;
}

/** Starts the stand-in on 127.0.0.1. With `to`, it sends signed requests there; else it waits for sockets. */
export async function openSlackKit({ at = 0, to }: { at?: number; to?: string } = {}): Promise<SlackKit> {
  const world = makeWorld();
  const faults = noFaults();
  const calls: string[] = [];
  const scopes = new Set<string>();
  const [botToken, appToken, signingSecret] = ['xoxb-kit-token', 'xapp-kit-token', 'kit-signing-secret'];
  let port = 0;
  const origin = (): string => `http://127.0.0.1:${port}`;
  const app = webApi({
    world,
    botToken,
    appToken,
    faults,
    granted: slackManifest(commands).oauth_config.scopes.bot,
    origin,
    socketUrl: () => `ws://127.0.0.1:${port}/link?ticket=kit`,
    onCall: (method, scope) => {
      calls.push(method);
      if (scope !== null) scopes.add(scope);
    },
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  if (!(server instanceof Server)) throw new Error('an HTTP/1 server is wanted');
  await new Promise<void>((listening) => void server.listen(at, '127.0.0.1', () => listening()));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  ({ port } = address);
  const sockets = openSockets(server, world, 'kit', faults);
  const delivery = to === undefined ? sockets : makeHttp(world, signingSecret, () => to);
  const ana: Member = { id: ids.ana, name: 'ana', team: ids.team, channel: ids.newsroom };
  const ofBot = () => world.messages.filter((m) => m.author === ids.bot);
  return {
    ...makePeople(world, delivery, origin, ana),
    botToken,
    appToken,
    signingSecret,
    api: `${origin()}/api/`,
    world,
    faults,
    sockets,
    ana,
    violations: world.violations,
    calls,
    scopes,
    shown: (channel) =>
      ofBot()
        .filter((m) => m.channel === channel && m.onlyFor === null)
        .map(shownOf),
    dms: (user = ids.ana) =>
      ofBot()
        .filter((m) => m.channel === dmOf(user))
        .map(shownOf),
    whispers: (channel, user = ids.ana) =>
      ofBot()
        .filter((m) => m.channel === channel && m.onlyFor === user)
        .map(shownOf),
    home: (user = ids.ana) => {
      const view = world.homes.get(user);
      return view ? shownView(view) : null;
    },
    async close() {
      await sockets.close();
      server.closeAllConnections();
      await new Promise((done) => void server.close(done));
    },
  };
}
