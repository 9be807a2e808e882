import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { commands as all } from '../../../commands/index.ts';
import { scopes, slackManifest } from '../../../src/chat/slack/index.ts';
import { commandNamed, done as said, makeBots } from '../../kit/bots.ts';
import { openBot, ownNames, picture } from '../../kit/slack/bot.ts';
import { ids } from '../../kit/slack/index.ts';

const { answering } = makeBots(openBot);

describe('the manifest', () => {
  const made = slackManifest(all);

  test('has a slash command for each first word, and /claimdesk', () => {
    expect(made.features.slash_commands.map((c) => c.command)).toEqual([...ownNames, '/claimdesk']);
    expect(made.features.shortcuts).toMatchObject([{ callback_id: 'source_add', name: 'Add as source' }]);
    const source = made.features.slash_commands.find((c) => c.command === '/source');
    expect(source?.usage_hint).toContain('add [text] | list <incident>');
  });

  test('leaves out what Slack has itself, and keeps to Slack’s limits', () => {
    const all2 = [
      commandNamed('feed add'),
      commandNamed('x', { summary: 's'.repeat(3000), onMessage: { label: 'l'.repeat(40) } }),
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
    const docs = await readFile(new URL('../../../docs/slack.md', import.meta.url), 'utf8');
    for (const [scope, reason] of Object.entries(scopes)) {
      const row = docs.split('\n').find((line) => line.startsWith(`| \`${scope}\``));
      expect(row).toContain(reason);
    }
    // `npx vitest run test/contracts/slack/manifest.test.ts -u` writes it anew.
    await expect(`${JSON.stringify(made, null, 2)}\n`).toMatchFileSnapshot(
      '../../../docs/slack-manifest.json',
    );
  });

  test('asks for no scope that no call takes', async () => {
    const { kit, chat } = await answering(picture);
    await kit.slash('/incident', 'qaim').answer();
    await chat.post(ids.alerts, said, { key: 'a' });
    // These two are taken by no method: slash commands come by themselves, files are fetched with the token.
    expect([...kit.scopes, 'commands', 'files:read'].toSorted()).toEqual(Object.keys(scopes).toSorted());
  });
});
