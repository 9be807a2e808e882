import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Severity } from '../../../../src/core/finding.ts';
import { ChatRefusal } from '../../../../src/core/chat.ts';
import {
  begin,
  by,
  channels,
  clock,
  deliveries,
  end,
  ledger,
  minute,
  pass,
  points,
  raise,
  start,
} from './kit.ts';

beforeEach(begin);
afterEach(end);

describe('one message an incident in ten minutes', () => {
  const said = async (...steps: readonly (readonly [string, number, Severity?])[]) => {
    const { way, seen } = channels();
    const { drain } = deliveries(way);
    for (const [id, wait, severity = 'notable'] of steps) {
      pass(wait * minute);
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
    const until = new Date(clock.now().getTime() + 60 * minute).toISOString();
    await ledger.act([1], { do: 'snooze', until }, by, clock.now().toISOString());
    await drain();
    pass(61 * minute);
    await drain();
    expect(seen).toEqual(['C1 alert 1', 'edit m1 alert 1', 'C1 again alert 1', 'edit m1 alert 1']);
  });

  it('a snoozed one that somebody has dealt with does not come again, and nothing failed', async () => {
    const { seen, drain } = await said(['b', 0]);
    const until = new Date(clock.now().getTime() + 60 * minute).toISOString();
    await ledger.act([1], { do: 'snooze', until }, by, clock.now().toISOString());
    await ledger.act([1], { do: 'acknowledge' }, by, clock.now().toISOString());
    pass(61 * minute);
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
    pass(60 * minute);
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
      pass(wait * minute);
      await raise(id);
      await deliveries(way).drain();
    }
    expect(seen).toEqual(['C1 alert 1', 'C1/m1+ alert 2', 'C1 alert 3']);
  });
});
