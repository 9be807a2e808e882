import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Ledger } from '../../../src/core/ledger.ts';
import type { Question } from '../../../src/core/ports/model.ts';
import { makeMetrics } from '../../../src/ops/index.ts';
import { askOf } from '../../../src/readers/model/ask.ts';
import { makeClient } from '../../../src/readers/model/client.ts';
import type { ModelConfig } from '../../../src/readers/model/settings.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import { demo } from '../../kit/demo.ts';
import { deskWith } from '../../kit/model/desk.ts';
import { type ModelKit, type Reply, startModel } from '../../kit/model/index.ts';

const schema = { type: 'object', properties: {}, required: [], additionalProperties: false };
const question = (prompt: string, what: Question['what'] = 'reading'): Question => ({
  what,
  system: 'You read.',
  prompt,
  schema,
  isAnswer: () => true,
});
const taking: Reply = { object: {}, usage: { input: 900, output: 100 } };

let kit: ModelKit;
let ledger: Ledger;
let now: Date;
const clock = { now: () => now };
beforeEach(async () => {
  kit = await startModel({ reply: () => taking });
  ledger = await memoryLedger();
  now = new Date('2024-05-14T22:30:00Z');
});
afterEach(async () => {
  await ledger.close();
  await kit.stop();
});

/** A model that is measured, and the lines that are measured of it. */
function measured({ lateMs = 10_000, ...about }: Partial<ModelConfig> & { lateMs?: number } = {}) {
  const config: ModelConfig = {
    provider: 'compatible',
    name: 'kit',
    key: kit.key,
    url: kit.url,
    dailyTokens: null,
    for: 'all',
    ...about,
  };
  const ask = askOf(config, { retries: 0 });
  const limits = { atOnce: 2, reading: lateMs, judging: lateMs };
  const metrics = makeMetrics(ledger, clock);
  const model = metrics.asking(makeClient(config, { store: ledger, clock, ask, limits }));
  const lines = async (name: string): Promise<readonly string[]> =>
    (await metrics.text()).split('\n').filter((line) => line.startsWith(`claimdesk_model_${name}`));
  const asked = async (...questions: readonly Question[]): Promise<readonly string[]> => {
    for (const one of questions) await model.ask(one).catch(() => {});
    return lines('requests_total');
  };
  return { model, lines, asked };
}

const requests = (what: string, result: string, n: number): string =>
  `claimdesk_model_requests_total{what="${what}",result="${result}"} ${n}`;

test('questions by what they are about, and the tokens of those that were asked', async () => {
  const { lines, asked } = measured();
  expect(await asked(question('1'), question('2'), question('1'), question('3', 'judging'))).toEqual([
    requests('reading', 'answered', 2),
    requests('reading', 'kept', 1),
    requests('judging', 'answered', 1),
  ]);
  expect(await lines('tokens_total')).toEqual([
    'claimdesk_model_tokens_total{way="in"} 2700',
    'claimdesk_model_tokens_total{way="out"} 300',
  ]);
  expect(await lines('requests_seconds_count')).toEqual([
    'claimdesk_model_requests_seconds_count{what="reading",result="answered"} 2',
    'claimdesk_model_requests_seconds_count{what="reading",result="kept"} 1',
    'claimdesk_model_requests_seconds_count{what="judging",result="answered"} 1',
  ]);
});

test.each<[string, Reply, result: string]>([
  ['a wrong key', { status: 401 }, 'refused'],
  ['no such model', { status: 404 }, 'refused'],
  ['a request that is too long', { status: 413 }, 'rejected'],
  ['a request that is not taken', { status: 422 }, 'rejected'],
  ['too many requests', { status: 429 }, 'failed'],
  ['a failing server', { status: 500 }, 'failed'],
  ['an overloaded server', { status: 529 }, 'failed'],
  ['a closed socket', { hangUp: true }, 'failed'],
  ['words', { text: 'I cannot help with that.' }, 'unreadable'],
  ['a model that refuses to answer', { refused: 'I will not read this.' }, 'unreadable'],
  ['a page of a proxy', { notJson: true }, 'unreadable'],
])('%s', async (_, reply, result) => {
  kit.reply = () => reply;
  expect(await measured().asked(question('1', 'judging'))).toEqual([requests('judging', result, 1)]);
});

test('no answer in time, and nobody who waits', async () => {
  kit.reply = () => ({ never: true });
  const { model, asked } = measured({ lateMs: 80 });
  await model.ask(question('1'), { signal: AbortSignal.abort() }).catch(() => {});
  expect(await asked(question('2'))).toEqual([requests('reading', 'late', 2)]);
});

test('a server that is left alone', async () => {
  kit.reply = () => ({ status: 503 });
  const { asked } = measured();
  expect(await asked(question('1'), question('2'), question('3'))).toEqual([
    requests('reading', 'failed', 1),
    requests('reading', 'paused', 2),
  ]);
});

test('a day whose tokens are used up, until the next', async () => {
  const { asked } = measured({ dailyTokens: 1000 });
  expect(await asked(question('1'), question('2'), question('3'))).toEqual([
    requests('reading', 'answered', 1),
    requests('reading', 'budget', 2),
  ]);
  now = new Date('2024-05-15T00:00:01Z');
  expect((await asked(question('2')))[0]).toBe(requests('reading', 'answered', 2));
});

test('an answer that cannot be read took its tokens all the same', async () => {
  kit.reply = () => ({ text: 'no', usage: { input: 900, output: 100 } });
  const { asked, lines } = measured();
  await asked(question('1'));
  expect(await lines('tokens_total')).toEqual([
    'claimdesk_model_tokens_total{way="in"} 900',
    'claimdesk_model_tokens_total{way="out"} 100',
  ]);
});

test('articles that wait', async () => {
  kit.reply = () => ({ status: 503 });
  const { lines } = measured();
  expect(await lines('waiting')).toEqual(['claimdesk_model_waiting 0']);
  await deskWith(kit, ledger).processArticle(demo[0]!);
  expect(await lines('waiting')).toEqual(['claimdesk_model_waiting 1']);
});

test('who asks is told what it took, and a fault stays as it is', async () => {
  const { model } = measured();
  const took: object[] = [];
  await model.ask(question('1'), { onAnswer: (tokens) => took.push(tokens) });
  await model.ask(question('1'), { onAnswer: (tokens) => took.push(tokens) });
  expect(took).toEqual([{ tokensIn: 900, tokensOut: 100 }]);
  kit.reply = () => ({ status: 401 });
  await expect(model.ask(question('2'))).rejects.toThrow(/does not accept the key/);
});

test('without a model nothing is said of one', async () => {
  expect(await makeMetrics(ledger, clock).text()).not.toContain('model');
});
