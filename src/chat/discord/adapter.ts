import { Client, Events, GatewayIntentBits, MessageFlags, type Interaction } from 'discord.js';
import type { Chat, ChatDeps } from '../../core/chat.ts';
import { register } from './description.ts';
import { makePosting } from './posting.ts';
import { startError } from './refusal.ts';
import { makeRequests } from './requests.ts';

export interface DiscordSettings {
  readonly token: string;
  /** Only these are answered. */
  readonly guilds: readonly string[];
  /** Roles whose members are editors. */
  readonly editorRoles: readonly string[];
  /** Another server than Discord's, for tests. */
  readonly api?: string;
}

const seconds = 1000;
const readyWithin = 30 * seconds;
const endWithin = 8 * seconds;
const closeWithin = 2 * seconds;
/** Rate limits up to this are waited for; a longer one is told to who sends. */
const waitMost = 20 * seconds;

const after = (ms: number): Promise<void> => new Promise((go) => void setTimeout(go, ms).unref());

/** The bot on Discord: slash commands, buttons and forms in; cards out. It reads no messages but those it is pointed at. */
export function openDiscord({ settings, ...deps }: ChatDeps & { readonly settings: DiscordSettings }): Chat {
  const { log } = deps;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: {
      ...(settings.api === undefined ? {} : { api: settings.api }),
      rejectOnRateLimit: ({ retryAfter, timeToReset }) => Math.max(retryAfter, timeToReset) > waitMost,
    },
  });
  const requests = makeRequests({ ...deps, editorRoles: settings.editorRoles });
  const underWay = new Set<Promise<void>>();
  let ending = false;

  const handle = async (i: Interaction): Promise<void> => {
    if (ending) return refuse(i, 'The bot is restarting: try again in a minute.');
    if (i.guildId === null || !settings.guilds.includes(i.guildId)) {
      log.warn({ guild: i.guildId, user: i.user.id }, 'a guild that is not in DISCORD_GUILDS asked');
      return refuse(i, 'Sorry, this bot serves another newsroom: ask who runs it to add this server.');
    }
    if (i.isAutocomplete()) return requests.complete(i);
    if (i.isChatInputCommand()) return requests.slash(i);
    if (i.isMessageContextMenuCommand()) return requests.onMessage(i);
    if (i.isButton()) return requests.press(i);
    if (i.isModalSubmit()) return requests.submitted(i);
    return refuse(i, 'This bot does not know that: try /help.');
  };
  const take = (i: Interaction): void => {
    const work = handle(i).catch((error: unknown) => {
      log.error({ interaction: i.id, reason: String(error) }, 'an interaction failed');
    });
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  listen(client, take, log);

  return {
    platform: 'discord',
    ...makePosting(client, settings.guilds),
    async start() {
      const ready = new Promise<void>((go) => void client.once(Events.ClientReady, () => go()));
      try {
        await Promise.race([
          client.login(settings.token).then(() => ready),
          after(readyWithin).then(() => Promise.reject(new Error('no answer from the gateway'))),
        ]);
      } catch (error) {
        await client.destroy().catch(() => {});
        throw startError(error);
      }
      const application = client.application?.id;
      if (application === undefined) return;
      const changed = await register(
        { rest: client.rest, application, guilds: settings.guilds },
        deps.commands,
        log,
      );
      log.info({ guilds: settings.guilds.length, registered: changed.length }, 'on Discord');
    },
    async stop() {
      ending = true;
      await Promise.race([Promise.allSettled(underWay), after(endWithin)]);
      await Promise.race([client.destroy().catch(() => {}), after(closeWithin)]);
    },
  };
}

/** One sentence, seen by who asked. */
async function refuse(i: Interaction, content: string): Promise<void> {
  if (i.isAutocomplete()) return i.respond([]);
  if (i.isRepliable())
    await i.reply({ content, flags: MessageFlags.Ephemeral, allowedMentions: { parse: [] } });
}

/** An `error` without a listener would end the process. */
function listen(client: Client, take: (i: Interaction) => void, log: ChatDeps['log']): void {
  client.on(Events.InteractionCreate, take);
  client.on(Events.Error, (error) => log.error({ reason: error.message }, 'discord.js met an error'));
  client.on(Events.Warn, (text) => log.warn({ reason: text }, 'discord.js warns'));
  client.on(Events.ShardError, (error) => log.warn({ reason: error.message }, 'the gateway’s socket broke'));
  let down = false;
  const back = (): void => {
    if (down) log.info({}, 'on Discord again');
    down = false;
  };
  client.on(Events.ShardReconnecting, () => {
    // It tells of every try, two a second; once is enough.
    if (!down) log.warn({}, 'the connection to Discord broke: reconnecting');
    down = true;
  });
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
  client.on(Events.ShardDisconnect, ({ code }) =>
    log.error({ code }, 'Discord closed the connection for good: look at DISCORD_TOKEN, and start again'),
  );
  client.on(Events.Invalidated, () => log.error({}, 'Discord ended the session: start again'));
}
