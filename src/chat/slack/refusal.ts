import { webApi } from '@slack/bolt';
import { ChatRefusal } from '../../core/chat.ts';
import { UserError } from '../../core/errors.ts';

/** Slack's errors that no further try mends, each with what to do. */
const final: Readonly<Record<string, string>> = {
  channel_not_found: 'Slack knows no such channel, or the bot may not see it: type /invite @claimdesk there',
  not_in_channel: 'the bot is not in that channel: type /invite @claimdesk there',
  is_archived: 'that channel is archived',
  restricted_action: 'who may write there is restricted: an administrator must let the bot write',
  no_permission: 'the bot may not write there',
  missing_scope: 'the bot lacks a scope: install it again with the manifest (docs/slack.md)',
  message_not_found: 'that message is gone',
  cant_update_message: 'that message is not the bot’s own',
  edit_window_closed: 'the workspace lets no message of that age be changed',
  invalid_blocks: 'Slack refused the message’s form',
  msg_blocks_too_long: 'the message is too long',
  msg_too_long: 'the message is too long',
};
/** Slack’s own troubles. */
const passing = [
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
];
const badToken = [
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
];

/** The error that Slack named, such as `channel_not_found`; null where it named none. */
export const codeOf = (error: unknown): string | null =>
  error instanceof webApi.WebAPIPlatformError ? error.data.error : null;

/** What the SDK throws → what a sender needs to know: whether to try again, and when. */
export function refusalOf(error: unknown, where: string): ChatRefusal {
  if (error instanceof ChatRefusal) return error;
  if (error instanceof webApi.WebAPIRateLimitedError)
    return new ChatRefusal(
      'Slack asks to wait before more is sent.',
      Math.max(1000, error.retryAfter * 1000),
    );
  if (error instanceof webApi.WebAPIHTTPError)
    return new ChatRefusal(`Slack is in trouble (${error.statusCode}).`, 30_000);
  const code = codeOf(error);
  if (code === null) return new ChatRefusal('Slack could not be reached.', 10_000);
  if (code === 'ratelimited') return new ChatRefusal('Slack asks to wait before more is sent.', 30_000);
  if (passing.includes(code)) return new ChatRefusal(`Slack is in trouble (${code}).`, 30_000);
  if (badToken.includes(code))
    return new ChatRefusal(`Slack refused it for now (${code}): is SLACK_BOT_TOKEN still right?`, 300_000);
  return new ChatRefusal(
    `Slack took nothing for ${where}: ${final[code] ?? 'it is refused'} (${code}).`,
    null,
  );
}

const howTo = {
  SLACK_BOT_TOKEN: 'copy the Bot User OAuth Token (xoxb-…) again from OAuth & Permissions into .env',
  SLACK_APP_TOKEN:
    'copy an app-level token (xapp-…) with the scope connections:write from Basic Information into .env',
} as const;

/** Why the connection was refused at start, as something to mend. */
export function startError(error: unknown, setting: keyof typeof howTo): UserError {
  const code = codeOf(error);
  if (code === 'missing_scope' || (code !== null && badToken.includes(code)))
    return new UserError(`Slack does not take this ${setting} (${code}): ${howTo[setting]}.`, {
      cause: error,
    });
  const why = code ?? (error instanceof Error ? error.message : 'no answer');
  return new UserError(`Slack could not be reached (${why}): look at the network, and start again.`, {
    cause: error,
  });
}
