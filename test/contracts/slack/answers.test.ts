import { describe, expect, test } from 'vitest';
import { commands as all } from '../../../commands/index.ts';
import { slackManifest } from '../../../src/chat/slack/index.ts';
import type { Card } from '../../../src/core/card.ts';
import { done as said, longCard, makeBots } from '../../kit/bots.ts';
import { editor as ben, impatient, openBot, ownNames, picture } from '../../kit/slack/bot.ts';
import { ids, until } from '../../kit/slack/index.ts';

const { answering } = makeBots(openBot);
const long = longCard(300);

describe('answers', () => {
  test('are for who asked, and name that person, the workspace and whether an editor asks', async () => {
    const { kit, asked } = await answering(said);
    const shown = await kit.slash('/incident', 'qaim').answer();
    await kit.slash('/incident', 'qaim', ben).answer();
    expect(shown).toMatchObject({ ephemeral: true, channel: ids.newsroom });
    expect(shown.text).toMatch(/^Done\nIt is done\./);
    expect(asked[0]).toMatchObject({
      ask: { line: '/incident qaim' },
      person: {
        platform: 'slack',
        id: ids.ana,
        name: 'ana',
        team: ids.team,
        channel: ids.newsroom,
        isEditor: false,
      },
    });
    expect(asked[1]?.person.isEditor).toBe(true);
    await kit.slash('/incident', 'qaim', { channel: 'D0000000001' }).answer();
    expect(asked.map((a) => 'isDirect' in a.person && a.person.isDirect)).toEqual([false, false, true]);
  });

  test('are to what was meant: links and signs as they were typed', async () => {
    const { kit, asked } = await answering(said);
    await kit.slash('/source', 'add <https://example.org/a?x=1&amp;y=2>').answer();
    await kit.slash('/source', 'add Figures &lt; 5 &amp; more').answer();
    expect(asked.map((a) => a.ask)).toEqual([
      { line: '/source add https://example.org/a?x=1&y=2' },
      { line: '/source add Figures < 5 & more' },
    ]);
  });

  test('come for every command as a slash command of its own and through /claimdesk', async () => {
    const { kit, asked } = await answering(said);
    for (const { command } of slackManifest(all).features.slash_commands)
      await kit.slash(command, 'x').answer();
    await kit.slash('/claimdesk', '').answer();
    const lines = asked.map(({ ask }) => ('line' in ask ? ask.line : ask.name));
    expect(lines).toEqual([...ownNames.map((name) => `${name} x`), 'x', '/help']);
    expect((await kit.slash('/claimdesk', 'feed list').answer()).text).toContain('Done');
    expect(asked.at(-1)?.ask).toEqual({ line: 'feed list' });
  });

  test('of several pages are turned, and shared whole', async () => {
    const { kit, asked } = await answering(long);
    const first = await kit.slash('/incident', 'qaim').answer();
    const second = await kit.press(first, 'More ▶').answer();
    expect(second.text).toMatch(/Page 2 of \d/);
    expect(second.ts).toBe(first.ts);
    expect((await kit.press(second, '◀ Back').answer()).text).toBe(first.text);
    const shared = await kit.press(second, 'Share').answer();
    expect(shared).toMatchObject({ ephemeral: false, channel: ids.newsroom });
    expect(shared.text).toContain('Shared by ana');
    const file = await until('file', () => kit.shown(ids.newsroom).find((m) => m.files.length > 0));
    expect(file.text).toContain('Line 299 ');
    expect(asked).toHaveLength(1);
  });

  test('are asked for anew after a restart, where that changes nothing', async () => {
    const first = await answering(long);
    const shown = await first.kit.slash('/incident', 'qaim').answer();
    const added = await first.kit.slash('/source', 'add x').answer();
    await first.chat.stop();
    const second = await answering(long, { kit: first.kit });
    expect((await second.kit.press(shown, 'More ▶').answer()).text).toMatch(/Page 2 of/);
    expect(second.asked.map((a) => a.ask)).toEqual([{ line: '/incident qaim' }]);
    expect((await second.kit.press(added, 'More ▶').answer()).text).toContain('no longer at hand');
    expect(second.asked).toHaveLength(1);
  });

  test('that take their time are announced, and written over that', async () => {
    const work = Promise.withResolvers<typeof said>();
    const { kit } = await answering(() => work.promise, impatient);
    const asked = kit.slash('/incident', 'qaim');
    const working = await until('announcement', () => kit.whispers(ids.newsroom)[0]);
    expect(working.text).toContain('Working on it');
    expect(asked.interaction.ackedAfter).not.toBeNull();
    work.resolve(said);
    expect((await asked.answer()).ts).toBe(working.ts);
    expect(kit.whispers(ids.newsroom)).toHaveLength(1);
  });

  test('tell how far the work is, where the command tells', async () => {
    const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { kit } = await answering(async (request) => {
      const told: unknown = 'progress' in request ? request.progress : null;
      const progress = (step: string): unknown => (typeof told === 'function' ? told(step) : null);
      progress('Fetching example.org');
      await gates[0]?.promise;
      for (const n of [1, 2, 3, 4]) progress(`Reading part ${n}`);
      await gates[1]?.promise;
      return said;
    }, impatient);
    const asked = kit.slash('/incident', 'qaim');
    const told = (words: string) => () => kit.whispers(ids.newsroom).find((m) => m.text.includes(words));
    await until('announcement', told('Fetching example.org'));
    gates[0]?.resolve();
    await until('step', told('Reading part 2'));
    gates[1]?.resolve();
    expect((await asked.answer()).text).toContain('It is done');
    expect(asked.interaction.uses).toBe(4);
    expect(kit.whispers(ids.newsroom)).toHaveLength(1);
  });

  test('find another way where the response_url has run out', async () => {
    const gate = Promise.withResolvers<Card>();
    const { kit } = await answering(() => gate.promise);
    await kit.slash('/incident', 'qaim').ack();
    await kit.slash('/incident', 'qaim', { channel: ids.elsewhere }).ack();
    kit.world.advance(31 * 60_000);
    gate.resolve(said);
    await until('whisper', () => kit.whispers(ids.newsroom)[0]);
    expect((await until('message', () => kit.dms()[0])).text).toContain('It is done');
  });

  test('leave their files in the messages of who asked, pictures with their words', async () => {
    const { kit } = await answering(picture);
    const shown = await kit.slash('/incident', 'qaim').answer();
    expect(shown.text).toContain('chart.png: in your messages with the bot');
    expect(shown.text).toContain('12 to 60 killed');
    expect(kit.dms()[0]?.files[0]).toMatchObject({ name: 'chart.png', alt: '12 to 60 killed' });
    await kit.press(shown, 'Share').answer();
    await until('picture', () => kit.shown(ids.newsroom).find((m) => m.files.length > 0));
    const away = await kit.slash('/incident', 'qaim', { channel: ids.elsewhere }).answer();
    await kit.press(away, 'Share', { channel: ids.elsewhere }).answer();
    const told = await until('word', () =>
      kit.whispers(ids.elsewhere).find((m) => m.text.includes('/invite')),
    );
    expect(told.text).toContain('chart.png could not be shared here');
  });

  test('sent twice by Slack are given once', async () => {
    const { kit, asked } = await answering(said);
    const first = kit.slash('/incident', 'qaim');
    await first.answer();
    const { payload } = {
      payload: { command: '/incident', text: 'qaim', user_id: ids.ana, team_id: ids.team },
    };
    const again = { ...payload, response_url: 'x', trigger_id: first.interaction.triggerId };
    kit.sockets.raw(JSON.stringify({ type: 'slash_commands', envelope_id: 'again', payload: again }));
    await kit.slash('/incidents', '').answer();
    expect(asked).toHaveLength(2);
    expect(kit.world.violations.splice(0)).toEqual(['an acknowledgement of nothing']);
  });
});
