import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atOnce } from '../../../src/core/alert.ts';
import type { Audience, NewFinding, Severity, Target } from '../../../src/core/alert.ts';
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

const points = (severity: Severity, n: number): NewFinding[] =>
  Array.from({ length: n }, (_, i) =>
    finding('conflict', { stored: 1 }, { fresh: 0 }, { severity, pair: `${n} ${i}` }),
  );

/** Raises an alert; ids count from 1. */
async function raise(
  id: string,
  about: Partial<Audience> = {},
  findings = points('major', 1),
): Promise<void> {
  const alert = { ...alertFor(findings, 'slack:C1'), severity: findings[0]!.severity };
  const to = alert.to.map((audience) => ({ ...audience, due: clock.now().toISOString(), ...about }));
  const at = article(id, { added: clock.now().toISOString() });
  await ledger.commit(commit(at, [figure('f1')], { alert: { ...alert, to } }));
}

const by = { id: 'slack:U1', name: 'Ana' };

/** A channel that takes all but what a test refuses; tells what it was given: `C1 alert 1`, `C1/m1+ alert 2` in a thread and shown to the channel too, `edit m1 …`. */
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
    async post(channel, card, { key, thread, broadcast }) {
      keys.push(key);
      take(`${channel}${thread ? `/${thread}` : ''}${broadcast ? '+' : ''} ${shows(card)}`);
      return `m${++posted}`;
    },
    async edit(_channel, message, card, thread) {
      take(`edit ${thread ? `${thread}/` : ''}${message} ${shows(card)}`);
    },
    pace: 0,
  };
  return { seen, keys, way, tries: () => tries };
}

/** `alert 1`, by its button; `again alert 1` of a reminder, else the title. */
const shows = ({ title, blocks, actions = [] }: Card): string => {
  const again = blocks.some((b) => b.kind === 'text' && b.text.startsWith('Still')) ? 'again ' : '';
  const id = actions.map((a) => /^\/alert show (\d+)$/.exec(a.command)?.[1]).find(Boolean);
  return id ? `${again}alert ${id}` : title;
};

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

