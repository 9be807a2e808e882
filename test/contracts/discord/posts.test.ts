import { afterEach, describe, expect, test, vi } from 'vitest';
import { textCard, type Card } from '../../../src/core/card.ts';
import { done as said, longCard, makeBots } from '../../kit/bots.ts';
import { openBot } from '../../kit/discord/bot.ts';
import { ids } from '../../kit/discord/index.ts';

const { answering } = makeBots(openBot);
const long = longCard(200);
afterEach(() => void vi.useRealTimers());

describe('posts', () => {
  const alert: Card = {
    ...textCard('A contradicts B', 'Before: 55.', 'alert'),
    actions: [{ label: 'Open', command: '/incident qaim' }],
  };

  test('arrive once whatever the tries, in another channel too, and are written over', async () => {
    const { kit, chat, asked } = await answering(said);
    const [newsroom = '', alerts = ''] = kit.world.guilds.get(ids.guild)!.channels;
    const first = await chat.post(newsroom, alert, { key: 'alert-1' });
    expect(await chat.post(newsroom, alert, { key: 'alert-1' })).toBe(first);
    await chat.post(alerts, alert, { key: 'alert-1' });
    expect([kit.shown(newsroom).length, kit.shown(alerts).length]).toEqual([1, 1]);
    await chat.edit(newsroom, first, { ...alert, title: 'Seen' });
    const [shown] = kit.shown(newsroom);
    expect(shown?.text).toContain('⚠ Seen');
    await kit.press(shown!, 'Open').answer();
    expect(asked[0]?.ask).toEqual({ line: '/incident qaim' });
    expect(kit.violations).toEqual([]);
  });

  test('go into a message’s thread, which is made at need', async () => {
    const { kit, chat } = await answering(said);
    const first = await chat.post(kit.ana.channel, alert, { key: 'a' });
    for (const key of ['b', 'c']) await chat.post(kit.ana.channel, alert, { key, thread: first });
    expect(kit.shown(first)).toHaveLength(2);
    expect(kit.shown(kit.ana.channel)).toHaveLength(1);
    expect(kit.violations).toEqual([]);
  });

  test('in a thread are written over there, and are for the thread alone', async () => {
    const { kit, chat } = await answering(said);
    const first = await chat.post(kit.ana.channel, alert, { key: 'a' });
    const reply = await chat.post(kit.ana.channel, alert, { key: 'b', thread: first, broadcast: true });
    await chat.edit(kit.ana.channel, reply, { ...alert, title: 'Seen' }, first);
    expect(kit.shown(first)[0]?.text).toContain('⚠ Seen');
    expect(kit.shown(kit.ana.channel)).toHaveLength(1);
    await expect(chat.edit(kit.ana.channel, reply, alert)).rejects.toMatchObject({ retry: null });
    expect(kit.violations).toEqual([]);
  });

  test('that are too long come with a file', async () => {
    const { kit, chat } = await answering(said);
    await chat.post(kit.ana.channel, long, { key: 'a' });
    expect(kit.shown(kit.ana.channel)[0]?.files[0]?.text).toContain('Line 199 ');
  });

  test.each([
    ['unknownChannel', /no such channel/],
    ['missingAccess', /View Channel/],
    ['missingPermissions', /Send Messages/],
  ] as const)('%s is never tried again', async (fault, words) => {
    const { kit, chat } = await answering(said);
    kit.faults.refused.set(kit.ana.channel, fault);
    const post = chat.post(kit.ana.channel, alert, { key: 'a' });
    await expect(post).rejects.toMatchObject({
      name: 'ChatRefusal',
      retry: null,
      message: expect.stringMatching(words),
    });
  });

  test('are tried later where Discord is in trouble or asks to wait, and never go to a foreign guild', async () => {
    const { kit, chat } = await answering(said);
    const post = (channel = kit.ana.channel): Promise<string> => chat.post(channel, alert, { key: 'a' });
    kit.faults.serverErrorEvery = 1;
    await expect(post()).rejects.toMatchObject({ retry: 30_000 });
    kit.faults.serverErrorEvery = 0;
    const foreign = kit.world.guilds.get(ids.foreign)!.channels[0];
    await expect(post(foreign)).rejects.toMatchObject({ retry: null });
    kit.faults.rateLimitEvery = 1;
    kit.faults.retryAfter = 60;
    // The clock stands, so that what is left of the minute is not what this machine leaves of it.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const refused: unknown = await post().catch((error: unknown) => error);
    expect(refused).toHaveProperty('retry', expect.closeTo(60_000, -3));
  });
});
