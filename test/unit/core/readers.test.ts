import { describe, expect, test } from 'vitest';
import type { SetField } from '../../../src/core/record.ts';
import { type Agreement, agreementOn, isUnsure, onlyReader, openIn } from '../../../src/core/readers.ts';
import { type ReadBy, readBy, withSet } from '../cards/readBy.ts';
import { figure } from '../store/commits.ts';

type Field = SetField['field'];
const police = { name: 'police', role: null, kind: 'organisation' } as const;
const claim = (by: ReadBy, ...set: readonly Field[]) => {
  const read = readBy(figure('f1'), by);
  return set.length === 0 ? read : withSet(read, ...set);
};

describe('a claim by its readers', () => {
  test.each<[why: string, by: ReadBy, set: readonly Field[], isUnsure: boolean]>([
    ['no model has read it', null, [], false],
    ['both have it alike', 'both', [], false],
    ['the rules alone have it', 'rules', [], true],
    ['the model alone has it', 'model', [], true],
    ['they differ', { speaker: police }, [], true],
    ['they differ: the model takes it for the outlet’s own', { speaker: null }, [], true],
    ['they differ, and a person set that field', { speaker: police }, ['speaker'], false],
    ['they differ, and a person set another field', { speaker: police }, ['scope', 'figure'], true],
    [
      'they differ in two fields, and a person set one',
      { scope: 'other', state: 'retracted' },
      ['scope'],
      true,
    ],
    [
      'they differ in two fields, and a person set both',
      { scope: 'other', standing: 'part' },
      ['scope', 'standing'],
      false,
    ],
    ['the rules alone have it, and a person set a field', 'rules', ['speaker'], true],
    ['the model alone has it, and a person set a field', 'model', ['speaker'], true],
    ['the model alone has it, and a person accepted it', 'model', ['accept'], false],
    ['the rules alone have it, and a person accepted it', 'rules', ['accept'], false],
    ['the model alone has it, and a person set a field and accepted it', 'model', ['scope', 'accept'], false],
    ['it was accepted of one reader, and by now they differ', { speaker: police }, ['accept'], true],
  ])('%s', (_, by, set, unsure) => {
    expect(isUnsure(claim(by, ...set))).toBe(unsure);
  });

  test.each<[by: ReadBy, set: readonly Field[], only: string | null]>([
    [null, [], null],
    ['both', [], null],
    [{ speaker: police }, [], null],
    ['rules', [], 'rules'],
    ['model', ['speaker'], 'model'],
    ['model', ['accept'], null],
  ])('%j with %j set: %s alone has it', (by, set, only) => expect(onlyReader(claim(by, ...set))).toBe(only));

  test('the fields that are open, in the order in which people are told', () => {
    expect(openIn(claim({ population: 'women', speaker: null, state: 'superseded' }, 'state'))).toEqual([
      'speaker',
      'population',
    ]);
  });
});

describe('several claims that say the same', () => {
  const differ = { speaker: police };
  test.each<[by: readonly ReadBy[], agreement: Agreement | null]>([
    [[], null],
    [[null, null], null],
    [[null, 'rules'], 'one'],
    [['rules', 'model'], 'one'],
    [['rules', differ], 'differ'],
    [['model', differ, null], 'differ'],
    [['rules', 'both'], 'both'],
    [[differ, 'both', 'model'], 'both'],
    [[null, 'both'], 'both'],
  ])('%j: %s', (by, agreement) => expect(agreementOn(by.map((each) => claim(each)))).toBe(agreement));

  test.each<[why: string, claims: readonly ReturnType<typeof claim>[], agreement: Agreement]>([
    ['accepted', [claim('model', 'accept')], 'accepted'],
    [
      'accepted, beside others that are unsure',
      [claim('rules'), claim(differ), claim('model', 'accept')],
      'accepted',
    ],
    ['accepted, and both have another', [claim('model', 'accept'), claim('both')], 'both'],
    ['accepted, and a person settled another', [claim('model', 'accept'), claim(differ, 'speaker')], 'both'],
  ])('%s', (_, claims, agreement) => expect(agreementOn(claims)).toBe(agreement));

  test('one that a person settled is as good as one that both have', () =>
    expect(agreementOn([claim('rules'), claim(differ, 'speaker')])).toBe('both'));
});
