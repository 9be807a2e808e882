import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ledger, StoredAlert } from '../../src/core/ledger.ts';
import { deliver } from '../../src/jobs/deliver.ts';
import { scheduleDeliveries } from '../../src/jobs/schedule.ts';
import { openLedger } from '../../src/store/index.ts';
import { article, commit, figure, relation } from '../store/commits.ts';

const clock = { now: () => new Date('2016-12-08T12:00:05Z') };
let ledger: Ledger;

/** Three alerts that wait for slack. */
beforeEach(async () => {
  ledger = await openLedger(':memory:');
  await ledger.commit(commit(article('a'), [figure('f1')]));
  for (const id of ['b', 'c', 'd'])
    await ledger.commit(
      commit(article(id), [figure('f1', { low: 101, high: null })], {
        relations: [relation('conflict', { stored: 1 }, { fresh: 0 })],
        alert: { findings: [0], destinations: ['slack'] },
      }),
    );
});
afterEach(() => ledger.close());

/** Takes alerts but those named, which fail as often as told. */
function receiver(failing: Record<number, number> = {}) {
  const taken: number[] = [];
  const send = async ({ id }: StoredAlert) => {
    failing[id] = (failing[id] ?? 0) - 1;
    if (failing[id] >= 0) throw new Error('no answer');
    taken.push(id);
  };
  return { taken, send };
}

describe('delivering', () => {
  it('sends each once, oldest first', async () => {
    const { taken, send } = receiver();
    expect(await deliver({ ledger, clock }, 'slack', send)).toEqual({ sent: 3, failed: 0 });
    expect(await deliver({ ledger, clock }, 'slack', send)).toEqual({ sent: 0, failed: 0 });
    expect(taken).toEqual([1, 2, 3]);
  });

  it('leaves what fails for later, and sends the rest', async () => {
    const { taken, send } = receiver({ 1: 2 });
    expect(await deliver({ ledger, clock }, 'slack', send)).toEqual({ sent: 2, failed: 1 });
    expect(await ledger.pending('slack')).toMatchObject([{ attempts: 1, alert: { id: 1 } }]);
    expect(await deliver({ ledger, clock }, 'slack', send)).toEqual({ sent: 0, failed: 1 });
    expect(await deliver({ ledger, clock }, 'slack', send)).toEqual({ sent: 1, failed: 0 });
    expect(taken).toEqual([2, 3, 1]);
  });

  it('sends again rather than never where the mark could not be written', async () => {
    const { taken, send } = receiver();
    const full = { ...ledger, markSent: () => Promise.reject(new Error('disk full')) };
    await expect(deliver({ ledger: full, clock }, 'slack', send)).rejects.toThrow('disk full');
    await deliver({ ledger, clock }, 'slack', send);
    expect(taken).toEqual([1, 1, 2, 3]);
  });

  it('leaves other destinations alone', async () => {
    const { taken, send } = receiver();
    await deliver({ ledger, clock }, 'discord', send);
    expect(taken).toEqual([]);
  });
});

describe('the schedule', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2016-12-08T12:00:01Z') }));
  afterEach(() => void vi.useRealTimers());
  const onError = vi.fn<(error: unknown) => void>();

  it('delivers every five seconds until it is stopped', async () => {
    const { taken, send } = receiver({ 2: 1 });
    const stop = scheduleDeliveries({ ledger, clock, senders: new Map([['slack', send]]), onError });
    expect(taken).toEqual([]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(taken).toEqual([1, 3]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(taken).toEqual([1, 3, 2]);
    await stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(onError).not.toHaveBeenCalled();
  });

  it('starts no second pass while one runs, and stops only after it', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const taken: number[] = [];
    const send = async ({ id }: StoredAlert) => {
      taken.push(id);
      await released;
    };
    const stop = scheduleDeliveries({ ledger, clock, senders: new Map([['slack', send]]), onError });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(taken).toEqual([1]);
    const stopped = stop();
    release();
    await stopped;
    expect(taken).toEqual([1, 2, 3]);
  });

  it('tells of a ledger that fails, and goes on with the next destination', async () => {
    const { taken, send } = receiver();
    const broken: Ledger = {
      ...ledger,
      pending: (to) => (to === 'bad' ? Promise.reject(new Error('damaged')) : ledger.pending(to)),
    };
    const senders = new Map([
      ['bad', send],
      ['slack', send],
    ]);
    const stop = scheduleDeliveries({ ledger: broken, clock, senders, onError });
    await vi.advanceTimersByTimeAsync(5000);
    await stop();
    expect(onError).toHaveBeenCalledExactlyOnceWith(new Error('damaged'));
    expect(taken).toEqual([1, 2, 3]);
  });
});
