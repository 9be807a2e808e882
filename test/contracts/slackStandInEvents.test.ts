import { App, SocketModeReceiver, HTTPReceiver, LogLevel, webApi } from '@slack/bolt';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { mute } from '../../src/chat/slack/logger.ts';
import { ids, openSlackKit, signed, until, type SlackKit } from '../kit/slack/index.ts';

let kit: SlackKit;
let web: webApi.WebClient;
const ends: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  kit = await openSlackKit();
  web = new webApi.WebClient(kit.botToken, {
    slackApiUrl: kit.api,
    logLevel: LogLevel.ERROR,
    retryConfig: { retries: 0 },
  });
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  await kit.close();
});

const x = (n: number): string => 'x'.repeat(n);
const many = <T>(n: number, of: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => of(i));
const divider = () => ({ type: 'divider' });

describe('modals', () => {
  const view = (more: object = {}) => ({
    type: 'modal',
    title: { type: 'plain_text', text: 't' },
    blocks: [divider()],
    ...more,
  });
  const open = (trigger_id: string, more: object = {}): Promise<unknown> =>
    web.apiCall('views.open', { trigger_id, view: view(more) });

  test.each<[string, object]>([
    ['a title of 25', { title: { type: 'plain_text', text: x(25) } }],
    ['metadata of 3,001', { private_metadata: x(3001) }],
    ['101 blocks', { blocks: many(101, divider) }],
  ])('%s is refused', async (_, more) => {
    const { interaction } = kit.slash('/source', 'add');
    await expect(open(interaction.triggerId, more)).rejects.toMatchObject({
      data: { error: 'invalid_arguments' },
    });
  });

  test('a trigger lives for 3 s, and opens one', async () => {
    const first = kit.slash('/source', 'add').interaction.triggerId;
    await open(first);
    await expect(open(first)).rejects.toThrow('exchanged_trigger_id');
    const second = kit.slash('/source', 'add').interaction.triggerId;
    kit.world.advance(3001);
    await expect(open(second)).rejects.toThrow('expired_trigger_id');
    await expect(open('none')).rejects.toThrow('invalid_trigger_id');
  });
});

describe('uploads', () => {
  const begun = z.object({ upload_url: z.string(), file_id: z.string() });
  const begin = (more: object = {}) =>
    web.apiCall('files.getUploadURLExternal', { filename: 'a.txt', length: 3, ...more });

  test('come in three steps, and are seen after the last', async () => {
    const { upload_url, file_id } = begun.parse(await begin());
    const files = [{ id: file_id }];
    const complete = () => web.apiCall('files.completeUploadExternal', { files, channel_id: ids.newsroom });
    await expect(complete()).rejects.toThrow('file_not_found');
    expect((await fetch(upload_url, { method: 'POST', body: 'toolong' })).status).toBe(400);
    expect((await fetch(upload_url, { method: 'POST', body: 'abc' })).status).toBe(200);
    await complete();
    expect(kit.shown(ids.newsroom)[0]?.files[0]).toMatchObject({ name: 'a.txt', text: 'abc' });
    expect(kit.violations).toHaveLength(1);
  });

  test('alt_txt is for pictures: with others Slack shares nothing, and says nothing', async () => {
    await begin({ filename: 'a.png', alt_txt: 'a chart' });
    expect(kit.violations).toEqual([]);
    await begin({ alt_txt: 'a text' });
    expect(kit.violations).toHaveLength(1);
  });
});

describe('Socket Mode', () => {
  const appOf = async (listener: (ack: () => Promise<void>) => Promise<void>): Promise<void> => {
    const receiver = new SocketModeReceiver({
      appToken: kit.appToken,
      logger: mute,
      installerOptions: { clientOptions: { slackApiUrl: kit.api } },
    });
    const app = new App({ receiver, authorize: async () => ({}), logger: mute });
    app.command(/.*/, ({ ack }) => listener(ack));
    await app.start();
    ends.push(() => app.stop());
  };

  test('an acknowledgement in time is taken, a late one is a violation', async () => {
    await appOf((ack) => ack());
    await kit.slash('/incident', 'x').ack();
    expect(kit.violations).toEqual([]);
  });

  test('after 3 s it is late', async () => {
    await appOf(async (ack) => {
      kit.world.advance(3001);
      await ack();
    });
    kit.slash('/incident', 'x');
    expect(await until('violation', () => kit.violations[0])).toMatch(/acknowledged after 30\d\d ms/);
  });

  test('a wrong ticket is shut out', async () => {
    const socket = new WebSocket(`${kit.api.replace('http', 'ws').replace('/api/', '')}/link?ticket=no`);
    await new Promise<void>((done) => {
      socket.addEventListener('error', () => done(), { once: true });
    });
    expect(kit.sockets.hellos()).toBe(0);
  });
});

describe('signatures', () => {
  const receive = async (): Promise<string> => {
    const port = await new Promise<number>((done) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => done(typeof address === 'object' && address ? address.port : 0));
      });
    });
    const receiver = new HTTPReceiver({ signingSecret: kit.signingSecret, logLevel: LogLevel.ERROR });
    const app = new App({ receiver, authorize: async () => ({}), logLevel: LogLevel.ERROR });
    app.command(/.*/, ({ ack }) => ack());
    await app.start(port);
    ends.push(() => app.stop());
    return `http://127.0.0.1:${port}/slack/events`;
  };
  const body = 'command=%2Fincident&text=x&user_id=U1&team_id=T1&trigger_id=1';

  test.each<[string, string, number, number]>([
    ['the kit’s own', '', 0, 200],
    ['another secret’s', 'forged', 0, 401],
    ['6 minutes old', '', -360, 401],
  ])('%s', async (_, secret, shift, status) => {
    const url = await receive();
    const seconds = Math.trunc(Date.now() / 1000) + shift;
    const headers = signed(secret || kit.signingSecret, body, seconds);
    const type = 'application/x-www-form-urlencoded';
    const got = await fetch(url, {
      method: 'POST',
      body,
      headers: { ...headers, 'Content-Type': type, Connection: 'close' },
    });
    expect(got.status).toBe(status);
  });
});
