import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signatureOf } from '../../../src/languages/common/signature.ts';
import { bandsOf, isCopy, likeness } from '../../../src/matching/copies.ts';

const word = (n: number): string => `w${(n * 7919) % 5003}`;
const text = Array.from({ length: 200 }, (_, i) => word(i)).join(' ');
const changed = (every: number): string =>
  text
    .split(' ')
    .map((w, i) => (i % every === 1 ? `other${i}` : w))
    .join(' ');

describe('copies', () => {
  test.each([
    { name: 'the same text', other: text, copy: true },
    { name: 'a tenth of the words changed', other: changed(10), copy: true },
    { name: 'another case, other marks', other: text.toUpperCase().replaceAll(' ', ', '), copy: true },
    { name: 'a third of the words changed', other: changed(3), copy: false },
    {
      name: 'other words',
      other: Array.from({ length: 200 }, (_, i) => word(i + 1000)).join(' '),
      copy: false,
    },
    { name: 'another order', other: text.split(' ').toReversed().join(' '), copy: false },
  ])('$name: a copy? $copy', ({ other, copy }) => {
    const [a, b] = [signatureOf(text), signatureOf(other)];
    expect(isCopy(a, b)).toBe(copy);
    expect(!copy || bandsOf(a).some((band) => bandsOf(b).includes(band))).toBe(true);
  });

  test('a text under 30 words has no signature and is a copy of nothing', () => {
    const short = signatureOf('Two people were killed in Qaim.');
    expect(short).toEqual([]);
    expect(isCopy(short, short)).toBe(false);
  });

  test('likeness is symmetric, and 1 with itself', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 30, maxLength: 80 });
    fc.assert(
      fc.property(words, words, (x, y) => {
        const [a, b] = [signatureOf(x.join(' ')), signatureOf(y.join(' '))];
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, a)).toBe(1);
      }),
      { numRuns: 50 },
    );
  });
});
