import type { Faults } from './faults.ts';
import { limited } from './faults.ts';
import { checked, contentOf, refuse, textOf, type Args } from './content.ts';
import { home, modal } from './schemas.ts';
import { addMessage, dmOf, ids, type Message, type View, type World } from './world.ts';

/** The methods that the bot calls: what each checks, does and gives. */
export function methodsOf(
  w: World,
  faults: Faults,
  origin: () => string,
): Readonly<Record<string, (args: Args) => object>> {
  const channelOf = (args: Args, named = 'channel'): string => {
    const channel = textOf(args, named);
    const refused = faults.refused.get(channel);
    if (refused !== undefined) refuse(refused);
    if (channel.startsWith('U')) return dmOf(channel);
    if (channel.startsWith('D')) return channel;
    if (!w.channels.has(channel)) refuse('channel_not_found');
    if (!w.joined.has(channel)) refuse('not_in_channel');
    return channel;
  };
  const messageOf = (args: Args, channel: string): Message =>
    w.messages.find(
      (m) => m.channel === channel && m.ts === args['ts'] && m.author === ids.bot && !m.onlyFor,
    ) ?? refuse('message_not_found');
  const opening = (args: Args, above: boolean): object => {
    const interaction = [...w.interactions.values()].find((i) => i.triggerId === args['trigger_id']);
    if (!interaction) return refuse('invalid_trigger_id');
    if (w.now() - interaction.created > 3000) refuse('expired_trigger_id');
    if (interaction.triggerUsed) refuse('exchanged_trigger_id');
    interaction.triggerUsed = true;
    const view: View = {
      id: w.id('V'),
      user: interaction.who.id,
      type: 'modal',
      view: checked(w, modal, args['view'], above ? 'views.push' : 'views.open'),
      updates: 0,
    };
    w.views.set(view.id, view);
    interaction.views.push(view);
    return { view: { id: view.id } };
  };
  return {
    'auth.test': () => ({ team_id: ids.team, user_id: ids.bot, bot_id: 'B1', is_enterprise_install: false }),
    'chat.postMessage': (args) => {
      const channel = channelOf(args);
      const last = w.messages.findLast((m) => m.channel === channel && m.author === ids.bot && !m.onlyFor);
      if (faults.oneASecond && last && w.now() - last.at < 990) return limited(1);
      const thread = textOf(args, 'thread_ts') || null;
      const root = w.messages.find((m) => m.channel === channel && m.ts === thread);
      if (thread !== null && !root) refuse('thread_not_found');
      if (root && root.thread !== null)
        w.violations.push('thread_ts names a reply, not the message above it');
      const broadcast = args['reply_broadcast'] === true;
      if (broadcast && thread === null) w.violations.push('reply_broadcast without thread_ts');
      if (args['unfurl_links'] !== false) w.violations.push('links in a post would be unfurled');
      const message = addMessage(w, {
        channel,
        author: ids.bot,
        onlyFor: null,
        thread,
        broadcast,
        ...contentOf(w, args),
      });
      return { channel, ts: message.ts };
    },
    'chat.postEphemeral': (args) => {
      const channel = channelOf(args);
      addMessage(w, { channel, author: ids.bot, onlyFor: textOf(args, 'user'), ...contentOf(w, args) });
      return { message_ts: '1.1' };
    },
    'chat.update': (args) => {
      const channel = channelOf(args);
      const message = messageOf(args, channel);
      Object.assign(message, contentOf(w, args), { edits: message.edits + 1 });
      return { channel, ts: message.ts };
    },
    'views.open': (args) => opening(args, false),
    'views.push': (args) => opening(args, true),
    'views.update': (args) => {
      const view = w.views.get(textOf(args, 'view_id')) ?? refuse('not_found');
      Object.assign(view, {
        view: checked(w, modal, args['view'], 'views.update'),
        updates: view.updates + 1,
      });
      return { view: { id: view.id } };
    },
    'views.publish': (args) => {
      const user = textOf(args, 'user_id');
      const old = w.homes.get(user);
      const view = checked(w, home, args['view'], 'views.publish');
      const id = old?.id ?? w.id('V');
      w.homes.set(user, { id, user, type: 'home', view, updates: (old?.updates ?? 0) + 1 });
      return { view: { id } };
    },
    'files.getUploadURLExternal': (args) => {
      const [name, length, alt_txt] = [textOf(args, 'filename'), Number(args['length']), args['alt_txt']];
      if (name === '' || !(length > 0)) refuse('invalid_arguments');
      const alt = typeof alt_txt === 'string' ? { alt: alt_txt } : {};
      if (alt.alt !== undefined && alt.alt.length > 1000) refuse('invalid_arguments');
      // Slack then shares the file with nobody, and says that all is well.
      if (alt.alt !== undefined && !name.endsWith('.png')) w.violations.push('alt_txt on what is no picture');
      const id = w.id('F');
      w.uploads.set(id, { name, length, ...alt, bytes: null, shared: false });
      return { upload_url: `${origin()}/upload/${id}`, file_id: id };
    },
    'files.completeUploadExternal': (args) => {
      if (faults.noFiles) refuse('file_uploads_disabled');
      const channel = channelOf(args, 'channel_id');
      const named = Array.isArray(args['files']) ? args['files'] : [];
      const files = named.map(({ id }: { id: string }) => {
        const upload = w.uploads.get(id);
        if (!upload?.bytes || upload.shared) return refuse('file_not_found');
        upload.shared = true;
        const { name, bytes, alt } = upload;
        return { id, name, type: 'application/octet-stream', bytes, ...(alt === undefined ? {} : { alt }) };
      });
      const thread = textOf(args, 'thread_ts') || null;
      addMessage(w, { channel, author: ids.bot, onlyFor: null, text: '', blocks: [], files, thread });
      return { files: files.map(({ id }) => ({ id })) };
    },
    'conversations.open': (args) => ({ channel: { id: dmOf(textOf(args, 'users')) } }),
    'usergroups.users.list': (args) => ({
      users: w.groups.get(textOf(args, 'usergroup')) ?? refuse('no_such_subteam'),
    }),
  };
}
