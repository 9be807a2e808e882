import { expect, test } from 'vitest';
import { suppressions } from '../../../src/alerting/suppress.ts';
import { heldBecause, isSureNow, whyHeld } from '../../../src/cards/heldWords.ts';
import { isFigure } from '../../../src/core/claim.ts';
import { claim } from './alerts.ts';
import { type ReadBy, readBy, withSet } from './readBy.ts';

const point = (held: string) => ({ held, now: null, before: null });

test.each(suppressions())('%s has words for editors', (held) => {
  expect(heldBecause(point(held))).toMatch(/^Held back: (?!rule “).+\.$/);
});

test('a rule of another version is shown by its name', () => {
  expect(heldBecause(point('no-such-rule'))).toBe('Held back: rule “no-such-rule”.');
});

test.each<[held: string, now: string | null, before: string | null, says: RegExp]>([
  ['order-unknown', null, null, /^neither article bears a date, /],
  ['order-unknown', '2016-12-08', null, /a rise would explain both$/],
  ['order-unknown', null, '2016-12-08', /a rise would explain both$/],
  ['order-unknown', '2016-12-08', '2016-12-08', /a rise would explain both$/],
  ['hearsay', null, null, /^one side is hearsay/],
])('%s with articles of %s and %s', (held, now, before, says) =>
  expect(
    whyHeld({ held, now: claim(2, {}, { published: now }), before: claim(1, {}, { published: before }) }),
  ).toMatch(says),
);

test.each<
  [
    why: string,
    now: ReadBy,
    before: ReadBy,
    fields: readonly Parameters<typeof withSet>[1][],
    isSure: boolean,
  ]
>([
  ['the model alone has one side', 'model', 'both', [], false],
  ['the rules alone have the other', 'both', 'rules', [], false],
  ['they differ in one', { scope: 'other' }, 'both', [], false],
  ['an editor accepted it', 'model', 'both', ['accept'], true],
  ['an editor accepted it, and the other is unsure', 'model', 'rules', ['accept'], false],
  ['an editor chose a reading', { scope: 'other' }, 'both', ['scope'], true],
  ['an editor set another field', { scope: 'other' }, 'both', ['speaker'], false],
  ['both have it by now', 'both', 'both', [], true],
])('held back since one reader had it; %s', (_, now, before, fields, isSure) => {
  const side = readBy(claim(2), now);
  if (!isFigure(side)) throw new Error('no figure');
  const set = fields.length === 0 ? side : { ...side, ...withSet(side, ...fields) };
  const held = { held: 'one-reader', now: set, before: readBy(claim(1), before) };
  expect(isSureNow(held)).toBe(isSure);
  expect(whyHeld(held)).toMatch(isSure ? /was unsure, and no longer is$/ : /the model gave no verdict$/);
  expect(isSureNow({ ...held, held: 'hearsay' })).toBe(false);
});
