import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Audience } from '../../../src/core/alert.ts';
import type { Card } from '../../../src/core/card.ts';
import { ChatRefusal } from '../../../src/core/chat.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { makeDeliveries, type DeliverDeps } from '../../../src/jobs/deliver.ts';
import type { Way } from '../../../src/jobs/handOver.ts';
import { scheduleDeliveries } from '../../../src/jobs/scheduleDeliveries.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import { alertFor, article, commit, figure, finding } from '../store/commits.ts';

const start = Date.UTC(2016, 11, 8, 12);
const minute = 60_000;
let now = start;
const clock = { now: () => new Date(now) };
let ledger: Ledger;

beforeEach(async () => {
  now = start;
  ledger = await memoryLedger();
  await ledger.commit(commit(article('a'), [figure('f1')]));
});
afterEach(() => ledger.close());

/** Raises an alert; ids count from 1. */
async function raise(id: string, about: Partial<Audience> = {}): Promise<void> {
  const alert = alertFor([finding('conflict', { stored: 1 }, { fresh: 0 })], 'slack:C1');
  const to = alert.to.map((audience) => ({ ...audience, due: clock.now().toISOString(), ...about }));
  const at = article(id, { added: clock.now().toISOString() });
  await ledger.commit(commit(at, [figure('f1')], { alert: { ...alert, to } }));
}

/** A channel that takes all but what a test refuses; tells what it was given: `C1 alert 1`, `C1/m1 alert 2`, `edit m1 …`. */
function channels(refuse: (what: string, n: number) => Error | null = () => null) {
  const seen: string[] = [];
  const keys: string[] = [];
  let tries = 0;
  let posted = 0;
  const take = (what: string): void => {
    const error = refuse(what, ++tries);
    if (error) throw error;
    seen.push(what);
  };
  const way: Way = {
    async post(channel, card, { key, thread }) {
      keys.push(key);
      take(`${channel}${thread ? `/${thread}` : ''} ${shows(card)}`);
      return `m${++posted}`;
    },
    async edit(_channel, message, card) {
      take(`edit ${message} ${shows(card)}`);
    },
    pace: 0,
  };
  return { seen, keys, way, tries: () => tries };
}

const shows = ({ title, subtitle = '' }: Card): string =>
  [
    ...(title.startsWith('Still') ? ['again'] : []),
    subtitle.match(/alert.*/)?.[0].replaceAll(', major', '') ?? title,
  ].join(' ');

const errors: unknown[] = [];
const deliveries = (way: Way, about: Partial<DeliverDeps> = {}) =>
  makeDeliveries({
    ledger,
    clock,
    ways: new Map([['slack', way]]),
    onError: (error) => errors.push(error),
    random: () => 0.5,
    ...about,
  });
afterEach(() => void errors.splice(0));

