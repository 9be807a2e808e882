import { describe, expect, test } from 'vitest';
import { done as said, makeBots } from '../../kit/bots.ts';
import { openBot } from '../../kit/discord/bot.ts';

const { answering, onDemo } = makeBots(openBot);

describe('adding a source', () => {
  test('opens a form, and stores what was typed', async () => {
    const { kit, desk } = await onDemo();
    const modal = await kit.slash('source', 'add').modal();
    expect(modal.title).toBe('Add a source');
    expect(modal.inputs.map((i) => [i.name, i.long])).toEqual([
      ['text', true],
      ['url', false],
      ['outlet', false],
      ['date', false],
      ['private', false],
    ]);
    const text = 'On Friday a bomb killed three people in Ramadi, police said.';
    const shown = await kit.submitModal(modal, { text, outlet: 'Reuters', date: '2016-12-09' }).answer();
    expect(shown.text).toContain('1 claim read');
    expect((await desk.desk.incidents({ place: 'ramadi' })).map((i) => i.articles)).toEqual([1]);
    expect(kit.violations).toEqual([]);
  });

  test('takes a message’s text, its link, or its file', async () => {
    const { kit, asked } = await answering(said);
    const file = { name: 'a.txt', type: 'text/plain', bytes: new TextEncoder().encode('Three died.') };
    const add = (...what: Parameters<typeof kit.say>) =>
      kit.messageCommand('Add as source', kit.say(...what)).answer();
    await add('Three died.');
    await add(' <https://example.org/a> ');
    await add('Reuters 2016-12-08', file);
    await add('Who can say more of this? It came by mail, and nobody here knows.', file);
    await add('BBC says 60 now: https://example.org/b');
    await add('By mail, private: yes', file);
    await add('Private: yes https://example.org/c');
    await add('Three died. private: yes');
    expect((await add('private: of course', file)).text).toContain('Only yes or no may stand behind');
    expect(asked.map((a) => a.ask)).toEqual([
      { name: 'source add', args: { text: 'Three died.' } },
      { name: 'source add', args: { url: 'https://example.org/a' } },
      { name: 'source add', args: { text: 'Reuters 2016-12-08' } },
      { name: 'source add', args: {} },
      { name: 'source add', args: { url: 'https://example.org/b' } },
      { name: 'source add', args: { private: 'yes' } },
      { name: 'source add', args: { url: 'https://example.org/c', private: 'yes' } },
      { name: 'source add', args: { text: 'Three died. private: yes' } },
    ]);
    expect(await asked[2]?.upload?.()).toEqual({ name: 'a.txt', bytes: file.bytes });
  });
});
