import { until } from '../until.ts';
import type { Gateway } from './gateway.ts';
import type { Json } from './refusals.ts';
import { shownModal, shownOf, type Shown, type ShownModal } from './shown.ts';
import {
  channelJson,
  messageJson,
  userOf,
  type Interaction,
  type Member,
  type Message,
  type World,
} from './world.ts';

/** One thing that a person did, and what came of it. */
export interface Asked {
  readonly interaction: Interaction;
  /** The answer, the modal or the choices, once they are there; rejects after `within` milliseconds. */
  answer(within?: number): Promise<Shown>;
  modal(within?: number): Promise<ShownModal>;
  choices(within?: number): Promise<NonNullable<Interaction['choices']>>;
  /** Further messages, ephemeral or for all. */
  followUps(count: number, within?: number): Promise<readonly Shown[]>;
}

export interface People {
  slash(name: string, sub: string | null, options?: Json, who?: Partial<Member>): Asked;
  autocomplete(
    name: string,
    sub: string | null,
    focused: readonly [string, string],
    who?: Partial<Member>,
  ): Asked;
  press(message: Shown, label: string, who?: Partial<Member>): Asked;
  submitModal(asked: ShownModal, values: Readonly<Record<string, string>>, who?: Partial<Member>): Asked;
  messageCommand(name: string, message: Message, who?: Partial<Member>): Asked;
  /** A person's own message. */
  say(
    content: string,
    file?: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
    who?: Partial<Member>,
  ): Message;
}

export function makePeople(w: World, gateway: Gateway, ana: Member): People {
  const created = (type: number, data: Json, who: Partial<Member>, message?: Message): Asked => {
    const member = { ...ana, ...who };
    const interaction: Interaction = {
      id: w.snowflake(),
      token: `interaction-token-${w.interactions.size}`,
      type,
      who: member,
      created: w.now(),
      onMessage: message?.id ?? null,
      acked: null,
      ackedAfter: null,
      original: null,
      followUps: [],
      modal: null,
      choices: null,
    };
    w.interactions.set(interaction.id, interaction);
    gateway.dispatch('INTERACTION_CREATE', {
      ...interactionJson(w, interaction),
      data,
      ...(message ? { message: messageJson(w, message) } : {}),
    });
    return askedOf(w, interaction);
  };
  const command = (name: string, sub: string | null, options: readonly Json[]): Json => ({
    id: w.snowflake(),
    type: 1,
    name,
    options: sub === null ? options : [{ type: 1, name: sub, options }],
  });
  return {
    slash: (name, sub, options = {}, who = {}) =>
      created(
        2,
        command(
          name,
          sub,
          Object.entries(options).map(([key, value]) => ({
            name: key,
            type: typeof value === 'number' ? 4 : 3,
            value,
          })),
        ),
        who,
      ),
    autocomplete: (name, sub, [key, value], who = {}) =>
      created(4, command(name, sub, [{ name: key, type: 3, value, focused: true }]), who),
    press(message, label, who = {}) {
      const button = message.buttons.find((b) => b.label === label);
      if (!button)
        throw new Error(`no button ${label} among ${message.buttons.map((b) => b.label).join(', ')}`);
      const stored = w.messages.get(message.id)!;
      return created(3, { component_type: 2, custom_id: button.customId }, who, stored);
    },
    submitModal: (modal, values, who = {}) =>
      created(
        5,
        {
          custom_id: modal.customId,
          components: modal.inputs.map((i) => ({
            type: 18,
            component: filledIn(i, values[i.name] ?? i.value),
          })),
        },
        who,
      ),
    messageCommand: (name, message, who = {}) =>
      created(
        2,
        {
          id: w.snowflake(),
          type: 3,
          name,
          target_id: message.id,
          resolved: { messages: { [message.id]: messageJson(w, message) } },
        },
        who,
      ),
    say(content, file, who = {}) {
      const { id: author, channel } = { ...ana, ...who };
      const message: Message = {
        id: w.snowflake(),
        channel,
        author,
        onlyFor: null,
        content,
        embeds: [],
        components: [],
        files: file ? [{ id: w.snowflake(), ...file }] : [],
        flags: 0,
        edits: 0,
        thinking: false,
      };
      w.messages.set(message.id, message);
      return message;
    },
  };
}

/** An input as Discord hands it in. */
function filledIn({ name, values }: ShownModal['inputs'][number], value: string): Json {
  if (values === null) return { type: 4, custom_id: name, value };
  if (value !== '' && !values.includes(value)) throw new Error(`no ${value} to pick`);
  return { type: 3, custom_id: name, values: value === '' ? [] : [value] };
}

const interactionJson = (w: World, { id, token, type, who }: Interaction): Json => ({
  id,
  token,
  type,
  version: 1,
  application_id: w.application,
  guild_id: who.guild,
  channel_id: who.channel,
  channel: channelJson(
    w.channels.get(who.channel) ?? { id: who.channel, guild: who.guild, name: 'elsewhere', type: 0 },
  ),
  member: {
    user: userOf(who),
    roles: who.roles,
    nick: null,
    avatar: null,
    joined_at: new Date(0).toISOString(),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    permissions: '0',
  },
  app_permissions: '0',
  locale: 'en-US',
  guild_locale: 'en-US',
  entitlements: [],
  authorizing_integration_owners: { 0: who.guild },
  context: 0,
  attachment_size_limit: 10 * 1024 * 1024,
});

const askedOf = (w: World, interaction: Interaction): Asked => ({
  interaction,
  answer: (within) => {
    const before = interaction.onMessage ? (w.messages.get(interaction.onMessage)?.edits ?? 0) : 0;
    return until(
      `answer to interaction type ${interaction.type}`,
      () => {
        const found = interaction.original === null ? undefined : w.messages.get(interaction.original);
        if (!found || found.thinking) return null;
        return found.id === interaction.onMessage && found.edits === before ? null : shownOf(found);
      },
      within,
    );
  },
  modal: (within) => until('modal', () => interaction.modal && shownModal(interaction.modal), within),
  choices: (within) => until('choices', () => interaction.choices, within),
  followUps: (count, within) =>
    until(
      'follow-up',
      () =>
        interaction.followUps.length < count
          ? null
          : interaction.followUps.map((id) => shownOf(w.messages.get(id)!)),
      within,
    ),
});
