import { afterEach, vi } from 'vitest';
import { adapterContract } from '../adapter.ts';
import { botContract, type Asking } from '../bot.ts';
import { makeBots } from '../../kit/bots.ts';
import { openBot, sayLine, wholeOf } from '../../kit/discord/bot.ts';
import { pastIdentifyLimit } from '../../kit/discord/clock.ts';
import { openDiscordKit, until, type Asked, type DiscordKit } from '../../kit/discord/index.ts';

adapterContract('discord', async (desk, lines) => {
  const bot = await openBot({ dispatch: desk.dispatch });
  await bot.chat.start();
  const texts: string[] = [];
  for (const line of lines) texts.push(await wholeOf(bot.kit, await sayLine(bot.kit, line)));
  await bot.close();
  if (bot.kit.violations.length > 0) throw new Error(bot.kit.violations.join('; '));
  return texts.join('\n').replace(/\s+/g, ' ');
});

const { answering } = makeBots(openBot);
const asking = ({ interaction, ...asked }: Asked): Asking => ({
  isAcknowledged: () => interaction.acked !== null,
  answer: (within) => asked.answer(within),
});
const askOn =
  (kit: DiscordKit) =>
  (words: string): Asking =>
    asking(kit.slash('claimdesk', null, { line: `incident ${words}` }));
afterEach(() => void vi.useRealTimers());

botContract({
  name: 'Discord',
  round: 50,
  keepsOrder: false,
  async openNowhere() {
    const kit = await openDiscordKit();
    await kit.close();
    return (await openBot({ dispatch: () => Promise.reject(new Error('nobody asks')) }, { kit })).chat;
  },
  async open(answer) {
    const { kit, ...bot } = await answering(answer);
    const { channel } = kit.ana;
    return {
      ...bot,
      violations: kit.violations,
      channel,
      posted: () => kit.shown(channel).map((m) => m.raw.split('\n')[0] ?? ''),
      ask: askOn(kit),
      pointAt: (file) => asking(kit.messageCommand('Add as source', kit.say('', file))),
      pass: (ms) => kit.world.advance(ms),
      trouble: () => {
        kit.faults.dropEvery = 60;
        kit.faults.rateLimitEvery = 5;
        kit.faults.retryAfter = 0.001;
        kit.faults.serverErrorEvery = 7;
        return () => kit.gateway.counts.identified === 1 && kit.gateway.counts.resumed === 3;
      },
      takeAway: async () => {
        await kit.close();
        return async () => {
          await until('a line', () => bot.logged.find((l) => l.includes('reconnecting')));
          pastIdentifyLimit();
          const anew = await openDiscordKit(Number(new URL(kit.api).port));
          return { ask: askOn(anew), close: () => anew.close() };
        };
      },
    };
  },
});
