import { type REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DiscordKit } from '../kit/discord/index.ts';
import { many, mute, openRest, x } from './discordRest.ts';

let kit: DiscordKit;
let rest: REST;
let channel: string;
beforeEach(async () => {
  ({ kit, rest, channel } = await openRest());
});
afterEach(async () => {
  await kit.close();
});

const post = (body: object, files?: { name: string; data: Uint8Array }[]): Promise<unknown> =>
  rest.post(Routes.channelMessages(channel), { body: { ...mute, ...body }, ...(files ? { files } : {}) });
const button = (n: number, more: object = {}): object => ({
  type: 2,
  style: 2,
  label: `b${n}`,
  custom_id: `id-${n}`,
  ...more,
});
const rows = (count: number, each = 1): object[] =>
  Array.from({ length: count }, (_, r) => ({
    type: 1,
    components: Array.from({ length: each }, (__, i) => button(r * 10 + i)),
  }));
const field = { name: 'n', value: 'v' };

describe('messages are taken up to the limits', () => {
  test.each<[string, object]>([
    ['2,000 characters', { content: x(2000) }],
    ['25 fields', { embeds: [{ fields: many(25, field) }] }],
    ['6,000 in all embeds', { embeds: [{ description: x(4096) }, { description: x(1904) }] }],
    ['5 rows of 5 buttons', { content: 'x', components: rows(5, 5) }],
    [
      'a custom id of 100',
      { content: 'x', components: [{ type: 1, components: [button(1, { custom_id: x(100) })] }] },
    ],
    ['Components V2', { flags: 1 << 15, components: [{ type: 10, content: x(4000) }] }],
  ])('%s', async (_, body) => {
    expect(await post(body)).toHaveProperty('id');
    expect(kit.violations).toEqual([]);
  });
});

describe('messages are refused past them', () => {
  test.each<[string, object, number]>([
    ['2,001 characters', { content: x(2001) }, 50035],
    ['nothing', {}, 50006],
    ['a title of 257', { embeds: [{ title: x(257) }] }, 50035],
    ['a description of 4,097', { embeds: [{ description: x(4097) }] }, 50035],
    ['26 fields', { embeds: [{ fields: many(26, field) }] }, 50035],
    ['a field name of 257', { embeds: [{ fields: [{ ...field, name: x(257) }] }] }, 50035],
    ['a field value of 1,025', { embeds: [{ fields: [{ ...field, value: x(1025) }] }] }, 50035],
    ['a footer of 2,049', { embeds: [{ footer: { text: x(2049) } }] }, 50035],
    ['11 embeds', { embeds: many(11, { title: 'x' }) }, 50035],
    ['6,001 in all embeds', { embeds: [{ description: x(4096) }, { description: x(1905) }] }, 50035],
    ['6 rows', { content: 'x', components: rows(6) }, 50035],
    ['6 buttons in a row', { content: 'x', components: rows(1, 6) }, 50035],
    [
      'a custom id of 101',
      { content: 'x', components: [{ type: 1, components: [button(1, { custom_id: x(101) })] }] },
      50035,
    ],
    [
      'an empty custom id',
      { content: 'x', components: [{ type: 1, components: [button(1, { custom_id: '' })] }] },
      50035,
    ],
    [
      'a custom id twice',
      { content: 'x', components: [{ type: 1, components: [button(1), button(1)] }] },
      50035,
    ],
    [
      'a label of 81',
      { content: 'x', components: [{ type: 1, components: [button(1, { label: x(81) })] }] },
      50035,
    ],
    [
      'no label',
      { content: 'x', components: [{ type: 1, components: [button(1, { label: undefined })] }] },
      50035,
    ],
    ['41 parts', { flags: 1 << 15, components: many(41, { type: 10, content: 'x' }) }, 50035],
    ['4,001 characters of V2 text', { flags: 1 << 15, components: [{ type: 10, content: x(4001) }] }, 50035],
    ['content beside V2', { flags: 1 << 15, content: 'x', components: [{ type: 10, content: 'x' }] }, 50035],
    ['a nonce of 26', { content: 'x', nonce: x(26) }, 50035],
  ])('%s', async (_, body, code) => {
    await expect(post(body)).rejects.toMatchObject({ code });
  });

  test('a file over 10 MB', async () => {
    const file = { name: 'a.bin', data: new Uint8Array(10 * 1024 * 1024 + 1) };
    await expect(post({ content: 'x' }, [file])).rejects.toMatchObject({ code: 40005 });
  });

  test('mentions that are not ruled out, and unknown fields, are violations', async () => {
    await rest.post(Routes.channelMessages(channel), { body: { content: 'x' } });
    await post({ content: 'x', allowed_mentions: { parse: ['everyone'] } });
    await post({ content: 'x', colour: 1 });
    expect(kit.violations).toHaveLength(3);
  });

  test.each<[string, 'unknownChannel' | 'missingAccess' | 'missingPermissions', number]>([
    ['an unknown channel', 'unknownChannel', 10003],
    ['a channel it does not see', 'missingAccess', 50001],
    ['a channel it may not write in', 'missingPermissions', 50013],
  ])('%s', async (_, why, code) => {
    kit.faults.refused.set(channel, why);
    await expect(post({ content: 'x' })).rejects.toMatchObject({ code });
  });

  test('a token that is not the bot’s', async () => {
    rest.setToken('wrong');
    await expect(rest.get(Routes.user())).rejects.toMatchObject({ status: 401 });
  });
});

test('one nonce makes one message, for a few minutes', async () => {
  const send = (): Promise<unknown> => post({ content: 'x', nonce: 'n1', enforce_nonce: true });
  const [first, second] = [await send(), await send()];
  expect(second).toMatchObject({ id: kit.shown(channel)[0]?.id });
  expect(first).toMatchObject({ id: kit.shown(channel)[0]?.id });
  kit.world.advance(6 * 60_000);
  await send();
  expect(kit.shown(channel)).toHaveLength(2);
});

test('every n-th call is answered 429 or 503, and the SDK tries again', async () => {
  kit.faults.rateLimitEvery = 2;
  kit.faults.serverErrorEvery = 3;
  for (const n of [1, 2, 3, 4]) await post({ content: `${n}` });
  expect(kit.shown(channel).map((m) => m.raw)).toEqual(['1', '2', '3', '4']);
  expect(kit.calls.length).toBeGreaterThan(4);
});
