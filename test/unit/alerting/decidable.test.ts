import { expect, test } from 'vitest';
import { decidable } from '../../../src/alerting/decidable.ts';
import type { HeldPoint } from '../../../src/core/alert.ts';
import type { FigureClaim } from '../../../src/core/claim.ts';
import { blame, claim, head, point } from '../cards/alerts.ts';

const held = (id: number, about: Partial<HeldPoint>): HeldPoint => ({
  ...point('conflict', claim(1), claim(2, { low: 90, high: 90 })),
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
  before: claim(2, { measure, low: high, high }),
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
    [{ kind: 'responsibility', held: 'no-admission' }, {}],
    [1, 0],
  ],
  ['but before arrests', [of('detained'), { held: 'order-unknown' }], [1, 0]],
  ['the weightier first', [{ severity: 'minor' }, { severity: 'major' }], [1, 0]],
  ['the wider gap first', [of('killed', 60), of('killed', 600)], [1, 0]],
  ['alike: as they came', [{}, {}], [0, 1]],
])('%s', (_, points, order) =>
  expect(decidable(points.map((about, i) => held(i, about))).map(({ id }) => id)).toEqual(order),
);
