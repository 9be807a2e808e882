import { ChildProcess, execFileSync } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { JobFailed, makePool, type Cause, type Pool, type PoolSettings } from '../../../src/workers/index.ts';
import { jobOf } from './job.ts';

type Anything = (input: unknown) => unknown;
const pools: Pool[] = [];
const open = (settings: Partial<PoolSettings> = {}): Pool => {
  const pool = makePool(settings);
  pools.push(pool);
  return pool;
};
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.end()));
});
const failure = async (work: Promise<unknown>): Promise<Cause | 'no failure'> => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof JobFailed ? error.why : 'no failure';
};
const echo = jobOf('return input');
const pid = jobOf('return process.pid');
/** Whether a process is there. */
const lives = (id: number): boolean => {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
};
const until = async (done: () => boolean): Promise<void> => {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 10));
};

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

const mb = 2 ** 20;
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

test('one without work ends after a while; `end` ends all, and later work starts anew', async () => {
  const short = open({ idleMs: 50 });
  const idle = Number(await short.run<Anything>(pid, null));
  await until(() => !lives(idle));
  const pool = open();
  const ended = Number(await pool.run<Anything>(pid, null));
  const underWay = failure(pool.run<Anything>(jobOf('await new Promise(() => {})'), null));
  await new Promise((resolve) => setTimeout(resolve, 50));
  await pool.end();
  expect([lives(ended), await underWay]).toEqual([false, 'ended']);
  expect(await pool.run<Anything>(echo, 'again')).toBe('again');
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

test('asked to end as its parent is, it finishes its work: the parent ends it', async () => {
  const { run } = open();
  const body = `process.kill(process.pid, 'SIGTERM'); process.kill(process.pid, 'SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 100)); return input`;
  expect(await run<Anything>(jobOf(body), 'done')).toBe('done');
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

/** A program that prints what comes of a job. */
const program = (rest: string): string =>
  `import { makePool } from '${new URL('../../../src/workers/index.ts', import.meta.url).href}';
   const { run } = makePool(); const job = new URL(${JSON.stringify(pid.href)}); ${rest}`;
const node = (code: string): string =>
  execFileSync(
    process.execPath,
    ['--max-old-space-size=192', '--max-semi-space-size=4', '--input-type=module', '-e', code],
    { encoding: 'utf8', timeout: 20_000 },
  );

test('an idle one keeps no program running, and ends with it', async () => {
  const id = Number(node(program('console.log(await run(job, null));')));
  expect(id).toBeGreaterThan(0);
  await until(() => !lives(id));
});

test('one at work ends when its program is killed', async () => {
  const endless = jobOf('for (;;);').href;
  const code = program(
    `console.log(await run(job, null)); void run(new URL(${JSON.stringify(endless)}), null);
     setTimeout(() => process.exit(0), 100);`,
  );
  const id = Number(node(code));
  await until(() => !lives(id));
  expect(lives(id)).toBe(false);
});

test('a program that has nothing else to wait for waits for the end of its processes', () => {
  const workers = new URL('../../../src/workers/index.ts', import.meta.url).href;
  const code = `
    import { makePool } from '${workers}';
    const { run, end } = makePool();
    await run(new URL('${echo.href}'), 1);
    await end();
    console.log('ended');`;
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', code];
  expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toBe('ended\n');
});

test('work that still waits when the pool is ended is not begun', async () => {
  const { run, end } = open();
  const forever = run<Anything>(jobOf('for (;;);'), null);
  const waiting = [1, 2].map((input) => run<Anything>(echo, input));
  const outcomes = Promise.all([forever, ...waiting].map(failure));
  await end();
  expect(await outcomes).toEqual(['ended', 'ended', 'ended']);
  expect(await run<Anything>(echo, 3)).toBe(3);
});

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
