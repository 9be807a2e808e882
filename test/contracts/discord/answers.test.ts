import { describe, expect, test } from 'vitest';
import { done as said, longCard, makeBots } from '../../kit/bots.ts';
import { openBot } from '../../kit/discord/bot.ts';
import { ids, until } from '../../kit/discord/index.ts';
import { shownOf } from '../../kit/discord/shown.ts';

const { answering, onDemo, start } = makeBots(openBot);
const long = longCard(200);

describe('answers', () => {
  test('are for who asked, and name that person, the guild and whether an editor asks', async () => {
    const { kit, asked } = await answering(said);
    const shown = await kit.slash('incident', null, { name: 'qaim' }).answer();
    await kit.slash('incident', null, { name: 'qaim' }, { roles: [ids.editors] }).answer();
    expect(shown).toMatchObject({ ephemeral: true, raw: 'Done\nIt is done.' });
    expect(asked[0]).toMatchObject({
      ask: { name: 'incident', args: { name: 'qaim' } },
      person: { platform: 'discord', id: ids.ana, name: 'Ana', team: ids.guild, isEditor: false },
    });
    expect(asked[1]?.person.isEditor).toBe(true);
    expect(kit.violations).toEqual([]);
  });

  test('that came too late for Discord do no work', async () => {
    const { kit, asked, logged } = await answering(said);
    kit.gateway.drop();
    kit.slash('incident', null, { name: 'qaim' });
    kit.world.advance(3100);
    await until('a line', () => logged.find((l) => l.includes('no acknowledgement')));
    expect(asked).toEqual([]);
  });

  test('of several pages are turned, and shared whole', async () => {
    const { kit, asked } = await answering(long);
    const first = await kit.slash('incident', null, { name: 'qaim' }).answer();
    const second = await kit.press(first, 'More').answer();
    expect(second.raw).toMatch(/Page 2 of \d/);
    expect((await kit.press(second, 'Back').answer()).raw).toBe(first.raw);
    expect(asked.map((a) => a.ask)).toEqual(Array.from({ length: 3 }, () => asked[0]?.ask));
    const [shared] = await kit.press(second, 'Share').followUps(1);
    expect(shared).toMatchObject({ ephemeral: false });
    expect(shared?.raw).toContain('Shared by Ana');
    expect(shared?.files[0]?.text).toContain('Line 199 ');
    expect(kit.violations).toEqual([]);
  });

  test('are shared as they stand, with their files, and nothing runs again', async () => {
    const bot = await onDemo();
    const shown = await bot.kit.slash('export', null, { incident: 'qaim', format: 'csv' }).answer();
    const [shared] = await bot.kit.press(shown, 'Share').followUps(1);
    expect(shared?.files[0]?.text).toBe(shown.files[0]?.text);
    expect(shared?.files[0]?.text).toContain('id,measure,population');
    expect(shared?.raw).toContain('Shared by Ana');
    expect(shared?.buttons).toEqual([]);
    expect(bot.kit.violations).toEqual([]);
  });
});

test('what is being done is shown, and gone with the answer', async () => {
  const work = Promise.withResolvers<void>();
  const { kit } = await answering(async ({ progress }) => {
    progress?.('Fetching <@1> example.org');
    progress?.('Reading the article');
    await work.promise;
    return said;
  });
  const { id } = await kit.slash('incident', null, { name: 'qaim' }).answer();
  const shown = (words: string): Promise<string> =>
    until(words, () => {
      const message = kit.world.messages.get(id);
      const text = message ? shownOf(message).text : '';
      return text.includes(words) ? text : null;
    });
  await shown('Reading the article …');
  work.resolve();
  expect(await shown('It is done.')).not.toContain('Reading');
});

test('incidents are completed, at most 25 of at most 100 characters', async () => {
  const { kit } = await onDemo();
  expect(await kit.autocomplete('incident', null, ['name', 'anbar']).choices()).toMatchObject([
    { value: 'qaim-2016-12-07' },
  ]);
  expect(await kit.autocomplete('source', 'list', ['incident', 'nowhere']).choices()).toEqual([]);
  const many = Array.from({ length: 30 }, (_, i) => ({ label: 'x'.repeat(200), value: `v${i}` }));
  const bot = await start({ dispatch: async () => said, suggest: async () => many });
  expect(await bot.kit.autocomplete('claim', null, ['id', '1']).choices()).toHaveLength(25);
  expect([...kit.violations, ...bot.kit.violations]).toEqual([]);
});
