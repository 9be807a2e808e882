import { readFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { commands as all } from '../../commands/index.ts';
import { makeSlack, scopes, slackManifest } from '../../src/chat/slack/index.ts';
import { render } from '../../src/chat/slack/render.ts';
import { escape, pieces, unescape } from '../../src/chat/slack/rich.ts';
import { textCard, type Card } from '../../src/core/card.ts';
import type { ChatDeps } from '../../src/core/chat.ts';
import type { Command, CommandRequest } from '../../src/core/command.ts';
import { adapterContract } from './adapter.ts';
import { demo } from '../kit/demo.ts';
import { openDesk, type TestDesk } from '../kit/desk.ts';
import { cards } from '../kit/discord/cards.ts';
import { openBot, sayLine, type Bot, type More } from '../kit/slack/bot.ts';
import { ids, openSlackKit, shownView, signed, until } from '../kit/slack/index.ts';
import { blocks } from '../kit/slack/schemas.ts';
import { readOf } from '../kit/slack/shown.ts';

adapterContract('slack', async (desk, lines) => {
  const bot = await openBot({ dispatch: desk.dispatch });
  await bot.chat.start();
  const texts: string[] = [];
  for (const line of lines) texts.push(await sayLine(bot.kit, line));
  await bot.close();
  if (bot.kit.violations.length > 0) throw new Error(bot.kit.violations.join('; '));
  return texts.join('\n').replace(/\s+/g, ' ');
});

const bots: Bot[] = [];
afterAll(async () => {
  await Promise.all(bots.map((b) => b.close()));
  const violations = bots.flatMap((b) => b.kit.violations);
  if (violations.length > 0) throw new Error(violations.join('; '));
});

/** A started bot; it must end without a violation. */
async function start(...[deps, more]: Parameters<typeof openBot>): Promise<Bot> {
  const bot = await openBot(deps, more);
  bots.push(bot);
  await bot.chat.start();
  return bot;
}
async function onDemo(): Promise<Bot & { readonly desk: TestDesk }> {
  const desk = await openDesk(demo);
  const suggest = async (kind: string, typed: string) =>
    kind === 'incident'
      ? (await desk.desk.incidents({ place: typed })).map((i) => ({
          label: `${i.id} ${i.title}`,
          value: i.id,
        }))
      : [];
  return { ...(await start({ dispatch: desk.dispatch, suggest })), desk };
}
type Answer = Card | ((request: CommandRequest) => Card | Promise<Card>);
/** A bot whose every command answers with the card, and notes what it was asked. */
async function answering(card: Answer, more: More = {}, deps: Partial<ChatDeps> = {}) {
  const asked: CommandRequest[] = [];
  const dispatch = async (request: CommandRequest): Promise<Card> => {
    asked.push(request);
    return typeof card === 'function' ? card(request) : card;
  };
  return { ...(await start({ ...deps, dispatch }, more)), asked };
}
const said = textCard('Done', 'It is done.');
const failed = textCard('That did not work', 'Give one of a link, a text and a file.', 'error');
const long: Card = {
  tone: 'plain',
  title: 'Long',
  blocks: Array.from({ length: 300 }, (_, i) => ({
    kind: 'text' as const,
    text: `Line ${i} ${'x'.repeat(60)}`,
  })),
};
const picture: Card = {
  ...said,
  blocks: [
    {
      kind: 'picture',
      name: 'chart.png',
      png: Buffer.from('png').toString('base64'),
      alt: '12 to 60 killed',
    },
  ],
};
/** First words of commands; `/feed` is Slack’s own, and goes through /claimdesk. */
const ownNames = [...new Set(all.map((c) => `/${c.name.split(' ')[0]}`))].filter((name) => name !== '/feed');
const later = (ms: number): Promise<void> => new Promise((go) => void setTimeout(go, ms));
const ben = { id: ids.ben, name: 'ben' };

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

  test('that break on the way end in a card with the request’s id', async () => {
    const { kit, logged } = await answering(() => Promise.reject(new Error('oops')));
    expect((await kit.slash('/incidents', '').answer()).text).toContain('req-1');
    expect(logged.join()).toContain('req-1');
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
    const { kit } = await answering(() => later(2000).then(() => said));
    const asked = kit.slash('/incident', 'qaim');
    const working = await until('announcement', () => kit.whispers(ids.newsroom)[0]);
    expect(working.text).toContain('Working on it');
    expect((await asked.answer()).ts).toBe(working.ts);
    expect(asked.interaction.ackedAfter).toBeLessThan(1000);
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
    });
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

describe('buttons', () => {
  const withActions: Card = {
    ...said,
    actions: [
      { label: 'Evidence', command: '/source list qaim' },
      { label: 'Not a conflict', command: '/alert dismiss 3', ask: 'Why is it none?', style: 'danger' },
      { label: 'Far', command: `/incident ${'x'.repeat(2100)}` },
    ],
  };

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
    const { kit } = await answering(() => later(2500).then(() => failed));
    const submitted = kit.submit(await kit.slash('/source', 'add').modal(), { url: 'https://example.org/a' });
    expect(await submitted.ack()).toEqual({});
    expect(submitted.interaction.ackedAfter).toBeLessThan(2400);
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
    expect(asked.map((a) => a.ask)).toEqual([
      { name: 'source add', args: { text: 'Three <died> & one ana.' } },
      { name: 'source add', args: { url: 'https://example.org/a' } },
      { name: 'source add', args: {} },
      { name: 'source add', args: { url: 'https://example.org/b' } },
      { name: 'source add', args: { text: 'Reuters 2016-12-08' } },
    ]);
    expect(await asked[2]?.upload?.()).toEqual({ name: 'a.txt', bytes: file.bytes });
  });

  test.each([
    ['nothing', undefined, 'no text, no link and no file'],
    ['a picture', { name: 'a.png', type: 'image/png', bytes: new Uint8Array(3) }, 'cannot be read'],
    ['over 5 MB', { name: 'a.txt', type: 'text/plain', bytes: new Uint8Array(5_300_000) }, 'over 5 MB'],
  ])('refuses a message with %s', async (_, file, words) => {
    const { kit, asked } = await answering(said);
    expect((await kit.shortcut('source_add', kit.say('', file)).answer()).text).toContain(words);
    expect(asked).toEqual([]);
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

describe('the bot’s page', () => {
  const overview: Card = {
    ...textCard('Open', '2 conflicts'),
    actions: [{ label: 'Qaim', command: '/incident qaim' }],
  };

  test('shows what stands open; what is pressed there opens above it', async () => {
    const { kit, asked } = await answering(long, {}, { overview: async () => overview });
    kit.openHome();
    const home = await until('page', () => kit.home());
    expect(home.text).toContain('2 conflicts');
    const view = await kit.press(home, 'Qaim').modal();
    await until('answer', () => (view.updates > 0 ? true : null));
    expect(shownView(view).text).toMatch(/Long[\s\S]*Page 1 of/);
    expect(shownView(view).buttons.map((b) => b.text.text)).toEqual(['More ▶']);
    kit.press(shownView(view), 'More ▶');
    await until('page 2', () => (view.updates > 1 ? true : null));
    expect(shownView(view).text).toContain('Page 2 of');
    expect(asked.map((a) => a.ask)).toEqual([{ line: '/incident qaim' }]);
  });

  test('of several pages is turned in its place', async () => {
    const { kit } = await answering(said, {}, { overview: async () => long });
    kit.openHome();
    kit.press(await until('page', () => kit.home()), 'More ▶');
    await until('page 2', () => (kit.home()?.text.includes('Page 2 of') ? true : null));
    expect(kit.home()?.buttons.map((b) => b.text.text)).toEqual(['◀ Back', 'More ▶']);
  });

  test('says so where the overview fails', async () => {
    const { kit } = await answering(said, {}, { overview: () => Promise.reject(new Error('no')) });
    kit.openHome();
    expect((await until('page', () => kit.home())).text).toContain('could not be shown');
  });
});

test('a foreign workspace gets one sentence wherever it asks, and a line is logged', async () => {
  const { kit, asked, logged } = await answering({
    ...said,
    actions: [{ label: 'Open', command: '/incidents' }],
  });
  const stranger = { id: 'U0000000077', team: ids.foreign };
  const sorry = 'Sorry, this bot serves another newsroom: ask who runs it to add this workspace.';
  expect(await kit.slash('/incident', 'qaim', stranger).ack()).toMatchObject({
    response_type: 'ephemeral',
    text: sorry,
  });
  const ours = await kit.slash('/incidents', '').answer();
  expect((await kit.press(ours, 'Open', stranger).answer()).fallback).toBe(sorry);
  expect((await kit.shortcut('source_add', kit.say('Three died.'), stranger).answer()).fallback).toBe(sorry);
  const view = await kit.slash('/source', 'add').modal();
  expect(await kit.submit(view, { text: 'x' }, { who: stranger }).ack()).toMatchObject({
    errors: { text: sorry },
  });
  const menu = await kit.slash('/incident', '').answer();
  expect(await kit.type(menu, 'q', stranger).ack()).toEqual({ options: [] });
  kit.openHome(stranger);
  expect((await until('page', () => kit.home(stranger.id))).text).toContain(sorry);
  expect(asked).toHaveLength(1);
  expect(logged.filter((l) => l.includes(ids.foreign))).toHaveLength(6);
});

describe('over HTTP', () => {
  test('the same works with signed requests', async () => {
    const { kit } = await answering(said, { http: true });
    expect((await kit.slash('/incident', 'qaim').answer()).text).toContain('It is done');
    const view = await kit.slash('/source', 'add').modal();
    await kit.submit(view, { text: 'x' }).ack();
    const shown = await until('answer', () => kit.whispers(ids.newsroom)[1]);
    expect((await kit.press(shown, 'Share').answer()).ephemeral).toBe(false);
    kit.openHome();
    await until('page', () => kit.home());
  });

  test.each([
    ['forged', 'another-secret', 0],
    ['6 minutes old', null, -360],
  ])('a signature that is %s is refused, and nothing is done', async (_, secret, shift) => {
    const { kit, url, asked } = await answering(said, { http: true });
    const body = new URLSearchParams({
      command: '/incident',
      text: 'qaim',
      team_id: ids.team,
      user_id: ids.ana,
    }).toString();
    const headers = signed(secret ?? kit.signingSecret, body, Math.trunc(Date.now() / 1000) + shift);
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect((await fetch(url, { method: 'POST', body, headers: { ...headers, ...type } })).status).toBe(401);
    expect((await fetch(url, { method: 'POST', body, headers: type })).status).toBe(401);
    expect(asked).toEqual([]);
    expect(kit.calls).toEqual(['auth.test']);
  });

  test('a port that is taken is named', async () => {
    const { url } = await answering(said, { http: true });
    const kit = await openSlackKit();
    const { port } = new URL(url);
    const chat = makeSlack(
      {
        botToken: kit.botToken,
        transport: { mode: 'http', signingSecret: 's', port: Number(port) },
        teams: [ids.team],
        editors: [],
        api: kit.api,
      },
      { ...quiet, dispatch: async () => said },
    );
    await expect(chat.start()).rejects.toThrow(/PORT/);
    await kit.close();
  });
});

const quiet: Omit<ChatDeps, 'dispatch'> = {
  commands: all,
  suggest: async () => [],
  overview: async () => said,
  requestId: () => 'r',
  log: { info: () => {}, warn: () => {}, error: () => {} },
};

describe('the connection', () => {
  test.each<[string, More, RegExp]>([
    ['a bad bot token names SLACK_BOT_TOKEN', { botToken: 'xoxb-wrong' }, /SLACK_BOT_TOKEN/],
    ['a bad app token names SLACK_APP_TOKEN', { appToken: 'xapp-wrong' }, /SLACK_APP_TOKEN/],
    ['a workspace that is not listed names SLACK_TEAMS', { teams: ['T1'] }, /SLACK_TEAMS/],
  ])('%s', async (_, more, words) => {
    const bot = await openBot({ dispatch: async () => said }, more);
    await expect(bot.chat.start()).rejects.toThrow(words);
    await bot.close();
  });

  test('a server that is not there is told', async () => {
    const kit = await openSlackKit();
    await kit.close();
    const bot = await openBot({ dispatch: async () => said }, { kit });
    await expect(bot.chat.start()).rejects.toThrow(/could not be reached/);
    await bot.chat.stop();
  }, 20_000);

  test('is made anew where Slack asks for it or the socket breaks, without 5 s of silence', async () => {
    const { kit, logged } = await answering(said);
    kit.sockets.refresh();
    await until('second hello', () => (kit.sockets.hellos() === 2 ? true : null), 3000);
    await kit.slash('/incident', 'qaim').answer();
    kit.sockets.drop();
    await until('third hello', () => (kit.sockets.hellos() === 3 ? true : null), 3000);
    await kit.slash('/incident', 'qaim').answer();
    expect(logged.filter((l) => l.includes('on Slack again'))).toHaveLength(2);
  });

  test('a token that is revoked later is named in the log, and tried on', async () => {
    const { kit, logged } = await answering(said);
    kit.faults.revoked = true;
    kit.sockets.drop();
    await until('a line', () =>
      logged.find((l) => l.includes('SLACK_APP_TOKEN') && l.includes('token_revoked')),
    );
    kit.faults.revoked = false;
    await until('a line', () => logged.find((l) => l.includes('on Slack again')), 10_000);
    expect((await kit.slash('/incidents', '').answer()).text).toContain('It is done');
  });

  test('tokens and what people write never go to the log', async () => {
    const { kit, logged } = await answering(said);
    kit.sockets.raw('{"type":"slash_commands","payload":{"text":"secret words"}}');
    kit.sockets.raw('not json: secret words');
    kit.sockets.drop();
    await until('hello', () => (kit.sockets.hellos() === 2 ? true : null));
    await kit.slash('/incident', 'secret words').answer();
    expect(logged.join('\n')).not.toMatch(/xoxb-|xapp-|secret words|ticket=/);
  });

  test('stopping ends what is under way', async () => {
    const { kit, chat } = await answering(() => later(300).then(() => said));
    const asked = kit.slash('/incidents', '');
    await asked.ack();
    await chat.stop();
    expect((await asked.answer(10)).text).toContain('It is done');
  });
});

/** Slow by what Slack and its SDK wait for, so side by side. */
describe.concurrent('under strain', () => {
  test('4 s of work are acknowledged in time', async () => {
    const { kit } = await answering(() => later(4000).then(() => said));
    const asked = kit.slash('/incident', 'qaim');
    expect((await asked.answer(6000)).text).toContain('It is done');
    expect(asked.interaction.ackedAfter).toBeLessThan(1000);
  });

  test('dropped sockets, 429s and 5xx: every command is answered, every alert arrives once', async () => {
    const { kit, chat, asked } = await answering((r) => textCard('Answer', JSON.stringify(r.ask)));
    kit.faults.dropEvery = 3;
    kit.faults.rateLimitEvery = 5;
    kit.faults.serverErrorEvery = 7;
    const alerts = Array.from({ length: 50 }, (_, i) =>
      chat.post(ids.alerts, textCard(`Alert ${i}`, 'x'), { key: `alert-${i}` }),
    );
    for (let n = 0; n < 200; n += 20) {
      const lines = Array.from({ length: 20 }, (_, i) => `n${n + i}`);
      const answers = lines.map((line) => kit.slash('/incident', line).answer(30_000));
      for (const [i, shown] of (await Promise.all(answers)).entries())
        expect(shown.text).toContain(`"line":"/incident ${lines[i]}"`);
    }
    await Promise.all(alerts);
    expect(asked).toHaveLength(200);
    expect(kit.shown(ids.alerts).map((m) => m.text.split('\n')[0])).toEqual(
      Array.from({ length: 50 }, (_, i) => `Alert ${i}`),
    );
    expect(kit.sockets.hellos()).toBeGreaterThanOrEqual(10);
    expect(kit.violations).toEqual([]);
  }, 60_000);

  test('an outage is outlived: posts are to be tried later, and commands are answered afterwards', async () => {
    const { kit, chat, logged } = await answering(said);
    await kit.close();
    const post = chat.post(ids.alerts, said, { key: 'a' });
    await expect(post).rejects.toMatchObject({ retry: 10_000, message: 'Slack could not be reached.' });
    const anew = await openSlackKit({ at: Number(new URL(kit.api).port) });
    await until('a line', () => logged.find((l) => l.includes('on Slack again')), 20_000);
    expect((await anew.slash('/incidents', '').answer()).text).toContain('It is done');
    expect(logged.filter((l) => l.includes('reconnecting'))).toHaveLength(1);
    await chat.stop();
    await anew.close();
  }, 40_000);

  test('posts in one channel are a second apart, and one channel holds up no other', async () => {
    const { kit, chat } = await answering(said, { pace: 1000 });
    kit.faults.oneASecond = true;
    const posts = [ids.newsroom, ids.newsroom, ids.newsroom, ids.alerts].map((channel, i) =>
      chat.post(channel, said, { key: `${i}` }),
    );
    await Promise.all(posts);
    expect([kit.shown(ids.newsroom).length, kit.shown(ids.alerts).length]).toEqual([3, 1]);
    expect(kit.calls.filter((c) => c === 'chat.postMessage')).toHaveLength(4);
  }, 20_000);
});

describe('posts', () => {
  const alert: Card = {
    ...textCard('A contradicts B', 'Before: 55.', 'alert'),
    actions: [{ label: 'Open', command: '/incident qaim' }],
  };

  test('arrive once a key, in another channel too, are written over, and go into threads', async () => {
    const { kit, chat, asked } = await answering(said);
    const first = await chat.post(ids.newsroom, alert, { key: 'alert-1' });
    expect(await chat.post(ids.newsroom, alert, { key: 'alert-1' })).toBe(first);
    await chat.post(ids.alerts, alert, { key: 'alert-1' });
    await chat.post(ids.newsroom, alert, { key: 'alert-2', thread: first });
    expect([kit.shown(ids.newsroom).length, kit.shown(ids.alerts).length]).toEqual([2, 1]);
    expect(kit.shown(ids.newsroom)[1]?.message?.thread).toBe(first);
    await chat.edit(ids.newsroom, first, { ...alert, title: 'Seen' });
    const shown = kit.shown(ids.newsroom)[0]!;
    expect(shown.text).toContain('⚠ Seen');
    expect((await kit.press(shown, 'Open').answer()).ephemeral).toBe(true);
    expect(asked[0]?.ask).toEqual({ line: '/incident qaim' });
    expect(kit.shown(ids.newsroom)[0]?.text).toContain('⚠ Seen');
  });

  test('that are too long come with their whole text in the thread', async () => {
    const { kit, chat } = await answering(said);
    const first = await chat.post(ids.alerts, long, { key: 'a' });
    const [shown, file] = kit.shown(ids.alerts);
    expect(shown?.text).toContain('in the thread');
    expect(file?.message?.thread).toBe(first);
    expect(file?.text).toContain('Line 299 ');
  });

  test('stand where their files are not taken, and say so', async () => {
    const { kit, chat } = await answering(said);
    kit.faults.noFiles = true;
    const first = await chat.post(ids.alerts, picture, { key: 'a' });
    const [shown, told] = kit.shown(ids.alerts);
    expect(shown?.text).toContain('12 to 60 killed');
    expect([told?.message?.thread, told?.text]).toEqual([
      first,
      'chart.png: Slack did not take it.\n'.trim(),
    ]);
  });

  test('that grow too long by an edit have their text in the thread', async () => {
    const { kit, chat } = await answering(said);
    const first = await chat.post(ids.alerts, alert, { key: 'a' });
    await chat.edit(ids.alerts, first, long);
    expect(kit.shown(ids.alerts).map((m) => [m.message?.thread, m.files.length])).toEqual([
      [null, 0],
      [first, 1],
    ]);
  });

  test.each([
    ['channel_not_found', /\/invite/],
    ['not_in_channel', /\/invite/],
    ['is_archived', /archived/],
    ['restricted_action', /administrator/],
  ])('%s is never tried again', async (error, words) => {
    const { kit, chat } = await answering(said);
    kit.faults.refused.set(ids.alerts, error);
    await expect(chat.post(ids.alerts, alert, { key: 'a' })).rejects.toMatchObject({
      name: 'ChatRefusal',
      retry: null,
      message: expect.stringMatching(words),
    });
    await expect(chat.edit(ids.alerts, '1.1', alert)).rejects.toMatchObject({ retry: null });
  });

  test('are tried later where Slack is in trouble or asks to wait; a short wait is waited for', async () => {
    const { kit, chat } = await answering(said);
    const post = (key: string): Promise<string> => chat.post(ids.alerts, alert, { key });
    kit.faults.rateLimitEvery = 1;
    kit.faults.retryAfter = 60;
    await expect(post('a')).rejects.toMatchObject({ retry: 60_000 });
    kit.faults.rateLimitEvery = 2;
    kit.faults.retryAfter = 1;
    for (const key of ['a', 'b', 'c']) await post(key);
    kit.faults.rateLimitEvery = 0;
    kit.faults.refused.set(ids.alerts, 'internal_error');
    await expect(post('d')).rejects.toMatchObject({ retry: 30_000 });
    kit.faults.refused.set(ids.alerts, 'token_revoked');
    await expect(post('d')).rejects.toMatchObject({ retry: 300_000 });
    await expect(chat.edit(ids.newsroom, '1.1', alert)).rejects.toMatchObject({ retry: null });
  }, 20_000);
});

describe('who is an editor', () => {
  test('is known again where Slack did not tell once; those last known stay', async () => {
    const { kit, asked } = await answering(said);
    const ask = async (): Promise<boolean | undefined> => {
      await kit.slash('/incidents', '', ben).answer();
      return asked.at(-1)?.person.isEditor;
    };
    kit.world.groups.delete(ids.editors);
    expect(await ask()).toBe(false);
    kit.world.groups.set(ids.editors, [ids.ben]);
    expect(await ask()).toBe(true);
    kit.world.groups.delete(ids.editors);
    expect(await ask()).toBe(true);
  });
});

describe('the manifest', () => {
  const made = slackManifest(all);
  const command = (name: string, more: Partial<Command> = {}): Command => ({
    name,
    summary: `What ${name} does`,
    options: [],
    run: async () => said,
    ...more,
  });

  test('has a slash command for each first word, and /claimdesk', () => {
    expect(made.features.slash_commands.map((c) => c.command)).toEqual([...ownNames, '/claimdesk']);
    expect(made.features.shortcuts).toMatchObject([{ callback_id: 'source_add', name: 'Add as source' }]);
    const source = made.features.slash_commands.find((c) => c.command === '/source');
    expect(source?.usage_hint).toContain('add [text] | list <incident>');
  });

  test('leaves out what Slack has itself, and keeps to Slack’s limits', () => {
    const all2 = [
      command('feed add'),
      command('x', { summary: 's'.repeat(3000), onMessage: { label: 'l'.repeat(40) } }),
    ];
    const { slash_commands, shortcuts } = slackManifest(all2).features;
    expect(slash_commands.map((c) => c.command)).toEqual(['/x', '/claimdesk']);
    expect(slash_commands[0]?.description.length).toBeLessThanOrEqual(2000);
    expect([shortcuts[0]?.name.length, shortcuts[0]?.description.length]).toEqual([24, 150]);
  });

  test('is for Socket Mode, or for HTTP where an address is given', () => {
    const url = 'https://desk.example.org/slack/events';
    const http = slackManifest(all, url);
    expect(made.settings).toMatchObject({
      socket_mode_enabled: true,
      event_subscriptions: { bot_events: ['app_home_opened'] },
    });
    expect(JSON.stringify(made)).not.toContain('url"');
    expect(http.settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: url },
      interactivity: { request_url: url, message_menu_options_url: url },
    });
    expect(http.features.slash_commands.every((c) => c.url === url)).toBe(true);
  });

  test('asks for every scope that is used, docs/slack.md gives each reason, and the manifest beside it is this one', async () => {
    const docs = await readFile(new URL('../../docs/slack.md', import.meta.url), 'utf8');
    for (const [scope, reason] of Object.entries(scopes)) {
      const row = docs.split('\n').find((line) => line.startsWith(`| \`${scope}\``));
      expect(row).toContain(reason);
    }
    // `npx vitest run test/chat/slack.test.ts -u` writes it anew.
    await expect(`${JSON.stringify(made, null, 2)}\n`).toMatchFileSnapshot('../../docs/slack-manifest.json');
  });

  test('asks for no scope that no call takes', async () => {
    const { kit, chat } = await answering(picture);
    await kit.slash('/incident', 'qaim').answer();
    await chat.post(ids.alerts, said, { key: 'a' });
    // These two are taken by no method: slash commands come by themselves, files are fetched with the token.
    expect([...kit.scopes, 'commands', 'files:read'].toSorted()).toEqual(Object.keys(scopes).toSorted());
  });
});

describe('rendering', () => {
  const again = { key: 'k', ask: { line: '/incident qaim' } };

  test('any card stays within Slack’s limits on every page, and no page is empty', () => {
    fc.assert(
      fc.property(cards, fc.boolean(), (card, isAnswer) => {
        const look = isAnswer ? { again } : { by: 'Ana', notes: ['in the thread'] };
        const { pages } = render(card, look);
        for (const page of new Set([1, 2, Math.ceil(pages / 2), pages])) {
          const { message } = render(card, { ...look, page });
          expect(blocks.safeParse(message.blocks).error?.issues).toBeUndefined();
          expect(JSON.stringify(message.blocks).length).toBeLessThanOrEqual(13_000);
          expect(message.text.length).toBeLessThanOrEqual(3000);
          expect(message.text).not.toMatch(/<[@!#]/);
          expect(message.blocks.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 120 },
    );
  }, 30_000);

  test('nothing of a long text is lost over its pages', () => {
    const { pages } = render(long, { again });
    const text = Array.from({ length: pages }, (_, i) =>
      readOf(blocks.parse(render(long, { page: i + 1, again }).message.blocks)),
    ).join('\n');
    for (let i = 0; i < 300; i += 1) expect(text).toContain(`Line ${i} `);
    const words = Array.from({ length: 900 }, (_, i) => `w${i}*`).join(' ');
    expect(pieces(words, 300).join(' ')).toBe(words);
    expect(pieces('y'.repeat(5000), 300).join('')).toBe('y'.repeat(5000));
  });

  test('tables are aligned where they fit, else a line a row; links show their host', () => {
    const shown = (rows: readonly (readonly string[])[]) =>
      readOf(
        blocks.parse(render({ tone: 'plain', title: 't', blocks: [{ kind: 'table', rows }] }).message.blocks),
      );
    const rows = [
      ['55 civilians', 'hospital sources'],
      ['60', 'Mohammed Karbouli'],
    ];
    expect(shown(rows)).toBe('t\n55 civilians  hospital sources\n60            Mohammed Karbouli');
    expect(shown([['Reuters', 'https://www.reuters.com/a']])).toBe(
      't\nReuters · open <https://www.reuters.com/a> at www.reuters.com',
    );
    expect(shown([['x', 'javascript:alert(1)']])).not.toContain('<');
    expect(shown([['x', 'https://user:pw@evil.example/']])).not.toContain('<');
  });

  test.each([
    [
      '<!channel> <@U1> & <https://evil.example|x>',
      '&lt;!channel&gt; &lt;@U1&gt; &amp; &lt;https://evil.example|x&gt;',
    ],
    ['\u202egnp.exe\u202c', 'gnp.exe'],
  ])('%j is escaped', (text, escaped) => expect(escape(text)).toBe(escaped));

  test.each([
    ['<https://a.example/x?a=1&amp;b=2>', 'https://a.example/x?a=1&b=2'],
    ['<https://a.example|A>', 'https://a.example'],
    ['<#C1|newsroom> <!subteam^S1|@desk> &lt;b&gt;', 'newsroom @desk <b>'],
  ])('%j is read as %j', (text, meant) => expect(unescape(text)).toBe(meant));
});
