import { describe, expect, it } from 'vitest';
import type { Unsettled } from '../../../src/core/finding.ts';
import { atOnce, type Target } from '../../../src/core/watch.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { standingOf } from '../../kit/standing.ts';
import { article, commit, figure, finding, qaim } from '../../unit/store/commits.ts';
import { ana, at, bo, deskOn, to } from './kit.ts';

/** What every store must do with points that were held back; `ledger` gives an empty one. */
export function heldContract(ledger: () => Ledger): void {
  const { begin, raise, lease } = deskOn(ledger);

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
      expect(await ledger().heldPoints({ created: { from: created, before: `${created}Z` } })).toHaveLength(
        3,
      );
      expect(await ledger().heldPoints({ created: { from: '', before: created } })).toEqual([]);
    });

    it('are found by what a channel watches, however many others weigh more', async () => {
      await begin();
      await hold('b', ...Array.from({ length: 210 }, (_, i) => held(`p${i}`)));
      const mosul = { ...qaim, id: 'mosul-2016-12-07', place: 'Mosul', within: ['Nineveh', 'Iraq'] };
      const there = article('m', { incidentId: mosul.id });
      const light = { ...held('m'), before: null, severity: 'minor' } as const;
      await ledger().commit(commit(there, [figure('f1')], { incident: mosul, unsettled: [light] }));
      const found = async (...watched: Target[]) =>
        (await ledger().heldPoints({ watched })).map(({ pair }) => pair);
      expect(await pairs()).not.toContain('m');
      expect(await found({ what: 'place', place: 'Mosul' })).toEqual(['m']);
      expect(await found({ what: 'place', place: 'nineveh' })).toEqual(['m']);
      expect(await found({ what: 'incident', id: mosul.id })).toEqual(['m']);
      expect(await found({ what: 'place', place: 'Anbar' })).toHaveLength(200);
      expect(await found({ what: 'everything' })).toHaveLength(200);
      expect(await found({ what: 'place', place: 'Basra' })).toEqual([]);
      expect(await found()).toEqual([]);
    });

    it('are not listed where they are a rise, which contradicts nothing', async () => {
      await begin();
      await hold('b', held('p', { kind: 'rise' }), held('q'));
      expect(await pairs()).toEqual(['q']);
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

    it('a post knows when the one before it was due; one that was given up told nobody', async () => {
      await ledger().setRhythm('slack:C1', { ...atOnce, unsettled: at(0) }, { due: at(0), digest: false });
      const post = async (minute: number) => {
        await ledger().queueUnsettled('slack:C1', {
          come: at(minute),
          due: at(minute),
          next: at(minute + 10),
        });
        return (await lease(minute))!;
      };
      await ledger().markSent(await post(0), null, at(0));
      await ledger().giveUp(await post(10), 'gone', at(11));
      const last = await post(20);
      expect(await ledger().unsettledBefore('slack:C1', last.due)).toBe(at(0));
      expect(await ledger().unsettledBefore('slack:C1', at(0))).toBeNull();
      expect(await ledger().unsettledBefore('slack:C2', last.due)).toBeNull();
    });
  });
}
