import { expect, test } from 'vitest';
import { loadConfig } from '../../../src/app/config.ts';

const key = ['sk', 'secret', '123'].join('-');
const own = { MODEL: 'compatible:llama3.1:8b', MODEL_URL: 'http://localhost:11434/v1' };
const bought = { MODEL: 'anthropic:claude-sonnet-4-5', MODEL_KEY: key };

test('a model of one’s own needs an address and no key; a provider needs a key and no address', () => {
  expect(loadConfig(own).model).toEqual({
    provider: 'compatible',
    name: 'llama3.1:8b',
    key: null,
    url: 'http://localhost:11434/v1',
    dailyTokens: 1_000_000,
    for: 'all',
  });
  expect(loadConfig(bought).model).toEqual({
    provider: 'anthropic',
    name: 'claude-sonnet-4-5',
    key,
    url: null,
    dailyTokens: 1_000_000,
    for: 'all',
  });
  const all = {
    MODEL: ' openai:gpt-5-mini ',
    MODEL_KEY: ` ${key} `,
    MODEL_URL: 'https://llm.example.org/v1',
  };
  const less = { MODEL_DAILY_TOKENS: '5000', MODEL_FOR: 'foreign' };
  expect(loadConfig({ ...all, ...less }).model).toEqual({
    provider: 'openai',
    name: 'gpt-5-mini',
    key,
    url: 'https://llm.example.org/v1',
    dailyTokens: 5000,
    for: 'foreign',
  });
});

test.each([
  ['nothing', {}],
  ['empty lines, as in .env.example', { MODEL: '', MODEL_KEY: '', MODEL_URL: '' }],
  ['the two that have defaults', { MODEL_DAILY_TOKENS: '1000000', MODEL_FOR: 'all' }],
])('of %s there is no model', (_, env) => {
  expect(loadConfig(env).model).toBeNull();
});

test('0 tokens a day are no limit', () => {
  expect(loadConfig({ ...own, MODEL_DAILY_TOKENS: '0' }).model?.dailyTokens).toBeNull();
});

const form = /MODEL: write anthropic:NAME, openai:NAME or compatible:NAME, such as/;
const tokens = /MODEL_DAILY_TOKENS: give a (?:whole )?number of tokens/;

