import { setTimeout as sleep } from 'node:timers/promises';
import { webApi, type types } from '@slack/bolt';
import type { Pause, Timing } from './settings.ts';

export type Client = webApi.WebClient;
/** Makes a call of the Web API, again after the wait that Slack asks for where it is short; else rejects as the SDK does. */
export type Calls = <T>(call: (client: Client) => Promise<T>) => Promise<T>;

/** Waits up to this are waited for here; a longer one is told to who sends. */
const waitMost = 20_000;
const tries = 12;

export const pause: Pause = (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}).catch(() => {});

/**
 * The SDK tries again by itself where Slack is in trouble or the network breaks; it is told to leave rate limits to us,
 * since it would hold up every other call while it waits for one channel.
 */
export const clientOptions = (
  api: string | undefined,
): { readonly slackApiUrl?: string; rejectRateLimitedCalls: true; timeout: number } => ({
  ...(api === undefined ? {} : { slackApiUrl: api }),
  rejectRateLimitedCalls: true,
  timeout: 20_000,
});

export const usual: Timing = {
  pace: 1000,
  patience: 1500,
  pause,
  retries: { retries: 4, minTimeout: 300, maxTimeout: 4000 },
};

export const makeCalls =
  (client: Client, wait: Pause): Calls =>
  async (call) => {
    for (let n = 1; ; n += 1) {
      try {
        return await call(client);
      } catch (error) {
        if (!(error instanceof webApi.WebAPIRateLimitedError) || n >= tries) throw error;
        if (error.retryAfter * 1000 > waitMost) throw error;
        await wait(error.retryAfter * 1000);
      }
    }
  };

/** A reply in a thread may be shown in the channel too. */
export type Post = {
  readonly channel: string;
  readonly text: string;
  readonly blocks?: types.KnownBlock[];
} & ({ readonly thread_ts?: string } | { readonly thread_ts: string; readonly reply_broadcast: true });
/** chat.postMessage, without previews of the links in it. */
export const postMessage = (client: Client, message: Post): Promise<webApi.ChatPostMessageResponse> =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a browser's
  client.chat.postMessage({ unfurl_links: false, unfurl_media: false, ...message });
