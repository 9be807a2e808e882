import { expect, test } from 'vitest';
import { suppressions } from '../../../src/alerting/suppress.ts';
import { heldBecause } from '../../../src/cards/heldWords.ts';

test.each(suppressions())('%s has words for editors', (held) => {
  expect(heldBecause(held)).toMatch(/^Held back: (?!rule “).+\.$/);
});

test('a rule of another version is shown by its name', () => {
  expect(heldBecause('no-such-rule')).toBe('Held back: rule “no-such-rule”.');
});
