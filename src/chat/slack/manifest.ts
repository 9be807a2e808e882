import type { Command } from '../../core/command.ts';
import { usage } from '../../cards/usage.ts';
import { lineCommand, shortcutId, slashNames } from './names.ts';

/** What the bot may do, each with its reason; no more is asked for (docs/slack.md shows them). */
export const scopes = {
  commands: 'slash commands, and **Add as source** on messages',
  'chat:write': 'alerts, and answers where a command’s own way of answering has run out',
  'files:read': 'to read a file that somebody hands over with **Add as source** or in the form',
  'files:write': 'exports, charts, and texts too long for a message',
  'im:write': 'files that are for you alone come in your messages with the bot',
  'usergroups:read': 'who belongs to the groups in `SLACK_EDITORS`',
} as const;

/** An app manifest (docs.slack.dev/reference/app-manifest), as far as it is used here. */
export interface SlackManifest {
  readonly display_information: { readonly name: string; readonly description: string };
  readonly features: {
    readonly app_home: Readonly<Record<string, boolean>>;
    readonly bot_user: { readonly display_name: string; readonly always_online: boolean };
    readonly shortcuts: readonly Shortcut[];
    readonly slash_commands: readonly SlashCommand[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: {
    readonly event_subscriptions: { readonly request_url?: string; readonly bot_events: readonly string[] };
    readonly interactivity: {
      readonly is_enabled: true;
      readonly request_url?: string;
      readonly message_menu_options_url?: string;
    };
    readonly org_deploy_enabled: false;
    readonly socket_mode_enabled: boolean;
    readonly token_rotation_enabled: false;
  };
}
interface Shortcut {
  readonly name: string;
  readonly type: 'message';
  readonly callback_id: string;
  readonly description: string;
}
interface SlashCommand {
  readonly command: string;
  readonly description: string;
  readonly usage_hint?: string;
  readonly should_escape: false;
  readonly url?: string;
}

/** Slack's limits of a manifest's texts. */
const most = { hint: 1000, description: 2000, shortcut: 24, shortcutDescription: 150 };
const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;

/**
 * The app as Slack wants it described, to be pasted under "From a manifest". For Socket Mode by default; with `url`, the
 * public address of the bot such as `https://desk.example.org/slack/events`, for HTTP.
 */
export function slackManifest(commands: readonly Command[], url?: string): SlackManifest {
  const to = url === undefined ? {} : { url };
  const requests = url === undefined ? {} : { request_url: url };
  return {
    display_information: {
      name: 'claimdesk',
      description: 'Who claimed which casualty figure, and who contradicts it',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: 'claimdesk', always_online: true },
      shortcuts: commands.flatMap(shortcut),
      slash_commands: [
        ...[...slashNames(commands)].map(([name, all]) => ({ ...slash(name, all), ...to })),
        {
          command: `/${lineCommand}`,
          description: 'Any command as one line',
          usage_hint: 'incident qaim',
          should_escape: false,
          ...to,
        },
      ],
    },
    oauth_config: { scopes: { bot: Object.keys(scopes) } },
    settings: {
      event_subscriptions: { ...requests, bot_events: ['app_home_opened'] },
      interactivity: {
        is_enabled: true,
        ...requests,
        ...(url === undefined ? {} : { message_menu_options_url: url }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
}

function slash(name: string, all: readonly Command[]): SlashCommand {
  const hint = all
    .map((c) =>
      usage(c)
        .slice(name.length + 1)
        .trim(),
    )
    .filter(Boolean);
  return {
    command: `/${name}`,
    description: cut(all.map((c) => c.summary).join('; '), most.description),
    ...(hint.length > 0 ? { usage_hint: cut(hint.join(' | '), most.hint) } : {}),
    should_escape: false,
  };
}

const shortcut = (command: Command): Shortcut[] =>
  command.onMessage
    ? [
        {
          name: cut(command.onMessage.label, most.shortcut),
          type: 'message',
          callback_id: shortcutId(command),
          description: cut(command.summary, most.shortcutDescription),
        },
      ]
    : [];
