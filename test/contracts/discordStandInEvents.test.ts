import { Client, GatewayIntentBits, type REST, Routes, type ClientOptions } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until, type DiscordKit } from '../kit/discord/index.ts';
import { many, mute, openRest, x } from './discordRest.ts';

let kit: DiscordKit;
let rest: REST;
let channel: string;
beforeEach(async () => {
  ({ kit, rest, channel } = await openRest());
});
afterEach(async () => {
  await kit.close();
});

describe('registration', () => {
  const put = (...body: object[]): Promise<unknown> =>
    rest.put(Routes.applicationGuildCommands(kit.world.application, kit.ana.guild), { body });
  const slash = { type: 1, name: 'incident', description: 'd' };
  const option = { type: 3, name: 'name', description: 'd' };

  test('is kept, and given back', async () => {
    await put({ ...slash, options: [option] }, { type: 3, name: 'Add as source' });
    const kept = await rest.get(Routes.applicationGuildCommands(kit.world.application, kit.ana.guild));
    expect(kept).toMatchObject([{ name: 'incident', options: [option] }, { name: 'Add as source' }]);
  });

  test.each<[string, object]>([
    ['capitals in a name', { ...slash, name: 'Incident' }],
    ['a space in a name', { ...slash, name: 'source add' }],
    ['a name of 33', { ...slash, name: x(33) }],
    ['no description', { ...slash, description: '' }],
    ['a description of 101', { ...slash, description: x(101) }],
    ['26 options', { ...slash, options: many(26, option).map((o, i) => ({ ...o, name: `o${i}` })) }],
    [
      'a required option behind another',
      { ...slash, options: [option, { ...option, name: 'b', required: true }] },
    ],
    ['subcommands beside options', { ...slash, options: [option, { type: 1, name: 'a', description: 'd' }] }],
    ['26 choices', { ...slash, options: [{ ...option, choices: many(26, { name: 'a', value: 'a' }) }] }],
    ['a command of messages with a description', { type: 3, name: 'Add', description: 'd' }],
    ['a command of messages of 33', { type: 3, name: x(33) }],
  ])('is refused: %s', async (_, command) => {
    await expect(put(command)).rejects.toMatchObject({ code: 50035 });
  });

  test('is refused for a guild without the bot', async () => {
    const route = Routes.applicationGuildCommands(kit.world.application, '2000000000000000009');
    await expect(rest.put(route, { body: [] })).rejects.toMatchObject({ code: 50001 });
  });
});

