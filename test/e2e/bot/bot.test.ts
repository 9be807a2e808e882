import { afterEach, expect, test } from 'vitest';
import { demo } from '../../kit/demo.ts';
import { ids as discordIds, openDiscordKit, type DiscordKit } from '../../kit/discord/index.ts';
import { spawnProgram } from '../../kit/process.ts';
import { settingsFor, startProgram, type Started } from '../../kit/program.ts';
import { ids as slackIds, openSlackKit, until, type SlackKit } from '../../kit/slack/index.ts';

const open: { close(): Promise<void> }[] = [];
const started: Started[] = [];
afterEach(async () => {
  for (const program of started.splice(0)) program.kill();
  await Promise.all(open.splice(0).map((kit) => kit.close()));
});

const kept = <T extends { close(): Promise<void> }>(kit: T): T => {
  open.push(kit);
  return kit;
};
const running = <T extends Started>(program: T): T => {
  started.push(program);
  return program;
};
const both = async (): Promise<{ slack: SlackKit; discord: DiscordKit }> => ({
  slack: kept(await openSlackKit()),
  discord: kept(await openDiscordKit()),
});
const slackEditor = { id: slackIds.ben, name: 'ben' };
const discordEditor = { roles: [discordIds.editors] };
const [reuters, , nbc] = demo.map((article) => article.text);
const patience = 20_000;
const has =
  (words: string) =>
  ({ text }: { readonly text: string }): boolean =>
    text.includes(words);
const isStored = has('On record');
const isAlert = has('⚠ Qaim air strike: Iraqi military');

test('on both at once, over one ledger: what is added on one is answered and told on the other', async () => {
  const kits = await both();
  const { slack, discord } = kits;
  const bot = running(spawnProgram(settingsFor(kits)));
  await Promise.all([bot.saying('On Slack, for 1 workspace.'), bot.saying('On Discord, for 1 server.')]);
  expect((await slack.slash('/incident', 'qaim').answer()).text).toContain('Nothing is on record yet');
  const asked = discord.slash('incident', 'show', { name: 'qaim' });
  expect((await asked.answer()).text).toContain('Nothing is on record yet');

  const watched = await slack.slash('/watch', 'everything', slackEditor).answer();
  expect(watched.text).toMatch(/everything/i);
  await discord.slash('watch', null, { target: 'everything' }, discordEditor).answer();
  const form = await slack.slash('/source', 'add').modal();
  slack.submit(form, { text: reuters!, outlet: 'Reuters', date: '2016-12-07' });
  await until('answer to the form', () => slack.whispers(slackIds.newsroom).find(isStored), patience);
  expect((await discord.slash('incident', 'show', { name: 'qaim' }).answer()).text).toContain('Killed');

  const choices = await discord.autocomplete('timeline', null, ['incident', 'qa']).choices();
  expect(choices.map(({ value }) => value)).toContain('qaim-2016-12-07');
  const picker = await slack.slash('/incident', '').answer();
  expect(JSON.stringify(await slack.type(picker, 'qa').ack())).toContain('qaim-2016-12-07');

  const about = { outlet: 'NBC News', date: '2016-12-08' };
  await discord.slash('source', 'add', { text: nbc!, ...about }).answer(patience);
  await until('alert on Slack', () => slack.shown(slackIds.newsroom).find(isAlert), patience);
  await until('alert on Discord', () => discord.shown(discord.ana.channel).find(isAlert), patience);
  slack.openHome();
  const home = await until('the page on Slack', () => slack.home());
  expect(home.text).toMatch(/1 alert open.*Watched.*everything.*2 channels.*qaim-2016-12-07/s);

  bot.end();
  expect(await bot.ended).toBe(0);
  expect([...slack.violations, ...discord.violations]).toEqual([]);
}, 60_000);

test('on one: what the other needs is named, and nothing is read from standard input', async () => {
  const discord = kept(await openDiscordKit());
  const bot = running(startProgram(settingsFor({ discord })));
  await bot.saying('Not on Slack: SLACK_BOT_TOKEN and SLACK_APP_TOKEN are not set (docs/slack.md).');
  expect(bot.said()).toMatch(/^On Discord, for 1 server\.$/m);
  expect(bot.said()).not.toContain('demo');
  expect(bot.stdin.readableDidRead).toBe(false);
  bot.end();
  expect(await bot.ended).toBe(0);
}, 30_000);

test('a token that one refuses is named, and the other goes on', async () => {
  const kits = await both();
  const bot = running(
    startProgram({ ...settingsFor(kits), SLACK_BOT_TOKEN: ['xoxb', 'of', 'nobody'].join('-') }),
  );
  await bot.saying('Not on Slack: Slack does not take this SLACK_BOT_TOKEN (invalid_auth): copy');
  await bot.saying('On Discord, for 1 server.');
  expect((await kits.discord.slash('help', null).answer()).text).toContain('/incident');
  expect(bot.said()).not.toContain('of-nobody');
  bot.end();
  expect(await bot.ended).toBe(0);
}, 30_000);

test('where none is reached, it ends with the reason and status 1', async () => {
  const discord = kept(await openDiscordKit());
  const bot = running(startProgram({ ...settingsFor({ discord }), DISCORD_TOKEN: 'of.nobody.at-all' }));
  expect(await bot.ended).toBe(1);
  expect(bot.said()).toContain('Discord does not know this DISCORD_TOKEN');
  expect(bot.said()).not.toContain('nobody');
}, 30_000);

test('registered commands stay as they are at the next start', async () => {
  const discord = kept(await openDiscordKit());
  const registered = (): number => discord.calls.filter((call) => /^PUT .*commands$/.test(call)).length;
  for (const _ of [1, 2]) {
    const bot = running(startProgram(settingsFor({ discord })));
    await bot.saying('On Discord');
    bot.end();
    expect(await bot.ended).toBe(0);
    expect(registered()).toBe(1);
  }
}, 30_000);
