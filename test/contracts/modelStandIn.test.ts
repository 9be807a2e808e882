import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  always,
  byPrompt,
  endlessMost,
  inTurn,
  startModel,
  type ModelKit,
  type Reply,
} from '../kit/model/index.ts';
import { ask, claudeModel, failureOf, openaiModel, toolModel, type ModelAt } from '../kit/model/sdk.ts';
import { until } from '../kit/until.ts';

const schema = z.object({ figures: z.array(z.object({ low: z.int(), quote: z.string() })) });
const right = { figures: [{ low: 12, quote: 'twelve dock workers' }] };
const json = JSON.stringify(right);

let kit: ModelKit;
const remotes = new Set<string>();
const watch = (message: unknown): void => {
  if (typeof message !== 'object' || message === null || !('socket' in message)) return;
  const { socket } = message;
  if (socket instanceof Socket)
    socket.once('connect', () => void remotes.add(socket.remoteAddress ?? 'no address'));
};

beforeEach(async () => {
  kit = await startModel();
  remotes.clear();
  subscribe('net.client.socket', watch);
});
afterEach(async () => {
  unsubscribe('net.client.socket', watch);
  await kit.stop();
});

/** The three ways in which the SDKs ask for a structured answer. */
const ways: readonly (readonly [string, ModelAt, string | null])[] = [
  ['OpenAI, response_format', openaiModel, null],
  ['Anthropic, output_config', claudeModel, null],
  ['Anthropic, the tool json', toolModel, 'json'],
];

