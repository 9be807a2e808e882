import { Writable } from 'node:stream';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeLog } from '../../../src/ops/log.ts';

/** What a log writes of these facts. */
function logged(facts: object, message = 'a thing happened'): string {
  let out = '';
  const to = new Writable({
    write(chunk: Buffer, _, done) {
      out += chunk.toString();
      done();
    },
  });
  makeLog('info', to).error(facts, message);
  return out;
}

// Put together here, so that no scanner takes these inventions for real ones.
const slackToken = ['xoxb', '2334567890', 'abcdefghijKLMNOP'].join('-');
const appToken = ['xapp', '1', 'A0123', '456', 'abcdef'].join('-');
const discordToken = ['MTA4NzY1NDMyMTA5ODc2NTQzMg', 'GaBcDe', 'x'.repeat(38)].join('.');
const text = 'Dozens of people were killed on Wednesday when warplanes bombed a crowded market in Qaim.';

const carriers: readonly (readonly [name: string, facts: (secret: string) => object])[] = [
  ['a fact', (s) => ({ said: s })],
  ['a sentence', (s) => ({ said: `refused with ${s}, twice` })],
  ['a header', (s) => ({ request: { headers: { authorization: `Bearer ${s}` } } })],
  ['an error', (s) => ({ error: new Error(`invalid token ${s}`) })],
  ['a cause', (s) => ({ error: new Error('no', { cause: new Error(`Bot ${s}`) }) })],
  ['a field of an error', (s) => ({ error: Object.assign(new Error('no'), { requestBody: s, config: s }) })],
  ['a list', (s) => ({ tried: [[s]] })],
];

test.each(carriers)('no token goes to the log in %s', (_, facts) => {
  for (const token of [slackToken, appToken, discordToken]) expect(logged(facts(token))).not.toContain(token);
});

test('nor in a message', () => expect(logged({}, `said ${slackToken}`)).not.toContain(slackToken));

test.each([
  ['an article', { article: { id: 'a', text, title: text } }],
  ['a claim', { claims: [{ quote: text, wording: text }] }],
  ['a command', { ask: { line: `/source add ${text}` } }],
  ['its arguments', { ask: { name: 'source', args: { text } } }],
  ['a card', { card: { title: text, blocks: [{ kind: 'text', text }] } }],
  [
    'a message sent',
    { error: Object.assign(new Error('413'), { requestBody: { json: { content: text } } }) },
  ],
])('no text goes to the log in %s', (_, facts) => expect(logged(facts)).not.toContain(text.slice(0, 40)));

test('what helps is kept: request, kind of error, its code, where it happened', () => {
  const error = Object.assign(new RangeError('no such row'), { code: 'SQLITE_BUSY' });
  expect(JSON.parse(logged({ request: 'ab12', error }, 'a command failed'))).toMatchObject({
    level: 'error',
    request: 'ab12',
    msg: 'a command failed',
    error: {
      type: 'RangeError',
      message: 'no such row',
      code: 'SQLITE_BUSY',
      stack: expect.stringContaining('log.test.ts'),
    },
  });
});

test('any facts make one line of JSON', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (facts) => {
      const out = logged(facts);
      expect(out.trimEnd().split('\n')).toHaveLength(1);
      JSON.parse(out);
    }),
  );
});
