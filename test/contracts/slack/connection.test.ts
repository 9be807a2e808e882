import { describe, expect, test } from 'vitest';
import { done as said, makeBots } from '../../kit/bots.ts';
import { openBot, type More } from '../../kit/slack/bot.ts';
import { ids, until } from '../../kit/slack/index.ts';

const { answering } = makeBots(openBot);

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
