import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startModel, type ModelKit } from '../kit/model/index.ts';
import { claudeModel, failureOf, openaiModel, toolModel, type ModelAt } from '../kit/model/sdk.ts';

let kit: ModelKit;
beforeEach(async () => {
  kit = await startModel();
});
afterEach(async () => {
  await kit.stop();
});

describe('schemas', () => {
  const nullable = (n: number) =>
    z.object(Object.fromEntries(Array.from({ length: n }, (_, i) => [`f${i}`, z.string().nullable()])));
  const bounded = z.object({ n: z.int().min(0).max(9).nullable(), of: z.array(z.enum(['a', 'b'])).max(3) });
  const united = z.object({
    one: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('a') }),
      z.object({ kind: z.literal('b'), n: z.int() }),
    ]),
  });

  const everywhere = [
    ['OpenAI', openaiModel],
    ['Anthropic', claudeModel],
    ['Anthropic’s tool', toolModel],
  ] as const;
  test.each(everywhere)('%s takes bounds, choices and 16 fields that may be null', async (_, modelAt) => {
    for (const schema of [bounded, nullable(16)]) await failureOf(modelAt(kit.url, kit.key), { schema });
    expect(kit.requests).toHaveLength(2);
    expect(kit.refusals).toEqual([]);
  });

  test.each<[what: string, ModelAt, z.ZodType, RegExp]>([
    ['an optional field', openaiModel, z.object({ a: z.string().optional() }), /Missing 'a'/],
    ['a length', openaiModel, z.object({ a: z.string().max(5) }), /'maxLength' is not permitted/],
    ['a discriminated union', openaiModel, united, /'oneOf' is not permitted/],
    ['a record', openaiModel, z.object({ a: z.record(z.string(), z.int()) }), /'a'/],
    ['an address', openaiModel, z.object({ a: z.url() }), /"uri" is not a valid format/],
    ['17 fields that may be null', claudeModel, nullable(17), /union types \(17/],
  ])('%s is refused', async (_, modelAt, schema, message) => {
    expect(await failureOf(modelAt(kit.url, kit.key), { schema })).toMatchObject({
      statusCode: 400,
      message: expect.stringMatching(message),
    });
  });
});

