import { execFileSync } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { jobOf } from './job.ts';
import { type Anything, echo, endPools, failure, lives, open, pid, until } from './pools.ts';

afterEach(endPools);

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

test('asked to end as its parent is, it finishes its work: the parent ends it', async () => {
  const { run } = open();
  const body = `process.kill(process.pid, 'SIGTERM'); process.kill(process.pid, 'SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 100)); return input`;
  expect(await run<Anything>(jobOf(body), 'done')).toBe('done');
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