describe('one message an article and incident', () => {
  it('is edited when more comes within ten minutes; later ones hang under the first', async () => {
    const { way, seen } = channels();
    const { drain } = deliveries(way);
    for (const [id, wait] of [
      ['b', 0],
      ['c', 9],
      ['d', 11],
      ['e', 5],
    ] as const) {
      now += wait * minute;
      await raise(id);
      await drain();
    }
    expect(seen).toEqual([
      'C1 alert 1',
      'edit m1 alert 1 · alert 2',
      'C1/m1 alert 3',
      'edit m2 alert 3 · alert 4',
    ]);
  });

  it('stands by itself where the first message is gone', async () => {
    const { way, seen } = channels((what) =>
      what.startsWith('C1/') ? new ChatRefusal('message_not_found', null) : null,
    );
    const { drain } = deliveries(way);
    await raise('b');
    await drain();
    now += 20 * minute;
    await raise('c');
    await drain();
    now += 20 * minute;
    await raise('d');
    await drain();
    expect(seen).toEqual(['C1 alert 1', 'C1 alert 2', 'C1 alert 3']);
    expect(await ledger.failed()).toEqual([]);
  });

  it('shows its state, and comes again when a snooze is over', async () => {
    const { way, seen } = channels();
    const { drain } = deliveries(way);
    const by = { id: 'slack:U1', name: 'Ana' };
    await raise('b');
    await drain();
    const until = new Date(now + 60 * minute).toISOString();
    await ledger.act([1], { do: 'snooze', until }, by, clock.now().toISOString());
    await drain();
    now += 61 * minute;
    await drain();
    expect(seen).toEqual(['C1 alert 1', 'edit m1 alert 1', 'C1/m1 again alert 1', 'edit m1 alert 1']);
  });

  it('a snoozed one that somebody has dealt with does not come again', async () => {
    const { way, seen } = channels();
    const { drain } = deliveries(way);
    const by = { id: 'slack:U1', name: 'Ana' };
    await raise('b');
    await drain();
    const until = new Date(now + 60 * minute).toISOString();
    await ledger.act([1], { do: 'snooze', until }, by, clock.now().toISOString());
    await ledger.act([1], { do: 'acknowledge' }, by, clock.now().toISOString());
    now += 61 * minute;
    await drain();
    expect(seen.filter((what) => what.includes('again'))).toEqual([]);
  });

  it('several that are due together in a quiet channel are one digest', async () => {
    const { way, seen } = channels();
    const { drain } = deliveries(way);
    const due = new Date(start + 60 * minute).toISOString();
    await raise('b', { digest: true, due });
    await raise('c', { digest: true, due });
    await drain();
    expect(seen).toEqual([]);
    now += 60 * minute;
    await drain();
    expect(seen).toEqual(['C1 2 alerts']);
  });
});

describe('a channel that does not take it', () => {
  it('is tried again later, never sooner than it asked, with the same key; order is kept', async () => {
    const { way, seen, keys } = channels((_, n) => (n <= 2 ? new ChatRefusal('ratelimited', 30_000) : null));
    const { drain } = deliveries(way);
    await raise('b');
    now += 11 * minute;
    await raise('c');
    await drain();
    now += 29_000;
    await drain();
    expect(keys).toHaveLength(1);
    now += 1000;
    await drain();
    expect(seen).toEqual([]);
    now += 30_000;
    await drain();
    expect(seen).toEqual(['C1 alert 1', 'edit m1 alert 1 · alert 2']);
    expect(new Set(keys).size).toBe(1);
  });

  it('does not hold up another channel', async () => {
    const { way, seen } = channels((what) => (what.startsWith('C1') ? new Error('no answer') : null));
    await raise('b');
    await raise('c', { destination: 'slack:C2' });
    await deliveries(way).drain();
    expect(seen).toEqual(['C2 alert 2']);
  });

  it('is given up after a day, with the reason, and what comes after goes on', async () => {
    const { way, seen } = channels((what) =>
      what.endsWith('alert 1') ? new ChatRefusal('HTTP 503', 1000) : null,
    );
    const { drain } = deliveries(way);
    await raise('b');
    for (let tries = 0; tries < 200 && (await ledger.failed()).length === 0; tries++) {
      await drain();
      now += 15 * minute;
    }
    expect(now - start).toBeGreaterThan(24 * 60 * minute);
    expect(await ledger.failed()).toMatchObject([{ alert: { id: 1 }, reason: 'HTTP 503' }]);
    await raise('c');
    await drain();
    expect(seen).toEqual(['C1 alert 2']);
  });

  it('is given up at once where it never will: the channel is deleted, the bot removed', async () => {
    const { way, tries } = channels(() => new ChatRefusal('channel_not_found', null));
    await raise('b');
    await deliveries(way).drain();
    expect(tries()).toBe(1);
    expect(await ledger.failed()).toMatchObject([{ reason: 'channel_not_found', destination: 'slack:C1' }]);
  });

  it('a message that breaks our own side is tried five times, then stands in the way of nothing', async () => {
    const { way, seen, tries } = channels((what) =>
      what === 'C1 alert 1' ? new TypeError('odd card') : null,
    );
    const { drain } = deliveries(way);
    await raise('b');
    await raise('c');
    for (let i = 0; i < 5; i++) {
      await drain();
      now += 20 * minute;
    }
    expect(tries()).toBe(6);
    expect(await ledger.failed()).toMatchObject([{ alert: { id: 1 }, reason: 'odd card' }]);
    expect(seen).toEqual(['C1 alert 2']);
  });

  it('is given up where nothing led to its platform for a day', async () => {
    await raise('b', { destination: 'discord:D1' });
    const { drain } = deliveries(channels().way);
    await drain();
    expect(await ledger.failed()).toEqual([]);
    now += 25 * 60 * minute;
    await drain();
    const [failed] = await ledger.failed();
    expect(failed?.destination).toBe('discord:D1');
    expect(failed?.reason).toMatch(/not connected to discord/);
  });
});

