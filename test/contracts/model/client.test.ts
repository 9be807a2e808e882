import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ModelFault, type Question } from '../../../src/core/ports/model.ts';
import { askOf } from '../../../src/readers/model/ask.ts';
import { hashOf, makeClient } from '../../../src/readers/model/client.ts';
import { memoryStore } from '../../../src/readers/model/memory.ts';
import { type ModelConfig, titleOf } from '../../../src/readers/model/settings.ts';
import { always, inTurn, type ModelKit, type Reply, startModel } from '../../kit/model/index.ts';
import { until } from '../../kit/until.ts';

const right = { claims: ['twelve dock workers'] };
const schema = {
  type: 'object',
  properties: { claims: { type: 'array', items: { type: 'string' } } },
  required: ['claims'],
  additionalProperties: false,
};
const question = (prompt = 'Read this.'): Question => ({
  what: 'reading',
  system: 'You read.',
  prompt,
  schema,
  isAnswer: (answer) => JSON.stringify(answer).includes('claims'),
});

let kit: ModelKit;
let now: Date;
const reached = new Set<string>();
const watch = (message: unknown): void => {
  if (typeof message !== 'object' || message === null || !('socket' in message)) return;
  const { socket } = message;
  if (socket instanceof Socket)
    socket.once('connect', () => void reached.add(`${socket.remoteAddress}:${socket.remotePort}`));
};

beforeEach(async () => {
  kit = await startModel({ reply: always(right) });
  now = new Date('2024-05-14T22:30:00Z');
  reached.clear();
  subscribe('net.client.socket', watch);
});
afterEach(async () => {
  unsubscribe('net.client.socket', watch);
  await kit.stop();
});

const providers = ['openai', 'compatible', 'anthropic'] as const;
type Provider = (typeof providers)[number];
const names: Readonly<Record<Provider, string>> = {
  openai: 'gpt-5-mini',
  compatible: 'llama3.1:8b',
  anthropic: 'claude-sonnet-4-5',
};

const configOf = (provider: Provider, about: Partial<ModelConfig> = {}): ModelConfig => ({
  provider,
  name: names[provider],
  key: kit.key,
  url: kit.url,
  dailyTokens: null,
  for: 'all',
  ...about,
});

function clientOf(provider: Provider, about: Partial<ModelConfig> = {}, lateMs = 10_000) {
  const config = configOf(provider, about);
  const store = memoryStore();
  const client = makeClient(config, {
    store,
    clock: { now: () => now },
    ask: askOf(config, { retries: 0 }),
    limits: { atOnce: 2, reading: lateMs, judging: lateMs },
  });
  return { client, store };
}

const faultOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'answered',
    (e: unknown) => e,
  );

