import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atOnce,
  terminalWatch,
  type Rhythm,
  type Target,
  type Watch,
  type WatchKinds,
} from '../../../src/core/watch.ts';
import { type FindingKind, findingKinds, type Severity } from '../../../src/core/finding.ts';
import { watches } from '../../../src/alerting/audience.ts';
import { audienceOf, dueOf, isZone } from '../../../src/alerting/index.ts';
import { finding, qaim } from '../store/commits.ts';

const now = new Date('2016-12-08T12:00:00Z');
const watch = (about: Partial<Watch> = {}): Watch => ({
  ...terminalWatch,
  destination: 'slack:C1',
  ...about,
});

test.each<[Target, boolean]>([
  [{ what: 'everything' }, true],
  [{ what: 'incident', id: qaim.id }, true],
  [{ what: 'incident', id: 'other' }, false],
  [{ what: 'place', place: 'al Qā’im' }, true],
  [{ what: 'place', place: 'anbar' }, true],
  [{ what: 'place', place: 'IRAQ' }, true],
  [{ what: 'place', place: 'Mosul' }, false],
])('%j takes in the Qaim strike: %s', (target, is) => {
  expect(watches({ target }, qaim)).toBe(is);
});

test.each<[WatchKinds, readonly FindingKind[]]>([
  ['all', findingKinds.filter((kind) => kind !== 'rise')],
  ['conflicts', ['conflict', 'denial', 'status', 'self-conflict']],
  ['changes', ['revised-down', 'corrected', 'changed']],
  ['responsibility', ['responsibility']],
])('%s', (kinds, told) => {
  const every = findingKinds;
  const findings = every.map((kind) => finding(kind, null, { fresh: 0 }));
  const [audience] = audienceOf([watch({ kinds })], new Map(), qaim, findings, now);
  expect(audience?.wanted.map((i) => every[i])).toEqual(told);
  const rises = audienceOf([watch({ kinds: 'rises' })], new Map(), qaim, findings, now);
  expect(rises[0]?.wanted).toHaveLength(every.length);
});

test('a row a channel, of what any of its watches wants; nobody who wants nothing of it', () => {
  const severity = (of: Severity) => finding('conflict', null, { fresh: 0 }, { severity: of });
  const findings = [severity('major'), severity('minor')];
  const all = [
    watch({ min: 'major' }),
    watch({ target: { what: 'place', place: 'Anbar' }, min: 'major' }),
    watch({ destination: 'discord:D1' }),
    watch({ destination: 'slack:C2', kinds: 'changes' }),
    watch({ destination: 'slack:C3', target: { what: 'place', place: 'Mosul' } }),
  ];
  expect(audienceOf(all, new Map(), qaim, findings, now)).toEqual([
    { destination: 'slack:C1', wanted: [0], due: now.toISOString(), digest: false },
    { destination: 'discord:D1', wanted: [0, 1], due: now.toISOString(), digest: false },
  ]);
});

describe('when a channel is told', () => {
  const night = { from: 22 * 60, to: 7 * 60 };
  test.each<[string, Partial<Rhythm>, string, string, boolean]>([
    ['at once', {}, '2016-12-08T12:00:00Z', '2016-12-08T12:00:00Z', false],
    ['by the hour', { digest: 'hourly' }, '2016-12-08T12:10:00Z', '2016-12-08T13:00:00Z', true],
    ['by the hour over midnight', { digest: 'hourly' }, '2016-12-08T23:10:00Z', '2016-12-09T00:00:00Z', true],
    [
      'an odd zone',
      { digest: 'hourly', zone: 'Asia/Kolkata' },
      '2016-12-08T12:10:00Z',
      '2016-12-08T12:30:00Z',
      true,
    ],
    [
      'at eight there',
      { digest: 'daily', zone: 'Asia/Baghdad' },
      '2016-12-08T12:00:00Z',
      '2016-12-09T05:00:00Z',
      true,
    ],
    ['at eight today', { digest: 'daily' }, '2016-12-08T07:59:00Z', '2016-12-08T08:00:00Z', true],
    ['quiet at night', { quiet: night }, '2016-12-08T23:00:00Z', '2016-12-09T07:00:00Z', true],
    ['quiet after midnight', { quiet: night }, '2016-12-08T06:59:00Z', '2016-12-08T07:00:00Z', true],
    ['not quiet at seven', { quiet: night }, '2016-12-08T07:00:00Z', '2016-12-08T07:00:00Z', false],
    [
      'an hour within quiet hours',
      { digest: 'hourly', quiet: night },
      '2016-12-08T21:30:00Z',
      '2016-12-09T07:00:00Z',
      true,
    ],
    // Clocks in London go forward on 26 March 2017, back on 29 October.
    [
      'a short night',
      { zone: 'Europe/London', quiet: night },
      '2017-03-25T23:00:00Z',
      '2017-03-26T06:00:00Z',
      true,
    ],
    [
      'a long night',
      { zone: 'Europe/London', quiet: night },
      '2017-10-28T22:00:00Z',
      '2017-10-29T07:00:00Z',
      true,
    ],
  ])('%s', (_, about, at, due, digest) => {
    const found = dueOf({ ...atOnce, ...about }, new Date(at));
    expect([found.due.toISOString(), found.digest]).toEqual([new Date(due).toISOString(), digest]);
  });

  test('never before now, never over two days later, never in quiet hours', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2016-01-01'), max: new Date('2018-01-01'), noInvalidDate: true }),
        fc.constantFrom('UTC', 'Asia/Baghdad', 'America/New_York', 'Asia/Kathmandu', 'Europe/London'),
        fc.constantFrom('off', 'hourly', 'daily'),
        fc.option(fc.tuple(fc.nat(1439), fc.nat(1439)).filter(([a, b]) => a !== b)),
        (at, zone, digest, hours) => {
          const quiet = hours && { from: hours[0], to: hours[1] };
          const { due } = dueOf({ ...atOnce, digest, zone, quiet }, at);
          expect(due.getTime()).toBeGreaterThanOrEqual(at.getTime());
          expect(due.getTime() - at.getTime()).toBeLessThanOrEqual(50 * 3_600_000);
        },
      ),
    );
  });

  test.each([
    ['Asia/Baghdad', true],
    ['UTC', true],
    ['Baghdad', false],
    ['', false],
  ])('%j is a zone: %s', (zone, is) => {
    expect(isZone(zone)).toBe(is);
  });
});
