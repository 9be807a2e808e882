import { describe, expect, test } from 'vitest';
import { makeBots, withButtons } from '../../kit/bots.ts';
import { openBot } from '../../kit/discord/bot.ts';

const { answering } = makeBots(openBot);

describe('buttons', () => {
  const withActions = withButtons(120);

  test('run their command for who presses', async () => {
    const { kit, asked } = await answering(withActions);
    const shown = await kit.slash('incident', null, { name: 'qaim' }).answer();
    expect(shown.buttons.map((b) => [b.label, b.style])).toEqual([
      ['Evidence', 2],
      ['Not a conflict', 4],
      ['Share', 2],
    ]);
    expect(shown.text).toContain(`Far: type /incident ${'x'.repeat(120)}`);
    await kit.press(shown, 'Evidence', { id: '4000000000000000002', name: 'Ben' }).answer();
    expect(asked[1]).toMatchObject({ ask: { line: '/source list qaim' }, person: { name: 'Ben' } });
  });

  test('that ask open a modal of one line, whose answer ends the command', async () => {
    const { kit, asked } = await answering(withActions);
    const shown = await kit.slash('incident', null, { name: 'qaim' }).answer();
    const modal = await kit.press(shown, 'Not a conflict').modal();
    expect(modal).toMatchObject({
      title: 'Not a conflict',
      inputs: [{ label: 'Why is it none?', long: false }],
    });
    await kit.submitModal(modal, { answer: 'another\nday' }).answer();
    expect(asked[1]?.ask).toEqual({ line: '/alert dismiss 3 another day' });
    expect(kit.violations).toEqual([]);
  });

  test('stay on what is shared, but for those that turn pages and share', async () => {
    const { kit, asked } = await answering(withActions);
    const shown = await kit.slash('incident', null, { name: 'qaim' }).answer();
    const [shared] = await kit.press(shown, 'Share').followUps(1);
    expect(shared?.buttons.map((b) => b.label)).toEqual(['Evidence', 'Not a conflict']);
    expect(asked).toHaveLength(1);
  });

  test('of a version gone by say so', async () => {
    const { kit } = await answering(withActions);
    const shown = await kit.slash('incidents', null).answer();
    const old = { ...shown, buttons: [{ label: 'Old', customId: 'open-12', style: 2, row: 0 }] };
    expect((await kit.press(old, 'Old').answer()).text).toContain('older version');
  });
});
