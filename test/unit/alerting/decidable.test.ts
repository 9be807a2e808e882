import { expect, test } from 'vitest';
import { decidable } from '../../../src/alerting/decidable.ts';
import type { HeldPoint } from '../../../src/core/alert.ts';
import type { FigureClaim } from '../../../src/core/claim.ts';
import { blame, by, claim, head, point } from '../cards/alerts.ts';

const held = (id: number, about: Partial<HeldPoint>): HeldPoint => ({
  ...point('conflict', claim(1), claim(2, { low: 90, high: 90, speaker: by('Ana Silva') })),
  id,
  incident: head,
  created: '2016-12-08T12:00:00.000Z',
  held: 'hearsay',
  state: 'open',
  alert: null,
  decided: null,
  ...about,
});
const of = (measure: FigureClaim['measure'], high = 90) => ({
  now: claim(1, { measure }),
  before: claim(2, { measure, low: high, high, speaker: by('Ana Silva') }),
});

test.each<[why: string, points: readonly Partial<HeldPoint>[], order: readonly number[]]>([
  ['a rise is none', [{ kind: 'rise' }, {}], [1]],
  ['a denial and who the dead were before sizes', [{}, { kind: 'denial' }, { kind: 'status' }], [1, 2, 0]],
  [
    'who did it before sizes',
    [{}, { kind: 'responsibility', now: blame(3, 'denies', 'army', 'army'), before: null }],
    [1, 0],
  ],
  ['arrests last', [of('detained'), of('injured')], [1, 0]],
  ['counted attacks last', [of('attacks'), of('missing')], [1, 0]],
  ['what a later figure would explain after what none would', [{ held: 'order-unknown' }, {}], [1, 0]],
  [
    'words that may own up to nothing after sizes',
    [
      { kind: 'responsibility', held: 'no-admission', now: blame(3, 'admits', 'army', 'army'), before: null },
      {},
    ],
    [1, 0],
  ],
  ['but before arrests', [of('detained'), { held: 'order-unknown' }], [1, 0]],
  ['the weightier first', [{ severity: 'minor' }, { severity: 'major' }], [1, 0]],
  ['the wider gap first', [of('killed', 60), of('killed', 600)], [1, 0]],
  ['alike: as they came', [{}, {}], [0, 1]],
])('%s', (_, points, order) =>
  expect(decidable(points.map((about, i) => held(i, about))).map(({ id }) => id)).toEqual(order),
);

const silva = (about: Partial<FigureClaim>) => claim(2, { speaker: by('Ana Silva'), ...about });

test.each<[why: string, about: Partial<HeldPoint>, holds: boolean]>([
  ['two figures at odds', { before: silva({ low: 90, high: 90 }) }, true],
  ['of which a later one would explain the other', { held: 'order-unknown' }, true],
  ['one set to the other', { before: silva({}) }, false],
  ['one set to words that the other fits', { before: silva({ low: 24, high: 99 }) }, false],
  ['one set to be of another event', { before: silva({ low: 90, high: 90, scope: 'other' }) }, false],
  [
    'one moved to another incident',
    { before: { ...silva({ low: 90, high: 90 }), incidentId: 'mosul-2016-12-07' } },
    false,
  ],
  [
    'a text that was changed',
    { kind: 'changed', before: claim(2, { low: 7, high: 7 }), now: claim(1) },
    true,
  ],
  ['a text that says what it said', { kind: 'changed', before: claim(2), now: claim(1) }, false],
  ['a figure that went', { kind: 'changed', now: null }, true],
  ['who did it', { kind: 'responsibility', now: blame(3, 'denies', 'army', 'army'), before: null }, true],
])('%s: what people set since decides whether it is listed', (_, about, holds) =>
  expect(decidable([held(1, about)])).toHaveLength(Number(holds)),
);
