import { describe, expect, test } from 'vitest';
import { textCard, type Card } from '../../../src/core/card.ts';
import { done as said, longCard, makeBots } from '../../kit/bots.ts';
import { editor as ben, openBot, picture } from '../../kit/slack/bot.ts';
import { ids } from '../../kit/slack/index.ts';

const { answering } = makeBots(openBot);
const long = longCard(300);

describe('posts', () => {
  const alert: Card = {
    ...textCard('A contradicts B', 'Before: 55.', 'alert'),
    actions: [{ label: 'Open', command: '/incident qaim' }],
  };

  test('arrive once a key, in another channel too, are written over, and go into threads', async () => {
    const { kit, chat, asked } = await answering(said);
    const first = await chat.post(ids.newsroom, alert, { key: 'alert-1' });
    expect(await chat.post(ids.newsroom, alert, { key: 'alert-1' })).toBe(first);
    await chat.post(ids.alerts, alert, { key: 'alert-1' });
    await chat.post(ids.newsroom, alert, { key: 'alert-2', thread: first });
    expect([kit.shown(ids.newsroom).length, kit.shown(ids.alerts).length]).toEqual([2, 1]);
    expect(kit.shown(ids.newsroom)[1]?.message?.thread).toBe(first);
    await chat.edit(ids.newsroom, first, { ...alert, title: 'Seen' });
    const shown = kit.shown(ids.newsroom)[0]!;
    expect(shown.text).toContain('⚠ Seen');
    expect((await kit.press(shown, 'Open').answer()).ephemeral).toBe(true);
    expect(asked[0]?.ask).toEqual({ line: '/incident qaim' });
    expect(kit.shown(ids.newsroom)[0]?.text).toContain('⚠ Seen');
  });

  test('in a thread are shown to the channel where that is asked for, and written over there', async () => {
    const { kit, chat } = await answering(said);
    const first = await chat.post(ids.newsroom, alert, { key: 'a' });
    const reply = await chat.post(ids.newsroom, alert, { key: 'b', thread: first, broadcast: true });
    await chat.post(ids.newsroom, alert, { key: 'c', thread: first });
    await chat.edit(ids.newsroom, reply, { ...alert, title: 'Seen' }, first);
    expect(
      kit
        .shown(ids.newsroom)
        .map(({ message, text }) => [message?.thread, message?.broadcast, text.includes('Seen')]),
    ).toEqual([
      [null, false, false],
      [first, true, true],
      [first, false, false],
    ]);
    expect(kit.violations).toEqual([]);
  });

  test('whose thread is gone are refused for good', async () => {
    const { chat } = await answering(said);
    const post = chat.post(ids.newsroom, alert, { key: 'a', thread: '1.1', broadcast: true });
    await expect(post).rejects.toMatchObject({ name: 'ChatRefusal', retry: null });
  });

  test('that are too long come with their whole text in the thread', async () => {
    const { kit, chat } = await answering(said);
    const first = await chat.post(ids.alerts, long, { key: 'a' });
    const [shown, file] = kit.shown(ids.alerts);
    expect(shown?.text).toContain('in the thread');
    expect(file?.message?.thread).toBe(first);
    expect(file?.text).toContain('Line 299 ');
  });

  test('stand where their files are not taken, and say so', async () => {
    const { kit, chat } = await answering(said);
    kit.faults.noFiles = true;
    const first = await chat.post(ids.alerts, picture, { key: 'a' });
    const [shown, told] = kit.shown(ids.alerts);
    expect(shown?.text).toContain('12 to 60 killed');
    expect([told?.message?.thread, told?.text]).toEqual([
      first,
      'chart.png: Slack did not take it.\n'.trim(),
    ]);
  });

  test('that grow too long by an edit have their text in the thread', async () => {
    const { kit, chat } = await answering(said);
    const first = await chat.post(ids.alerts, alert, { key: 'a' });
    await chat.edit(ids.alerts, first, long);
    expect(kit.shown(ids.alerts).map((m) => [m.message?.thread, m.files.length])).toEqual([
      [null, 0],
      [first, 1],
    ]);
  });

  test.each([
    ['channel_not_found', /\/invite/],
    ['not_in_channel', /\/invite/],
    ['is_archived', /archived/],
    ['restricted_action', /administrator/],
  ])('%s is never tried again', async (error, words) => {
    const { kit, chat } = await answering(said);
    kit.faults.refused.set(ids.alerts, error);
    await expect(chat.post(ids.alerts, alert, { key: 'a' })).rejects.toMatchObject({
      name: 'ChatRefusal',
      retry: null,
      message: expect.stringMatching(words),
    });
    await expect(chat.edit(ids.alerts, '1.1', alert)).rejects.toMatchObject({ retry: null });
  });

  test('are tried later where Slack is in trouble or asks to wait; a short wait is waited for', async () => {
    const { kit, chat } = await answering(said);
    const post = (key: string): Promise<string> => chat.post(ids.alerts, alert, { key });
    kit.faults.rateLimitEvery = 1;
    kit.faults.retryAfter = 60;
    await expect(post('a')).rejects.toMatchObject({ retry: 60_000 });
    kit.faults.rateLimitEvery = 2;
    kit.faults.retryAfter = 1;
    for (const key of ['a', 'b', 'c']) await post(key);
    kit.faults.rateLimitEvery = 0;
    kit.faults.refused.set(ids.alerts, 'internal_error');
    await expect(post('d')).rejects.toMatchObject({ retry: 30_000 });
    kit.faults.refused.set(ids.alerts, 'token_revoked');
    await expect(post('d')).rejects.toMatchObject({ retry: 300_000 });
    await expect(chat.edit(ids.newsroom, '1.1', alert)).rejects.toMatchObject({ retry: null });
  }, 20_000);

  // With the waits that people meet: what all other tests shorten is held once as it is.
  test('in one channel are a second apart, and one channel holds up no other', async () => {
    const { kit, chat } = await answering(said, { timing: {} });
    kit.faults.oneASecond = true;
    const posts = [ids.newsroom, ids.newsroom, ids.newsroom, ids.alerts].map((channel, i) =>
      chat.post(channel, said, { key: `${i}` }),
    );
    await Promise.all(posts);
    expect([kit.shown(ids.newsroom).length, kit.shown(ids.alerts).length]).toEqual([3, 1]);
    expect(kit.calls.filter((c) => c === 'chat.postMessage')).toHaveLength(4);
  }, 20_000);
});

describe('who is an editor', () => {
  test('is known again where Slack did not tell once; those last known stay', async () => {
    const { kit, asked } = await answering(said);
    const ask = async (): Promise<boolean | undefined> => {
      await kit.slash('/incidents', '', ben).answer();
      return asked.at(-1)?.person.isEditor;
    };
    kit.world.groups.delete(ids.editors);
    expect(await ask()).toBe(false);
    kit.world.groups.set(ids.editors, [ids.ben]);
    expect(await ask()).toBe(true);
    kit.world.groups.delete(ids.editors);
    expect(await ask()).toBe(true);
  });
});
