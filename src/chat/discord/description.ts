import {
  ApplicationCommandOptionType as Kind,
  ApplicationCommandType,
  DiscordAPIError,
  REST,
  Routes,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Log } from '../../core/chat.ts';
import type { Command, Option } from '../../core/command.ts';
import { startError } from './refusal.ts';

type Sub = APIApplicationCommandSubcommandOption;
type Group = APIApplicationCommandSubcommandGroupOption;

/** The subcommand that a command becomes where others begin with its name: Discord has `/claim` or `/claim fix`, not both. */
const bare = 'show';
/** Takes a whole line, as it is typed at a terminal. */
export const lineCommand = { name: 'claimdesk', option: 'line' } as const;

/** Discord's limit of a description; /help has them whole. */
const described = (text: string): string => (text.length <= 100 ? text : `${text.slice(0, 99).trimEnd()}…`);

/** All commands as Discord registers them: `source add` is `add` of `/source`; those on messages stand by themselves. */
export function describe(commands: readonly Command[]): readonly RESTPostAPIApplicationCommandsJSONBody[] {
  const byFirst = Map.groupBy(commands, (c) => c.name.split(' ')[0]!);
  return [
    ...[...byFirst].map(([name, all]) => slash(name, all)),
    {
      type: ApplicationCommandType.ChatInput,
      name: lineCommand.name,
      description: 'Any command as one line, such as: incident qaim',
      options: [
        {
          type: Kind.String,
          name: lineCommand.option,
          description: 'The line; help lists all commands',
          required: true,
        },
      ],
    },
    ...commands.flatMap((c) =>
      c.onMessage ? [{ type: ApplicationCommandType.Message as const, name: c.onMessage.label }] : [],
    ),
  ];
}

function slash(name: string, all: readonly Command[]): RESTPostAPIApplicationCommandsJSONBody {
  const [first] = all;
  const alone = all.length === 1 && first?.name === name;
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description: described(alone ? first.summary : all.map((c) => c.summary).join('; ')),
    options: alone ? optionsOf(first) : subsOf(all),
  };
}

function subsOf(all: readonly Command[]): (Sub | Group)[] {
  const short = all.filter((c) => c.name.split(' ').length < 3);
  const long = all.filter((c) => c.name.split(' ').length >= 3);
  const groups = [...Map.groupBy(long, (c) => c.name.split(' ')[1]!)];
  return [
    ...short.map((c) => sub(c, c.name.split(' ')[1] ?? bare)),
    ...groups.map(([name, members]): Group => ({
      type: Kind.SubcommandGroup,
      name,
      description: described(members.map((c) => c.summary).join('; ')),
      options: members.map((c) => sub(c, c.name.split(' ')[2]!)),
    })),
  ];
}

const sub = (command: Command, name: string): Sub => ({
  type: Kind.Subcommand,
  name,
  description: described(command.summary),
  options: optionsOf(command),
});

/** Discord wants the required ones first; a command with a form asks for them there. */
const optionsOf = (command: Command): APIApplicationCommandBasicOption[] =>
  command.options
    .map((o) => option(o, o.required && !command.form))
    .toSorted((a, b) => Number(b.required) - Number(a.required));

function option(
  { name, kind, summary, choices }: Option,
  required: boolean,
): APIApplicationCommandBasicOption {
  const about = { name, description: described(summary), required };
  if (kind === 'integer') return { ...about, type: Kind.Integer, min_value: 0 };
  if (kind === 'incident' || kind === 'claim') return { ...about, type: Kind.String, autocomplete: true };
  if (choices) return { ...about, type: Kind.String, choices: choices.map((c) => ({ name: c, value: c })) };
  return { ...about, type: Kind.String };
}

/** The command that Discord's names stand for. */
export function commandOf(
  commands: readonly Command[],
  name: string,
  group: string | null,
  subcommand: string | null,
): Command | null {
  const words = [name, group, subcommand].filter((w) => w !== null).join(' ');
  const found = commands.find((c) => c.name === words);
  return found ?? (subcommand === bare ? (commands.find((c) => c.name === name) ?? null) : null);
}

/** `register` by itself, without a connection to the gateway. Throws a `UserError` where Discord refuses the token. */
export async function registerAlone(
  settings: { readonly token: string; readonly guilds: readonly string[]; readonly api?: string },
  commands: readonly Command[],
  log: Log,
): Promise<readonly string[]> {
  const rest = new REST(settings.api === undefined ? {} : { api: settings.api }).setToken(settings.token);
  const me: unknown = await rest.get(Routes.currentApplication()).catch((error: unknown) => {
    throw startError(error);
  });
  const application = isRecord(me) ? String(me['id']) : '';
  return register({ rest, application, guilds: settings.guilds }, commands, log);
}

/**
 * Registers the commands in each guild where they changed since; gives those guilds. Guilds that refuse are told to `log`:
 * the rest goes on.
 */
export async function register(
  {
    rest,
    application,
    guilds,
  }: { readonly rest: REST; readonly application: string; readonly guilds: readonly string[] },
  commands: readonly Command[],
  log: Log,
): Promise<readonly string[]> {
  const body = describe(commands);
  const changed: string[] = [];
  for (const guild of guilds) {
    const route = Routes.applicationGuildCommands(application, guild);
    try {
      if (sameAs(body, await rest.get(route))) continue;
      await rest.put(route, { body });
      changed.push(guild);
    } catch (error) {
      const absent = error instanceof DiscordAPIError && (error.code === 50001 || error.code === 10004);
      log.warn(
        { guild, reason: error instanceof Error ? error.message : String(error) },
        absent
          ? `the bot is not in guild ${guild} of DISCORD_GUILDS: invite it (docs/discord.md), or take the guild out`
          : 'Discord did not take the commands',
      );
    }
  }
  return changed;
}

const compared = 'type name description required autocomplete min_value choices value options'.split(' ');

/** Only what we register, empty and false left out: Discord gives ids, versions and defaults back besides. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (!isRecord(value)) return value;
  return compared.flatMap((key) => {
    const field = value[key];
    const empty = field === undefined || field === null || field === false || field === '';
    return empty || (Array.isArray(field) && field.length === 0) ? [] : [[key, canonical(field)]];
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whatever the order: Discord gives none. */
const sameAs = (ours: readonly unknown[], theirs: unknown): boolean =>
  Array.isArray(theirs) && sorted(ours) === sorted(theirs);
const sorted = (all: readonly unknown[]): string =>
  JSON.stringify(all.map((c) => JSON.stringify(canonical(c))).toSorted());
