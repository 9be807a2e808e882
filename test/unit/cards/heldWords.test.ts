import { expect, test } from 'vitest';
import { suppressions } from '../../../src/alerting/suppress.ts';
import { heldBecause, whyHeld } from '../../../src/cards/heldWords.ts';
import { claim } from './alerts.ts';

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
