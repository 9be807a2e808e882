import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ledger } from '../../../../src/core/ledger.ts';
import type { Way } from '../../../../src/jobs/handOver.ts';
import { scheduleDeliveries } from '../../../../src/jobs/scheduleDeliveries.ts';
import { begin, channels, deliveries, end, errors, ledger, raise } from './kit.ts';

beforeEach(begin);
afterEach(end);

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
