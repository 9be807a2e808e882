import PQueue from 'p-queue';
import type { Card } from '../../core/card.ts';
import { ChatRefusal, type Chat, type Log, type PostOptions } from '../../core/chat.ts';
import { reasonOf } from './answering.ts';
import { postMessage, type Calls } from './calls.ts';
import { refusalOf } from './refusal.ts';
import { render } from './render.ts';
import type { Timing } from './settings.ts';
import { bodyOf, isLong, wholeOf } from './sharing.ts';
import type { Uploads } from './uploads.ts';

export interface PostingDeps extends Pick<Timing, 'pace' | 'pause'> {
  readonly calls: Calls;
  readonly uploads: Uploads;
  readonly log: Log;
}

/** How many messages lately sent are remembered by their key. */
const remembered = 2000;
const inThread = 'The whole text and the files are in the thread.';

/** Posting and editing in channels; both throw `ChatRefusal`. */
export function makePosting({ calls, uploads, log, pace, pause }: PostingDeps): Pick<Chat, 'post' | 'edit'> {
  const turns = new Map<string, { readonly queue: PQueue; free: number }>();
  const sent = new Map<string, string>();
  /** In turn for each channel, so that a slow or a limited one holds up no other; counted from where Slack took the last. */
  const inTurn = <T>(channel: string, work: () => Promise<T>): Promise<T> => {
    const turn = turns.get(channel) ?? { queue: new PQueue({ concurrency: 1 }), free: 0 };
    turns.set(channel, turn);
    return turn.queue.add(async () => {
      await pause(Math.max(0, turn.free - performance.now()));
      try {
        return await work();
      } finally {
        turn.free = performance.now() + pace;
      }
    });
  };
  /** The message stands already: what fails here is told beside it, and never sends it twice. */
  const attach = async (channel: string, thread: string, card: Card): Promise<void> => {
    const files = wholeOf(card);
    if (files.length === 0) return;
    try {
      await uploads.toChannel(files, { channel, thread });
    } catch (error) {
      log.warn({ channel, reason: reasonOf(error) }, 'the files of a post were not taken');
      const text = `${files.map((f) => f.name).join(', ')}: Slack did not take it.`;
      await calls((c) => postMessage(c, { channel, thread_ts: thread, text })).catch(() => {});
    }
  };
  const bodyFor = (card: Card) =>
    bodyOf(render(card, wholeOf(card).length > 0 ? { notes: [inThread] } : {}).message);
  const send = async (
    channel: string,
    card: Card,
    key: string,
    { thread, broadcast = false }: Omit<PostOptions, 'key'>,
  ): Promise<string> => {
    const known = sent.get(key);
    if (known !== undefined) return known;
    const { ts } = await calls((c) =>
      postMessage(c, {
        channel,
        ...bodyFor(card),
        ...(thread === undefined ? {} : { thread_ts: thread }),
        ...(thread !== undefined && broadcast ? { thread_ts: thread, reply_broadcast: true as const } : {}),
      }),
    );
    if (ts === undefined) throw new ChatRefusal('Slack told no message’s id.', null);
    sent.set(key, ts);
    for (const old of [...sent.keys()].slice(0, Math.max(0, sent.size - remembered))) sent.delete(old);
    await attach(channel, thread ?? ts, card);
    return ts;
  };
  return {
    async post(channel, card, { key, ...to }) {
      try {
        const known = `${channel} ${to.thread ?? ''} ${key}`;
        return await inTurn(channel, () => send(channel, card, known, to));
      } catch (error) {
        throw refusalOf(error, `channel ${channel}`);
      }
    },
    async edit(channel, message, card) {
      try {
        await calls((c) => c.chat.update({ channel, ts: message, ...bodyFor(card) }));
        if (isLong(card)) await attach(channel, message, { ...card, blocks: card.blocks.filter(isText) });
      } catch (error) {
        throw refusalOf(error, `message ${message}`);
      }
    },
  };
}

/** Files were attached when the message was posted. */
const isText = ({ kind }: Card['blocks'][number]): boolean => kind !== 'file' && kind !== 'picture';
