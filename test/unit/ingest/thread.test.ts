import { expect, test } from 'vitest';
import { makeThread, Overrun } from '../../../src/ingest/thread.ts';

const thread = (work: string, within = 5_000) =>
  makeThread(
    new URL(
      `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; parentPort.on('message', (input) => { ${work} });`)}`,
    ),
    { within, megabytes: 32 },
  );

test('answers come to who asked, one after the other', async () => {
  const ask = thread('parentPort.postMessage(input * 2)');
  expect(await Promise.all([1, 2, 3].map(ask))).toEqual([2, 4, 6]);
});

test('work without end is ended, and the next has a new thread', async () => {
  const ask = thread(`if (input === 'endless') for (;;); parentPort.postMessage(input)`, 1_000);
  expect(await ask('a')).toBe('a');
  await expect(ask('endless')).rejects.toThrow(new Overrun('takes too long to read'));
  expect(await ask('b')).toBe('b');
});

test('work that takes all memory is ended, and the next has a new thread', async () => {
  const ask = thread(
    `const all = []; if (input === 'all') for (;;) all.push(new Array(10000).fill({})); parentPort.postMessage(input)`,
    30_000,
  );
  await expect(ask('all')).rejects.toThrow(new Overrun('takes more memory than a text may'));
  expect(await ask('b')).toBe('b');
});

test('work that breaks is told, and the next has a new thread', async () => {
  const ask = thread(`if (input === 'break') throw new Error('x'); parentPort.postMessage(input)`);
  await expect(ask('break')).rejects.toThrow(new Overrun('cannot be read'));
  expect(await ask('b')).toBe('b');
});