describe('calls that the real servers refuse', () => {
  const messages = [{ role: 'user', content: 'x' }];
  const chat = { model: 'kit-small', messages };
  const claude = { model: 'claude-kit-1', max_tokens: 9, messages };
  const post = async (path: string, body: unknown, headers: Record<string, string | undefined> = {}) => {
    const given = { authorization: `Bearer ${kit.key}`, 'x-api-key': kit.key ?? '', ...headers };
    const all = { 'anthropic-version': '2023-06-01', ...given };
    const response = await fetch(`${kit.url}${path}`, {
      method: 'POST',
      headers: Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  const format = (schema: object) => ({
    response_format: { type: 'json_schema', json_schema: { name: 'r', schema, strict: true } },
  });
  const invalid = 'invalid_request_error';

  test('what they take is taken', async () => {
    expect(
      await post('/chat/completions', { ...chat, max_completion_tokens: 9, temperature: 0 }),
    ).toMatchObject({
      status: 200,
      body: {
        object: 'chat.completion',
        model: 'kit-small',
        choices: [{ index: 0, message: { role: 'assistant', content: '{}' }, finish_reason: 'stop' }],
        usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
      },
    });
    expect(await post('/messages', { ...claude, system: 'y' })).toMatchObject({
      status: 200,
      body: {
        type: 'message',
        role: 'assistant',
        content: [{ type: 'text', text: '{}' }],
        stop_reason: 'end_turn',
        usage: { input_tokens: 1, output_tokens: 1 },
      },
    });
    expect(kit.requests.map(({ api, system, schema: wanted }) => [api, system, wanted])).toEqual([
      ['openai', '', null],
      ['anthropic', 'y', null],
    ]);
  });

  test.each<
    [what: string, body: unknown, error: object, status?: number, headers?: Record<string, undefined>]
  >([
    ['no key', chat, { type: invalid, code: null }, 401, { authorization: undefined }],
    ['no JSON', '{"model":', { type: invalid }],
    ['no model', { messages }, { message: 'you must provide a model parameter' }],
    ['no messages', { model: 'kit-small' }, { param: 'messages', code: 'missing_required_parameter' }],
    ['an empty list of messages', { ...chat, messages: [] }, { param: 'messages' }],
    [
      'a role that is unknown',
      { ...chat, messages: [{ role: 'bot', content: 'x' }] },
      { param: 'messages[0].role' },
    ],
    [
      'an unknown field',
      { ...chat, top_k: 5 },
      { message: 'Unrecognized request argument supplied: top_k', param: null },
    ],
    [
      'an unknown field within',
      { ...chat, messages: [{ ...messages[0], at: 1 }] },
      { param: 'messages[0].at', code: 'unknown_parameter' },
    ],
    ['a temperature of 3', { ...chat, temperature: 3 }, { param: 'temperature' }],
    ['both limits of tokens', { ...chat, max_tokens: 1, max_completion_tokens: 1 }, { type: invalid }],
    [
      'the older limit for a model that reasons',
      { ...chat, model: 'gpt-5-kit', max_tokens: 9 },
      { param: 'max_tokens', code: 'unsupported_parameter' },
    ],
    [
      'a temperature for a model that reasons',
      { ...chat, model: 'o3-kit', temperature: 0 },
      { param: 'temperature', code: 'unsupported_value' },
    ],
    [
      'json_object without the word',
      { ...chat, response_format: { type: 'json_object' } },
      { param: 'messages' },
    ],
    ['an open object', { ...chat, ...format({ type: 'object' }) }, { param: 'response_format' }],
    ['a list at the top', { ...chat, ...format({ type: 'array' }) }, { param: 'response_format' }],
    ['a stream', { ...chat, stream: true }, { param: 'stream' }],
  ])('OpenAI: %s', async (_, body, error, status = 400, headers = {}) => {
    expect(await post('/chat/completions', body, headers)).toMatchObject({ status, body: { error } });
    expect(kit.requests).toEqual([]);
    expect(kit.refusals).toHaveLength(1);
  });

  const config = (schema: object) => ({ output_config: { format: { type: 'json_schema', schema } } });
  const anyTool = { tool_choice: { type: 'any' } };
  test.each<
    [what: string, body: unknown, message: string, status?: number, headers?: Record<string, undefined>]
  >([
    ['no key', claude, 'x-api-key header is required', 401, { 'x-api-key': undefined }],
    ['no version', claude, 'anthropic-version: header is required', 400, { 'anthropic-version': undefined }],
    ['no JSON', 'model=x', 'The request body is not valid JSON'],
    ['no limit of tokens', { ...chat }, 'max_tokens: Field required'],
    [
      'an unknown field',
      { ...claude, response_format: {} },
      'response_format: Extra inputs are not permitted',
    ],
    [
      'an unknown field within',
      { ...claude, messages: [{ ...messages[0], name: 'x' }] },
      'messages.0.name: Extra inputs are not permitted',
    ],
    [
      'an open object',
      { ...claude, ...config({ type: 'object' }) },
      `output_config.format.schema: For 'object' type, 'additionalProperties' must be explicitly set to false`,
    ],
    [
      'a bound',
      { ...claude, ...config({ type: 'integer', minimum: 0 }) },
      `output_config.format.schema: For 'integer' type, properties minimum are not supported`,
    ],
    [
      'a choice without tools',
      { ...claude, ...anyTool },
      'tool_choice may only be specified while providing tools',
    ],
    [
      'a tool without a schema',
      { ...claude, ...anyTool, tools: [{ name: 'json', input_schema: {} }] },
      'tools.0.input_schema.type: Field required',
    ],
  ])('Anthropic: %s', async (_, body, message, status = 400, headers = {}) => {
    const type = status === 401 ? 'authentication_error' : invalid;
    expect(await post('/messages', body, headers)).toMatchObject({
      status,
      body: { type: 'error', error: { type, message } },
    });
    expect(kit.requests).toEqual([]);
    expect(kit.refusals).toEqual([message]);
  });

  test('a path that is not there', async () => {
    expect(await post('/completions', chat)).toMatchObject({
      status: 404,
      body: { error: { type: invalid } },
    });
    expect(kit.refusals).toEqual(['Invalid URL (POST /v1/completions)']);
  });
});
