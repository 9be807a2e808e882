import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doctorText, examine } from '../../../src/cli/doctor/index.ts';
import type { Tokens } from '../../../src/cli/doctor/platforms.ts';
import { readerVersion } from '../../../src/readers/rules.ts';
import { openLedger } from '../../../src/store/index.ts';
import { article, commit } from '../../unit/store/commits.ts';

const now = new Date('2016-12-08T12:00:00Z');
const slackBot = ['xoxb', 'good', 'token', '12345'].join('-');
const slackApp = ['xapp', 'good', 'token', '12345'].join('-');
const discord = ['A'.repeat(24), 'B'.repeat(6), 'C'.repeat(30)].join('.');
const folder = mkdtempSync(join(tmpdir(), 'claimdesk-doctor-'));
const scopes = ['commands', 'chat:write'];
let granted = 'commands,chat:write';
let clock = now;
let server: Server;
let servers = { slack: '', discord: '' };

/** Both platforms, as far as the doctor asks them. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const key = request.headers.authorization;
    const json = (status: number, value: object): void =>
      void response
        .writeHead(status, { 'x-oauth-scopes': granted, date: now.toUTCString() })
        .end(JSON.stringify(value));
    if (request.url === '/api/auth.test' && request.method === 'POST')
      return json(
        200,
        key === `Bearer ${slackBot}` ? { ok: true, team: 'Desk' } : { ok: false, error: 'invalid_auth' },
      );
    if (request.url === '/api/apps.connections.open' && request.method === 'POST')
      return json(200, key === `Bearer ${slackApp}` ? { ok: true } : { ok: false, error: 'invalid_auth' });
    if (request.url === '/v10/users/@me')
      return key === `Bot ${discord}` ? json(200, { username: 'claimdesk' }) : json(401, { message: 'no' });
    return json(404, {});
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  servers = { slack: `${base}/api`, discord: `${base}/v10` };
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const look = async (tokens: Tokens, database = join(folder, 'none.db')) =>
  doctorText(await examine({ database, tokens, scopes, servers, clock: { now: () => clock } }), false);

test('all is well', async () => {
  const database = join(folder, 'desk.db');
  const ledger = await openLedger(database);
  await ledger.commit({ ...commit(article('a')), reader: readerVersion });
  await ledger.close();
  const said = await look({ slackBot, slackApp, discord }, database);
  expect(said).not.toMatch(/FAULT/);
  expect(said).toMatch(/Nothing is wrong\.\n$/);
  expect(said).toContain('every page and reference is right');
  expect(said).toContain('for the workspace Desk');
  expect(said).not.toContain(slackBot);
  expect(said).not.toContain('reread');
});

test('articles that another version read are worth reading again', async () => {
  const database = join(folder, 'older.db');
  const ledger = await openLedger(database);
  await ledger.commit({ ...commit(article('a')), reader: readerVersion });
  await ledger.commit({ ...commit(article('b')), reader: 'older' });
  await ledger.close();
  expect(await look({}, database)).toMatch(
    /note {2}reading: 1 article was read by another version: read them again with npm run -s cli -- reread\./,
  );
});

test.each<[string, Tokens, RegExp]>([
  [
    'a token of another kind',
    { slackBot: slackApp },
    /FAULT SLACK_BOT_TOKEN: It does not begin with xoxb-: copy/,
  ],
  ['a token that Slack refuses', { slackBot: `${slackBot}9` }, /Slack refuses it \(invalid_auth\): copy/],
  [
    'an app token that Slack refuses',
    { slackApp: `${slackApp}9` },
    /SLACK_APP_TOKEN: Slack refuses.*connections:write/,
  ],
  ['half a Discord token', { discord: 'abc' }, /FAULT DISCORD_TOKEN: It is not three parts/],
  ['one that Discord does not know', { discord: `${discord}9` }, /Discord does not know it: copy/],
  ['none', {}, /note {2}platforms: No token/],
])('%s', async (_, tokens, said) => expect(await look(tokens)).toMatch(said));

test('scopes that are missing are named', async () => {
  granted = 'commands';
  expect(await look({ slackBot })).toMatch(/FAULT Slack, scopes: Missing: chat:write\. Add them/);
  granted = 'commands,chat:write';
});

test('a clock that is off, and one that went back behind the ledger', async () => {
  clock = new Date(now.getTime() - 3_600_000);
  const said = await look({ slackBot, discord }, join(folder, 'desk.db'));
  clock = now;
  expect(said).toMatch(/FAULT clock, beside Slack's: This machine's is 3600 s slow/);
  expect(said).toMatch(/FAULT clock, beside the ledger: The newest article came in 60 minutes from now: set/);
  expect(said).toMatch(/\d faults to mend\.\n$/);
});

test('a server that does not answer, and a file that is no ledger', async () => {
  const silent = { slack: 'http://127.0.0.1:9', discord: 'http://127.0.0.1:9' };
  const database = join(folder, 'letter.db');
  writeFileSync(database, 'This is a letter, not a database. '.repeat(100));
  const found = await examine({
    database,
    tokens: { discord },
    scopes,
    servers: silent,
    clock: { now: () => now },
  });
  const said = doctorText(found, false);
  expect(said).toMatch(/FAULT DISCORD_TOKEN: 127\.0\.0\.1:9 does not answer: check this machine's network/);
  expect(said).toMatch(/FAULT ledger: .*letter\.db is not a claimdesk ledger: move it away/);
});