test.each<[string, Record<string, string>, RegExp]>([
  ['a name alone', { ...own, MODEL: 'llama3.1' }, form],
  ['a provider alone', { ...own, MODEL: 'anthropic:' }, form],
  ['a provider that nobody knows', { ...own, MODEL: 'acme:large' }, form],
  ['a provider in capitals', { ...own, MODEL: 'OpenAI:gpt-5-mini' }, form],
  ['a name with a space', { ...own, MODEL: 'compatible:large model' }, form],
  ['a name without end', { ...own, MODEL: `compatible:${'a'.repeat(201)}` }, form],
  ['anthropic without a key', { MODEL: bought.MODEL }, /: MODEL_KEY: anthropic needs a key\.$/],
  ['openai without a key', { MODEL: 'openai:gpt-5-mini' }, /: MODEL_KEY: openai needs a key\.$/],
  ['an empty key', { ...bought, MODEL_KEY: '' }, /: MODEL_KEY: anthropic needs a key\.$/],
  ['a key of two words', { ...bought, MODEL_KEY: `${key} x` }, /MODEL_KEY: copy the key .* without spaces/],
  ['a key over two lines', { ...bought, MODEL_KEY: `${key}\nx` }, /MODEL_KEY: copy the key/],
  ['a key in other letters', { ...bought, MODEL_KEY: 'ключ' }, /MODEL_KEY: copy the key/],
  [
    'compatible without an address',
    { MODEL: own.MODEL },
    /: MODEL_URL: a compatible server needs its address, such as/,
  ],
  [
    'an address without a scheme',
    { ...own, MODEL_URL: 'localhost:11434' },
    /MODEL_URL: give an address such as/,
  ],
  ['a path', { ...own, MODEL_URL: '/v1' }, /MODEL_URL: give an address such as/],
  ['a file', { ...own, MODEL_URL: 'file:///etc/hosts' }, /MODEL_URL: give an address such as/],
  [
    'a key in the address',
    { ...own, MODEL_URL: `https://me:${key}@llm.example.org/v1` },
    /MODEL_URL: leave the name and password out, and set MODEL_KEY/,
  ],
  [
    'a key behind the address',
    { ...own, MODEL_URL: `https://llm.example.org/v1?key=${key}` },
    /MODEL_URL: end it with the path/,
  ],
  ['a key without a model', { MODEL_KEY: key }, /: MODEL: name the model that MODEL_KEY is for\.$/],
  [
    'an address without a model',
    { MODEL_URL: own.MODEL_URL },
    /: MODEL: name the model that MODEL_URL serves\.$/,
  ],
  ['tokens in words', { ...own, MODEL_DAILY_TOKENS: 'many' }, tokens],
  ['tokens with a comma', { ...own, MODEL_DAILY_TOKENS: '1,000' }, tokens],
  ['half a token', { ...own, MODEL_DAILY_TOKENS: '0.5' }, tokens],
  ['less than no token', { ...own, MODEL_DAILY_TOKENS: '-1' }, tokens],
  ['tokens without end', { ...own, MODEL_DAILY_TOKENS: 'Infinity' }, tokens],
  ['articles of another kind', { ...own, MODEL_FOR: 'english' }, /MODEL_FOR: use all, added, foreign\.$/],
  [
    'all at once',
    { MODEL_KEY: key, MODEL_URL: 'http://localhost' },
    /MODEL_KEY is for; MODEL: name the model that MODEL_URL/,
  ],
])('%s is told with its fix, and no key', (_, env, said) => {
  expect(() => loadConfig(env)).toThrow(said);
  expect(() => loadConfig(env)).toThrow(/^(?!.*secret)/s);
});

test.each([
  'https://llm.example.org/v1',
  'https://8.8.8.8/v1',
  'http://localhost:11434/v1',
  'http://127.0.0.1:11434/v1',
  'http://127.1:11434/v1',
  'http://[::1]:11434/v1',
  'http://[::ffff:127.0.0.1]/v1',
  'http://10.1.2.3/v1',
  'http://172.16.0.9/v1',
  'http://172.31.255.254/v1',
  'http://192.168.7.20:8000/v1',
  'http://169.254.7.7/v1',
  'http://[fd12:3456::1]/v1',
  'http://[fe80::1]/v1',
  'http://ollama:11434/v1',
  'http://models.local/v1',
  'http://gpu.models.internal/v1',
  'http://gpu.lan/v1',
  'http://gpu.home.arpa/v1',
])('articles may go to %s', (MODEL_URL) => {
  expect(loadConfig({ ...own, MODEL_URL }).model?.url).toBe(MODEL_URL);
});

test.each([
  'http://llm.example.org/v1',
  'http://localhost.example.org/v1',
  'http://127.0.0.1.example.org/v1',
  'http://llm.example.org./v1',
  'http://internal.example.org/v1',
  'http://llm-internal.org/v1',
  'http://8.8.8.8/v1',
  'http://0x08080808/v1',
  'http://134744072/v1',
  'http://172.32.0.1/v1',
  'http://192.169.0.1/v1',
  'http://100.64.0.1/v1',
  'http://0.0.0.0/v1',
  'http://[2606:4700::1111]/v1',
  'http://[::ffff:8.8.8.8]/v1',
  'http://löcal.example/v1',
])('%s would send articles in the open', (MODEL_URL) => {
  expect(() => loadConfig({ ...own, MODEL_URL })).toThrow(
    /MODEL_URL: use https; plain http is allowed only on your own network\.$/,
  );
});
