import { describe, expect, it } from 'vitest';
import { atOnce, terminalWatch, type Audience, type NewAlert } from '../../src/core/alert.ts';
import type { Ledger } from '../../src/core/ledger.ts';
import { standingOf } from '../kit/standing.ts';
import { alertFor, article, commit, figure, finding, qaim } from '../unit/store/commits.ts';

const ana = { id: 'slack:U1', name: 'Ana' };
const bo = { id: 'slack:U2', name: 'Bo' };
const at = (minute: number): string => new Date(Date.UTC(2016, 11, 8, 12, minute)).toISOString();
const to = (destination: string, about: Partial<Audience> = {}): Audience => ({
  destination,
  wanted: [0],
  due: at(0),
  digest: false,
  ...about,
});

/** What every store must do about alerts, watches and the outbox; `ledger` gives an empty one. */
export function alertContract(ledger: () => Ledger): void {
  /** An article that contradicts claim 1, and its alert. */
  const raise = async (id: string, alert: Partial<NewAlert> = {}) => {
    const findings = [finding('conflict', { stored: 1 }, { fresh: 0 })];
    const whole = { ...alertFor(findings, 'slack:C1'), ...alert };
    const { alert: stored } = await ledger().commit(commit(article(id), [figure('f1')], { alert: whole }));
    return stored!;
  };
  const begin = () => ledger().commit(commit(article('a'), [figure('f1')]));
  const lease = (minute: number, destination = 'slack:C1') =>
    ledger().lease(destination, at(minute), at(minute + 2));
  const send = async (minute: number, posted: string, thread: string | null = null) => {
    const delivery = (await lease(minute))!;
    await ledger().markSent(delivery, { posted, thread }, at(minute));
    return delivery;
  };

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

  describe('messages', () => {
    it('knows the first and the latest on an incident in a channel, and what each shows', async () => {
      await begin();
      for (const id of ['b', 'c', 'd']) await raise(id);
      expect(await ledger().shown('slack:C1', qaim.id)).toBeNull();
      await send(0, '1.1');
      await send(20, '1.2', '1.1');
      const shown = (await ledger().shown('slack:C1', qaim.id))!;
      expect(shown).toMatchObject({ first: { message: '1.1', alerts: 1 }, latest: { message: '1.2' } });
      await ledger().markSent((await lease(21))!, { into: shown.latest }, at(21));
      const latest = (await ledger().shown('slack:C1', qaim.id))!.latest;
      expect(latest).toMatchObject({ message: '1.2', alerts: 2, posted: at(20) });
      expect((await ledger().alertsOn(latest)).map(({ id }) => id)).toEqual([2, 3]);
      await ledger().forgetShown('slack:C1', qaim.id);
      expect(await ledger().shown('slack:C1', qaim.id)).toBeNull();
    });
  });

  describe('work on an alert', () => {
    it('keeps who did what, and queues its message to be brought up to date', async () => {
      await begin();
      await raise('b');
      await send(0, '1.1');
      await ledger().act([1], { do: 'dismiss', reason: 'two bombings' }, ana, at(5));
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
      await ledger().act([1], { do: 'reopen' }, ana, at(3));
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
        { into: (await ledger().shown('slack:C1', qaim.id))!.latest },
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
        { into: (await ledger().shown('slack:C1', qaim.id))!.latest },
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
      await ledger().act([1], { do: 'dismiss', reason: 'no' }, ana, at(1));
      await ledger().act([2], { do: 'acknowledge' }, ana, at(1));
      const { incidents } = await standingOf(ledger(), { needs: [qaim.id, 'other'] });
      expect([...(incidents.get(qaim.id)?.reported ?? [])]).toContain('p');
      expect([...incidents.keys()]).toEqual([qaim.id]);
      expect(await ledger().alertStats(at(-60))).toEqual([
        { kind: 'conflict', rule: 'test/conflict', raised: 2, acknowledged: 1, dismissed: 1 },
      ]);
      expect(await ledger().alertStats(at(60))).toEqual([]);
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
      const rhythm = { digest: 'hourly', zone: 'Asia/Baghdad', quiet: { from: 1320, to: 420 } } as const;
      await ledger().setRhythm('slack:C1', rhythm, { due: at(60), digest: true });
      expect(await ledger().rhythms()).toEqual(new Map([['slack:C1', rhythm]]));
      expect(await lease(59)).toBeNull();
      expect(await lease(60)).toMatchObject({ what: 'digest' });
      await ledger().setRhythm('slack:C1', atOnce, { due: at(61), digest: false });
      expect(await ledger().rhythms()).toEqual(new Map([['slack:C1', atOnce]]));
    });
  });
}
