import { describe, expect, test } from 'vitest';
import { done as said, makeBots, withButtons } from '../../kit/bots.ts';
import { editor as ben, openBot } from '../../kit/slack/bot.ts';
import { ids, until } from '../../kit/slack/index.ts';

const { answering, onDemo } = makeBots(openBot);

describe('buttons', () => {
  const withActions = withButtons(2100);

  test('run their command for who presses', async () => {
    const { kit, asked } = await answering(withActions);
    const shown = await kit.slash('/incident', 'qaim').answer();
    expect(shown.buttons.map((b) => [b.text.text, b.style])).toEqual([
      ['Evidence', undefined],
      ['Not a conflict', 'danger'],
      ['Share', undefined],
    ]);
    expect(shown.text).toContain('Far: type /incident xxx');
    expect((await kit.press(shown, 'Evidence', ben).answer()).ephemeral).toBe(true);
    expect(asked[1]).toMatchObject({
      ask: { line: '/source list qaim' },
      person: { name: 'ben', isEditor: true },
    });
  });

  test('that ask open a modal of one line, whose answer ends the command', async () => {
    const { kit, asked } = await answering(withActions);
    const shown = await kit.slash('/incident', 'qaim').answer();
    const view = await kit.press(shown, 'Not a conflict').modal();
    expect(view.view).toMatchObject({ title: { text: 'Not a conflict' } });
    const submitted = kit.submit(view, { answer: 'another\nday' });
    expect(await submitted.ack()).toEqual({});
    await until('answer', () => (kit.whispers(ids.newsroom).length === 2 ? true : null));
    expect(asked[1]).toMatchObject({
      ask: { line: '/alert dismiss 3 another day' },
      person: { channel: ids.newsroom },
    });
  });

  test('stay on what is shared, but for those that turn pages and share', async () => {
    const { kit } = await answering(withActions);
    const shared = await kit.press(await kit.slash('/incident', 'qaim').answer(), 'Share').answer();
    expect(shared.buttons.map((b) => b.text.text)).toEqual(['Evidence', 'Not a conflict']);
    await kit.press(shared, 'Evidence', ben).answer();
    expect(kit.shown(ids.newsroom)).toHaveLength(1);
    expect(kit.whispers(ids.newsroom, ids.ben)).toHaveLength(1);
  });

  test.each(['open:12', 'page:0', 'share:0', 'ask:1', 'pick:none'])(
    '%s of a version gone by says so',
    async (action_id) => {
      const { kit, asked } = await answering(withActions);
      const shown = await kit.slash('/incidents', '').answer();
      const [button] = shown.buttons;
      const old = { ...shown, buttons: [{ ...button!, action_id, value: 'x' }] };
      expect((await kit.press(old, 'Evidence').answer()).text).toContain('older version');
      expect(asked).toHaveLength(1);
    },
  );

  test('a command without its incident gives a menu, completed as one types', async () => {
    const { kit } = await onDemo();
    const menu = await kit.slash('/incident', '').answer();
    expect(menu.text).toContain('/incident needs <name>');
    expect(await kit.type(menu, 'anbar').ack()).toMatchObject({ options: [{ value: 'qaim-2016-12-07' }] });
    expect(await kit.type(menu, 'nowhere').ack()).toEqual({ options: [] });
    const picked = await kit.pick(menu, 'qaim-2016-12-07').answer();
    expect(picked.ts).toBe(menu.ts);
    expect(picked.text).toContain('Salmani');
  });

  test('completions are at most 100, of lengths that a menu holds', async () => {
    const many = Array.from({ length: 130 }, (_, i) => ({ label: 'x'.repeat(200), value: `v${i}` }));
    const suggest = async () => [{ label: 'far', value: 'x'.repeat(151) }, ...many];
    const { kit } = await answering(said, {}, { suggest });
    const { options } = await kit.type(await kit.slash('/timeline', '').answer(), '').ack();
    expect(options).toHaveLength(100);
    expect(options).toMatchObject(Array.from({ length: 100 }, (_, i) => ({ value: `v${i}` })));
    const failing = await answering(said, {}, { suggest: () => Promise.reject(new Error('no')) });
    expect(await failing.kit.type(await failing.kit.slash('/claim', '').answer(), '').ack()).toEqual({
      options: [],
    });
  });
});
