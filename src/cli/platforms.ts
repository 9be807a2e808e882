import { commands } from '../../commands/index.ts';
import { describe, registerAlone } from '../chat/discord/index.ts';
import { slackManifest } from '../chat/slack/index.ts';
import type { Config } from '../app/config.ts';
import { UserError } from '../core/errors.ts';
import { makeLog } from '../ops/index.ts';

/** `manifest`: the app as the platform wants it described, as JSON; `url` is for Slack over HTTP. */
export function manifestCommand(platform: string, url: string | undefined): void {
  if (url !== undefined && (platform !== 'slack' || URL.parse(url)?.protocol !== 'https:'))
    throw new UserError(
      '--url is for Slack over HTTP: give an address such as https://desk.example.org/slack/events.',
    );
  const made = platform === 'slack' ? slackManifest(commands, url) : describe(commands);
  process.stdout.write(`${JSON.stringify(made, null, 2)}\n`);
}

/** `register`: the commands at Discord, in each server of DISCORD_GUILDS where they changed. */
export async function registerCommand({
  discord,
  logLevel,
}: Pick<Config, 'discord' | 'logLevel'>): Promise<void> {
  if (!discord)
    throw new UserError(
      'DISCORD_TOKEN and DISCORD_GUILDS are not set (docs/discord.md). Slack’s commands are in its manifest: paste it again when they change.',
    );
  const changed = await registerAlone(discord, commands, makeLog(logLevel));
  const as = changed.length === 0 ? 'nothing had changed' : `anew in ${changed.join(', ')}`;
  process.stdout.write(`Commands at Discord: ${as}.\n`);
}
