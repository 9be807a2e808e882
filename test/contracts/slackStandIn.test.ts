import { LogLevel, webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ids, openSlackKit, type SlackKit } from '../kit/slack/index.ts';

let kit: SlackKit;
let web: webApi.WebClient;

beforeEach(async () => {
  kit = await openSlackKit();
  web = clientOf(kit.botToken);
});
afterEach(async () => {
  await kit.close();
});

const clientOf = (token: string, retries = 0): webApi.WebClient =>
  new webApi.WebClient(token, {
    slackApiUrl: kit.api,
    logLevel: LogLevel.ERROR,
    retryConfig: { retries, minTimeout: 1, maxTimeout: 2 },
  });
const post = (body: object, channel: string = ids.newsroom): Promise<unknown> =>
  web.apiCall('chat.postMessage', { channel, text: 'x', unfurl_links: false, ...body });
const x = (n: number): string => 'x'.repeat(n);
const many = <T>(n: number, of: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => of(i));
const section = (text: string, more: object = {}) => ({
  type: 'section',
  text: { type: 'plain_text', text },
  ...more,
});
const divider = () => ({ type: 'divider' });
const button = (n: number, more: object = {}) => ({
  type: 'button',
  text: { type: 'plain_text', text: 'b' },
  action_id: `a${n}`,
  ...more,
});
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const field = { type: 'plain_text', text: 'f' };
const rich = (element: object) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [element] }],
});

describe('messages are taken up to the limits', () => {
  test.each<[string, object[]]>([
    ['50 blocks', many(50, divider)],
    ['3,000 characters', [section(x(3000))]],
    ['10 fields', [{ type: 'section', fields: many(10, () => field) }]],
    ['a header of 150', [{ type: 'header', text: { type: 'plain_text', text: x(150) } }]],
    ['25 buttons', [actions(...many(25, (i) => button(i)))]],
    ['a value of 2,000', [actions(button(1, { value: x(2000) }))]],
  ])('%s', async (_, blocks) => {
    expect(await post({ blocks })).toHaveProperty('ts');
    expect(kit.violations).toEqual([]);
  });
});

describe('messages are refused past them', () => {
  test.each<[string, object[], string]>([
    ['51 blocks', many(51, divider), 'invalid_blocks'],
    ['3,001 characters', [section(x(3001))], 'invalid_blocks'],
    ['11 fields', [{ type: 'section', fields: many(11, () => field) }], 'invalid_blocks'],
    ['a field of 2,001', [{ type: 'section', fields: [{ ...field, text: x(2001) }] }], 'invalid_blocks'],
    ['a header of 151', [{ type: 'header', text: { type: 'plain_text', text: x(151) } }], 'invalid_blocks'],
    ['11 elements of a context', [{ type: 'context', elements: many(11, () => field) }], 'invalid_blocks'],
    ['26 buttons', [actions(...many(26, (i) => button(i)))], 'invalid_blocks'],
    ['a label of 76', [actions(button(1, { text: { type: 'plain_text', text: x(76) } }))], 'invalid_blocks'],
    ['a value of 2,001', [actions(button(1, { value: x(2001) }))], 'invalid_blocks'],
    ['an action_id twice', [actions(button(1), button(1))], 'invalid_blocks'],
    ['an empty text', [section('')], 'invalid_blocks'],
    ['an unknown field', [section('x', { colour: 'red' })], 'invalid_blocks'],
    ['a mention in rich text', [rich({ type: 'broadcast', range: 'channel' })], 'invalid_blocks'],
    ['over 13,200 in all blocks', many(5, () => section(x(2700))), 'msg_blocks_too_long'],
  ])('%s', async (_, blocks, error) => {
    await expect(post({ blocks })).rejects.toMatchObject({ data: { error } });
  });

  test.each<[string, object, string, string]>([
    ['nothing', { text: '' }, ids.newsroom, 'no_text'],
    ['40,001 characters', { text: x(40_001) }, ids.newsroom, 'msg_too_long'],
    ['an unknown channel', {}, 'C404', 'channel_not_found'],
    ['a channel without the bot', {}, ids.elsewhere, 'not_in_channel'],
    ['a thread that is not there', { thread_ts: '1.1' }, ids.newsroom, 'thread_not_found'],
  ])('%s', async (_, body, channel, error) => {
    await expect(post(body, channel)).rejects.toMatchObject({ data: { error } });
  });

  test('what Slack would take, but nobody wants, is a violation', async () => {
    await post({ text: 'hello <!channel>' });
    await post({ unfurl_links: undefined });
    await expect(web.apiCall('search.messages', { query: 'x' })).rejects.toThrow('unknown_method');
    expect(kit.violations).toHaveLength(3);
  });

  test('tokens that are not the app’s', async () => {
    await expect(clientOf('xoxb-wrong').auth.test()).rejects.toMatchObject({
      data: { error: 'invalid_auth' },
    });
    await expect(web.apps.connections.open()).rejects.toMatchObject({ data: { error: 'invalid_auth' } });
  });
});

test('every n-th call is answered 429 with Retry-After or 503', async () => {
  kit.faults.rateLimitEvery = 2;
  kit.faults.retryAfter = 7;
  const hasty = new webApi.WebClient(kit.botToken, { slackApiUrl: kit.api, rejectRateLimitedCalls: true });
  await hasty.auth.test();
  await expect(hasty.auth.test()).rejects.toMatchObject({ retryAfter: 7 });
  kit.faults.rateLimitEvery = 0;
  kit.faults.serverErrorEvery = 2;
  const patient = clientOf(kit.botToken, 3);
  for (const _ of [1, 2, 3]) expect(await patient.auth.test()).toMatchObject({ ok: true });
});

describe('response_urls', () => {
  const respond = (id: string, body: object): Promise<Response> =>
    fetch(`${new URL(kit.api).origin}/hooks/${id}`, { method: 'POST', body: JSON.stringify(body) });

  test('take five answers', async () => {
    const { interaction } = kit.slash('/incident', 'x');
    for (const n of [1, 2, 3, 4, 5])
      expect((await respond(interaction.id, { text: `${n}` })).status).toBe(200);
    const sixth = await respond(interaction.id, { text: '6' });
    expect([sixth.status, await sixth.text()]).toEqual([404, 'used_url']);
  });

  test('live for 30 minutes', async () => {
    const { interaction } = kit.slash('/incident', 'x');
    kit.world.advance(30 * 60_000 + 1);
    expect(await (await respond(interaction.id, { text: 'x' })).text()).toBe('expired_url');
  });

  test('refuse 51 blocks', async () => {
    const { interaction } = kit.slash('/incident', 'x');
    expect((await respond(interaction.id, { text: 'x', blocks: many(51, divider) })).status).toBe(400);
    expect(kit.violations).toHaveLength(1);
  });

  test('write over what they wrote, or over the message that was pressed', async () => {
    const { interaction } = kit.slash('/incident', 'x');
    await respond(interaction.id, { text: 'one' });
    await respond(interaction.id, { text: 'two', replace_original: true });
    expect(kit.whispers(ids.newsroom).map((m) => m.text)).toEqual(['two']);
  });
});
