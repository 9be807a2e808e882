import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gate } from '../../src/chat/slack/gate.ts';
import { textCard } from '../../src/core/card.ts';
import type { CommandRequest } from '../../src/core/command.ts';
import { openBot, type Bot } from '../kit/slack/bot.ts';
import { ids, signed } from '../kit/slack/index.ts';

/** Slack over HTTP, with Bolt's own receiver: what strangers send costs little, and what Slack sends comes through. */
let bot: Bot;
let asked: CommandRequest[];
const open: ClientRequest[] = [];
beforeEach(async () => {
  asked = [];
  const dispatch = async (got: CommandRequest) => {
    asked.push(got);
    return textCard('Done', 'It is done.');
  };
  bot = await openBot({ dispatch }, { http: true });
  await bot.chat.start();
});
afterEach(async () => {
  for (const sending of open.splice(0)) sending.destroy();
  await bot.close();
});

const kB = 1024;
const now = (): number => Math.trunc(Date.now() / 1000);
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
/** `/incident qaim`, as long as it is wanted. */
const command = (bytes = 0): string => {
  const body = new URLSearchParams({
    command: '/incident',
    text: 'qaim',
    team_id: ids.team,
    user_id: ids.ana,
    user_name: 'ana',
    channel_id: ids.newsroom,
    response_url: new URL('/hooks/none', bot.kit.api).href,
    trigger_id: `t${Math.random()}`,
  }).toString();
  return bytes === 0 ? body : `${body}&fill=`.padEnd(bytes, 'x');
};
const post = async (body: string, headers: Record<string, string>): Promise<number> =>
  (await fetch(bot.url, { method: 'POST', body, headers: { ...form, ...headers } })).status;

/** Begins a request and does not end it; a connection that is closed on it is no fault. */
function begin(headers: Record<string, string | number>, part: Buffer): ClientRequest {
  const sending = request(bot.url, { method: 'POST', headers: { ...form, ...headers }, agent: false });
  sending.on('error', () => {});
  sending.write(part);
  open.push(sending);
  return sending;
}
const answerTo = async (sending: ClientRequest): Promise<number | undefined> => {
  const [got]: IncomingMessage[] = await once(sending, 'response');
  return got?.statusCode;
};

describe('a body', () => {
  test.each([
    ['of 255 kB', 255, 200],
    ['of 257 kB', 257, 413],
    ['of ten times the bound', 2560, 413],
  ])('%s that is signed', async (_, size, status) => {
    const body = command(size * kB);
    const sent = post(body, signed(bot.kit.signingSecret, body, now()));
    // What is refused is not read to its end: the connection may break before the answer is there.
    expect(await sent.catch(() => 413)).toBe(status);
    await expect.poll(() => asked.length).toBe(status === 200 ? 1 : 0);
  });
  test('of unknown length is left as soon as it is too long', async () => {
    const headers = { ...signed(bot.kit.signingSecret, '', now()), 'transfer-encoding': 'chunked' };
    const sending = begin(headers, Buffer.alloc(200 * kB, 'x'));
    sending.write(Buffer.alloc(100 * kB, 'x'));
    expect(await answerTo(sending)).toBe(413);
  });
});

describe('is refused before its body has come', () => {
  const hash = 'a'.repeat(64);
  test.each<[what: string, headers: () => Record<string, string>]>([
    ['no signature', () => ({})],
    ['no time', () => ({ 'X-Slack-Signature': `v0=${hash}` })],
    ['no signature but a time', () => ({ 'X-Slack-Request-Timestamp': String(now()) })],
    [
      'an empty signature',
      () => ({ 'X-Slack-Signature': 'v0=', 'X-Slack-Request-Timestamp': String(now()) }),
    ],
    [
      'another version',
      () => ({ 'X-Slack-Signature': `v1=${hash}`, 'X-Slack-Request-Timestamp': String(now()) }),
    ],
    [
      'a time that is none',
      () => ({ 'X-Slack-Signature': `v0=${hash}`, 'X-Slack-Request-Timestamp': 'NaN' }),
    ],
    [
      'a time with a fraction',
      () => ({ 'X-Slack-Signature': `v0=${hash}`, 'X-Slack-Request-Timestamp': `${now()}.5` }),
    ],
  ])('%s', async (_, headers) => {
    const sending = begin({ 'content-length': 1000, ...headers() }, Buffer.from('x'));
    expect(await answerTo(sending)).toBe(401);
    expect(asked).toEqual([]);
  });
  test.each([-301, 302, 3600, 3e8, -3e8])('a right signature whose time is %i s off', async (shift) => {
    const body = command();
    expect(await post(body, signed(bot.kit.signingSecret, body, now() + shift))).toBe(401);
    expect(asked).toEqual([]);
  });
  test.each([-290, 0, 290])('but not one whose time is %i s off', async (shift) => {
    const body = command();
    expect(await post(body, signed(bot.kit.signingSecret, body, now() + shift))).toBe(200);
  });
  test('a second too far ahead is too far', () => {
    const at = 1_480_000_000;
    const statuses = [300, 301, -300, -301].map((shift) => {
      let status = 200;
      const check = gate(
        () => {},
        { warn: () => {} },
        () => at * 1000 + 999,
      );
      const headers = {
        'x-slack-signature': `v0=${hash}`,
        'x-slack-request-timestamp': String(at + shift),
      };
      const response = { writeHead: (code: number) => ({ end: () => void (status = code) }) };
      // The gate looks at no more of the two than this.
      Reflect.apply(check, null, [{ method: 'POST', headers }, response]);
      return status;
    });
    expect(statuses).toEqual([200, 401, 200, 401]);
  });
});

describe('held open', () => {
  const held = 3.9 * 1024 * kB;
  const connections = (): Promise<void> => new Promise((go) => void setTimeout(go, 1500));
  /** Bytes of buffers in this process beyond those of the requests themselves, at their highest in a while. */
  async function growth(start: () => void): Promise<number> {
    const buffers = (): number => process.memoryUsage().arrayBuffers;
    const before = buffers();
    let highest = before;
    const look = setInterval(() => void (highest = Math.max(highest, buffers())), 5);
    start();
    await connections();
    clearInterval(look);
    return (highest - before) / 1e6;
  }

  test('150 unsigned bodies of 3.9 MB take no memory, and Slack is answered', async () => {
    const part = Buffer.alloc(held, 'x');
    const grown = await growth(() => {
      for (let i = 0; i < 150; i += 1) begin({ 'content-length': 4 * 1024 * kB }, part);
    });
    expect(grown).toBeLessThan(64);
    const body = command();
    expect(await post(body, signed(bot.kit.signingSecret, body, now()))).toBe(200);
    expect(bot.logged.filter((line) => line.includes('did not come from Slack'))).toHaveLength(1);
  });

  test('1,500 forged ones of just under the bound take no more than the connections that are let in', async () => {
    const part = Buffer.alloc(255 * kB, 'x');
    const forged = { ...signed('another secret', '', now()), 'content-length': 256 * kB };
    const grown = await growth(() => {
      for (let i = 0; i < 1500; i += 1) begin(forged, part);
    });
    expect(grown).toBeLessThan(64);
  });

  test('a connection that says nothing is closed', { timeout: 15_000 }, async () => {
    const { hostname, port } = new URL(bot.url);
    const socket = connect(Number(port), hostname);
    socket
      .on('error', () => {})
      .resume()
      .write('POST /slack/events HTTP/1.1\r\n');
    await once(socket, 'close');
    expect(socket.destroyed).toBe(true);
  });
});
