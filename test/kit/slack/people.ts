import { until } from '../until.ts';
import type { Delivery, Payload } from './delivery.ts';
import type { InputElement } from './schemas.ts';
import { shownOf, type Shown } from './shown.ts';
import { addMessage, type Interaction, type Member, type Message, type View, type World } from './world.ts';

/** One thing that a person did, and what came of it. */
export interface Asked {
  readonly interaction: Interaction;
  /** What its `response_url` was given, "Working on it …" left out; rejects after `within` milliseconds. */
  answer(within?: number): Promise<Shown>;
  /** The modal that opened. */
  modal(within?: number): Promise<View>;
  /** What the acknowledgement had in it. */
  ack(within?: number): Promise<Payload>;
}

export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface People {
  slash(command: string, text: string, who?: Partial<Member>): Asked;
  press(on: Shown, label: string, who?: Partial<Member>): Asked;
  /** Picks an entry of a menu in a message. */
  pick(on: Shown, value: string, who?: Partial<Member>): Asked;
  /** Types into the menu of a message; the options come in the acknowledgement. */
  type(on: Shown, typed: string, who?: Partial<Member>): Asked;
  submit(
    view: View,
    values: Readonly<Record<string, string>>,
    more?: { file?: SentFile; who?: Partial<Member> },
  ): Asked;
  shortcut(callbackId: string, message: Message, who?: Partial<Member>): Asked;
  openHome(who?: Partial<Member>): Asked;
  /** A person's own message. */
  say(text: string, file?: SentFile, who?: Partial<Member>): Message;
}

