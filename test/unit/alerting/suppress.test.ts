import { newsAmong } from '../../../src/alerting/suppress.ts';
import { claimOf, type Figure, readAs } from '../../kit/claims.ts';
import { describe, expect, test } from 'vitest';

const injured = { measure: 'injured' } as const;

describe('two figures that do not meet are news', () => {
  const at = (text: string, article: string): Figure =>
    readAs(claimOf(text, article), { quote: `${text}, killed or injured` });
  const before = at('Ana Silva killed people 60..60', 'a');
  const now = at('Omar Fatlawi killed people 101..101', 'b');

  test('where neither article gives the other’s figure', () => {
    expect(newsAmong([before, now], [before])(before, now)).toBe(true);
  });

  test.each([
    ['the newer one gives the older figure too', at('Bo Berg killed people 60..60', 'b'), false],
    ['the older one gives the newer figure too', at('Bo Berg killed people 101..101', 'a'), false],
    ['a loose word beside both gives neither', at('Bo Berg killed people 24..', 'b'), true],
    ['another outcome is another matter', at('Bo Berg injured people 60..60', 'b'), true],
  ])('%s', (_, third, news) => {
    expect(newsAmong([before, now, third], [before])(before, now)).toBe(news);
  });

  test('not where the figure stood on record already', () => {
    const other = at('Cy Cole killed people 101..101', 'c');
    expect(newsAmong([before, now, other], [before, other])(before, now)).toBe(false);
  });

  test('not where the same voice gives a larger figure in the same article: that was a part', () => {
    const part = { ...before, low: 2, high: 2 };
    expect(newsAmong([part, now, { ...before, low: 70, high: 70 }], [part])(part, now)).toBe(false);
  });

  test('not where the wounded of the one may count those who died', () => {
    const hurt = { ...before, ...injured, low: 3, high: 3 };
    const killed = { ...before, low: 1, high: 1 };
    const four = readAs(now, { ...injured, low: 4, high: 4, quote: 'Four people were injured.' });
    expect(newsAmong([hurt, killed, four], [hurt])(hurt, four)).toBe(false);
    const told = readAs(four, { quote: 'One person was killed and four were injured.' });
    expect(newsAmong([hurt, killed, told], [hurt])(hurt, told)).toBe(true);
  });

  test('not where one counts the attacker and the other does not', () => {
    const three = readAs(before, { low: 3, high: 3, quote: 'He killed three people and then himself.' });
    const four = readAs(now, { low: 4, high: 4, quote: 'Four people were killed.' });
    expect(newsAmong([three, four], [three])(three, four)).toBe(false);
    const plain = readAs(three, { quote: 'He killed three people.' });
    expect(newsAmong([plain, four], [plain])(plain, four)).toBe(true);
  });
});
