import { z } from 'zod';

const token = (form: RegExp, wrong: string) => z.string().trim().regex(form, wrong).optional();
/** `T0123,T0456`: ids with commas. */
const ids = (form: RegExp, wrong: string) =>
  z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().regex(form, wrong)))
    .default([]);
const address = z.url({ protocol: /^http$/, error: 'give an address such as http://127.0.0.1:8080/api/' });
const snowflake = /^\d{15,21}$/;

/** The settings of Slack and Discord; the two addresses are for tests alone. */
export const PlatformSettings = {
  SLACK_BOT_TOKEN: token(/^xoxb-\S+$/, 'copy the Bot User OAuth Token, which begins with xoxb-'),
  SLACK_APP_TOKEN: token(/^xapp-\S+$/, 'copy the app-level token, which begins with xapp-'),
  SLACK_SIGNING_SECRET: token(/^[\w-]{8,}$/, 'copy the Signing Secret under Basic Information'),
  PORT: z.coerce
    .number('give a port, such as 3000')
    .int('give a port, such as 3000')
    .min(1, 'give a port from 1 to 65535')
    .max(65_535, 'give a port from 1 to 65535')
    .optional(),
  SLACK_TEAMS: ids(/^[TE][A-Z0-9]{2,}$/, 'give ids of workspaces such as T0123ABCD, with commas'),
  SLACK_EDITORS: ids(
    /^[UWS][A-Z0-9]{2,}$/,
    'give ids of users (U0123ABCD) or user groups (S0123ABCD), with commas',
  ),
  SLACK_API: address.optional(),
  DISCORD_TOKEN: token(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'copy the bot’s token, three parts with dots between'),
  DISCORD_GUILDS: ids(snowflake, 'give ids of servers such as 80351110224678912, with commas'),
  DISCORD_EDITOR_ROLES: ids(snowflake, 'give ids of roles such as 80351110224678912, with commas'),
  DISCORD_API: address.optional(),
};
export type Platforms = z.infer<z.ZodObject<typeof PlatformSettings>>;

/** As chat/slack takes it. */
export interface SlackConfig {
  readonly botToken: string;
  readonly transport:
    | { readonly mode: 'socket'; readonly appToken: string }
    | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number };
  readonly teams: readonly string[];
  readonly editors: readonly string[];
  readonly api?: string;
}

/** As chat/discord takes it. */
export interface DiscordConfig {
  readonly token: string;
  readonly guilds: readonly string[];
  readonly editorRoles: readonly string[];
  readonly api?: string;
}

/** What is set by half: each as the setting that is missing, and why it is needed. */
export function halfSet(s: Platforms): readonly string[] {
  const faults: string[] = [];
  if (s.SLACK_BOT_TOKEN === undefined && (s.SLACK_APP_TOKEN ?? s.SLACK_SIGNING_SECRET) !== undefined)
    faults.push('SLACK_BOT_TOKEN: Slack needs it beside the other settings of Slack');
  if (s.SLACK_BOT_TOKEN !== undefined && s.SLACK_APP_TOKEN === undefined) {
    if (s.SLACK_SIGNING_SECRET === undefined)
      faults.push(
        'SLACK_APP_TOKEN: Slack needs it beside SLACK_BOT_TOKEN (or SLACK_SIGNING_SECRET and PORT, for HTTP)',
      );
    else if (s.PORT === undefined)
      faults.push('PORT: Slack over HTTP needs it beside SLACK_SIGNING_SECRET, such as 3000');
  }
  if (s.DISCORD_TOKEN !== undefined && s.DISCORD_GUILDS.length === 0)
    faults.push('DISCORD_GUILDS: name the servers that are answered, by their ids');
  return faults;
}

/** Null where Slack is not set up; an app token goes before a signing secret. */
export function slackOf(s: Platforms): SlackConfig | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = s;
  const { SLACK_SIGNING_SECRET: signingSecret, PORT: port } = s;
  const transport: SlackConfig['transport'] | null =
    appToken !== undefined
      ? { mode: 'socket', appToken }
      : signingSecret !== undefined && port !== undefined
        ? { mode: 'http', signingSecret, port }
        : null;
  if (botToken === undefined || transport === null) return null;
  const api = s.SLACK_API === undefined ? {} : { api: s.SLACK_API };
  return { botToken, transport, teams: s.SLACK_TEAMS, editors: s.SLACK_EDITORS, ...api };
}

/** Null where Discord is not set up. */
export function discordOf(s: Platforms): DiscordConfig | null {
  if (s.DISCORD_TOKEN === undefined) return null;
  const api = s.DISCORD_API === undefined ? {} : { api: s.DISCORD_API };
  return { token: s.DISCORD_TOKEN, guilds: s.DISCORD_GUILDS, editorRoles: s.DISCORD_EDITOR_ROLES, ...api };
}
