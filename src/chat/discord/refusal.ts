import { DiscordAPIError, DiscordjsErrorCodes, HTTPError, RateLimitError } from 'discord.js';
import { ChatRefusal } from '../../core/chat.ts';
import { UserError } from '../../core/errors.ts';

/** Discord's codes that no further try mends, each with what to do. */
const final: Readonly<Record<number, string>> = {
  10003: 'Discord knows no such channel: it was deleted, or its id is wrong',
  10004: 'the bot is not in that guild: invite it (docs/discord.md)',
  10008: 'that message is gone',
  50001: 'the bot may not see that channel: give it View Channel there',
  50005: 'that message is not the bot’s own',
  50013:
    'the bot may not write there: give it Send Messages, Embed Links and Attach Files (and, for threads, Create Public Threads and Send Messages in Threads)',
  50035: 'Discord refused the message’s form',
};

/** What discord.js throws → what a sender needs to know: whether to try again, and when. */
export function refusalOf(error: unknown, where: string): ChatRefusal {
  if (error instanceof ChatRefusal) return error;
  if (error instanceof RateLimitError)
    return new ChatRefusal('Discord asks to wait before more is sent.', Math.max(1000, error.retryAfter));
  if (error instanceof HTTPError) return new ChatRefusal(`Discord is in trouble (${error.status}).`, 30_000);
  if (!(error instanceof DiscordAPIError)) return new ChatRefusal('Discord could not be reached.', 10_000);
  if (error.status === 401 || error.status === 429)
    return new ChatRefusal(
      `Discord refused it for now (${error.status}): is DISCORD_TOKEN still right?`,
      300_000,
    );
  const why = final[Number(error.code)] ?? error.message;
  return new ChatRefusal(`Discord took nothing for ${where}: ${why} (${error.code}).`, null);
}

/** Why the connection was refused at start, as something to mend. */
export function startError(error: unknown): UserError {
  const text = error instanceof Error ? error.message : String(error);
  const badToken =
    isBadToken(error) ||
    /^authentication failed/i.test(text) ||
    (error instanceof DiscordAPIError && error.status === 401);
  return new UserError(
    badToken
      ? 'Discord does not know this DISCORD_TOKEN: copy the bot’s token again (Developer Portal, Bot, Reset Token) into .env.'
      : `Discord could not be reached (${text}): look at the network, and start again.`,
  );
}

/** discord.js names it by a code of its own. */
const isBadToken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === DiscordjsErrorCodes.TokenInvalid;

export const codeOf = (error: unknown): number | null =>
  error instanceof DiscordAPIError ? Number(error.code) : null;
