import { readFile } from 'node:fs/promises';
import { PermissionsBitField } from 'discord.js';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { commands as all } from '../../commands/index.ts';
import {
  describe as describeCommands,
  commandOf,
  registerAlone,
} from '../../src/chat/discord/description.ts';
import { packAsk, readId, unpackAsk } from '../../src/chat/discord/ids.ts';
import { escape, link, pieces } from '../../src/chat/discord/markdown.ts';
import { render } from '../../src/chat/discord/render.ts';
import { textCard, type Card } from '../../src/core/card.ts';
import type { Command, CommandRequest } from '../../src/core/command.ts';
import { adapterContract } from './adapter.ts';
import { demo } from '../kit/demo.ts';
import { openDesk, type TestDesk } from '../kit/desk.ts';
import { openBot, sayLine, wholeOf, type Bot } from '../kit/discord/bot.ts';
import { cards } from '../kit/discord/cards.ts';
import { registration } from '../kit/discord/commands.ts';
import { ids, openDiscordKit, until } from '../kit/discord/index.ts';
import { shownOf } from '../kit/discord/shown.ts';
import { message as messageSchema } from '../kit/discord/schemas.ts';

adapterContract('discord', async (desk, lines) => {
  const bot = await openBot({ dispatch: desk.dispatch });
  await bot.chat.start();
  const texts: string[] = [];
  for (const line of lines) texts.push(await wholeOf(bot.kit, await sayLine(bot.kit, line)));
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
/** A bot whose every command answers with the card, and notes what it was asked. */
async function answering(card: Card | ((request: CommandRequest) => Card | Promise<Card>)) {
  const asked: CommandRequest[] = [];
  const bot = await start({
    dispatch: async (request) => {
      asked.push(request);
      return typeof card === 'function' ? card(request) : card;
    },
  });
  return { ...bot, asked };
}
const said = textCard('Done', 'It is done.');
const long: Card = {
  tone: 'plain',
  title: 'Long',
  blocks: Array.from({ length: 200 }, (_, i) => ({
    kind: 'text' as const,
    text: `Line ${i} ${'x'.repeat(60)}`,
  })),
};

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

  test('that break on the way end in a card with the request’s id', async () => {
    const { kit, logged } = await answering(() => Promise.reject(new Error('oops')));
    expect((await kit.slash('incidents', null).answer()).text).toContain('req-1');
    expect(logged.join()).toContain('req-1');
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

describe('buttons', () => {
  const withActions: Card = {
    ...said,
    actions: [
      { label: 'Evidence', command: '/source list qaim' },
      { label: 'Not a conflict', command: '/alert dismiss 3', ask: 'Why is it none?', style: 'danger' },
      { label: 'Far', command: `/incident ${'x'.repeat(120)}` },
    ],
  };

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
    expect(asked.map((a) => a.ask)).toEqual([
      { name: 'source add', args: { text: 'Three died.' } },
      { name: 'source add', args: { url: 'https://example.org/a' } },
      { name: 'source add', args: { text: 'Reuters 2016-12-08' } },
      { name: 'source add', args: {} },
      { name: 'source add', args: { url: 'https://example.org/b' } },
    ]);
    expect(await asked[2]?.upload?.()).toEqual({ name: 'a.txt', bytes: file.bytes });
  });

  test.each([
    ['nothing', undefined, 'no text, no link and no file'],
    ['a picture', { name: 'a.png', type: 'image/png', bytes: new Uint8Array(3) }, 'cannot be read'],
    ['over 5 MB', { name: 'a.txt', type: 'text/plain', bytes: new Uint8Array(5_300_000) }, 'over 5 MB'],
  ])('refuses a message with %s', async (_, file, words) => {
    const { kit, asked } = await answering(said);
    expect((await kit.messageCommand('Add as source', kit.say('', file)).answer()).text).toContain(words);
    expect(asked).toEqual([]);
  });
});

test('what is being done is shown, and gone with the answer', async () => {
  const done = Promise.withResolvers<void>();
  const { kit } = await answering(async ({ progress }) => {
    progress?.('Fetching <@1> example.org');
    progress?.('Reading the article');
    await done.promise;
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
  done.resolve();
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

test('a foreign guild gets one sentence, and a line is logged', async () => {
  const { kit, asked, logged } = await answering(said);
  const who = { guild: ids.foreign, channel: kit.world.guilds.get(ids.foreign)!.channels[0]! };
  const shown = await kit.slash('incident', null, { name: 'qaim' }, who).answer();
  expect(shown).toMatchObject({ ephemeral: true });
  expect(shown.raw).toMatch(/^Sorry, this bot serves another newsroom/);
  expect(await kit.autocomplete('incident', null, ['name', 'q'], who).choices()).toEqual([]);
  const message = kit.say('Three died.', undefined, who);
  expect((await kit.messageCommand('Add as source', message, who).answer()).raw).toBe(shown.raw);
  expect(asked).toEqual([]);
  expect(logged.filter((l) => l.includes(ids.foreign))).toHaveLength(3);
});

describe('the connection', () => {
  test('a bad token names DISCORD_TOKEN', async () => {
    const bot = await openBot({ dispatch: async () => said }, { token: 'wrong' });
    await expect(bot.chat.start()).rejects.toThrow(/DISCORD_TOKEN/);
    await bot.close();
  });

  test('a token that the gateway refuses names DISCORD_TOKEN; one that is revoked later is logged', async () => {
    const bot = await openBot({ dispatch: async () => said });
    bot.kit.faults.closeWith = 4004;
    await expect(bot.chat.start()).rejects.toThrow(/DISCORD_TOKEN/);
    await bot.close();
    const { kit, logged } = await answering(said);
    kit.faults.closeWith = 4004;
    kit.gateway.drop();
    await until('a line', () => logged.find((l) => l.startsWith('error') && l.includes('DISCORD_TOKEN')));
  });

  test('a server that is not there is told', async () => {
    const kit = await openDiscordKit();
    await kit.close();
    const bot = await openBot({ dispatch: async () => said }, { kit });
    await expect(bot.chat.start()).rejects.toThrow(/could not be reached/);
    await bot.chat.stop();
  });

  test('answers that are lost on the way are not given twice', async () => {
    const { kit, chat, asked } = await answering(said);
    kit.faults.loseEvery = 2;
    for (const n of [1, 2, 3, 4]) await kit.slash('incident', null, { name: `n${n}` }).answer();
    for (const n of [1, 2, 3, 4]) await chat.post(kit.ana.channel, said, { key: `k${n}` });
    expect(asked).toHaveLength(4);
    expect(kit.shown(kit.ana.channel)).toHaveLength(4);
  });

  test('stopping ends what is under way', async () => {
    const { kit, chat } = await answering(
      () => new Promise((done) => void setTimeout(() => done(said), 300)),
    );
    const asked = kit.slash('incidents', null);
    await until('acknowledgement', () => asked.interaction.acked);
    await chat.stop();
    expect((await asked.answer(10)).text).toContain('It is done');
  });
});

/** Slow by what Discord and its SDK wait for, so side by side. */
describe.concurrent('under strain', () => {
  test('4 s of work are acknowledged in time', async () => {
    const { kit } = await answering(() => new Promise((done) => void setTimeout(() => done(said), 4000)));
    const asked = kit.slash('incident', null, { name: 'qaim' });
    expect((await asked.answer(6000)).text).toContain('It is done');
    expect(asked.interaction.ackedAfter).toBeLessThan(1000);
  });

  test('dropped sockets, 429s and 5xx: every command is answered, every alert arrives once', async () => {
    const { kit, chat, asked } = await answering((r) => textCard('Answer', JSON.stringify(r.ask)));
    kit.faults.dropEvery = 60;
    kit.faults.rateLimitEvery = 5;
    kit.faults.retryAfter = 0.001;
    kit.faults.serverErrorEvery = 7;
    const alerts = Array.from({ length: 50 }, (_, i) =>
      chat.post(kit.ana.channel, textCard(`Alert ${i}`, 'x'), { key: `alert-${i}` }),
    );
    for (const round of [0, 50, 100, 150]) {
      const lines = Array.from({ length: 50 }, (_, i) => `incident n${round + i}`);
      const answers = lines.map((line) => kit.slash('claimdesk', null, { line }).answer(10_000));
      for (const [i, shown] of (await Promise.all(answers)).entries())
        expect(shown.text).toContain(`"line":"${lines[i]}"`);
    }
    await Promise.all(alerts);
    expect(asked).toHaveLength(200);
    expect(kit.shown(kit.ana.channel)).toHaveLength(50);
    expect(kit.gateway.counts).toMatchObject({ identified: 1, resumed: 3 });
    expect(kit.violations).toEqual([]);
  }, 20_000);

  test('an outage is outlived: posts are to be tried later, and commands are answered afterwards', async () => {
    const { kit, chat, logged } = await answering(said);
    await kit.close();
    const post = chat.post(kit.ana.channel, said, { key: 'a' });
    await expect(post).rejects.toMatchObject({ retry: 10_000, message: 'Discord could not be reached.' });
    await new Promise((go) => void setTimeout(go, 1500));
    const anew = await openDiscordKit(Number(new URL(kit.api).port));
    await until('a line', () => logged.find((l) => l.includes('on Discord again')), 10_000);
    expect((await anew.slash('incidents', null).answer()).text).toContain('It is done');
    expect(logged.filter((l) => l.includes('reconnecting'))).toHaveLength(1);
    await chat.stop();
    await anew.close();
  }, 15_000);

  test('a session that was lost is made anew', async () => {
    const { kit } = await answering(said);
    kit.gateway.invalidate();
    await until('identify', () => (kit.gateway.counts.identified === 2 ? true : null), 10_000);
    expect((await kit.slash('incidents', null).answer()).text).toContain('It is done');
  }, 15_000);
});

describe('posts', () => {
  const alert: Card = {
    ...textCard('A contradicts B', 'Before: 55.', 'alert'),
    actions: [{ label: 'Open', command: '/incident qaim' }],
  };

  test('arrive once whatever the tries, in another channel too, and are written over', async () => {
    const { kit, chat, asked } = await answering(said);
    const [newsroom = '', alerts = ''] = kit.world.guilds.get(ids.guild)!.channels;
    const first = await chat.post(newsroom, alert, { key: 'alert-1' });
    expect(await chat.post(newsroom, alert, { key: 'alert-1' })).toBe(first);
    await chat.post(alerts, alert, { key: 'alert-1' });
    expect([kit.shown(newsroom).length, kit.shown(alerts).length]).toEqual([1, 1]);
    await chat.edit(newsroom, first, { ...alert, title: 'Seen' });
    const [shown] = kit.shown(newsroom);
    expect(shown?.text).toContain('⚠ Seen');
    await kit.press(shown!, 'Open').answer();
    expect(asked[0]?.ask).toEqual({ line: '/incident qaim' });
    expect(kit.violations).toEqual([]);
  });

  test('go into a message’s thread, which is made at need', async () => {
    const { kit, chat } = await answering(said);
    const first = await chat.post(kit.ana.channel, alert, { key: 'a' });
    for (const key of ['b', 'c']) await chat.post(kit.ana.channel, alert, { key, thread: first });
    expect(kit.shown(first)).toHaveLength(2);
    expect(kit.shown(kit.ana.channel)).toHaveLength(1);
    expect(kit.violations).toEqual([]);
  });

  test('that are too long come with a file', async () => {
    const { kit, chat } = await answering(said);
    await chat.post(kit.ana.channel, long, { key: 'a' });
    expect(kit.shown(kit.ana.channel)[0]?.files[0]?.text).toContain('Line 199 ');
  });

  test.each([
    ['unknownChannel', /no such channel/],
    ['missingAccess', /View Channel/],
    ['missingPermissions', /Send Messages/],
  ] as const)('%s is never tried again', async (fault, words) => {
    const { kit, chat } = await answering(said);
    kit.faults.refused.set(kit.ana.channel, fault);
    const post = chat.post(kit.ana.channel, alert, { key: 'a' });
    await expect(post).rejects.toMatchObject({
      name: 'ChatRefusal',
      retry: null,
      message: expect.stringMatching(words),
    });
  });

  test('are tried later where Discord is in trouble or asks to wait, and never go to a foreign guild', async () => {
    const { kit, chat } = await answering(said);
    const post = (channel = kit.ana.channel): Promise<string> => chat.post(channel, alert, { key: 'a' });
    kit.faults.serverErrorEvery = 1;
    await expect(post()).rejects.toMatchObject({ retry: 30_000 });
    kit.faults.serverErrorEvery = 0;
    const foreign = kit.world.guilds.get(ids.foreign)!.channels[0];
    await expect(post(foreign)).rejects.toMatchObject({ retry: null });
    kit.faults.rateLimitEvery = 1;
    kit.faults.retryAfter = 60;
    const refused: unknown = await post().catch((error: unknown) => error);
    expect(refused).toHaveProperty('retry', expect.closeTo(60_000, -3));
  });
});

describe('the description', () => {
  const command = (name: string, more: Partial<Command> = {}): Command => ({
    name,
    summary: `What ${name} does`,
    options: [],
    run: async () => said,
    ...more,
  });

  test('is one that Discord takes, and is registered when it changed', async () => {
    expect(registration.safeParse(describeCommands(all)).error?.issues).toBeUndefined();
    const kit = await openDiscordKit();
    const puts = () => kit.calls.filter((c) => c.startsWith('PUT')).length;
    const boot = async (commands: readonly Command[]): Promise<void> => {
      const bot = await openBot({ dispatch: async () => said, commands }, { kit });
      await bot.chat.start();
      await bot.chat.stop();
    };
    await boot(all);
    await boot(all);
    expect(puts()).toBe(1);
    await boot([...all, command('new')]);
    expect(puts()).toBe(2);
    expect(kit.violations).toEqual([]);
    await kit.close();
  });

  test('is registered without a connection too', async () => {
    const kit = await openDiscordKit();
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const settings = { token: kit.token, guilds: [ids.guild], api: kit.api };
    expect(await registerAlone(settings, all, log)).toEqual([ids.guild]);
    expect(await registerAlone(settings, all, log)).toEqual([]);
    await expect(registerAlone({ ...settings, token: 'x' }, all, log)).rejects.toThrow(/DISCORD_TOKEN/);
    await kit.close();
  });

  test('joins commands that begin alike; the bare one is its own subcommand', () => {
    const several = [
      command('claim', { options: [{ name: 'id', kind: 'claim', required: true, summary: 'Its number' }] }),
      command('claim fix'),
      command('alerts'),
      command('alert ack'),
      command('feed rule add'),
    ];
    const json = describeCommands(several);
    expect(registration.safeParse(json).error?.issues).toBeUndefined();
    expect(json.map((c) => c.name)).toEqual(['claim', 'alerts', 'alert', 'feed', 'claimdesk']);
    expect(json[0]).toMatchObject({
      options: [{ name: 'show', options: [{ autocomplete: true }] }, { name: 'fix' }],
    });
    expect(commandOf(several, 'claim', null, 'show')?.name).toBe('claim');
    expect(commandOf(several, 'claim', null, 'fix')?.name).toBe('claim fix');
    expect(commandOf(several, 'feed', 'rule', 'add')?.name).toBe('feed rule add');
    expect(commandOf(several, 'alert', null, 'none')).toBeNull();
  });

  test('puts required options first, and types them', () => {
    const options = [
      { name: 'days', kind: 'integer', required: false, summary: 's' },
      { name: 'format', kind: 'choice', required: true, summary: 's'.repeat(200), choices: ['csv', 'json'] },
      { name: 'url', kind: 'word', required: false, summary: 's', named: true },
    ] as const;
    const [json] = describeCommands([command('export', { options })]);
    expect(json).toMatchObject({
      options: [{ name: 'format', type: 3, choices: [{ value: 'csv' }, {}] }, { type: 4 }, { name: 'url' }],
    });
    expect(registration.safeParse([json]).success).toBe(true);
  });
});

test('the invite link of docs/discord.md asks for what is used, and no more', async () => {
  const used = [
    'ViewChannel',
    'SendMessages',
    'EmbedLinks',
    'AttachFiles',
    'CreatePublicThreads',
    'SendMessagesInThreads',
  ] as const;
  const docs = await readFile(new URL('../../docs/discord.md', import.meta.url), 'utf8');
  const invite = URL.parse(/https:\/\/discord\.com\/oauth2\/authorize\S+/.exec(docs)?.[0] ?? '');
  expect(invite?.searchParams.get('scope')).toBe('bot applications.commands');
  expect(invite?.searchParams.get('permissions')).toBe(PermissionsBitField.resolve([...used]).toString());
});

describe('rendering', () => {
  const bodyOf = ({ embeds, components, files, allowedMentions }: ReturnType<typeof render>['message']) => ({
    embeds,
    components,
    allowed_mentions: allowedMentions,
    attachments: files.map((f, i) => ({
      id: String(i),
      ...(f.description ? { description: f.description } : {}),
    })),
  });

  test('any card stays within Discord’s limits on every page, and no page is empty', () => {
    fc.assert(
      fc.property(cards, fc.constantFrom(null, '/incident qaim'), fc.boolean(), (card, again, share) => {
        const { pages } = render(card, { again, share });
        for (const page of new Set([1, 2, Math.ceil(pages / 2), pages])) {
          const { message } = render(card, { page, again, share, by: 'Ana' });
          expect(messageSchema.safeParse(bodyOf(message)).error?.issues).toBeUndefined();
          expect(message.files.length).toBeLessThanOrEqual(10);
          expect(message.files.every((f) => f.attachment.length <= 10 * 1024 * 1024)).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  }, 20_000);

  test('nothing of a long text is lost over its pages', () => {
    const { pages } = render(long, { again: '/x' });
    const text = Array.from({ length: pages }, (_, i) => render(long, { page: i + 1, again: '/x' }))
      .map((r) => r.message.embeds[0]?.description)
      .join('\n');
    for (let i = 0; i < 200; i += 1) expect(text).toContain(`Line ${i} `);
    const words = Array.from({ length: 900 }, (_, i) => `w${i}*`).join(' ');
    expect(pieces(words, 300).join(' ').replaceAll('\\', '')).toBe(words);
    expect(pieces('y'.repeat(5000), 300).join('')).toBe('y'.repeat(5000));
  });

  test('tables are aligned where they fit, else a line a row; links show their host', () => {
    const rows = [
      ['55 civilians', 'hospital sources'],
      ['60', 'Mohammed Karbouli'],
    ];
    const shown = (r: readonly (readonly string[])[]) =>
      render({ tone: 'plain', title: 't', blocks: [{ kind: 'table', rows: r }] }).message.embeds[0]
        ?.description;
    expect(shown(rows)).toBe('```\n55 civilians  hospital sources\n60            Mohammed Karbouli\n```');
    expect(shown([['Reuters', 'https://www.reuters.com/a_(b)']])).toBe(
      '**Reuters** · [open](https://www.reuters.com/a_%28b%29) at www.reuters.com',
    );
    expect(shown([['a`b', 'c']])).toBe('**a\\`b** · c');
  });

  test.each([
    ['**bold** _it_ ~~s~~', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~s\\~\\~'],
    ['@everyone <@1> <#2>', '\\@everyone \\<\\@1\\> \\<#2\\>'],
    ['[x](https://evil.example)', '\\[x\\](https\\://evil.example)'],
    ['# h\n> q\n- l\n1. n', '\\# h\n\\> q\n\\- l\n1\\. n'],
    ['\u202egnp.exe\u202c', 'gnp.exe'],
  ])('%j is shown as it is', (text, escaped) => expect(escape(text)).toBe(escaped));

  test.each([
    ['https://user:pw@evil.example/', 'https\\://user:pw\\@evil.example/'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    [
      'https://nbcnews.com/a#:~:text=5%20dead',
      '[Open](https://nbcnews.com/a#:~:text=5%20dead) at nbcnews.com',
    ],
  ])('the link %s', (address, shown) => expect(link('Open', address)).toBe(shown));

  test('a picture is attached with its words, and shown', () => {
    const png = Buffer.from('png').toString('base64');
    const { message } = render({
      tone: 'plain',
      title: 't',
      blocks: [{ kind: 'picture', name: 'c.png', png, alt: '12 to 60 killed' }],
    });
    expect(message.files[0]).toMatchObject({ name: 'c.png', description: '12 to 60 killed' });
    expect(message.embeds[0]?.image?.url).toBe('attachment://c.png');
  });

  test('ids hold what a button does, and others are none', () => {
    expect(readId('r3:/incident qaim')).toEqual({ do: 'run', line: '/incident qaim' });
    expect(readId('a1:Why?\n/claim drop 3')).toEqual({ do: 'ask', ask: 'Why?', line: '/claim drop 3' });
    expect(readId('x:y')).toBeNull();
    const ask = { name: 'export', args: { incident: 'qaim', format: 'csv' } };
    expect(unpackAsk(packAsk(ask)!)).toEqual(ask);
    expect(packAsk({ line: 'x'.repeat(100) })).toBeNull();
    for (const bad of ['[1]', '["a",{"b":1}]', '{', '']) expect(unpackAsk(bad)).toBeNull();
  });
});