describe.each(providers)('%s', (provider) => {
  test('an answer comes as JSON, from the one server that settings name', async () => {
    const { client } = clientOf(provider);
    expect(await client.ask(question())).toEqual(right);
    expect(kit.requests).toMatchObject([
      { model: names[provider], system: 'You read.', prompt: 'Read this.', schema },
    ]);
    expect(kit.refusals).toEqual([]);
    expect([...reached]).toEqual([new URL(kit.url).host]);
  });

  test('the same is asked once, and its tokens are counted once', async () => {
    const { client, store } = clientOf(provider);
    kit.reply = () => ({ object: right, usage: { input: 900, output: 100 } });
    expect([await client.ask(question()), await client.ask(question())]).toEqual([right, right]);
    await client.ask(question('Read that.'));
    expect(kit.requests).toHaveLength(2);
    expect(await store.tokensOn('2024-05-14')).toBe(2000);
  });

  test.each<[string, Partial<Question>, number]>([
    ['a short text', { prompt: 'x'.repeat(1000) }, 5000],
    ['a long text', { prompt: 'x'.repeat(14_000) }, 16_000],
    ['a contradiction', { what: 'judging', prompt: 'x'.repeat(5000) }, 1500],
  ])('no longer an answer is asked for than %s needs', async (_, about, maxTokens) => {
    const { client } = clientOf(provider);
    await client.ask({ ...question(), ...about });
    expect(kit.requests).toMatchObject([{ maxTokens }]);
  });

  test.each([400, 413, 422])('a request that is not taken, %i, holds up no other', async (status) => {
    const { client } = clientOf(provider);
    kit.reply = () => ({ status });
    expect(await faultOf(client.ask(question()))).toMatchObject({ kind: 'rejected' });
    kit.reply = () => ({ object: right });
    expect(await client.ask(question('Read that.'))).toEqual(right);
  });

  test('a server that counts tokens below nothing has counted none', async () => {
    const { client, store } = clientOf(provider);
    kit.reply = () => ({ object: right, usage: { input: -5, output: -1 } });
    expect(await client.ask(question())).toEqual(right);
    expect(await store.tokensOn('2024-05-14')).toBe(0);
  });

  test('an answer of another form is not kept, costs its tokens, and is asked for again', async () => {
    const { client, store } = clientOf(provider);
    kit.reply = () => ({ object: { figures: [] }, usage: { input: 90, output: 10 } });
    expect(await faultOf(client.ask(question()))).toMatchObject({
      kind: 'unreadable',
      message: expect.stringContaining('did not answer in the JSON that was asked for'),
    });
    expect(await store.tokensOn('2024-05-14')).toBe(100);
    kit.reply = () => ({ object: right });
    expect(await client.ask(question())).toEqual(right);
    expect(kit.requests).toHaveLength(2);
  });

  test('an answer of another form that was kept is asked for again', async () => {
    const { client, store } = clientOf(provider);
    const hash = hashOf(titleOf(configOf(provider)), question());
    const kept = { model: 'kit', answer: '{}', tokensIn: 1, tokensOut: 1, at: '2024-05-14T08:00:00Z' };
    await store.keepAnswer(hash, kept);
    expect(await client.ask(question())).toEqual(right);
    expect(await client.ask(question())).toEqual(right);
    expect(kit.requests).toHaveLength(1);
  });

  test.each([
    [
      'prose around JSON',
      { text: `Here you are:\n\`\`\`json\n${JSON.stringify(right)}\n\`\`\`\nAnything else?` },
    ],
    ['a slow answer', { slow: 30, reply: { object: right } }],
  ] satisfies [string, Reply][])('%s is an answer', async (_, reply) => {
    kit.reply = () => reply;
    expect(await clientOf(provider).client.ask(question())).toEqual(right);
  });

  test.each([
    ['half a JSON', { text: '{"claims": ["twelve dock' }, /did not answer in the JSON that was asked for/],
    ['words', { text: 'I cannot help with that.' }, /did not answer in the JSON that was asked for/],
    ['an answer that was cut', { text: '{"claims": ["tw', truncated: true }, /was cut off before its end/],
    [
      'an answer that was cut where it looks whole',
      { text: JSON.stringify(right), truncated: true },
      /was cut off/,
    ],
    ['an empty answer that was cut', { text: '', truncated: true }, /(?:cut off|JSON that was asked for)/],
    ['a refusal', { refused: 'I will not read this.' }, /refused to answer/],
    ['a wrong key', { status: 401 }, /does not accept the key \(401\): check MODEL_KEY/],
    ['no such model', { status: 404 }, /does not know \w+:\S+ \(404\): check MODEL/],
    ['too many requests', { status: 429 }, /asks us to wait \(429\)/],
    ['a failing server', { status: 500 }, /server failed \(500\)/],
    ['a server without room', { status: 503 }, /server failed \(503\)/],
    ['an overloaded server', { status: 529 }, /overloaded \(529\)/],
    [
      'a page of a proxy',
      { notJson: true },
      /did not answer like a model’s server \(status 200\): check MODEL_URL/,
    ],
    ['a socket that closes', { hangUp: true }, /cannot be reached: check that it runs, and MODEL_URL/],
    ['a socket that closes midway', { hangUp: 'midway' }, /did not answer like a model’s server/],
    [
      'a redirect to another server',
      { status: 307, headers: { location: 'http://127.0.0.1:9/v1/other' } },
      /cannot be reached|no answer of a model/,
    ],
    ['an answer without end', { endless: true }, /did not answer like a model’s server/],
    ['words without end', { endless: 'text' }, /did not answer like a model’s server/],
  ] satisfies [string, Reply, RegExp][])('%s is one sentence', async (_, reply, words) => {
    kit.reply = () => reply;
    const fault = await faultOf(clientOf(provider).client.ask(question()));
    expect(fault).toBeInstanceOf(ModelFault);
    expect(String(fault)).toMatch(words);
    expect([...reached]).toEqual([new URL(kit.url).host]);
    expect(kit.poured).toBeLessThan(16_000_000);
  });

  test('a server that is not there', async () => {
    await kit.stop();
    expect(String(await faultOf(clientOf(provider).client.ask(question())))).toMatch(/cannot be reached/);
    kit = await startModel();
  });

  test('no answer in time', async () => {
    kit.reply = () => ({ never: true });
    const { client } = clientOf(provider, {}, 80);
    expect(String(await faultOf(client.ask(question())))).toMatch(/did not answer within 0.08 seconds/);
    await until('end of the call', () => (kit.open === 0 ? true : null));
  });

  test('nobody waits any more', async () => {
    kit.reply = () => ({ never: true });
    const left = new AbortController();
    const asked = faultOf(clientOf(provider).client.ask(question(), { signal: left.signal }));
    await until('request', () => (kit.requests.length === 1 ? true : null));
    left.abort();
    expect(String(await asked)).toMatch(/was cancelled/);
    await until('end of the call', () => (kit.open === 0 ? true : null));
  });
});

