import { describe, expect, test } from 'vitest';
import { makeSlack } from '../../../src/chat/slack/index.ts';
import { done as said, makeBots } from '../../kit/bots.ts';
import { chatDeps } from '../../kit/chatDeps.ts';
import { openBot } from '../../kit/slack/bot.ts';
import { ids, openSlackKit, signed, until } from '../../kit/slack/index.ts';

const { answering } = makeBots(openBot);

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
      chatDeps({ dispatch: async () => said }).deps,
    );
    await expect(chat.start()).rejects.toThrow(/PORT/);
    await kit.close();
  });
});
