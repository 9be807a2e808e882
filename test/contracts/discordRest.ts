import { REST } from 'discord.js';
import { openDiscordKit } from '../kit/discord/index.ts';

/** The stand-in with the client of the real SDK, and the channel that it posts to. */
export async function openRest() {
  const kit = await openDiscordKit();
  return { kit, rest: new REST({ api: kit.api }).setToken(kit.token), channel: kit.ana.channel };
}

export const mute = { allowed_mentions: { parse: [] } };
export const many = <T>(n: number, of: T): T[] => Array.from({ length: n }, () => of);
export const x = (n: number): string => 'x'.repeat(n);