describe.each(ways)('%s', (_way, modelAt, tool) => {
  const model = (key = kit.key) => modelAt(kit.url, key);
  const failure = (signal?: AbortSignal) => failureOf(model(), { schema, ...(signal ? { signal } : {}) });

  test('gives the object that the model gave, and counts tokens', async () => {
    kit.reply = always(right);
    const result = await ask(model(), { schema });
    expect(result.output).toEqual(right);
    expect(result.finishReason).toBe('stop');
    expect(result.usage).toMatchObject({ inputTokens: 6, outputTokens: Math.ceil(json.length / 4) });
    expect(result.warnings).toEqual([]);
    expect(kit.refusals).toEqual([]);
  });

  test('gives any text in it unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.integer(), async (quote, low) => {
        kit.reply = always({ figures: [{ low, quote }] });
        expect((await ask(model(), { schema })).output).toEqual({ figures: [{ low, quote }] });
      }),
      { numRuns: 15 },
    );
  });

  test('records what was asked', async () => {
    kit.reply = always(right);
    await ask(model(), { schema, prompt: 'A text.\n\nIts end.' });
    expect(kit.requests).toMatchObject([
      {
        api: modelAt === openaiModel ? 'openai' : 'anthropic',
        system: 'You read news.',
        prompt: 'A text.\n\nIts end.',
        schema: { type: 'object', required: ['figures'], additionalProperties: false },
        tool,
        maxTokens: 800,
        headers: { 'content-type': 'application/json' },
      },
    ]);
  });

  const unread = { name: 'AI_NoObjectGeneratedError', cause: { name: 'AI_JSONParseError' } };
  const unlike = { name: 'AI_NoObjectGeneratedError', cause: { name: 'AI_TypeValidationError' } };
  const called = (statusCode: number, isRetryable: boolean, more: object = {}) => ({
    name: 'AI_APICallError',
    statusCode,
    isRetryable,
    ...more,
  });
  const cutOff = { code: 'UND_ERR_SOCKET' };

  test.each<[what: string, reply: Reply, error: object]>([
    ['half a JSON', { text: '{"figures":[{"low":1' }, { ...unread, text: '{"figures":[{"low":1' }],
    ['prose around JSON', { text: `Here it is: ${json}` }, { ...unread, finishReason: 'stop' }],
    ['fenced JSON', { text: `\`\`\`json\n${json}\n\`\`\`` }, unread],
    ['no text', { text: '' }, unread],
    ['JSON of another schema', { text: '{"totals":[]}' }, { ...unlike, text: '{"totals":[]}' }],
    ['JSON that is no object', { text: '[1]' }, unlike],
    [
      'an answer that is cut off',
      { text: '{"figures":[', truncated: true, usage: { input: 900, output: 800 } },
      { name: unread.name, finishReason: 'length', usage: { inputTokens: 900, outputTokens: 800 } },
    ],
    ['a refusal', { refused: 'I cannot help with that.' }, { ...unread, finishReason: 'content-filter' }],
    ['401', { status: 401 }, called(401, false)],
    ['404', { status: 404 }, called(404, false)],
    [
      '429 with seconds',
      { status: 429, headers: { 'Retry-After': '7' } },
      called(429, true, { responseHeaders: { 'retry-after': '7' } }),
    ],
    [
      '429 with a date',
      { status: 429, headers: { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' } },
      called(429, true, { responseHeaders: { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' } }),
    ],
    ['500', { status: 500 }, called(500, true)],
    ['503 with a page', { status: 503, body: '<h1>Down</h1>' }, called(503, true, { data: undefined })],
    ['529', { status: 529 }, called(529, true)],
    ['a page', { notJson: true }, called(200, false, { cause: { name: 'AI_JSONParseError' } })],
    [
      'JSON that is no answer',
      { status: 200, body: {} },
      called(200, false, { cause: { name: 'AI_TypeValidationError' } }),
    ],
    [
      'a socket that is closed',
      { hangUp: true },
      { name: 'AI_APICallError', isRetryable: true, cause: cutOff },
    ],
    ['a body that is cut', { hangUp: 'midway' }, called(200, true, { cause: { cause: cutOff } })],
  ])('%s is an error', async (_, reply, error) => {
    kit.reply = inTurn(reply);
    expect(await failure()).toMatchObject(error);
    expect(kit.requests).toHaveLength(1);
    expect(kit.refusals).toEqual([]);
  });

  test('a right object comes back even where the limit of tokens ended it', async () => {
    kit.reply = inTurn({ text: json, truncated: true });
    expect(await ask(model(), { schema })).toMatchObject({ output: right, finishReason: 'length' });
  });

  test('a slow answer arrives', async () => {
    kit.reply = inTurn({ slow: 5, reply: { object: right } });
    expect((await ask(model(), { schema })).output).toEqual(right);
  });

  test('a request that is never answered ends by the signal alone', async () => {
    kit.reply = inTurn({ never: true });
    const giveUp = new AbortController();
    const ended = failure(giveUp.signal);
    await until('request', () => kit.requests[0]);
    expect(kit.open).toBe(1);
    giveUp.abort();
    expect(await ended).toMatchObject({ name: 'AbortError' });
    await until('end', () => kit.open === 0 || null);
  });

  test.each<[what: string, endless: true | 'text']>([
    ['white space', true],
    ['text', 'text'],
  ])('a body of endless %s ends by the signal', async (_, endless) => {
    kit.reply = inTurn({ endless });
    const giveUp = new AbortController();
    const ended = failure(giveUp.signal);
    await until('bytes', () => kit.poured || null);
    giveUp.abort();
    expect(await ended).toMatchObject({ name: 'AbortError' });
    await until('end', () => kit.open === 0 || null);
    expect(kit.poured).toBeLessThan(endlessMost);
  });

  test('a wrong key is refused', async () => {
    expect(await failureOf(model('sk-kit-0123456789abcdef'), { schema })).toMatchObject(called(401, false));
    expect(kit.requests).toEqual([]);
    expect(kit.refusals).toHaveLength(1);
  });

  test('stopping ends what is under way', async () => {
    kit.reply = () => ({ never: true });
    const ended = failure();
    await until('request', () => kit.requests[0]);
    await kit.stop();
    expect(await ended).toMatchObject({ name: 'AI_APICallError', isRetryable: true });
    kit = await startModel();
  });

  test('reaches no host but this one', async () => {
    kit.reply = inTurn({ object: right }, { status: 500 }, { text: 'no' });
    await ask(model(), { schema });
    await failure();
    await failure();
    expect([...remotes]).toEqual(['127.0.0.1']);
  });
});

test('an endless body is read to its end where no signal ends it', async () => {
  kit.reply = inTurn({ endless: true });
  expect(await failureOf(openaiModel(kit.url, kit.key), { schema })).toMatchObject({
    statusCode: 200,
    isRetryable: true,
  });
  expect(kit.poured).toBe(endlessMost);
});

describe('replies', () => {
  test('by prompt, and changed afterwards', async () => {
    kit.reply = byPrompt((prompt) => (prompt.includes('dock') ? { object: right } : { status: 500 }));
    const model = openaiModel(kit.url, kit.key);
    expect((await ask(model, { schema, prompt: 'the dock' })).output).toEqual(right);
    expect(await failureOf(model, { schema, prompt: 'the mine' })).toMatchObject({ statusCode: 500 });
    kit.reply = async () => Promise.resolve({ object: { figures: [] } });
    expect((await ask(model, { schema, prompt: 'the mine' })).output).toEqual({ figures: [] });
  });

  test('in turn, and one too many is told', async () => {
    kit.reply = inTurn({ object: right });
    const model = openaiModel(kit.url, kit.key);
    expect((await ask(model, { schema })).output).toEqual(right);
    expect(await failureOf(model, { schema })).toMatchObject({ statusCode: 500 });
    expect(kit.refusals).toEqual(['request 2 has no reply']);
  });

  test('to calls without a key, where none is wanted', async () => {
    const home = await startModel({ key: null, reply: always(right) });
    expect((await ask(openaiModel(home.url, null), { schema })).output).toEqual(right);
    expect(home.requests[0]?.headers).not.toHaveProperty('authorization');
    await home.stop();
  });
});
