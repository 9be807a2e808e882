import { afterEach, describe, expect, test, vi } from 'vitest';
import { done as said, makeBots } from '../../kit/bots.ts';
import { openBot } from '../../kit/discord/bot.ts';
import { pastIdentifyLimit } from '../../kit/discord/clock.ts';
import { ids, until } from '../../kit/discord/index.ts';

const { answering } = makeBots(openBot);
afterEach(() => void vi.useRealTimers());

describe('the connection', () => {
  test('a bad token names DISCORD_TOKEN', async () => {
    const bot = await openBot({ dispatch: async () => said }, { token: 'wrong' });
    await expect(bot.chat.start()).rejects.toThrow(/DISCORD_TOKEN/);
    await bot.close();
  });

  test('a token that the gateway refuses names DISCORD_TOKEN; one that is revoked later is logged', async () => {
    const bot = await openBot({ dispatch: async () => said });
    bot.kit.faults.closeWith = 4004;
    await expect(bot.chat.start()).rejects.toThrow(/DISCORD_TOKEN/);
    await bot.close();
    const { kit, logged } = await answering(said);
    kit.faults.closeWith = 4004;
    kit.gateway.drop();
    await until('a line', () => logged.find((l) => l.startsWith('error') && l.includes('DISCORD_TOKEN')));
  });

  test('answers that are lost on the way are not given twice', async () => {
    const { kit, chat, asked } = await answering(said);
    kit.faults.loseEvery = 2;
    for (const n of [1, 2, 3, 4]) await kit.slash('incident', null, { name: `n${n}` }).answer();
    for (const n of [1, 2, 3, 4]) await chat.post(kit.ana.channel, said, { key: `k${n}` });
    expect(asked).toHaveLength(4);
    expect(kit.shown(kit.ana.channel)).toHaveLength(4);
  });

  test('a session that was lost is made anew', async () => {
    const { kit } = await answering(said);
    pastIdentifyLimit();
    kit.gateway.invalidate();
    await until('identify', () => (kit.gateway.counts.identified === 2 ? true : null), 10_000);
    expect((await kit.slash('incidents', null).answer()).text).toContain('It is done');
  }, 15_000);
});

test('a foreign guild gets one sentence, and a line is logged', async () => {
  const { kit, asked, logged } = await answering(said);
  const who = { guild: ids.foreign, channel: kit.world.guilds.get(ids.foreign)!.channels[0]! };
  const shown = await kit.slash('incident', null, { name: 'qaim' }, who).answer();
  expect(shown).toMatchObject({ ephemeral: true });
  expect(shown.raw).toMatch(/^Sorry, this bot serves another newsroom/);
  expect(await kit.autocomplete('incident', null, ['name', 'q'], who).choices()).toEqual([]);
  const message = kit.say('Three died.', undefined, who);
  expect((await kit.messageCommand('Add as source', message, who).answer()).raw).toBe(shown.raw);
  expect(asked).toEqual([]);
  expect(logged.filter((l) => l.includes(ids.foreign))).toHaveLength(3);
});
