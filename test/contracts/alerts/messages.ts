import { describe, expect, it } from 'vitest';
import { atOnce, terminalWatch } from '../../../src/core/watch.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { finding } from '../../unit/store/commits.ts';
import { ana, at, bo, deskOn, to } from './kit.ts';

/** What every store must know of messages that stand, and of who watches; `ledger` gives an empty one. */
export function messagesContract(ledger: () => Ledger): void {
  const { begin, raise, lease, send, standing } = deskOn(ledger);

  describe('messages', () => {
    it('knows the latest in a channel itself, and all that stands in it and in its thread', async () => {
      await begin();
      for (const id of ['b', 'c', 'd']) await raise(id);
      expect(await standing()).toBeNull();
      await send(0, '1.1');
      await send(1, '1.2', '1.1');
      expect(await standing()).toMatchObject({
        message: '1.1',
        thread: null,
        posted: at(0),
        alerts: [{ id: 1 }, { id: 2 }],
      });
      await send(20, '1.3');
      expect(await standing()).toMatchObject({ message: '1.3', alerts: [{ id: 3 }] });
      await ledger().forgetMessage((await standing())!.row);
      expect(await standing()).toMatchObject({ message: '1.1' });
    });

    it('an alert’s further points wait for its thread, and are brought up to date with it', async () => {
      await begin();
      const two = ['p', 'q'].map((pair) => finding('conflict', { stored: 1 }, { fresh: 0 }, { pair }));
      await raise('b', { findings: two, to: [to('slack:C1', { wanted: [0, 1] })] });
      const first = (await lease(0))!;
      await ledger().markSent(first, { posted: '1.1', thread: null, points: true }, at(0));
      const points = (await lease(0))!;
      expect(points).toMatchObject({
        what: 'points',
        message: { message: '1.1' },
        alerts: [{ id: 1, alert: { findings: [{ point: 1 }, { point: 2 }] } }],
      });
      await ledger().markSent(points, { posted: '1.2', thread: '1.1' }, at(0));
      await ledger().act([1], { do: 'dismiss', point: 2, reason: 'no' }, ana, at(5));
      const edited = [(await lease(5))!, await ledger().lease('slack:C1', at(5), at(7))];
      expect(edited[0]).toMatchObject({ what: 'edit', message: { what: 'alert', thread: null } });
      await ledger().markSent(edited[0]!, { into: edited[0]!.message! }, at(5));
      expect(await lease(5)).toMatchObject({
        what: 'edit',
        message: { message: '1.2', what: 'points', thread: '1.1' },
      });
      expect(await standing()).toMatchObject({ message: '1.1', alerts: [{ id: 1 }] });
    });

    it('what changes while it is being sent is brought up to date as soon as it stands', async () => {
      await begin();
      await raise('b');
      const [first, other] = [(await lease(0))!, (await raise('c')).id];
      await ledger().act([1], { do: 'acknowledge' }, ana, at(0));
      await ledger().markSent(first, { posted: '1.1', thread: null }, at(0));
      await send(0, '1.2');
      expect(await lease(0)).toMatchObject({
        what: 'edit',
        message: { message: '1.1' },
        alerts: [{ id: 1, state: 'acknowledged' }],
      });
      const edit = (await ledger().lease('slack:C1', at(3), at(5)))!;
      await ledger().markSent(edit, { into: edit.message! }, at(3));
      expect([other, await lease(3)]).toEqual([2, null]);
    });

    it('what there was nothing left to say of is neither shown nor failed', async () => {
      await begin();
      await raise('b');
      await ledger().markSent((await lease(0))!, null, at(0));
      expect([await lease(1), await standing(), await ledger().failed()]).toEqual([null, null, []]);
    });
  });

  describe('watches', () => {
    const watch = { ...terminalWatch, destination: 'slack:C1' };
    const place = { what: 'place', place: 'Mosul' } as const;

    it('keeps one a channel and target, the later settings', async () => {
      await ledger().addWatch(watch, ana, at(0));
      await ledger().addWatch({ ...watch, target: place }, ana, at(0));
      await ledger().addWatch({ ...watch, min: 'major', kinds: 'conflicts' }, bo, at(1));
      await ledger().addWatch({ ...watch, destination: 'slack:C2' }, bo, at(1));
      expect(await ledger().watches('slack:C1')).toMatchObject([
        { ...watch, min: 'major', kinds: 'conflicts', by: bo, created: at(1) },
        { target: place, min: 'minor', by: ana },
      ]);
      expect(await ledger().watches()).toHaveLength(3);
    });

    it('ends one, or all of a channel', async () => {
      await ledger().addWatch(watch, ana, at(0));
      await ledger().addWatch({ ...watch, target: place }, ana, at(0));
      expect(await ledger().endWatches('slack:C1', { what: 'incident', id: 'x' })).toBe(0);
      expect(await ledger().endWatches('slack:C1', place)).toBe(1);
      expect(await ledger().endWatches('slack:C1')).toBe(1);
    });

    it('a new rhythm counts for what waits too', async () => {
      await begin();
      await raise('b');
      const rhythm = {
        digest: 'hourly',
        zone: 'Asia/Baghdad',
        quiet: { from: 1320, to: 420 },
        unsettled: null,
      } as const;
      await ledger().setRhythm('slack:C1', rhythm, { due: at(60), digest: true });
      expect(await ledger().rhythms()).toEqual(new Map([['slack:C1', rhythm]]));
      expect(await lease(59)).toBeNull();
      expect(await lease(60)).toMatchObject({ what: 'digest' });
      await ledger().setRhythm('slack:C1', atOnce, { due: at(61), digest: false });
      expect(await ledger().rhythms()).toEqual(new Map([['slack:C1', atOnce]]));
    });
  });
}
