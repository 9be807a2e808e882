import { makeBots } from '../../kit/bots.ts';
import { editor, openBot } from '../../kit/slack/bot.ts';
import { acceptContract } from '../accepting.ts';

const { start } = makeBots(openBot);

acceptContract('slack', async (dispatch) => {
  const { kit } = await start({ dispatch });
  const cardOf = (line: string) => {
    const [first = '', ...words] = line.split(' ');
    return kit.slash(first, words.join(' '), editor).answer();
  };
  return {
    violations: () => kit.violations,
    read: async (line) => (await cardOf(line)).text,
    press: async (line, label, isEditor) =>
      (await kit.press(await cardOf(line), label, isEditor ? editor : undefined).answer()).text,
  };
});
