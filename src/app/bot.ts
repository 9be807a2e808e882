// First: Slack's SDK loads the same undici, which would keep discord.js from sending files (src/ingest/fetch/undici.ts).
// oxlint-disable-next-line import/no-unassigned-import -- the order of loading is all that is wanted
import '../ingest/fetch/undici.ts';
import { commands } from '../../commands/index.ts';
import { overviewCard } from '../../commands/overview.ts';
import { openDiscord } from '../chat/discord/index.ts';
import { makeSlack } from '../chat/slack/index.ts';
import type { Chat, ChatDeps } from '../core/chat.ts';
import { atTerminal } from '../core/person.ts';
import { makeSuggest } from '../desk/index.ts';
import { wayOf } from '../jobs/handOver.ts';
import { makeLog } from '../ops/index.ts';
import type { Config } from './config.ts';
import type { Io } from './io.ts';
import { type Runtime, openRuntime, requestId } from './runtime.ts';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

interface Platform {
  readonly name: 'Slack' | 'Discord';
  /** How many workspaces or servers are answered, in words. */
  readonly where: string;
  /** Each try to connect takes a new one. */
  readonly open: () => Chat;
}

const againAfter = 60_000;

/** The bot on Slack, on Discord or on both, over one ledger, until it is `asked` to end; standard input is not read. */
export async function runBot(
  config: Config,
  { stdout, stderr }: Pick<Io, 'stdout' | 'stderr'>,
  asked: AbortSignal,
): Promise<void> {
  const program = await openRuntime(config, [], makeLog(config.logLevel, stderr), asked);
  const say = (line: string): void => void stdout.write(`${line}\n`);
  const platforms = platformsOf(config, depsOf(program));
  const joined = platforms.map((platform) => join(platform, program, say));
  const connect = async (): Promise<void> => {
    const faults = await Promise.all(joined.map((platform) => platform.connect()));
    const [first] = faults;
    if (first && faults.every((fault) => fault !== null) && !asked.aborted) throw first;
    for (const [i, fault] of faults.entries()) if (fault) joined[i]?.keepTrying(fault);
    for (const line of missingIn(config)) say(line);
  };
  try {
    program.begin();
    const ended = asked.aborted ? Promise.resolve() : once(asked, 'abort');
    await Promise.race([connect(), ended]);
    await ended;
  } finally {
    program.beginNoMore();
    await Promise.all(joined.map((platform) => platform.leave()));
    await program.end();
  }
}

const depsOf = ({ dispatch, desk, ledger, log }: Runtime): ChatDeps => ({
  commands,
  dispatch,
  suggest: makeSuggest({ desk, ledger }),
  overview: async () =>
    overviewCard({
      open: await desk.alertQueue('open', atTerminal),
      watches: await ledger.watches(),
      incidents: await desk.listed(await ledger.incidents({ limit: 10 })),
    }),
  requestId,
  log,
});

function platformsOf({ slack, discord }: Config, deps: ChatDeps): readonly Platform[] {
  const some = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
  return [
    ...(slack
      ? [
          {
            name: 'Slack' as const,
            where: some(slack.teams.length, 'workspace'),
            open: () => makeSlack(slack, deps),
          },
        ]
      : []),
    ...(discord
      ? [
          {
            name: 'Discord' as const,
            where: some(discord.guilds.length, 'server'),
            open: () => openDiscord({ ...deps, settings: discord }),
          },
        ]
      : []),
  ];
}

const missingIn = ({ slack, discord }: Config): readonly string[] => [
  ...(slack ? [] : ['Not on Slack: SLACK_BOT_TOKEN and SLACK_APP_TOKEN are not set (docs/slack.md).']),
  ...(discord ? [] : ['Not on Discord: DISCORD_TOKEN and DISCORD_GUILDS are not set (docs/discord.md).']),
];

interface Joined {
  /** One try; gives why it failed, null where it did not. */
  connect(): Promise<Error | null>;
  /** Tries again every minute, after that fault; does not wait for it. */
  keepTrying(fault: Error): void;
  /** Ends what is under way there, then disconnects. */
  leave(): Promise<void>;
}

/** A platform that can be connected, and is a way out for as long as it is. */
function join(
  { name, where, open }: Platform,
  { ways, metrics, deliveries, log }: Runtime,
  say: (line: string) => void,
): Joined {
  let chat = open();
  const left = new AbortController();
  const { signal } = left;
  const connect = async (): Promise<Error | null> => {
    try {
      await chat.start();
    } catch (error) {
      await chat.stop();
      chat = open();
      return error instanceof Error ? error : new Error(String(error));
    }
    if (signal.aborted) return null;
    const way = wayOf(chat);
    ways.set(chat.platform, { ...way, post: metrics.sending(chat.platform, way.post) });
    deliveries.nudge();
    say(`On ${name}, for ${where}.`);
    return null;
  };
  const tryAgain = async (): Promise<void> => {
    do await sleep(againAfter, undefined, { signal }).catch(() => {});
    while (!signal.aborted && (await connect()) !== null);
  };
  return {
    connect,
    keepTrying(error) {
      log.error({ platform: chat.platform, error }, 'not connected: it is tried again every minute');
      say(`Not on ${name}: ${error.message}`);
      void tryAgain();
    },
    async leave() {
      left.abort();
      ways.delete(chat.platform);
      await chat.stop();
    },
  };
}
