import { afterEach, beforeEach, expect, test } from 'vitest';
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
  ['an answer without end', { endless: true }, /FAULT model: .*gave no answer of a model/],
  ['a closed socket', { hangUp: true }, /FAULT model: .*cannot be reached/],
])('%s is one line', async (_, reply, line) => {
  kit.reply = () => reply;
  const said = await look();
  expect(said.split('\n').filter((l) => l.includes('model:'))).toEqual([expect.stringMatching(line)]);
});

test('without a model nothing is said of it', async () => {
  expect((await cli(['doctor'])).out).not.toContain('model');
});
