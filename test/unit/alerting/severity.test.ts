import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingKinds, severities, type FindingKind, type Severity } from '../../../src/core/finding.ts';
import { severityOf, type Side } from '../../../src/alerting/severity.ts';

/** `55`, `24..99`, `101..`; `x2` says how many origins, `?` that it is unsure; `-` is no figure. */
function side(text: string): Side | null {
  if (text === '') return null;
  const [, figure = '', origins = '1', unsure] = /^([\d.-]+)(?: x(\d+))?( \?)?$/.exec(text) ?? [];
  const [low = '', high = low] = figure.split('..');
  return {
    figure:
      figure === '-'
        ? null
        : { low: low === '' ? null : Number(low), high: high === '' ? null : Number(high) },
    origins: Number(origins),
    unsure: unsure !== undefined,
  };
}

test.each<[FindingKind, before: string, now: string, Severity | null]>([
  ['conflict', '55', '101..', 'major'],
  ['conflict', '55', '0..0', 'major'],
  ['conflict', '60', '90', 'major'],
  ['conflict', '60', '80', 'notable'],
  ['conflict', '1000', '1020', 'notable'],
  ['conflict', '4', '8', 'notable'],
  ['conflict', '3', '4', 'minor'],
  ['conflict', '100', '105', 'minor'],
  // Vague words, hearsay and sums of the program take a level off; what is left below minor is not told.
  ['conflict', '24..99', '200', 'notable'],
  ['conflict', '55 ?', '101..', 'notable'],
  ['conflict', '55 ?', '101.. ?', 'minor'],
  ['conflict', '3 ?', '4', null],
  // Several independent origins on both sides add one.
  ['conflict', '3 x2', '4 x2', 'notable'],
  ['conflict', '55 x3', '101.. x2', 'major'],
  ['conflict', '60 x2', '80', 'notable'],
  ['self-conflict', '100', '200..999', 'notable'],
  ['revised-down', '25', '24', 'minor'],
  ['rise', '20', '60', 'major'],
  ['conflict', '10', '12', 'minor'],
  ['changed', '55', '25', 'major'],
  ['changed', '55', '', 'notable'],
  ['responsibility', '-', '-', 'major'],
  ['responsibility', '', '-', 'major'],
])('%s: %s, now %s → %s', (kind, before, now, severity) => {
  expect(severityOf({ kind, before: side(before), now: side(now) })).toBe(severity);
});

const anySide = fc.record({
  figure: fc.option(fc.tuple(fc.nat(5000), fc.nat(5000)).map(([low, more]) => ({ low, high: low + more }))),
  origins: fc.integer({ min: 1, max: 9 }),
  unsure: fc.boolean(),
});
const kind = fc.constantFrom(...findingKinds);

test('the order of the two sides does not matter, and doubt never adds weight', () => {
  const weight = (s: Severity | null): number => (s === null ? -1 : severities.indexOf(s));
  fc.assert(
    fc.property(kind, anySide, anySide, (of, before, now) => {
      const straight = severityOf({ kind: of, before, now });
      expect(severityOf({ kind: of, before: now, now: before })).toBe(straight);
      const doubted = severityOf({ kind: of, before: { ...before, unsure: true }, now });
      expect(weight(doubted)).toBeLessThanOrEqual(weight(straight));
    }),
  );
});
