import { expect, test } from 'vitest';
import { makeBots } from '../../kit/bots.ts';
import { editor, impatient, openBot } from '../../kit/slack/bot.ts';
import { ids, until, type SlackKit } from '../../kit/slack/index.ts';
import type { View } from '../../kit/slack/world.ts';
import { fixContract, type ShownForm } from '../fixes.ts';

const { answering, onDemo } = makeBots(openBot);

const cardOf = (kit: SlackKit, line: string) => {
  const [first = '', ...words] = line.split(' ');
  return kit.slash(first, words.join(' '), editor).answer();
};

fixContract('slack', async () => {
  const { kit, desk } = await onDemo();
  /** The fault that the form shows, or what the person is told in the channel. */
  const submit = async (view: View, changes: Readonly<Record<string, string>>): Promise<string> => {
    const before = kit.whispers(ids.newsroom, ids.ben).length;
    const ack = await kit.submit(view, changes, { who: editor }).ack();
    if (ack.errors) return JSON.stringify(ack.errors);
    return (await until('answer', () => kit.whispers(ids.newsroom, ids.ben)[before])).text;
  };
  return {
    desk,
    violations: () => kit.violations,
    async fill(line, label) {
      const view = await kit.press(await cardOf(kit, line), label, editor).modal();
      if (view.view.type !== 'modal') throw new Error('no modal');
      const inputs = view.view.blocks.flatMap((b): ShownForm['inputs'] => {
        if (b.type !== 'input' || b.element.type === 'file_input') return [];
        const { element, block_id: name } = b;
        return element.type === 'static_select'
          ? [
              {
                name,
                value: element.initial_option?.value ?? '',
                values: element.options.map((o) => o.value),
              },
            ]
          : [{ name, value: element.initial_value ?? '', values: null }];
      });
      return { title: view.view.title.text, inputs, submit: (changes) => submit(view, changes) };
    },
    refused: async (line, label) => (await kit.press(await cardOf(kit, line), label).answer()).text,
  };
});

test('a form that takes long comes as the card', async () => {
  const work = Promise.withResolvers<typeof plain>();
  const plain = { tone: 'plain', title: 'What can be set', blocks: [] } as const;
  const button = { label: 'Fix', command: '/claim fix 1', form: true } as const;
  const { kit } = await answering(
    ({ ask }) =>
      'line' in ask && ask.line === button.command
        ? work.promise
        : { ...plain, title: 'Claim', actions: [button] },
    impatient,
  );
  const pressed = kit.press(await kit.slash('/incidents', '').answer(), 'Fix');
  setTimeout(() => work.resolve(plain), 200);
  expect((await pressed.answer()).text).toContain('What can be set');
});
