import type { Registered } from './commands.ts';
import type { Json } from './refusals.ts';
import type { Modal } from './modalSchemas.ts';

/** A person in a guild's channel: who presses and types. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly guild: string;
  readonly channel: string;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly description?: string;
}

export interface Message {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  /** Set where only one person sees it. */
  readonly onlyFor: string | null;
  readonly content: string;
  readonly embeds: readonly Json[];
  readonly components: readonly Json[];
  readonly files: readonly StoredFile[];
  readonly flags: number;
  readonly nonce?: string | number;
  readonly edits: number;
  /** Waits for the answer that was deferred. */
  readonly thinking: boolean;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly who: Member;
  readonly created: number;
  /** The message that carried the button. */
  readonly onMessage: string | null;
  /** The type of the callback, once there was one; and how long after the creation it came. */
  acked: number | null;
  ackedAfter: number | null;
  original: string | null;
  readonly followUps: string[];
  modal: Modal | null;
  choices: readonly { readonly name: string; readonly value: string | number }[] | null;
}

export interface Channel {
  readonly id: string;
  readonly guild: string;
  readonly name: string;
  readonly type: number;
  readonly parent?: string;
}

export interface Guild {
  readonly id: string;
  readonly channels: readonly string[];
  readonly roles: readonly string[];
}

/** Everything that Discord's servers would hold. */
export interface World {
  readonly application: string;
  readonly bot: string;
  readonly guilds: ReadonlyMap<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, Message>;
  readonly interactions: Map<string, Interaction>;
  readonly commands: Map<string, readonly (Registered & { readonly id: string })[]>;
  /** Per author and nonce, whatever the channel: the message, and when it was made. */
  readonly nonces: Map<string, { readonly message: string; readonly at: number }>;
  readonly violations: string[];
  /** Where the files are served from. */
  cdn: string;
  now(): number;
  advance(milliseconds: number): void;
  snowflake(): string;
}

const epoch = 1_420_070_400_000;

export function makeWorld(guildIds: readonly string[], editorRole: string): World {
  let offset = 0;
  let count = 0;
  const now = (): number => Date.now() + offset;
  const snowflake = (): string =>
    ((BigInt(Math.trunc(now()) - epoch) << 22n) + BigInt((count += 1) % 4_194_304)).toString();
  const channels = new Map<string, Channel>();
  const guilds = new Map(
    guildIds.map((id) => {
      const own = ['newsroom', 'alerts'].map((name) => ({ id: snowflake(), guild: id, name, type: 0 }));
      for (const channel of own) channels.set(channel.id, channel);
      return [id, { id, channels: own.map((c) => c.id), roles: [id, editorRole] }];
    }),
  );
  return {
    application: '1000000000000000001',
    bot: '1000000000000000001',
    guilds,
    channels,
    messages: new Map(),
    interactions: new Map(),
    commands: new Map(),
    nonces: new Map(),
    violations: [],
    cdn: '',
    now,
    advance: (milliseconds) => {
      offset += milliseconds;
    },
    snowflake,
  };
}

const discriminated = { discriminator: '0', avatar: null };
export const botUser = (w: World): Json => ({
  id: w.bot,
  username: 'claimdesk',
  bot: true,
  ...discriminated,
});
export const userOf = ({ id, name }: Pick<Member, 'id' | 'name'>): Json => ({
  id,
  username: name.toLowerCase(),
  global_name: name,
  ...discriminated,
});

export const channelJson = (c: Channel): Json => ({
  id: c.id,
  guild_id: c.guild,
  name: c.name,
  type: c.type,
  position: 0,
  permission_overwrites: [],
  nsfw: false,
  ...(c.parent
    ? {
        parent_id: c.parent,
        owner_id: '1000000000000000001',
        member_count: 1,
        message_count: 0,
        thread_metadata: {
          archived: false,
          locked: false,
          auto_archive_duration: 1440,
          archive_timestamp: new Date(0).toISOString(),
        },
      }
    : {}),
});

export const messageJson = (w: World, m: Message): Json => ({
  id: m.id,
  channel_id: m.channel,
  author: m.author === w.bot ? botUser(w) : userOf({ id: m.author, name: `user${m.author}` }),
  content: m.content,
  timestamp: new Date(w.now()).toISOString(),
  edited_timestamp: m.edits > 0 ? new Date(w.now()).toISOString() : null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: m.files.map((f) => ({
    id: f.id,
    filename: f.name,
    size: f.bytes.length,
    url: `${w.cdn}/attachments/${m.channel}/${f.id}/${encodeURIComponent(f.name)}`,
    proxy_url: `${w.cdn}/attachments/${m.channel}/${f.id}/${encodeURIComponent(f.name)}`,
    content_type: f.type,
    ...(f.description ? { description: f.description } : {}),
  })),
  embeds: m.embeds,
  components: m.components,
  pinned: false,
  type: 0,
  flags: m.flags,
  ...(m.nonce === undefined ? {} : { nonce: m.nonce }),
});

export const guildJson = (w: World, g: Guild): Json => ({
  id: g.id,
  name: `Guild ${g.id}`,
  owner_id: '1000000000000000009',
  joined_at: new Date(0).toISOString(),
  large: false,
  unavailable: false,
  member_count: 2,
  features: [],
  roles: g.roles.map((id) => ({
    id,
    name: id === g.id ? '@everyone' : 'Editors',
    permissions: '0',
    position: 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
  })),
  channels: g.channels.map((id) => channelJson(w.channels.get(id)!)),
  threads: [],
  members: [],
  presences: [],
  voice_states: [],
  emojis: [],
  stickers: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  preferred_locale: 'en-US',
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  system_channel_flags: 0,
});