describe('interactions', () => {
  const callback = (
    { id, token }: { id: string; token: string },
    type: number,
    data?: object,
  ): Promise<unknown> =>
    rest.post(Routes.interactionCallback(id, token), {
      auth: false,
      body: { type, ...(data ? { data } : {}) },
    });
  const edit = (token: string, body: object): Promise<unknown> =>
    rest.patch(Routes.webhookMessage(kit.world.application, token), {
      auth: false,
      body: { ...mute, ...body },
    });

  test('are deferred, then answered, unseen by others', async () => {
    const asked = kit.slash('incident', null, { name: 'qaim' });
    await callback(asked.interaction, 5, { flags: 64 });
    await edit(asked.interaction.token, { content: 'done' });
    expect(await asked.answer()).toMatchObject({ raw: 'done', ephemeral: true });
    expect(kit.shown(channel)).toEqual([]);
  });

  test('take no callback after 3 s, none twice, none of a wrong type, and none with a wrong token', async () => {
    const late = kit.slash('incident', null);
    kit.world.advance(3001);
    await expect(callback(late.interaction, 5)).rejects.toMatchObject({ code: 10062 });
    const { interaction } = kit.slash('incident', null);
    await expect(callback(interaction, 6)).rejects.toMatchObject({ code: 50035 });
    await expect(callback({ id: interaction.id, token: 'x' }, 5)).rejects.toMatchObject({ code: 10062 });
    await callback(interaction, 5);
    await expect(callback(interaction, 5)).rejects.toMatchObject({ code: 40060 });
  });

  test('take no edit before the callback, and none after 15 minutes', async () => {
    const { interaction } = kit.slash('incident', null);
    await expect(edit(interaction.token, { content: 'x' })).rejects.toMatchObject({ code: 10015 });
    await callback(interaction, 5);
    await edit(interaction.token, { content: 'x' });
    kit.world.advance(15 * 60_000 + 1);
    await expect(edit(interaction.token, { content: 'x' })).rejects.toMatchObject({ code: 50027 });
  });

  const input = { type: 4, custom_id: 'a', style: 1 };
  test.each<[string, number, object]>([
    ['26 choices', 8, { choices: many(26, { name: 'a', value: 'a' }) }],
    ['a choice of 101', 8, { choices: [{ name: x(101), value: 'a' }] }],
    [
      'a title of 46',
      9,
      { title: x(46), custom_id: 'm', components: [{ type: 18, label: 'l', component: input }] },
    ],
    [
      'a label of 46',
      9,
      { title: 't', custom_id: 'm', components: [{ type: 18, label: x(46), component: input }] },
    ],
    [
      '6 inputs',
      9,
      { title: 't', custom_id: 'm', components: many(6, { type: 18, label: 'l', component: input }) },
    ],
    [
      'a value of 4,001',
      9,
      {
        title: 't',
        custom_id: 'm',
        components: [{ type: 18, label: 'l', component: { ...input, value: x(4001) } }],
      },
    ],
  ])('are refused with %s', async (_, type, data) => {
    const asked = type === 8 ? kit.autocomplete('incident', null, ['name', 'q']) : kit.slash('source', 'add');
    await expect(callback(asked.interaction, type, data)).rejects.toMatchObject({ code: 50035 });
  });
});

describe('gateway', () => {
  const clients: Client[] = [];
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((c) => c.destroy()));
  });
  const connect = async (more: Partial<ClientOptions> = {}): Promise<Client> => {
    const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: kit.api }, ...more });
    client.on('error', () => {});
    clients.push(client);
    const ready = new Promise((done) => void client.once('clientReady', done));
    await client.login(kit.token);
    await ready;
    return client;
  };

  test('the real client becomes ready, and sees its guilds and commands', async () => {
    const client = await connect();
    expect([...client.guilds.cache.keys()]).toHaveLength(2);
    const seen: string[] = [];
    client.on('interactionCreate', (i) => void seen.push(i.isChatInputCommand() ? i.commandName : '?'));
    kit.slash('incident', null, { name: 'qaim' });
    await until('interaction', () => seen[0]);
    expect(seen).toEqual(['incident']);
    expect(kit.violations).toEqual([]);
  });

  test('a bad token is refused', async () => {
    const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: kit.api } });
    clients.push(client);
    await expect(client.login('wrong')).rejects.toThrow(/token/i);
  });

  test('a bad token at the socket is closed with 4004', async () => {
    const socket = new WebSocket(kit.api.replace('http', 'ws').replace('/api', '/gateway'));
    const code = new Promise<number>((done) => {
      socket.addEventListener('close', (e) => done(e.code));
    });
    socket.addEventListener('open', () => socket.send(JSON.stringify({ op: 2, d: { token: 'wrong' } })));
    expect(await code).toBe(4004);
  });

  test('more intents than Guilds are a violation', async () => {
    await connect({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages] });
    expect(kit.violations).toHaveLength(1);
  });

  test('what was sent while the socket was down arrives at the resume', async () => {
    const client = await connect();
    const seen: string[] = [];
    client.on('interactionCreate', (i) => void seen.push(i.isChatInputCommand() ? i.commandName : '?'));
    kit.faults.dropEvery = 2;
    for (const n of [1, 2, 3]) kit.slash(`c${n}`, null);
    await until('three', () => (seen.length === 3 ? seen : null));
    expect(seen).toEqual(['c1', 'c2', 'c3']);
    kit.faults.dropEvery = 0;
    kit.gateway.reconnect();
    await until('resume', () => (kit.gateway.counts.resumed === 2 ? true : null));
    expect(kit.gateway.counts).toMatchObject({ identified: 1, resumed: 2 });
  });
});