export function makePeople(w: World, delivery: Delivery, origin: () => string, ana: Member): People {
  const begin = (who: Partial<Member>, isSlash: boolean, original: Message | null = null): Interaction => {
    const interaction: Interaction = {
      id: w.id('R'),
      who: { ...ana, ...who },
      created: w.now(),
      triggerId: w.id('trigger.'),
      original,
      isSlash,
      uses: 0,
      triggerUsed: false,
      ackedAfter: null,
      ack: null,
      lost: false,
      shown: [],
      views: [],
    };
    w.interactions.set(interaction.id, interaction);
    return interaction;
  };
  const hook = (i: Interaction): string => `${origin()}/hooks/${i.id}`;
  const user = ({ who }: Interaction): Payload => ({
    id: who.id,
    name: who.name,
    username: who.name,
    team_id: who.team,
  });
  const base = (i: Interaction): Payload => ({
    user: user(i),
    team: { id: i.who.team, domain: 'kit' },
    api_app_id: 'A1',
    trigger_id: i.triggerId,
  });
  const inChannel = (i: Interaction): Payload => ({
    channel: { id: i.who.channel, name: 'c' },
    response_url: hook(i),
  });
  const acting = (on: Shown, action: Payload, who: Partial<Member>): Asked => {
    const original = on.message ? (w.messages.find((m) => m.ts === on.message?.ts) ?? null) : null;
    const i = begin(who, false, original);
    const where = on.view
      ? { view: { id: on.view.id, type: on.view.type }, container: { type: 'view' } }
      : { ...inChannel(i), message: { ts: on.ts }, container: { type: 'message' } };
    delivery.send(
      'interactive',
      {
        ...base(i),
        ...where,
        type: 'block_actions',
        actions: [{ block_id: 'b', action_ts: '1', ...action }],
      },
      i,
    );
    return askedOf(i);
  };
  const menuOf = (on: Shown): string => {
    for (const b of on.blocks)
      if (b.type === 'actions')
        for (const e of b.elements) if (e.type === 'external_select') return e.action_id;
    throw new Error('no menu there');
  };
  const fileJson = (file: SentFile): Payload => {
    const id = w.id('F');
    w.files.set(id, { id, ...file });
    const url = `${origin()}/files/${id}`;
    return { id, name: file.name, mimetype: file.type, size: file.bytes.length, url_private_download: url };
  };
  const sentFiles = new Map<Message, Payload>();
  return {
    slash(command, text, who = {}) {
      const i = begin(who, true);
      const payload = {
        token: 't',
        command,
        text,
        user_id: i.who.id,
        user_name: i.who.name,
        team_id: i.who.team,
        channel_id: i.who.channel,
        api_app_id: 'A1',
        response_url: hook(i),
        trigger_id: i.triggerId,
      };
      delivery.send('slash_commands', payload, i);
      return askedOf(i);
    },
    press(on, label, who = {}) {
      const button = on.buttons.find((b) => b.text.text === label);
      if (!button)
        throw new Error(`no button ${label} among ${on.buttons.map((b) => b.text.text).join(', ')}`);
      return acting(on, { ...button }, who);
    },
    pick: (on, value, who = {}) =>
      acting(
        on,
        {
          type: 'external_select',
          action_id: menuOf(on),
          selected_option: { text: { type: 'plain_text', text: value }, value },
        },
        who,
      ),
    type(on, value, who = {}) {
      const i = begin(who, false);
      const payload = { ...base(i), type: 'block_suggestion', action_id: menuOf(on), block_id: 'b', value };
      delivery.send('interactive', { ...payload, channel: { id: i.who.channel } }, i);
      return askedOf(i);
    },
    submit(view, values, { file, who = {} } = {}) {
      const i = begin(who, false);
      if (view.view.type !== 'modal') throw new Error('no modal');
      const { blocks, private_metadata, callback_id } = view.view;
      const state = blocks.flatMap((b) => {
        if (b.type !== 'input') return [];
        const files = file ? [fileJson(file)] : [];
        return [
          [b.block_id, { [b.element.action_id]: filledIn(b.element, values[b.block_id], files) }] as const,
        ];
      });
      const shown = {
        id: view.id,
        type: 'modal',
        callback_id,
        private_metadata,
        state: { values: Object.fromEntries(state) },
      };
      delivery.send(
        'interactive',
        { ...base(i), type: 'view_submission', view: shown, response_urls: [] },
        i,
      );
      return askedOf(i);
    },
    shortcut(callback_id, message, who = {}) {
      const i = begin({ channel: message.channel, ...who }, false);
      const file = sentFiles.get(message);
      const told = { type: 'message', user: message.author, ts: message.ts, text: message.text };
      delivery.send(
        'interactive',
        {
          ...base(i),
          ...inChannel(i),
          type: 'message_action',
          callback_id,
          message_ts: message.ts,
          message: { ...told, ...(file ? { files: [file] } : {}) },
        },
        i,
      );
      return askedOf(i);
    },
    openHome(who = {}) {
      const i = begin(who, false);
      const event = { type: 'app_home_opened', user: i.who.id, channel: 'D1', tab: 'home', event_ts: '1' };
      delivery.send(
        'events_api',
        { type: 'event_callback', team_id: i.who.team, api_app_id: 'A1', event_id: i.triggerId, event },
        i,
      );
      return askedOf(i);
    },
    say(text, file, who = {}) {
      const { id, channel } = { ...ana, ...who };
      const message = addMessage(w, { channel, author: id, onlyFor: null, text, blocks: [] });
      if (file) sentFiles.set(message, fileJson(file));
      return message;
    },
  };
}

/** An input as Slack hands it in: with what stood there at first, where nobody typed anything else. */
function filledIn(element: InputElement, typed: string | undefined, files: readonly Payload[]): Payload {
  const { type } = element;
  if (type === 'file_input') return { type, files };
  if (type === 'plain_text_input') return { type, value: typed ?? element.initial_value ?? null };
  const picked = element.options.find((o) => o.value === typed) ?? element.initial_option;
  if (typed !== undefined && picked?.value !== typed) throw new Error(`no ${typed} to pick`);
  return { type, selected_option: picked ?? null };
}

const isWorking = (m: Message): boolean => /Working on .*…/.test(m.text);

const askedOf = (interaction: Interaction): Asked => ({
  interaction,
  answer: (within) =>
    until(
      'answer',
      () => {
        const found = interaction.shown.find((m) => !isWorking(m));
        return found ? shownOf(found) : null;
      },
      within,
    ),
  modal: (within) => until('modal', () => interaction.views[0], within),
  ack: (within) => until('acknowledgement', () => interaction.ack, within),
});
