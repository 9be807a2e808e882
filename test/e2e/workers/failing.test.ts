import { ChildProcess } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { type Cause, JobFailed } from '../../../src/workers/index.ts';
import { jobOf } from './job.ts';
import { type Anything, echo, endPools, failure, mb, open } from './pools.ts';

afterEach(endPools);

test.each<[what: string, body: string, why: Cause]>([
  ['never ends', 'for (;;);', 'time'],
  ['waits without end', 'await new Promise(() => {})', 'late'],
  ['takes all memory in objects', 'const all = []; for (;;) all.push(new Array(1000).fill(input))', 'memory'],
  [
    'takes all memory in ArrayBuffers',
    `const all = []; for (;;) all.push(new Uint8Array(${mb}).fill(1))`,
    'memory',
  ],
  ['takes it at once', `return new Uint8Array(${1000 * mb}).fill(1).length`, 'memory'],
  ['throws', `throw new Error('x')`, 'broken'],
  ['throws no error', `throw null`, 'broken'],
  ['ends its process', `process.exit(3)`, 'ended'],
  ['gives what cannot be sent', `return () => input`, 'broken'],
  ['gives too much', `return 'x'.repeat(3000)`, 'broken'],
])('a job that %s fails, and the next is done', async (_what, body, why) => {
  const { run } = open();
  const bounds = { processorMs: 300, wallMs: body.includes('await') ? 2_000 : 30_000, answerBytes: 2_000 };
  const failing = failure(run<Anything>(jobOf(body), 'x', { bounds: { ...bounds, megabytes: 150 } }));
  const next = run<Anything>(echo, 'b');
  expect([await failing, await next]).toEqual([why, 'b']);
});

test('how a job failed is a clause that goes behind a name', async () => {
  const { run } = open();
  const job = run<Anything>(jobOf('for (;;);'), null, { bounds: { processorMs: 100 } });
  await expect(job).rejects.toThrow(/^takes too long to read$/);
});

test.each([
  ['file descriptors', -24],
  ['processes', -11],
  ['memory', -12],
])(
  'where the system has no %s for it, the job may be done later, and nothing else ends',
  async (_of, code) => {
    const given: unknown = Reflect.get(ChildProcess.prototype, 'spawn');
    if (typeof given !== 'function') throw new TypeError('Processes are started by another way now.');
    const put = (spawn: unknown) => Reflect.set(ChildProcess.prototype, 'spawn', spawn);
    put(function spawnNot(this: object, options: object): unknown {
      Object.assign(Reflect.get(this, '_handle'), { spawn: () => code });
      return Reflect.apply(given, this, [options]);
    });
    try {
      expect(await failure(open().run<Anything>(echo, 'a'))).toBe('ended');
    } finally {
      put(given);
    }
    expect(await open().run<Anything>(echo, 'a')).toBe('a');
  },
);

test.each<[why: Cause, isPassing: boolean]>([
  ['time', false],
  ['memory', false],
  ['broken', false],
  ['late', true],
  ['ended', true],
  ['busy', true],
])('%s: to be read later is %s', (why, isPassing) => {
  const failed = new JobFailed(why);
  expect(failed.isPassing).toBe(isPassing);
  expect(failed.sentence('The page', 'paste its text')).toBe(
    `The page ${failed.message}: ${isPassing ? 'try again in a minute' : 'paste its text'}.`,
  );
});
