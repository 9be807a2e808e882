import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { scheduleFeeds } from '../../../src/jobs/scheduleFeeds.ts';

const minuteMs = 60_000;
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2016-12-08T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});
const never = async (): Promise<void> => {};
const untold = (error: unknown): void => {
  throw error;
};

test('feeds are asked every minute, articles read again every five', async () => {
  const done: string[] = [];
  const stop = scheduleFeeds({
    feeds: async () => void done.push('feeds'),
    again: async () => void done.push('again'),
    onError: (error) => void done.push(String(error)),
  });
  await vi.advanceTimersByTimeAsync(10 * minuteMs);
  expect(done.filter((d) => d === 'feeds')).toHaveLength(10);
  expect(done.filter((d) => d === 'again')).toHaveLength(2);
  await stop();
  await vi.advanceTimersByTimeAsync(10 * minuteMs);
  expect(done).toHaveLength(12);
});

test('a round that takes longer than a minute is not begun twice; stopping ends it and waits for it', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const signals: AbortSignal[] = [];
  const stop = scheduleFeeds({
    feeds: async (signal) => {
      signals.push(signal);
      await promise;
    },
    again: never,
    onError: untold,
  });
  await vi.advanceTimersByTimeAsync(3 * minuteMs);
  expect(signals).toHaveLength(1);
  let stopped = false;
  const ending = stop().then(() => (stopped = true));
  await vi.advanceTimersByTimeAsync(1000);
  expect([signals[0]?.aborted, stopped]).toEqual([true, false]);
  resolve();
  await ending;
  expect(stopped).toBe(true);
});

test('a round that fails is told, and the next one comes', async () => {
  const faults: unknown[] = [];
  const fault = new Error('disk full');
  const stop = scheduleFeeds({
    feeds: () => Promise.reject(fault),
    again: never,
    onError: (error) => void faults.push(error),
  });
  await vi.advanceTimersByTimeAsync(2 * minuteMs);
  expect(faults).toEqual([fault, fault]);
  await stop();
});
