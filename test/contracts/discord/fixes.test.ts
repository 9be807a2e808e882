import { expect, test } from 'vitest';
import { makeBots } from '../../kit/bots.ts';
import { openBot, sayLine } from '../../kit/discord/bot.ts';
import { ids } from '../../kit/discord/index.ts';
import { fixContract } from '../fixes.ts';

const { answering, onDemo } = makeBots(openBot);
const editor = { roles: [ids.editors] };

fixContract('discord', async () => {
  const { kit, desk } = await onDemo();
  return {
    desk,
    violations: () => kit.violations,
    async fill(line, label) {
      const modal = await kit.press(await sayLine(kit, line), label, editor).modal();
      return {
        ...modal,
        submit: async (changes) => (await kit.submitModal(modal, changes, editor).answer()).text,
      };
    },
    refused: async (line, label) => (await kit.press(await sayLine(kit, line), label).answer()).text,
  };
});

const button = { label: 'Fix', command: '/claim fix 1', form: true } as const;
const plain = { tone: 'plain', title: 'What can be set', blocks: [] } as const;

test('a card without a form, or with one that is too large, is shown itself', async () => {
  const inputs = Array.from({ length: 6 }, (_, i) => ({ name: `n${i}`, label: `Field ${i}` }));
  const form = { title: 'Too many', command: 'claim fix', args: {}, inputs };
  const large = { ...form, inputs: inputs.slice(0, 1), args: { incident: 'x'.repeat(100) } };
  for (const card of [plain, { ...plain, form }, { ...plain, form: large }]) {
    const { kit } = await answering({ ...card, actions: [button] });
    const shown = await kit.slash('incidents', null).answer();
    expect((await kit.press(shown, 'Fix').answer()).text).toContain('What can be set');
  }
});

test('a form that takes long comes as the card', async () => {
  const work = Promise.withResolvers<typeof plain>();
  const { kit } = await answering(({ ask }) =>
    'line' in ask && ask.line === button.command ? work.promise : { ...plain, actions: [button] },
  );
  const pressed = kit.press(await kit.slash('incidents', null).answer(), 'Fix');
  setTimeout(() => work.resolve(plain), 1700);
  expect((await pressed.answer()).text).toContain('What can be set');
});
