import { afterEach, expect, test } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { jobOf } from './job.ts';
import { type Anything, echo, endPools, failure, mb, open, pid } from './pools.ts';

afterEach(endPools);

test('answers come to who asked, whatever they are, out of another process', async () => {
  const { run } = open();
  const inputs = [1, 'Qā’im', { at: new Date(0), bytes: Buffer.from('a') }, null, [undefined]];
  expect(await Promise.all(inputs.map((input) => run<Anything>(echo, input)))).toEqual(inputs);
  expect(await run<Anything>(pid, null)).not.toBe(process.pid);
});

test('a `UserError` comes as one, with its sentence', async () => {
  const { run } = open();
  const job = jobOf(
    `const { UserError } = await import('${new URL('../../../src/core/errors.ts', import.meta.url).href}'); throw new UserError('It is empty: give the text.')`,
  );
  await expect(run<Anything>(job, null)).rejects.toThrow(new UserError('It is empty: give the text.'));
});

test('each piece of work has its own time: many short ones pass where a long one would not', async () => {
  const { run } = open();
  const busy = jobOf('const end = performance.now() + 60; while (performance.now() < end); return input');
  const all = Array.from({ length: 10 }, (_, i) => run<Anything>(busy, i, { bounds: { processorMs: 400 } }));
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('what a person brought goes before feeds', async () => {
  const { run } = open();
  const order: string[] = [];
  const add = async (name: string, priority: 'person' | 'background'): Promise<void> => {
    await run<Anything>(echo, name, { priority });
    order.push(name);
  };
  const feeds = ['feed 1', 'feed 2', 'feed 3'].map((name) => add(name, 'background'));
  await Promise.all([...feeds, add('person', 'person')]);
  expect(order).toEqual(['feed 1', 'person', 'feed 2', 'feed 3']);
});

test('what waits is bounded, for feeds and people apart; later there is room again', async () => {
  const { run } = open({ waitingBytes: 20_000 });
  const text = 'x'.repeat(8_000);
  const feeds = [1, 2, 3, 4].map(() => failure(run<Anything>(echo, text)));
  const person = run<Anything>(echo, text, { priority: 'person' });
  expect(await Promise.all(feeds)).toEqual(['no failure', 'no failure', 'no failure', 'busy']);
  expect(await person).toBe(text);
  expect(await run<Anything>(echo, text)).toBe(text);
});

test('as many processes as wanted, each used again', async () => {
  const one = open();
  expect(await one.run<Anything>(pid, null)).toBe(await one.run<Anything>(pid, null));
  const two = open({ size: 2 });
  const slow = jobOf('await new Promise((resolve) => setTimeout(resolve, 200)); return process.pid');
  const ids = await Promise.all([1, 2, 3, 4].map(() => two.run<Anything>(slow, null)));
  expect(new Set(ids).size).toBe(2);
});

test('one that holds much afterwards is replaced', async () => {
  const { run } = open();
  const bounds = { megabytes: 400 };
  const hoard = jobOf(`globalThis.all = new Uint8Array(${200 * mb}).fill(1); return process.pid`);
  const first = await run<Anything>(hoard, null, { bounds });
  expect(await run<Anything>(pid, null, { bounds })).not.toBe(first);
});

test('a job that has no room beside what earlier work left is done in a new process', async () => {
  const { run } = open();
  const bounds = { megabytes: 220 };
  const hoard = jobOf(`globalThis.all = new Uint8Array(${40 * mb}).fill(1); return process.pid`);
  const needsItAll = jobOf(
    `const more = []; while (globalThis.all) more.push(new Uint8Array(${mb}).fill(1)); return process.pid`,
  );
  const first = await run<Anything>(hoard, null, { bounds });
  expect(await run<Anything>(pid, null, { bounds })).toBe(first);
  expect(await run<Anything>(needsItAll, null, { bounds })).not.toBe(first);
});

test('work that nobody waits for any more is not begun', async () => {
  const { run } = open();
  const left = new AbortController();
  const first = run<Anything>(
    jobOf('await new Promise((resolve) => setTimeout(resolve, 100)); return 1'),
    null,
  );
  const second = failure(run<Anything>(jobOf('globalThis.begun = true'), null, { signal: left.signal }));
  left.abort();
  expect([await first, await second]).toEqual([1, 'late']);
  expect(await run<Anything>(jobOf('return globalThis.begun ?? false'), null)).toBe(false);
});

test('it has none of our settings and tokens', async () => {
  process.env['SLACK_BOT_TOKEN'] = 'xoxb-secret';
  try {
    const { run } = open();
    const env = await run<(input: undefined) => Record<string, string>>(
      jobOf('return { ...process.env }'),
      undefined,
    );
    const known = ['TZ', 'LANG', 'LC_ALL', 'NODE_ENV', 'MALLOC_ARENA_MAX', 'NODE_CHANNEL_FD'];
    expect(
      Object.keys(env).filter((name) => !known.includes(name) && !name.startsWith('NODE_CHANNEL')),
    ).toEqual([]);
  } finally {
    delete process.env['SLACK_BOT_TOKEN'];
  }
});
