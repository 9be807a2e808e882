import { describe, expect, test } from 'vitest';
import { holds } from '../../../src/alerting/index.ts';
import type { FindingKind } from '../../../src/core/finding.ts';
import { claimOf } from '../../kit/claims.ts';
import { readAs } from '../../kit/claims.ts';

const day = '2024-05-16';
const figure = (text: string, id: string) => claimOf(`${text} ${day}`, id);
const fifty = figure('Ana Silva killed civilians 50..50', 'a');
const army = (text: string) => figure(`the army ${text}`, 'b');
const holdsOf = (kind: FindingKind, rule: string, now: ReturnType<typeof army>, before = fifty): boolean =>
  holds({ kind, rule }, before, now);

describe('two figures', () => {
  test.each<[what: string, kind: FindingKind, now: string, is: boolean]>([
    ['do not meet', 'conflict', 'killed civilians 9..9', true],
    ['meet', 'conflict', 'killed civilians 50..50', false],
    ['may meet', 'conflict', 'killed civilians 24..99', false],
    ['count other people', 'conflict', 'killed soldiers 9..9', false],
    ['tell of another outcome', 'conflict', 'injured civilians 9..9', false],
    ['are a count and its denial', 'denial', 'casualties civilians 0..0 denies', true],
    ['are no count and its denial any more', 'denial', 'casualties civilians 50..50', false],
    ['were a denial and are a conflict', 'denial', 'killed civilians 9..9', true],
    ['are one number of two kinds of people', 'status', 'killed militants 50..50', true],
    ['are two numbers of two kinds of people', 'status', 'killed militants 9..9', false],
  ])('%s: %s', (_, kind, now, is) => {
    expect(holdsOf(kind, 'any', army(now))).toBe(is);
  });

  test('stand in two incidents', () => {
    const moved = { ...army('killed civilians 9..9'), incidentId: 'elsewhere' };
    expect(holdsOf('conflict', 'any', moved)).toBe(false);
  });

  test.each([
    ['of another event', { scope: 'other' }],
    ['overtaken', { state: 'superseded' }],
  ] as const)('one of which is %s', (_, about) => {
    expect(holdsOf('conflict', 'any', readAs(army('killed civilians 9..9'), about))).toBe(false);
  });

  test('of one speaker, the later one lower', () => {
    const later = claimOf('Ana Silva killed civilians 9..9 2024-05-18', 'b');
    expect(holdsOf('revised-down', 'revised-down', later)).toBe(true);
    const higher = claimOf('Ana Silva killed civilians 60..60 2024-05-18', 'b');
    expect(holdsOf('revised-down', 'revised-down', higher)).toBe(false);
    expect(holdsOf('rise', 'update', higher)).toBe(true);
  });
});

describe('a figure that its outlet changed or took back', () => {
  const nine = army('killed civilians 9..9');
  test.each<[kind: FindingKind, rule: string, now: ReturnType<typeof army>, is: boolean]>([
    ['changed', 'unannounced', nine, true],
    ['changed', 'unannounced', army('killed civilians 50..50'), false],
    ['corrected', 'corrected-by-outlet', nine, true],
    ['corrected', 'corrected-by-outlet', army('killed civilians 50..50'), false],
    [
      'corrected',
      'taken-back-by-outlet',
      readAs(army('killed civilians 50..50'), { state: 'retracted' }),
      true,
    ],
    ['corrected', 'taken-back-by-outlet', army('killed civilians 50..50'), false],
  ])('%s %s (%#)', (kind, rule, now, is) => {
    expect(holdsOf(kind, rule, now)).toBe(is);
  });

  test('is told by itself where the text no longer has it', () => {
    expect(holds({ kind: 'changed', rule: 'vanished' }, fifty, null)).toBe(true);
  });
});