describe('a server that is away is left alone', () => {
  test('for a minute', async () => {
    const { client } = clientOf('compatible');
    kit.reply = inTurn({ status: 500 }, { object: right });
    const first = await faultOf(client.ask(question()));
    const second = await faultOf(client.ask(question('Read that.')));
    expect([String(first), String(second)]).toEqual([String(first), String(first)]);
    expect(kit.requests).toHaveLength(1);
    now = new Date(now.getTime() + 61_000);
    expect(await client.ask(question())).toEqual(right);
  });

  test.each([
    ['seconds', '600'],
    ['a date', new Date(Date.now() + 600_000).toUTCString()],
  ])('for as long as it asks, in %s', async (_, after) => {
    now = new Date();
    const { client } = clientOf('anthropic');
    kit.reply = inTurn({ status: 429, headers: { 'retry-after': after } }, { object: right });
    const fault = await faultOf(client.ask(question()));
    const retryAt = fault instanceof ModelFault ? fault.retryAt?.getTime() : undefined;
    expect(Math.abs((retryAt ?? 0) - now.getTime() - 600_000)).toBeLessThan(10_000);
    now = new Date(now.getTime() + 500_000);
    expect(String(await faultOf(client.ask(question())))).toMatch(/asks us to wait/);
    expect(kit.requests).toHaveLength(1);
    now = new Date(now.getTime() + 200_000);
    expect(await client.ask(question())).toEqual(right);
  });

  test('but not for one late answer, nor for one that is no JSON', async () => {
    const { client } = clientOf('compatible', {}, 80);
    kit.reply = inTurn({ never: true }, { text: 'no' }, { object: right });
    await faultOf(client.ask(question()));
    await faultOf(client.ask(question()));
    expect(await client.ask(question())).toEqual(right);
  });
});

test('the day’s tokens end in the middle of a batch, and the next day goes on', async () => {
  const { client } = clientOf('openai', { dailyTokens: 1500 });
  kit.reply = () => ({ object: right, usage: { input: 900, output: 100 } });
  expect([await client.ask(question('1')), await client.ask(question('2'))]).toEqual([right, right]);
  const fault = await faultOf(client.ask(question('3')));
  expect(String(fault)).toMatch(
    /1,500 tokens for the model are used up \(MODEL_DAILY_TOKENS\): it goes on at 00:00 UTC/,
  );
  expect(fault).toMatchObject({ retryAt: new Date('2024-05-15T00:00:00Z') });
  expect(await client.ask(question('2'))).toEqual(right);
  now = new Date('2024-05-15T00:00:01Z');
  expect(await client.ask(question('3'))).toEqual(right);
});

test('an answer that cannot be read costs tokens all the same', async () => {
  const { client, store } = clientOf('openai');
  kit.reply = () => ({ text: 'no', usage: { input: 900, output: 100 } });
  await faultOf(client.ask(question()));
  expect(await store.tokensOn('2024-05-14')).toBe(1000);
});

test.each<[string, message: (key: string) => string, said: RegExp]>([
  ['control characters', () => 'bad\u001b[2J\r\nrequest\u202e', /\(422\): bad\[2J request$/],
  ['a long text', () => 'x'.repeat(100_000), /\(422\): x{200}…$/],
  ['letters of two units', () => '😀'.repeat(300), /\(422\): (?:😀){200}…$/u],
  ['the key', (key) => `${key} is not for this`, /\(422\): \[hidden\] is not for this$/],
])('what the server says of itself is shown without harm: %s', async (_, message, said) => {
  const { client } = clientOf('openai');
  const error = { message: message(kit.key ?? ''), type: 'invalid_request_error', param: null, code: null };
  kit.reply = () => ({ status: 422, body: { error } });
  const fault = await faultOf(client.ask(question()));
  expect(fault instanceof Error ? fault.message : '').toMatch(said);
});

test('so many at once, and a person’s first', async () => {
  const { client } = clientOf('compatible');
  const gate = Promise.withResolvers<void>();
  let open = 0;
  let most = 0;
  kit.reply = async () => {
    most = Math.max(most, ++open);
    await gate.promise;
    open--;
    return { object: right };
  };
  const asked = ['1', '2', '3', '4'].map((prompt) => client.ask(question(prompt)));
  asked.push(client.ask(question('person'), { priority: 'person' }));
  await until('request', () => (kit.requests.length === 2 ? true : null));
  gate.resolve();
  await Promise.all(asked);
  expect(most).toBe(2);
  expect(kit.requests.map(({ prompt }) => prompt).indexOf('person')).toBe(2);
});

test('another server than the one in the settings is never asked', async () => {
  const other = await startModel();
  const seen: string[] = [];
  const elsewhere: typeof fetch = async (url, init) => {
    seen.push(url instanceof Request ? url.url : new URL(url).href);
    return fetch(url, init);
  };
  const config = configOf('compatible');
  const ask = askOf(config, { fetch: elsewhere, retries: 0 });
  await ask(question(), AbortSignal.timeout(5000));
  expect(seen.every((url) => url.startsWith(kit.url))).toBe(true);
  expect(other.requests).toEqual([]);
  await other.stop();
});
