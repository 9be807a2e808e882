import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ChatRefusal } from '../../../src/core/chat.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { openLedger } from '../../../src/store/index.ts';
import { compose } from '../../../src/app/compose.ts';
import { stories, type Story } from '../../../bench/kit/stories.ts';
import { spawnProgram } from '../../kit/process.ts';
import { desk as deskWithin } from '../../kit/program.ts';
import { sinkWatch, toSink } from './sending.ts';

const start = Date.UTC(2024, 4, 16, 12);
const hour = 3_600_000;
let now = start;
const clock = { now: () => new Date(now) };
let folder: string;
let ledger: Ledger;
beforeEach(async () => {
  now = start;
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  ledger = await openLedger(join(folder, 'desk.db'));
});
afterEach(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

/** A desk that reads stories; every third raises an alert. */
function desk() {
  let story: Story | undefined;
  const told = stories(3);
  const { processArticle } = compose(ledger, clock, {
    always: [sinkWatch],
    reader: { read: async () => story!.reading },
  });
  return async (count: number): Promise<void> => {
    for (const _ of Array.from({ length: count })) {
      story = told.next().value;
      expect((await processArticle(story.article)).status).toBe('stored');
    }
  };
}

test('the chat server is down for ten minutes: reading goes on, alerts wait with the reason, each comes once', async () => {
  const read = desk();
  const seen: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((key) => {
      seen.push(key);
      return response.end();
    });
  });
  const listen = (port: number): Promise<number> =>
    new Promise((done) => {
      server.listen(port, '127.0.0.1', () => {
        const at = server.address();
        done(typeof at === 'object' && at ? at.port : 0);
      });
    });
  const port = await listen(0);
  await new Promise<void>((done) => void server.close(() => done()));
  const { drain } = toSink(ledger, clock, async (key) => {
    await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: key }).catch((error: unknown) => {
      throw new ChatRefusal(`The chat server does not answer: ${String(error)}`, 5000);
    });
  });
  await read(6);
  await drain();
  for (let waited = 0; waited < 10; waited++) {
    now += 60_000;
    await drain();
  }
  const waiting = await ledger.pending(sinkWatch.destination);
  expect(waiting).toHaveLength(2);
  expect(waiting[0]?.reason).toMatch(/The chat server does not answer/);
  expect(seen).toEqual([]);
  await listen(port);
  now += hour;
  await drain();
  server.closeAllConnections();
  server.close();
  expect(new Set(seen).size).toBe(2);
  expect(seen).toHaveLength(2);
  expect(await ledger.pending(sinkWatch.destination)).toEqual([]);
});

test('the clock goes back an hour: nothing is lost, nothing comes twice', async () => {
  const read = desk();
  const seen: string[] = [];
  const { drain } = toSink(ledger, clock, async (key) => void seen.push(key));
  await read(3);
  await drain();
  expect(seen).toHaveLength(1);
  now -= hour;
  await read(3);
  await drain();
  expect(seen).toHaveLength(2);
  now += hour;
  await drain();
  expect(new Set(seen).size).toBe(2);
  expect(await ledger.pending(sinkWatch.destination)).toEqual([]);
});

test('an alert that was leased before the clock went back is sent when it is right again', async () => {
  await desk()(3);
  now += hour;
  const until = new Date(now + 120_000).toISOString();
  expect(await ledger.lease(sinkWatch.destination, clock.now().toISOString(), until)).not.toBeNull();
  now -= hour;
  const seen: string[] = [];
  const { drain } = toSink(ledger, clock, async (key) => void seen.push(key));
  await drain();
  now += hour + 180_000;
  await drain();
  expect(seen).toHaveLength(1);
});

test('a poison row: an alert that no platform can show is given up with its reason, and those behind it come', async () => {
  await desk()(6);
  const seen: string[] = [];
  let first: string | undefined;
  const { drain } = toSink(ledger, clock, async (key) => {
    first ??= key;
    if (key === first) throw new TypeError('a card that cannot be drawn');
    seen.push(key);
  });
  for (let tries = 0; tries < 10; tries++) {
    await drain();
    now += hour;
  }
  expect(seen).toHaveLength(1);
  expect(await ledger.failed()).toMatchObject([{ reason: 'a card that cannot be drawn' }]);
});

test('a poison row in the file: what cannot be read is given up with its reason, and those behind it come', async () => {
  await desk()(6);
  const file = new Database(join(folder, 'desk.db'));
  file.exec(`update alerts set severity = 'martian' where id = (select min(id) from alerts)`);
  const seen: string[] = [];
  const { drain } = toSink(ledger, clock, async (key) => void seen.push(key));
  await drain();
  expect(seen).toHaveLength(1);
  expect(file.prepare('select last_error from outbox where given_up_at is not null').pluck().all()).toEqual([
    expect.stringContaining('cannot be read: look at the ledger with the command doctor'),
  ]);
  file.close();
});

test('a second desk on the ledger of one that runs ends with one sentence', async () => {
  const env = { CLAIMDESK_DB: join(folder, 'shared.db') };
  const first = spawnProgram(env);
  await first.saying('Who did it');
  const second = await deskWithin('', env);
  expect(second.status).toBe(1);
  expect(second.err.trim().split('\n')).toHaveLength(1);
  expect(second.err).toMatch(/Another claimdesk is running on .*shared\.db: end that one, or .*CLAIMDESK_DB/);
  first.end();
  expect(await first.ended).toBe(0);
});
