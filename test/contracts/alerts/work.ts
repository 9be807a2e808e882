import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../src/core/ledger.ts';
import { standingOf } from '../../kit/standing.ts';
import { finding, qaim } from '../../unit/store/commits.ts';
import { ana, at, bo, deskOn, to } from './kit.ts';

/** What every store must keep of what people do with alerts; `ledger` gives an empty one. */
export function workContract(ledger: () => Ledger): void {
  const { begin, raise, lease, send } = deskOn(ledger);

  describe('work on an alert', () => {
    it('keeps who did what, and queues its message to be brought up to date', async () => {
      await begin();
      await raise('b');
      await send(0, '1.1');
      await ledger().act([1], { do: 'dismiss', point: null, reason: 'two bombings' }, ana, at(5));
      expect(await ledger().alertsById([1])).toMatchObject([
        { state: 'dismissed', handled: { by: ana, at: at(5), reason: 'two bombings', until: null } },
      ]);
      expect(await lease(5)).toMatchObject({
        what: 'edit',
        message: { message: '1.1', what: 'alert' },
        alerts: [{ state: 'dismissed' }],
      });
    });

    it('assigns without touching the state, and opens it again', async () => {
      await begin();
      await raise('b');
      await ledger().act([1], { do: 'assign', to: bo }, ana, at(1));
      expect(await ledger().alertsById([1])).toMatchObject([{ state: 'open', handled: null, assignee: bo }]);
      await ledger().act([1], { do: 'acknowledge' }, bo, at(2));
      await ledger().act([1], { do: 'reopen', point: null }, ana, at(3));
      expect(await ledger().alertsById([1])).toMatchObject([
        { state: 'open', handled: { by: ana }, assignee: bo },
      ]);
    });

    it('one that is snoozed comes again where it was told, when its time is over', async () => {
      await begin();
      await raise('b');
      await send(0, '1.1');
      await ledger().act([1], { do: 'snooze', until: at(60) }, ana, at(1));
      expect(await lease(1)).toMatchObject({ what: 'edit' });
      await ledger().markSent(
        (await lease(4))!,
        { into: (await ledger().standingMessage('slack:C1', qaim.id))! },
        at(4),
      );
      expect(await lease(59)).toBeNull();
      const due = [];
      for (let next = await lease(60); next; next = await lease(60)) {
        due.push(next.what);
        await ledger().giveUp(next, 'looked at', at(60));
      }
      expect(due.toSorted()).toEqual(['edit', 'reminder']);
    });

    it('two acts on one message before it is edited are one edit', async () => {
      await begin();
      await raise('b');
      await send(0, '1.1');
      await ledger().act([1], { do: 'assign', to: bo }, ana, at(5));
      await ledger().act([1], { do: 'acknowledge' }, bo, at(5));
      await ledger().markSent(
        (await lease(5))!,
        { into: (await ledger().standingMessage('slack:C1', qaim.id))! },
        at(5),
      );
      expect(await lease(6)).toBeNull();
    });

    it('lists by state, the newest first', async () => {
      await begin();
      for (const id of ['b', 'c', 'd']) await raise(id);
      await ledger().act([2], { do: 'acknowledge' }, ana, at(1));
      const ids = (alerts: readonly { readonly id: number }[]) => alerts.map(({ id }) => id);
      expect(ids(await ledger().alerts())).toEqual([3, 2, 1]);
      expect(ids(await ledger().alerts(['open', 'snoozed']))).toEqual([3, 1]);
      expect(ids(await ledger().alerts(['acknowledged']))).toEqual([2]);
    });

    it('remembers the pairs that were told, and counts what people made of them', async () => {
      await begin();
      await raise('b', { findings: [finding('conflict', { stored: 1 }, { fresh: 0 }, { pair: 'p' })] });
      await raise('c');
      await ledger().act([1], { do: 'dismiss', point: null, reason: 'no' }, ana, at(1));
      await ledger().act([2], { do: 'acknowledge' }, ana, at(1));
      const { incidents } = await standingOf(ledger(), { needs: [qaim.id, 'other'] });
      const reported = incidents.get(qaim.id)?.reported;
      expect(reported?.dismissed).toEqual(new Set(['p']));
      expect(reported?.told.size).toBe(1);
      expect([...incidents.keys()]).toEqual([qaim.id]);
      expect(await ledger().alertStats(at(-60))).toEqual({
        points: [{ kind: 'conflict', rule: 'test/conflict', raised: 2, acknowledged: 1, dismissed: 1 }],
        held: [],
      });
      expect(await ledger().alertStats(at(60))).toEqual({ points: [], held: [] });
    });
  });

  describe('verdicts by point', () => {
    const two = ['p', 'q'].map((pair) => finding('conflict', { stored: 1 }, { fresh: 0 }, { pair }));
    const raiseTwo = async () => {
      await begin();
      await raise('b', { findings: two, to: [to('slack:C1', { wanted: [0, 1] })] });
    };
    const dismiss = (point: number | null, minute = 1) =>
      ledger().act([1], { do: 'dismiss', point, reason: `why ${point}` }, ana, at(minute));
    const alert = async () => (await ledger().alertsById([1]))[0]!;
    const verdicts = async () => (await alert()).alert.findings.map((f) => f.verdict);

    it('are kept with who, when and why; an alert is open while one of its points is', async () => {
      await raiseTwo();
      await dismiss(2);
      expect(await alert()).toMatchObject({ state: 'open', handled: null });
      expect(await verdicts()).toEqual([null, { is: 'dismissed', by: ana, at: at(1), reason: 'why 2' }]);
      await ledger().act([1], { do: 'acknowledge' }, bo, at(2));
      expect(await alert()).toMatchObject({ state: 'acknowledged', handled: { by: bo, at: at(2) } });
      expect((await verdicts()).map((v) => [v?.is, v?.by.name])).toEqual([
        ['acknowledged', 'Bo'],
        ['dismissed', 'Ana'],
      ]);
    });

    it('all dismissed, it is dismissed; one reopened, it is open', async () => {
      await raiseTwo();
      await dismiss(1);
      await dismiss(2, 2);
      expect(await alert()).toMatchObject({ state: 'dismissed', handled: { reason: 'why 2' } });
      await ledger().act([1], { do: 'reopen', point: 1 }, bo, at(3));
      expect(await alert()).toMatchObject({ state: 'open', handled: { by: bo } });
      expect((await verdicts()).map((v) => v?.is ?? null)).toEqual([null, 'dismissed']);
    });

    it('a snoozed alert stays snoozed while a point is open, and one that is none cannot be snoozed', async () => {
      await raiseTwo();
      await ledger().act([1], { do: 'snooze', until: at(60) }, ana, at(1));
      await dismiss(1, 2);
      expect(await alert()).toMatchObject({ state: 'snoozed', handled: { until: at(60) } });
      await dismiss(null, 3);
      await ledger().act([1], { do: 'snooze', until: at(60) }, ana, at(4));
      expect(await alert()).toMatchObject({ state: 'dismissed' });
    });

    it('count by themselves in the stats', async () => {
      await raiseTwo();
      await dismiss(1);
      expect((await ledger().alertStats(at(-60))).points).toMatchObject([
        { raised: 2, acknowledged: 0, dismissed: 1 },
      ]);
    });
  });
}
