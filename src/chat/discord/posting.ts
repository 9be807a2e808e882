import { createHash } from 'node:crypto';
import { Routes, type Client, type SendableChannels } from 'discord.js';
import type { Card } from '../../core/card.ts';
import { ChatRefusal, type Chat } from '../../core/chat.ts';
import { inertLine } from '../../core/inert.ts';
import { codeOf, refusalOf } from './refusal.ts';
import { render } from './render.ts';

const unknownChannel = 10003;
const threadExists = 160004;

/** Posting and editing in channels of the guilds that are answered; both throw `ChatRefusal`. */
export function makePosting(client: Client, guilds: readonly string[]): Pick<Chat, 'post' | 'edit'> {
  const open = async (id: string): Promise<SendableChannels> => {
    const channel = await client.channels.fetch(id);
    if (!channel?.isSendable()) throw new ChatRefusal(`Discord’s ${id} is no channel for messages.`, null);
    if (channel.isDMBased() || !guilds.includes(channel.guildId))
      throw new ChatRefusal(`Channel ${id} is in no guild of DISCORD_GUILDS.`, null);
    return channel;
  };
  /** A thread has the id of the message that it hangs on. */
  const openThread = async (channel: string, message: string, card: Card): Promise<SendableChannels> => {
    try {
      return await open(message);
    } catch (error) {
      if (codeOf(error) !== unknownChannel) throw error;
    }
    const name = inertLine(card.title).slice(0, 100).toWellFormed() || 'Thread';
    await open(channel);
    try {
      await client.rest.post(Routes.threads(channel, message), { body: { name } });
    } catch (error) {
      if (codeOf(error) !== threadExists) throw error;
    }
    return open(message);
  };
  return {
    async post(channel, card, { key, thread }) {
      try {
        const to = thread === undefined ? await open(channel) : await openThread(channel, thread, card);
        const { embeds, components, files, allowedMentions } = render(card).message;
        const body = { embeds, components, files, ...(allowedMentions ? { allowedMentions } : {}) };
        return (await to.send({ ...body, nonce: nonceOf(`${to.id} ${key}`), enforceNonce: true })).id;
      } catch (error) {
        throw refusalOf(error, `channel ${channel}`);
      }
    },
    async edit(channel, message, card, thread) {
      try {
        await (await open(thread ?? channel)).messages.edit(message, render(card).message);
      } catch (error) {
        throw refusalOf(error, `message ${message}`);
      }
    },
  };
}

/** Discord tells nonces apart by 25 characters, and across all channels. */
const nonceOf = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 25);
