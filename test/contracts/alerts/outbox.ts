import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../src/core/ledger.ts';
import { finding } from '../../unit/store/commits.ts';
import { at, deskOn, to } from './kit.ts';

/** What every store must do to hand alerts over; `ledger` gives an empty one. */
export function outboxContract(ledger: () => Ledger): void {
  const { begin, raise, lease } = deskOn(ledger);

  describe('outbox', () => {
    it('gives what waits in the order in which it came, each to one at a time', async () => {
      await begin();
      const [first, second] = [await raise('b'), await raise('c')];
      const taken = await lease(0);
      expect(taken).toMatchObject({ what: 'alert', attempts: 0, alerts: [first], destination: 'slack:C1' });
      expect(await lease(1)).toBeNull();
      await ledger().markSent(taken!, { posted: '1.1', thread: null }, at(1));
      expect((await lease(1))?.alerts).toEqual([second]);
    });

    it('holds back what came after one that failed, and gives that with the same key', async () => {
      await begin();
      await raise('b');
      await raise('c');
      const taken = (await lease(0))!;
      await ledger().markFailed(taken, 'no answer', at(5));
      expect(await lease(4)).toBeNull();
      expect(await ledger().pending('slack:C1')).toMatchObject([{ attempts: 1, reason: 'no answer' }, {}]);
      expect(await lease(5)).toMatchObject({ rows: taken.rows, key: taken.key, attempts: 1 });
    });

    it('gives a channel what it wants of an alert, when it is due, and leaves other channels alone', async () => {
      await begin();
      const findings = [
        finding('conflict', { stored: 1 }, { fresh: 0 }),
        finding('responsibility', null, { fresh: 0 }, { severity: 'minor' }),
      ];
      await raise('b', {
        findings,
        to: [to('slack:C1', { wanted: [1] }), to('discord:D1', { due: at(30), wanted: [0, 1] })],
      });
      expect(await ledger().dueDestinations(at(0))).toEqual(['slack:C1']);
      expect((await lease(0))?.alerts[0]?.alert.findings.map(({ kind }) => kind)).toEqual(['responsibility']);
      expect(await lease(29, 'discord:D1')).toBeNull();
      expect((await lease(30, 'discord:D1'))?.alerts[0]?.alert.findings).toHaveLength(2);
    });

    it('gives a hand-over of which nothing was heard once more, and then gives it up with the reason', async () => {
      await begin();
      await raise('b');
      await lease(0);
      expect(await lease(1)).toBeNull();
      expect(await lease(3)).toMatchObject({ attempts: 1 });
      expect(await lease(6)).toBeNull();
      const [failed] = await ledger().failed();
      expect(failed).toMatchObject({ givenUp: at(6) });
      expect(failed?.reason).toMatch(/ended twice/);
    });

    it('a clock that went back holds no lease', async () => {
      await begin();
      await raise('b', { to: [to('slack:C1', { due: at(-90) })] });
      await lease(0);
      expect(await lease(-60)).toMatchObject({ attempts: 1 });
    });

    it('puts what is due into one digest, which stays the same until it is sent', async () => {
      await begin();
      const digest = { to: [to('slack:C1', { digest: true, due: at(30) })] };
      await raise('b', digest);
      await raise('c', digest);
      const first = (await lease(30))!;
      expect(first).toMatchObject({ what: 'digest', alerts: [{ id: 1 }, { id: 2 }] });
      await raise('d', digest);
      await ledger().markFailed(first, 'no answer', at(31));
      expect((await lease(31))?.alerts.map(({ id }) => id)).toEqual([1, 2]);
      await ledger().markSent(first, { posted: '1.1', thread: null }, at(31));
      expect((await lease(32))?.alerts.map(({ id }) => id)).toEqual([3]);
    });

    it('lists what was given up, with the reason; what is gone for good stands in the way of nothing', async () => {
      await begin();
      await raise('b');
      await raise('c');
      await ledger().giveUp((await lease(0))!, 'channel deleted', at(0));
      expect(await ledger().failed()).toMatchObject([{ alert: { id: 1 }, reason: 'channel deleted' }]);
      expect((await lease(1))?.alerts[0]?.id).toBe(2);
      await ledger().giveUpOlder('slack:C1', at(1), 'not connected', at(1));
      expect(await ledger().failed()).toMatchObject([{ alert: { id: 2 } }, { alert: { id: 1 } }]);
    });
  });
}
