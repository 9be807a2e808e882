import { commands } from '../../commands/index.ts';
import { describe, registerAlone } from '../chat/discord/index.ts';
import { slackManifest } from '../chat/slack/index.ts';
import { loadConfig } from '../app/config.ts';
import type { Io, Status } from '../app/io.ts';
import { UserError } from '../core/errors.ts';
import { makeLog } from '../ops/index.ts';

/** `manifest`: the app as the platform wants it described, as JSON; `url` is for Slack over HTTP. */
export function manifestCommand({ stdout }: Io, platform: string, url: string | undefined): Status {
  if (url !== undefined && (platform !== 'slack' || URL.parse(url)?.protocol !== 'https:'))
    throw new UserError(
      '--url is for Slack over HTTP: give an address such as https://desk.example.org/slack/events.',
    );
  const made = platform === 'slack' ? slackManifest(commands, url) : describe(commands);
  stdout.write(`${JSON.stringify(made, null, 2)}\n`);
  return 0;
}

/** `register`: the commands at Discord, in each server of DISCORD_GUILDS where they changed. */
export async function registerCommand({ env, stdout, stderr }: Io): Promise<Status> {
  const { discord, logLevel } = loadConfig(env);
  if (!discord)
    throw new UserError(
      'DISCORD_TOKEN and DISCORD_GUILDS are not set (docs/discord.md). Slack’s commands are in its manifest: paste it again when they change.',
    );
  const changed = await registerAlone(discord, commands, makeLog(logLevel, stderr));
  const as = changed.length === 0 ? 'nothing had changed' : `anew in ${changed.join(', ')}`;
  stdout.write(`Commands at Discord: ${as}.\n`);
  return 0;
}
