import { makeBots } from '../../kit/bots.ts';
import { openBot, sayLine } from '../../kit/discord/bot.ts';
import { ids } from '../../kit/discord/index.ts';
import { acceptContract } from '../accepting.ts';

const { start } = makeBots(openBot);
const editor = { roles: [ids.editors] };

acceptContract('discord', async (dispatch) => {
  const { kit } = await start({ dispatch });
  return {
    violations: () => kit.violations,
    read: async (line) => (await sayLine(kit, line)).text,
    press: async (line, label, isEditor) =>
      (await kit.press(await sayLine(kit, line), label, isEditor ? editor : {}).answer()).text,
  };
});
