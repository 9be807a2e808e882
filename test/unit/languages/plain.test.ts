import { expect, test } from 'vitest';
import { isPlain } from '../../../src/languages/en/plain.ts';
import { remembered } from '../../../src/languages/common/remembered.ts';

test.each(['market', 'killed', 'silva', 'al-haddad', 'émigré'])('%s says all by itself', (word) => {
  expect(isPlain(word)).toBe(true);
});

test.each([
  '12',
  '9/11',
  ',',
  "'s",
  'u.n.',
  'the',
  'of',
  'at',
  'dozens',
  'nearly',
  'monday',
  'may',
  'last',
  'gen',
  'both',
])('%s is looked at with its neighbours', (word) => {
  expect(isPlain(word)).toBe(false);
});

test('an answer is found once', () => {
  const asked: string[] = [];
  const isLong = remembered((word) => asked.push(word) > 0 && word.length > 3);
  expect([isLong('market'), isLong('of'), isLong('market')]).toEqual([true, false, true]);
  expect(asked).toEqual(['market', 'of']);
});