describe('one message an incident in ten minutes', () => {
  const said = async (...steps: readonly (readonly [string, number, Severity?])[]) => {
    const { way, seen } = channels();
    const { drain } = deliveries(way);
    for (const [id, wait, severity = 'notable'] of steps) {
      now += wait * minute;
      await raise(id, {}, points(severity, 1));
      await drain();
    }
    return { seen, drain, way };
  };

  it('what comes in between goes into its thread, and is shown to the channel too', async () => {
    const { seen } = await said(['b', 0], ['c', 9], ['d', 2], ['e', 5]);
    expect(seen).toEqual(['C1 alert 1', 'C1/m1+ alert 2', 'C1 alert 3', 'C1/m3+ alert 4']);
  });

  it('what is more severe than all that stands there is a message of its own', async () => {
    const { seen } = await said(['b', 0, 'minor'], ['c', 1, 'major'], ['d', 1, 'notable'], ['e', 1, 'major']);
    expect(seen).toEqual(['C1 alert 1', 'C1 alert 2', 'C1/m2+ alert 3', 'C1/m2+ alert 4']);
  });

  it.each(['acknowledge', 'dismiss'] as const)('after an %s of the last, the next is new', async (act) => {
    const { seen, drain } = await said(['b', 0], ['c', 1]);
    const doing = act === 'dismiss' ? { do: act, point: null, reason: 'no' } : { do: act };
    await ledger.act([1], doing, by, clock.now().toISOString());
    await raise('d', {}, points('minor', 1));
    await drain();
    expect(seen.at(-1)).toBe('C1/m1+ alert 3');
    await ledger.act([2, 3], doing, by, clock.now().toISOString());
    await raise('e', {}, points('minor', 1));
    await drain();
    expect(seen.filter((what) => what.endsWith('alert 4'))).toEqual(['C1 alert 4']);
  });

  it('further points follow in its thread; all is brought up to date where it stands', async () => {
    const { way, seen } = channels();
    const { drain } = deliveries(way);
    await raise('b', { wanted: [0, 1, 2] }, points('major', 3));
    await drain();
    await raise('c', { wanted: [0, 1] }, points('major', 2));
    await drain();
    await ledger.act([2], { do: 'acknowledge' }, by, clock.now().toISOString());
    await drain();
    expect(seen).toEqual([
      'C1 alert 1',
      'C1/m1 Qaim air strike: 2 more points',
      'C1/m1+ alert 2',
      'C1/m1 Qaim air strike: 1 more point',
      'edit m1/m3 alert 2',
      'edit m1/m4 Qaim air strike: 1 more point',
    ]);
  });

  it('a channel that wants one of them is told no more', async () => {
    const { way, seen } = channels();
    await raise('b', { wanted: [1] }, points('major', 3));
    await deliveries(way).drain();
    expect(seen).toEqual(['C1 alert 1']);
  });

  it('where nothing has a thread, each is told and points stand behind Details', async () => {
    const { way, seen } = channels();
    const { drain } = deliveries({ ...way, edit: null });
    await raise('b', { wanted: [0, 1, 2] }, points('major', 3));
    await drain();
    expect(seen).toEqual(['C1 alert 1']);
  });

  it('stands by itself where the message above it is gone', async () => {
    const { way, seen } = channels((what) =>
      what.startsWith('C1/') ? new ChatRefusal('message_not_found', null) : null,
    );
    const { drain } = deliveries(way);
    for (const id of ['b', 'c', 'd']) {
      await raise(id, { wanted: [0, 1] }, points('major', 2));
      await drain();
    }
    expect(seen).toEqual(['C1 alert 1', 'C1 alert 2', 'C1 alert 3']);
    expect(await ledger.failed()).toEqual([]);
    expect(await ledger.pending('slack:C1')).toEqual([]);
  });

  it('shows its state, and comes again when a snooze is over', async () => {
    const { seen, drain } = await said(['b', 0]);
    const until = new Date(now + 60 * minute).toISOString();
    await ledger.act([1], { do: 'snooze', until }, by, clock.now().toISOString());
    await drain();
    now += 61 * minute;
    await drain();
    expect(seen).toEqual(['C1 alert 1', 'edit m1 alert 1', 'C1 again alert 1', 'edit m1 alert 1']);
  });

  it('a snoozed one that somebody has dealt with does not come again, and nothing failed', async () => {
    const { seen, drain } = await said(['b', 0]);
    const until = new Date(now + 60 * minute).toISOString();
    await ledger.act([1], { do: 'snooze', until }, by, clock.now().toISOString());
    await ledger.act([1], { do: 'acknowledge' }, by, clock.now().toISOString());
    now += 61 * minute;
    await drain();
    expect(seen.filter((what) => what.includes('again'))).toEqual([]);
    expect(await ledger.failed()).toEqual([]);
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

  it('a restart changes nothing: what stands is known from the ledger', async () => {
    const { way, seen } = channels();
    for (const [id, wait] of [
      ['b', 0],
      ['c', 2],
      ['d', 9],
    ] as const) {
      now += wait * minute;
      await raise(id);
      await deliveries(way).drain();
    }
    expect(seen).toEqual(['C1 alert 1', 'C1/m1+ alert 2', 'C1 alert 3']);
  });
});

describe('what was held back', () => {
  const hold = (id: string, pair: string) =>
    ledger.commit(
      commit(article(id, { added: clock.now().toISOString() }), [figure('f1')], {
        unsettled: [{ ...finding('conflict', { stored: 1 }, { fresh: 0 }, { pair }), held: 'hearsay' }],
      }),
    );
  const watch = (target: Target) =>
    ledger.addWatch(
      { destination: 'slack:C1', target, min: 'major', kinds: 'all' },
      by,
      clock.now().toISOString(),
    );
  const daily = (at: number) =>
    ledger.setRhythm(
      'slack:C1',
      { ...atOnce, unsettled: new Date(at).toISOString() },
      { due: clock.now().toISOString(), digest: false },
    );

  it('is posted once a day, of what the channel watches, as far as it is open', async () => {
    const { way, seen } = channels();
    const { drain } = deliveries(way);
    await watch({ what: 'place', place: 'Anbar' });
    await daily(start + 20 * 60 * minute);
    for (const pair of ['p', 'q', 'r']) await hold(pair, pair);
    await ledger.dismissHeld(1, 'no', by, clock.now().toISOString());
    await drain();
    expect(seen).toEqual([]);
    now += 20 * 60 * minute;
    await drain();
    await drain();
    expect(seen).toEqual(['C1 2 points were held back since yesterday']);
    now += 24 * 60 * minute;
    await drain();
    expect(seen).toHaveLength(1);
    expect((await ledger.rhythms()).get('slack:C1')?.unsettled).toBe('2016-12-11T08:00:00.000Z');
  });

  it('is nothing to post where the channel watches something else, or nothing was', async () => {
    const { way, seen } = channels();
    await watch({ what: 'place', place: 'Mosul' });
    await daily(start);
    await hold('p', 'p');
    now += minute;
    await deliveries(way).drain();
    expect(seen).toEqual([]);
    expect(await ledger.failed()).toEqual([]);
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
