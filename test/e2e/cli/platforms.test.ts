import { afterAll, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { describe as describeAll } from '../../../src/chat/discord/index.ts';
import { slackManifest } from '../../../src/chat/slack/index.ts';
import { ids, openDiscordKit } from '../../kit/discord/index.ts';
import { cli, settingsFor } from '../../kit/program.ts';
import { openSlackKit } from '../../kit/slack/index.ts';

const discord = await openDiscordKit();
const slack = await openSlackKit();
afterAll(() => Promise.all([discord.close(), slack.close()]));

test('manifest: as each platform wants it, made of the same commands', async () => {
  const url = 'https://desk.example.org/slack/events';
  const [bySocket, byHttp, atDiscord] = await Promise.all([
    cli(['manifest', 'slack']),
    cli(['manifest', 'slack', '--url', url]),
    cli(['manifest', 'discord']),
  ]);
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  expect(JSON.parse(bySocket.out)).toEqual(plain(slackManifest(commands)));
  expect(JSON.parse(byHttp.out)).toEqual(plain(slackManifest(commands, url)));
  expect(JSON.parse(atDiscord.out)).toEqual(plain(describeAll(commands)));
});

test.each([
  [['manifest', 'telegram'], /Allowed choices are slack, discord/],
  [['manifest', 'slack', '--url', 'http://desk.example.org/'], /--url is for Slack over HTTP: give/],
  [['manifest', 'discord', '--url', 'https://desk.example.org/'], /--url is for Slack over HTTP: give/],
  [['register'], /DISCORD_TOKEN and DISCORD_GUILDS are not set/],
])('%j is refused in a sentence', async (args, said) => {
  const { out, err, status } = await cli(args);
  expect({ out, status }).toEqual({ out: '', status: 1 });
  expect(err).toMatch(said);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('register: once, and again when the commands changed', async () => {
  const settings = settingsFor({ discord });
  expect(await cli(['register'], '', settings)).toMatchObject({
    out: `Commands at Discord: anew in ${ids.guild}.\n`,
    status: 0,
  });
  expect((await cli(['register'], '', settings)).out).toBe('Commands at Discord: nothing had changed.\n');
  discord.world.commands.set(ids.guild, []);
  expect((await cli(['register'], '', settings)).out).toContain('anew in');
});

test('doctor: asks with the tokens of the settings, and tells settings that are wrong', async () => {
  const well = await cli(['doctor'], '', settingsFor({ slack }));
  expect(well.out).toMatch(/SLACK_BOT_TOKEN: Slack knows it.*Slack, scopes: .*SLACK_APP_TOKEN: Slack opens/s);
  expect(well).toMatchObject({ status: 0 });
  const half = await cli(['doctor'], '', { SLACK_BOT_TOKEN: slack.botToken });
  expect(half.out).toMatch(/^FAULT settings: .*SLACK_APP_TOKEN.*\n.*1 fault to mend\.\n$/s);
  expect(half.out).not.toContain('No token');
  expect(half.status).toBe(1);
});
