import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChatRefusal } from '../../../../src/core/chat.ts';
import type { Ledger } from '../../../../src/core/ledger.ts';
import {
  begin,
  channels,
  clock,
  deliveries,
  end,
  errors,
  ledger,
  minute,
  pass,
  raise,
  start,
} from './kit.ts';

beforeEach(begin);
afterEach(end);

describe('a channel that does not take it', () => {
  it('is tried again later, never sooner than it asked, with the same key; order is kept', async () => {
    const { way, seen, keys } = channels((_, n) => (n <= 2 ? new ChatRefusal('ratelimited', 30_000) : null));
    const { drain } = deliveries(way);
    await raise('b');
    pass(11 * minute);
    await raise('c');
    await drain();
    pass(29_000);
    await drain();
    expect(keys).toHaveLength(1);
    pass(1000);
    await drain();
    expect(seen).toEqual([]);
    pass(30_000);
    await drain();
    expect(seen).toEqual(['C1 alert 1', 'C1/m1+ alert 2']);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
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
      pass(15 * minute);
    }
    expect(clock.now().getTime() - start).toBeGreaterThan(24 * 60 * minute);
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
      pass(20 * minute);
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
    pass(25 * 60 * minute);
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
    pass(3 * minute);
    await deliveries(way, { ledger: full }).drain();
    pass(3 * minute);
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
