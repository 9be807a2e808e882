import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isoDay } from '../../../src/core/days.ts';
import { openLedger } from '../../../src/store/index.ts';
import { type ModelKit, type Reply, startModel } from '../../kit/model/index.ts';
import { cli } from '../../kit/program.ts';

let kit: ModelKit;
beforeEach(async () => {
  kit = await startModel({ reply: () => ({ object: { ready: true }, usage: { input: 40, output: 7 } }) });
});
afterEach(() => kit.stop());

const look = async (env: Readonly<Record<string, string>> = {}) =>
  (
    await cli(['doctor'], '', {
      MODEL: 'compatible:kit',
      MODEL_URL: kit.url,
      MODEL_KEY: kit.key ?? '',
      ...env,
    })
  ).out;

test('a model that answers: what asking it took, and what of the day is used', async () => {
  const said = await look();
  expect(said).toContain(
    'ok    model: compatible:kit answers; asking it took 47 tokens. Today’s articles took 0 of 1,000,000 so far.',
  );
  expect(kit.requests).toHaveLength(1);
  expect(said).not.toContain(kit.key);
});

test.each<[string, Reply, RegExp]>([
  ['a wrong key', { status: 401 }, /FAULT model: .*does not accept the key \(401\): check MODEL_KEY/],
  ['no such model', { status: 404 }, /FAULT model: .*does not know compatible:kit \(404\)/],
  ['too many requests', { status: 429 }, /FAULT model: .*asks us to wait \(429\)/],
  ['a failing server', { status: 500 }, /FAULT model: .*server failed \(500\)/],
  ['half a JSON', { text: '{"ready": tr' }, /FAULT model: The model did not answer in the JSON/],
  ['an answer without end', { endless: true }, /FAULT model: .*did not answer like a model’s server/],
  ['a closed socket', { hangUp: true }, /FAULT model: .*cannot be reached/],
])('%s is one line', async (_, reply, line) => {
  kit.reply = () => reply;
  const said = await look();
  expect(said.split('\n').filter((l) => l.includes('model:'))).toEqual([expect.stringMatching(line)]);
});

test.each([
  ['', ', so MODEL_DAILY_TOKENS does not limit them'],
  ['0', ''],
])('a server that counts no tokens, with MODEL_DAILY_TOKENS=%s', async (daily, more) => {
  const message = { role: 'assistant', content: '{"ready": true}' };
  const body = { id: '1', object: 'chat.completion', created: 1, model: 'kit' };
  kit.reply = () => ({
    status: 200,
    body: { ...body, choices: [{ index: 0, message, finish_reason: 'stop' }] },
  });
  expect(await look({ MODEL_DAILY_TOKENS: daily })).toContain(
    `ok    model: compatible:kit answers; the server does not count tokens${more}.\n`,
  );
});

test.each([
  [1999, 1],
  [2000, 0],
  [2001, 0],
])('where %i of 2,000 tokens are used today, it is asked %i times', async (used, asked) => {
  const db = join(mkdtempSync(join(tmpdir(), 'claimdesk-doctor-')), 'desk.db');
  const ledger = await openLedger(db);
  // it may be midnight
  const now = Date.now();
  for (const day of new Set([now, now + 3_600_000].map(isoDay))) await ledger.addTokens(day, used);
  await ledger.addTokens('2016-12-07', 5000);
  await ledger.close();
  const said = await look({ CLAIMDESK_DB: db, MODEL_DAILY_TOKENS: '2000' });
  expect(kit.requests).toHaveLength(asked);
  expect(said).toContain(
    asked === 1
      ? 'Today’s articles took 1,999 of 2,000 so far.'
      : 'note  model: compatible:kit was not asked: today’s 2,000 tokens are used up (MODEL_DAILY_TOKENS), and it goes on at 00:00 UTC.',
  );
});

test('what the server says of itself is one line that moves no cursor', async () => {
  const message = `bad\u001b[2J\nrequest ${kit.key} ${'x'.repeat(5000)}`;
  kit.reply = () => ({ status: 422, body: { error: { message, type: 'invalid_request_error' } } });
  const said = await look();
  const line = said.split('\n').find((l) => l.includes('model:')) ?? '';
  expect(line).toMatch(/^FAULT model: .* \(422\): bad\[2J request \[hidden\] x+…$/);
  expect(line.length).toBeLessThan(300);
});

test('without a model nothing is said of it', async () => {
  expect((await cli(['doctor'])).out).not.toContain('model');
});
