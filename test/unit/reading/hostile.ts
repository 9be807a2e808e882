import { expect, test } from 'vitest';
import { extract } from '../../../src/readers/extract.ts';
import { articleOf } from '../../kit/demo.ts';

export const megabyte = 1_000_000;
export const filled = (unit: string): string =>
  unit.repeat(Math.ceil(megabyte / unit.length)).slice(0, megabyte);

/** A rule that takes more than time in proportion to the text never comes to its end within the time of any test. */
export const readsToItsEnd = (texts: readonly (readonly [what: string, text: string])[]): void =>
  test.each(texts)('%s', { timeout: 300_000 }, (_, text) => {
    const { claims } = extract(articleOf(text));
    for (const claim of claims.slice(0, 50)) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
  });
