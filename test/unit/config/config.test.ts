import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadConfig, forTests, Settings } from '../../../src/app/config.ts';

const sources = { contact: null, archive: 'keep', allow: [] };

test('defaults', () => {
  expect(loadConfig({})).toEqual({
    database: 'data/claimdesk.db',
    logLevel: 'warn',
    color: true,
    metrics: null,
    sources,
    model: null,
    slack: null,
    discord: null,
  });
  expect(loadConfig({ CLAIMDESK_DB: '/tmp/x.db', NO_COLOR: '1', LOG_LEVEL: 'debug' })).toEqual({
    database: '/tmp/x.db',
    logLevel: 'debug',
    color: false,
    metrics: null,
    sources,
    model: null,
    slack: null,
    discord: null,
  });
  expect(loadConfig({ METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 });
  expect(loadConfig({ LOG_LEVEL: '' }).logLevel).toBe('warn');
});

test('a wrong setting is named with its fix', () => {
  expect(() => loadConfig({ LOG_LEVEL: 'loud', CLAIMDESK_DB: ' ', METRICS_PORT: 'x' })).toThrow(
    /CLAIMDESK_DB: name a file.*LOG_LEVEL: use one of.*METRICS_PORT: give a port/s,
  );
});

/** What people set: not what is for tests, nor what npm and Node know it by. */
const inTests = new Set([...Object.keys(forTests), 'NODE_ENV']);
const settings = new Set(Object.keys(Settings.shape).filter((name) => !inTests.has(name)));

test.each([
  ['.env.example', /^([A-Z_]+)=/gm],
  ['README.md', /(?<=^\|[^|]*)`([A-Z_]{4,})`(?=[^|]*\|)/gm],
])('%s names every setting, and no other', (file, setting) => {
  const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
  expect(new Set([...text.matchAll(setting)].map((m) => m[1]))).toEqual(settings);
});

test('addresses that are not public are opened in tests alone', () => {
  const FETCH_ALLOW = '127.0.0.1:8080,127.0.0.1:8081';
  expect(() => loadConfig({ FETCH_ALLOW })).toThrow(/FETCH_ALLOW: it opens addresses.*remove it/);
  expect(() => loadConfig({ FETCH_ALLOW, NODE_ENV: 'production' })).toThrow(/FETCH_ALLOW/);
  expect(loadConfig({ FETCH_ALLOW, NODE_ENV: 'test' }).sources.allow).toEqual(FETCH_ALLOW.split(','));
});

const xoxb = ['xoxb', '1-secret'].join('-');
const xapp = ['xapp', '1-secret'].join('-');
const discord = ['AAA', 'BBB', 'secret'].join('.');
const guild = '80351110224678912';

test('Slack by a socket, or by requests to a port; an app token goes first', () => {
  const given = { SLACK_BOT_TOKEN: xoxb, SLACK_TEAMS: 'T0AB, T0CD,', SLACK_EDITORS: 'U0AB,S0CD' };
  const slack = { botToken: xoxb, teams: ['T0AB', 'T0CD'], editors: ['U0AB', 'S0CD'] };
  const socket = { mode: 'socket', appToken: xapp };
  const http = { SLACK_SIGNING_SECRET: '0123456789abcdef', PORT: '3000' };
  expect(loadConfig({ ...given, SLACK_APP_TOKEN: xapp }).slack).toEqual({ ...slack, transport: socket });
  expect(loadConfig({ ...given, ...http }).slack).toEqual({
    ...slack,
    transport: { mode: 'http', signingSecret: '0123456789abcdef', port: 3000 },
  });
  expect(loadConfig({ ...given, ...http, SLACK_APP_TOKEN: xapp }).slack?.transport).toEqual(socket);
});

test('Discord', () => {
  expect(
    loadConfig({ DISCORD_TOKEN: ` ${discord} `, DISCORD_GUILDS: guild, DISCORD_EDITOR_ROLES: '' }).discord,
  ).toEqual({ token: discord, guilds: [guild], editorRoles: [] });
});

test.each<[string, Record<string, string>, RegExp]>([
  ['a token of another kind', { SLACK_BOT_TOKEN: xapp }, /SLACK_BOT_TOKEN: copy .* begins with xoxb-\.$/],
  ['no way to Slack', { SLACK_BOT_TOKEN: xoxb }, /SLACK_APP_TOKEN: Slack needs it .* HTTP\)\.$/],
  ['no port', { SLACK_BOT_TOKEN: xoxb, SLACK_SIGNING_SECRET: '0123456789' }, /: PORT: Slack over HTTP/],
  ['no bot token', { SLACK_APP_TOKEN: xapp }, /: SLACK_BOT_TOKEN: Slack needs it/],
  ['a name for an id', { SLACK_TEAMS: 'T0AB,newsroom,desk' }, /: SLACK_TEAMS: give ids .* commas\.$/],
  ['a channel as an editor', { SLACK_EDITORS: 'C0AB' }, /: SLACK_EDITORS: give ids of users/],
  ['half a token', { DISCORD_TOKEN: 'secret' }, /: DISCORD_TOKEN: copy the bot’s token/],
  ['no guild', { DISCORD_TOKEN: discord }, /: DISCORD_GUILDS: name the servers/],
  ['a guild by name', { DISCORD_GUILDS: 'Desk' }, /: DISCORD_GUILDS: give ids of servers/],
  ['a role by name', { DISCORD_EDITOR_ROLES: 'Editors' }, /: DISCORD_EDITOR_ROLES: give ids of roles/],
  ['a port that is none', { PORT: '70000' }, /: PORT: give a port from 1 to 65535/],
  ['another server', { SLACK_API: 'http://127.0.0.1:1/' }, /: SLACK_API: it sends tokens .* remove it\.$/],
  ['another one', { DISCORD_API: 'http://127.0.0.1:1/' }, /: DISCORD_API: it sends tokens/],
  ['all at once', { SLACK_BOT_TOKEN: xoxb, DISCORD_TOKEN: discord }, /SLACK_APP_TOKEN: .*; DISCORD_GUILDS: /],
])('of the platforms, %s is told with its fix, and no token', (_, env, said) => {
  expect(() => loadConfig(env)).toThrow(said);
  expect(() => loadConfig(env)).toThrow(/^(?!.*secret)/);
});

test('another server than a platform’s is for tests', () => {
  const env = { NODE_ENV: 'test', DISCORD_TOKEN: discord, DISCORD_GUILDS: guild };
  const DISCORD_API = 'http://127.0.0.1:8080/api';
  expect(loadConfig({ ...env, DISCORD_API }).discord?.api).toBe(DISCORD_API);
});
