import { describe, expect, test } from 'vitest';
import { usual } from '../../../src/chat/slack/calls.ts';
import { textCard } from '../../../src/core/card.ts';
import { done as said, makeBots } from '../../kit/bots.ts';
import { impatient, openBot } from '../../kit/slack/bot.ts';
import { ids, until } from '../../kit/slack/index.ts';

const { answering, onDemo } = makeBots(openBot);
const failed = textCard('That did not work', 'Give one of a link, a text and a file.', 'error');

describe('adding a source', () => {
  const text = 'On Friday a bomb killed three people in Ramadi, police said.';

  test('opens a form, and stores what was typed', async () => {
    const { kit, desk } = await onDemo();
    const view = await kit.slash('/source', 'add').modal();
    const inputs = view.view.blocks.flatMap((b) =>
      b.type === 'input' ? [[b.block_id, b.element.type]] : [],
    );
    expect(inputs).toEqual([
      ['text', 'plain_text_input'],
      ['url', 'plain_text_input'],
      ['outlet', 'plain_text_input'],
      ['date', 'plain_text_input'],
      ['private', 'plain_text_input'],
      ['file', 'file_input'],
    ]);
    const submitted = kit.submit(view, { text, outlet: 'Reuters', date: '2016-12-09' });
    expect(await submitted.ack()).toEqual({});
    expect((await until('answer', () => kit.whispers(ids.newsroom)[0])).text).toContain('1 claim read');
    expect((await desk.desk.incidents({ place: 'ramadi' })).map((i) => i.articles)).toEqual([1]);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['both of URL and text', { text, url: 'https://example.org/a' }],
    ['neither', {}],
  ])('with %s tells so in the form, and changes nothing', async (_, values) => {
    const { kit, desk } = await onDemo();
    const submitted = kit.submit(await kit.slash('/source', 'add').modal(), values);
    expect(await submitted.ack()).toEqual({
      response_action: 'errors',
      errors: {
        text: 'Give one of a link, a text and a file, not several and not none: an article at a time.',
      },
    });
    expect(await desk.desk.incidents({ place: 'ramadi' })).toEqual([]);
    expect(kit.whispers(ids.newsroom)).toEqual([]);
  });

  test('that takes long closes the form first', async () => {
    // Slack waits for 3 s.
    expect(usual.patience).toBeLessThan(3000);
    const work = Promise.withResolvers<typeof failed>();
    const { kit } = await answering(() => work.promise, impatient);
    const submitted = kit.submit(await kit.slash('/source', 'add').modal(), { url: 'https://example.org/a' });
    expect(await submitted.ack()).toEqual({});
    work.resolve(failed);
    const told = () => kit.whispers(ids.newsroom).find((m) => m.text.includes('That did not work'));
    await until('answer', told);
  });

  test('takes a file in the form', async () => {
    const { kit, asked } = await answering(said);
    const file = { name: 'a.txt', type: 'text/plain', bytes: new TextEncoder().encode(text) };
    await kit.submit(await kit.slash('/source', 'add').modal(), { outlet: 'AP' }, { file }).ack();
    expect(asked[0]).toMatchObject({ ask: { name: 'source add', args: { outlet: 'AP' } } });
    expect(await asked[0]?.upload?.()).toEqual({ name: 'a.txt', bytes: file.bytes });
  });

  test('takes a message’s text, its link, or its file', async () => {
    const { kit, asked } = await answering(said);
    const file = { name: 'a.txt', type: 'text/plain', bytes: new TextEncoder().encode('Three died.') };
    await kit.shortcut('source_add', kit.say('Three &lt;died&gt; &amp; one <@U1|ana>.')).answer();
    await kit.shortcut('source_add', kit.say(' <https://example.org/a|example> ')).answer();
    await kit.shortcut('source_add', kit.say('see this', file)).answer();
    await kit.shortcut('source_add', kit.say('Look: <https://example.org/b>, by *Reuters*')).answer();
    await kit.shortcut('source_add', kit.say('Reuters 2016-12-08', file)).answer();
    await kit.shortcut('source_add', kit.say('By mail, private: yes', file)).answer();
    await kit.shortcut('source_add', kit.say('Private: yes <https://example.org/c>')).answer();
    await kit.shortcut('source_add', kit.say('Three died. private: yes')).answer();
    const unclear = await kit.shortcut('source_add', kit.say('private: of course', file)).answer();
    expect(unclear.text).toContain('Only yes or no may stand behind');
    expect(asked.map((a) => a.ask)).toEqual([
      { name: 'source add', args: { text: 'Three <died> & one ana.' } },
      { name: 'source add', args: { url: 'https://example.org/a' } },
      { name: 'source add', args: {} },
      { name: 'source add', args: { url: 'https://example.org/b' } },
      { name: 'source add', args: { text: 'Reuters 2016-12-08' } },
      { name: 'source add', args: { private: 'yes' } },
      { name: 'source add', args: { url: 'https://example.org/c', private: 'yes' } },
      { name: 'source add', args: { text: 'Three died. private: yes' } },
    ]);
    expect(await asked[2]?.upload?.()).toEqual({ name: 'a.txt', bytes: file.bytes });
  });

  test('of a message, names what it works on and what it answers', async () => {
    const gate = Promise.withResolvers<typeof said>();
    const { kit } = await answering(() => gate.promise, impatient);
    const asked = [
      kit.shortcut('source_add', kit.say('Look: <https://example.org/b>')),
      kit.shortcut(
        'source_add',
        kit.say('On Friday a bomb killed three people in the old town of Ramadi, police said.'),
      ),
    ];
    const working = (words: string) => () => kit.whispers(ids.newsroom).find((m) => m.text.includes(words));
    await until('the link', working('Working on https://example.org/b …'));
    await until(
      'the text',
      working('Working on “On Friday a bomb killed three people in the old town of…” …'),
    );
    expect(
      kit.whispers(ids.newsroom).map((m) => /The answer follows\./.test(JSON.stringify(m.blocks))),
    ).toEqual([true, true]);
    gate.resolve(said);
    for (const one of asked) expect((await one.answer()).text).toContain('It is done');

    const demo = await onDemo();
    const stored = await demo.kit
      .shortcut('source_add', demo.kit.say(`${text} outlet: Herald date: 2016-12-09`))
      .answer();
    expect(JSON.stringify(stored.blocks)).toContain(
      '“On Friday a bomb killed three people in Ramadi, police said.”',
    );
    const refused = await demo.kit
      .shortcut('source_add', demo.kit.say('See <https://example.org/c>'))
      .answer();
    expect(JSON.stringify(refused.blocks)).toContain('https://example.org/c: Links are not fetched here');
  });

  test('takes a paste of 40,000 characters, and refuses a file that is no text', async () => {
    const { kit, desk } = await onDemo();
    const paste = `${text} ${'The market was busy that day. '.repeat(1400)}`.slice(0, 39_980);
    expect((await kit.slash('/source', `add ${paste} outlet: Herald`).answer()).text).toContain(
      '1 claim read',
    );
    const bytes = Uint8Array.from({ length: 3000 }, (_, i) => (i * 37) % 256);
    const before = (await desk.desk.incidents()).length;
    const file = { name: 'a.bin', type: 'application/octet-stream', bytes };
    expect((await kit.shortcut('source_add', kit.say('', file)).answer()).text).toContain(
      'That did not work',
    );
    expect(await desk.desk.incidents()).toHaveLength(before);
  });
});