describe('a crash between send and mark', () => {
  it('repeats a message once at most, with the same key', async () => {
    await raise('b');
    const { way, seen, keys } = channels();
    const full: Ledger = {
      ...ledger,
      markSent: () => Promise.reject(new Error('killed')),
      markFailed: () => Promise.reject(new Error('killed')),
    };
    await deliveries(way, { ledger: full }).drain();
    expect(errors).toHaveLength(1);
    now += 3 * minute;
    await deliveries(way, { ledger: full }).drain();
    now += 3 * minute;
    await deliveries(way).drain();
    expect(seen).toEqual(['C1 alert 1', 'C1 alert 1']);
    expect(new Set(keys).size).toBe(1);
    expect(await ledger.failed()).toHaveLength(1);
  });
});

it('messages of one channel are kept apart as its platform wants', async () => {
  const { way } = channels();
  const waits: number[] = [];
  const pause = async (ms: number): Promise<void> => void waits.push(ms);
  for (const id of ['b', 'c', 'd']) await raise(id);
  await deliveries({ ...way, pace: 1000 }, { pause }).drain();
  expect(waits).toEqual([1000, 1000]);
});

describe('the schedule', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2016-12-08T12:00:01Z') }));
  afterEach(() => void vi.useRealTimers());

  it('delivers every five seconds until it is stopped', async () => {
    const { way, seen } = channels();
    const stop = scheduleDeliveries(deliveries(way), (error) => errors.push(error));
    await raise('b');
    expect(seen).toEqual([]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(seen).toEqual(['C1 alert 1']);
    await stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('sends none twice while one is under way, and stops only after it', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const { way, seen, keys } = channels();
    const slow: Way = {
      ...way,
      async post(...message) {
        await released;
        return way.post(...message);
      },
    };
    await raise('b');
    const stop = scheduleDeliveries(deliveries(slow), (error) => errors.push(error));
    await vi.advanceTimersByTimeAsync(20_000);
    const stopped = stop();
    release();
    await stopped;
    expect(seen).toEqual(['C1 alert 1']);
    expect(keys).toHaveLength(1);
    expect(await ledger.pending('slack:C1')).toEqual([]);
  });

  it('a ledger that fails is told of, and the next pass goes on', async () => {
    const { way, seen } = channels();
    let broken = true;
    const flaky: Ledger = {
      ...ledger,
      lease: (...of) => (broken ? Promise.reject(new Error('damaged')) : ledger.lease(...of)),
    };
    await raise('b');
    const stop = scheduleDeliveries(deliveries(way, { ledger: flaky }), (error) => errors.push(error));
    await vi.advanceTimersByTimeAsync(5000);
    expect(errors).toEqual([new Error('damaged')]);
    broken = false;
    await vi.advanceTimersByTimeAsync(5000);
    await stop();
    expect(seen).toEqual(['C1 alert 1']);
  });
});
