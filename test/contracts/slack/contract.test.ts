import { adapterContract } from '../adapter.ts';
import { botContract, type Asking } from '../bot.ts';
import { makeBots } from '../../kit/bots.ts';
import { openBot, sayLine } from '../../kit/slack/bot.ts';
import { ids, openSlackKit, type Asked, type SlackKit } from '../../kit/slack/index.ts';

adapterContract('slack', async (desk, lines) => {
  const bot = await openBot({ dispatch: desk.dispatch });
  await bot.chat.start();
  const texts: string[] = [];
  for (const line of lines) texts.push(await sayLine(bot.kit, line));
  await bot.close();
  if (bot.kit.violations.length > 0) throw new Error(bot.kit.violations.join('; '));
  return texts.join('\n').replace(/\s+/g, ' ');
});

const { answering } = makeBots(openBot);
const asking = ({ interaction, ...asked }: Asked): Asking => ({
  isAcknowledged: () => interaction.ackedAfter !== null,
  answer: (within) => asked.answer(within),
});
const askOn =
  (kit: SlackKit) =>
  (words: string): Asking =>
    asking(kit.slash('/incident', words));

botContract({
  name: 'Slack',
  round: 20,
  keepsOrder: true,
  async openNowhere() {
    const kit = await openSlackKit();
    await kit.close();
    return (await openBot({ dispatch: () => Promise.reject(new Error('nobody asks')) }, { kit })).chat;
  },
  async open(answer) {
    const { kit, ...bot } = await answering(answer);
    return {
      ...bot,
      violations: kit.violations,
      channel: ids.alerts,
      posted: () => kit.shown(ids.alerts).map((m) => m.text.split('\n')[0] ?? ''),
      ask: askOn(kit),
      pointAt: (file) => asking(kit.shortcut('source_add', kit.say('', file))),
      pass: (ms) => kit.world.advance(ms),
      trouble: () => {
        kit.faults.dropEvery = 3;
        kit.faults.rateLimitEvery = 5;
        kit.faults.serverErrorEvery = 7;
        return () => kit.sockets.hellos() >= 10;
      },
      takeAway: async () => {
        await kit.close();
        return async () => {
          const anew = await openSlackKit({ at: Number(new URL(kit.api).port) });
          return { ask: askOn(anew), close: () => anew.close() };
        };
      },
    };
  },
});
