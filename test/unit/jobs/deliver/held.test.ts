import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atOnce, type Target } from '../../../../src/core/watch.ts';
import { article, commit, figure, finding } from '../../store/commits.ts';
import { begin, by, channels, clock, deliveries, end, ledger, minute, pass, start } from './kit.ts';

beforeEach(begin);
afterEach(end);

describe('what was held back', () => {
  const silva = { speaker: { name: 'Ana Silva', role: null, kind: 'person' } } as const;
  const hold = (id: string, pair: string) =>
    ledger.commit(
      commit(
        article(id, { added: clock.now().toISOString() }),
        [figure('f1', { ...silva, low: 90, high: 90 })],
        {
          unsettled: [{ ...finding('conflict', { stored: 1 }, { fresh: 0 }, { pair }), held: 'hearsay' }],
        },
      ),
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
    pass(20 * 60 * minute);
    await drain();
    await drain();
    expect(seen).toEqual(['C1 2 points were held back since yesterday']);
    pass(24 * 60 * minute);
    await drain();
    expect(seen).toHaveLength(1);
    expect((await ledger.rhythms()).get('slack:C1')?.unsettled).toBe('2016-12-11T08:00:00.000Z');
  });

  it('after days off is one post, of all that was held since the last; the next goes on from there', async () => {
    const { way, seen } = channels();
    const { drain } = deliveries(way);
    await watch({ what: 'everything' });
    await daily(start + 20 * 60 * minute);
    await hold('p', 'p');
    pass(20 * 60 * minute);
    await drain();
    // Off from noon of the 9th to noon of the 13th; another program held one back meanwhile, and one comes after eight.
    pass(30 * 60 * minute);
    await hold('q', 'q');
    pass(73 * 60 * minute);
    await hold('r', 'r');
    await drain();
    expect(seen).toEqual([
      'C1 One point was held back since yesterday',
      'C1 One point was held back since 9 Dec',
    ]);
    expect(await ledger.unsettledBefore('slack:C1', '2017-01-01')).toBe('2016-12-13T08:00:00.000Z');
    pass(24 * 60 * minute);
    await drain();
    expect(seen.slice(2)).toEqual(['C1 One point was held back since yesterday']);
    expect(await ledger.failed()).toEqual([]);
  });

  it('looks back a week at the most', async () => {
    const { way, seen } = channels();
    const { drain } = deliveries(way);
    await watch({ what: 'everything' });
    await daily(start + 20 * 60 * minute);
    pass(21 * 60 * minute);
    await drain();
    await hold('p', 'p');
    pass(10 * 24 * 60 * minute);
    await hold('q', 'q');
    pass(24 * 60 * minute);
    await drain();
    expect(seen).toEqual(['C1 One point was held back since 13 Dec']);
  });

  it('is nothing to post where the channel watches something else, or nothing was', async () => {
    const { way, seen } = channels();
    await watch({ what: 'place', place: 'Mosul' });
    await daily(start);
    await hold('p', 'p');
    pass(minute);
    await deliveries(way).drain();
    expect(seen).toEqual([]);
    expect(await ledger.failed()).toEqual([]);
  });
});
