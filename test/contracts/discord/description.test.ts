import { readFile } from 'node:fs/promises';
import { PermissionsBitField } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands as all } from '../../../commands/index.ts';
import {
  describe as describeCommands,
  commandOf,
  registerAlone,
} from '../../../src/chat/discord/description.ts';
import type { Command } from '../../../src/core/command.ts';
import { commandNamed, done as said } from '../../kit/bots.ts';
import { openBot } from '../../kit/discord/bot.ts';
import { registration } from '../../kit/discord/commands.ts';
import { ids, openDiscordKit } from '../../kit/discord/index.ts';

describe('the description', () => {
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
    await boot([...all, commandNamed('new')]);
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
      commandNamed('claim', {
        options: [{ name: 'id', kind: 'claim', required: true, summary: 'Its number' }],
      }),
      commandNamed('claim fix'),
      commandNamed('alerts'),
      commandNamed('alert ack'),
      commandNamed('feed rule add'),
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
    const [json] = describeCommands([commandNamed('export', { options })]);
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
  const docs = await readFile(new URL('../../../docs/discord.md', import.meta.url), 'utf8');
  const invite = URL.parse(/https:\/\/discord\.com\/oauth2\/authorize\S+/.exec(docs)?.[0] ?? '');
  expect(invite?.searchParams.get('scope')).toBe('bot applications.commands');
  expect(invite?.searchParams.get('permissions')).toBe(PermissionsBitField.resolve([...used]).toString());
});
