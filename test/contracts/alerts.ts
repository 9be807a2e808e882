import { describe, expect, it } from 'vitest';
import { atOnce, terminalWatch } from '../../src/core/watch.ts';
import type { Audience, NewAlert } from '../../src/core/alert.ts';
import type { Unsettled } from '../../src/core/finding.ts';
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

  const standing = () => ledger().standingMessage('slack:C1', qaim.id);

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

    it('what there was nothing left to say of is neither shown nor failed', async () => {
      await begin();
      await raise('b');
      await ledger().markSent((await lease(0))!, null, at(0));
      expect([await lease(1), await standing(), await ledger().failed()]).toEqual([null, null, []]);
    });
  });

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

  describe('points that were held back', () => {
    const held = (pair: string, about: Partial<Unsettled> = {}): Unsettled => ({
      ...finding('conflict', { stored: 1 }, { fresh: 0 }, { pair }),
      held: 'hearsay',
      ...about,
    });
    const hold = (id: string, ...unsettled: Unsettled[]) =>
      ledger().commit(commit(article(id), [figure('f1')], { unsettled }));
    const pairs = async () => (await ledger().heldPoints()).map(({ pair }) => pair);
    const reported = async () =>
      (await standingOf(ledger(), { needs: [qaim.id] })).incidents.get(qaim.id)?.reported;

    it('are kept once a pair, the weightiest first, then the newest', async () => {
      await begin();
      await hold('b', held('p', { severity: 'minor' }), held('q'), held('q'));
      await hold('c', held('r', { held: 'caution' }), held('p'));
      expect(await pairs()).toEqual(['r', 'q', 'p']);
      expect(await ledger().heldPoint(2)).toMatchObject({
        held: 'hearsay',
        state: 'open',
        incident: { id: qaim.id, place: 'Qaim', kind: 'air strike', renamed: false },
        before: { id: 1 },
        now: { articleId: 'b' },
      });
      expect(await ledger().heldPoint(9)).toBeNull();
      const { created } = (await ledger().heldPoints())[0]!;
      expect(await ledger().heldPoints({ from: created, before: `${created}Z` })).toHaveLength(3);
      expect(await ledger().heldPoints({ from: '', before: created })).toEqual([]);
    });

    it('are gone from the list with their article’s older version', async () => {
      await begin();
      await hold('b', held('p'));
      await ledger().commit(commit(article('b', { text: 'New.', version: 2 }), [figure('f1')]));
      expect(await pairs()).toEqual([]);
    });

    it('told by an editor, one is an alert of one point for those who watch, once', async () => {
      await begin();
      await hold('b', held('p', { kind: 'denial' }));
      const alert = await ledger().tellHeld(1, [to('slack:C1')], ana, at(1));
      expect(alert).toMatchObject({ severity: 'major', created: at(1), state: 'open' });
      expect(alert.alert.findings).toMatchObject([{ kind: 'denial', pair: 'p', now: { articleId: 'b' } }]);
      expect(await lease(1)).toMatchObject({ what: 'alert', alerts: [{ id: alert.id }] });
      expect(await ledger().heldPoint(1)).toMatchObject({
        state: 'told',
        alert: alert.id,
        decided: { by: ana, at: at(1) },
      });
      await expect(ledger().tellHeld(1, [], ana, at(2))).rejects.toThrow(/already told: \/alert show 1/);
      await expect(ledger().tellHeld(9, [], ana, at(2))).rejects.toThrow(/no held point 9/);
      expect((await reported())?.told).toContain('p');
    });

    it('dismissed, it is never raised; reopened, it is listed again', async () => {
      await begin();
      await hold('b', held('p'));
      await ledger().dismissHeld(1, 'two bombings', ana, at(1));
      expect([await pairs(), (await reported())?.dismissed]).toEqual([[], new Set(['p'])]);
      expect(await ledger().heldPoint(1)).toMatchObject({
        state: 'dismissed',
        decided: { by: ana, at: at(1), reason: 'two bombings' },
      });
      await hold('c', held('p'));
      expect(await pairs()).toEqual([]);
      await expect(ledger().dismissHeld(1, 'no', bo, at(2))).rejects.toThrow(/was dismissed/);
      await ledger().reopenHeld(1);
      expect(await pairs()).toEqual(['p']);
      await expect(ledger().reopenHeld(1)).rejects.toThrow(/still undecided/);
    });

    it('one that a later article makes an alert waits for nobody, and counts as told by nobody', async () => {
      await begin();
      await hold('b', held('p'), held('q', { held: 'caution' }));
      await raise('c', { findings: [finding('conflict', { stored: 1 }, { fresh: 0 }, { pair: 'p' })] });
      expect(await pairs()).toEqual(['q']);
      await ledger().dismissHeld(2, 'no', ana, at(1));
      expect((await ledger().alertStats(at(-60))).held).toEqual([
        { held: 'caution', points: 1, told: 0, dismissed: 1 },
        { held: 'hearsay', points: 1, told: 0, dismissed: 0 },
      ]);
    });

    it('the daily post is queued once a day, however many look', async () => {
      await ledger().setRhythm('slack:C1', { ...atOnce, unsettled: at(0) }, { due: at(0), digest: false });
      for (const _ of [1, 2])
        await ledger().queueUnsettled('slack:C1', { come: at(0), due: at(0), next: at(60) });
      expect(await lease(0)).toMatchObject({ what: 'unsettled', alerts: [], message: null });
      expect((await ledger().rhythms()).get('slack:C1')?.unsettled).toBe(at(60));
      await ledger().markSent(
        (await ledger().lease('slack:C1', at(3), at(5)))!,
        { posted: '1.1', thread: null },
        at(3),
      );
      expect(await lease(59)).toBeNull();
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
