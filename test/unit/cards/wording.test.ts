import { describe, expect, test } from 'vitest';
import { isFigure } from '../../../src/core/claim.ts';
import { textFragment } from '../../../src/core/fragment.ts';
import { inert, inertLine } from '../../../src/core/inert.ts';
import { amountOf, blameOf, sayingOf } from '../../../src/cards/wording.ts';
import { article, figure, placed } from '../store/commits.ts';

function claim(about: Parameters<typeof figure>[1]) {
  const one = placed(figure('f1', about), article('a'));
  if (!isFigure(one)) throw new TypeError('A figure stays a figure.');
  return { ...one, id: 1 };
}

describe('the amount in the words that were said', () => {
  test.each<[wording: string, low: number | null, high: number | null, amount: string]>([
    ['55 civilians', 55, 55, '55'],
    ['eight militants', 8, 8, '8'],
    ['1,200 people', 1200, 1200, '1,200'],
    ['more than 100 civilian casualties', 101, null, 'more than 100'],
    ['Up to 100 civilians', 1, 100, 'up to 100'],
    ['at least a dozen people', 12, null, 'at least a dozen'],
    ['dozens of civilians', 24, 99, 'dozens'],
    ['“hundreds” of injured', 200, 999, 'hundreds'],
    ['80 or more people', 80, null, '80 or more'],
    ['80-plus people', 80, null, '80-plus'],
    ['10 to 12 people', 10, 12, '10 to 12'],
    ['about sixty people', 54, 66, 'about sixty'],
    ['between 1,000 and 2,000 people', 1000, 2000, 'between 1,000 and 2,000'],
    ['others', 2, null, 'others'],
  ])('%s', (wording, low, high, amount) => expect(amountOf(claim({ wording, low, high }))).toBe(amount));
});

test.each<[about: Parameters<typeof figure>[1], says: string]>([
  [{}, '55 civilians (killed)'],
  [{ measure: 'casualties', wording: '80 casualties' }, '80 casualties'],
  [{ measure: 'casualties', wording: 'civilian casualties', stance: 'denies' }, 'denies civilian casualties'],
  [{ wording: 'any deaths', stance: 'denies' }, 'denies any deaths'],
  [{ wording: '55\u202e civ\nilians' }, '55 civ ilians (killed)'],
  [{ wording: '24 dead' }, '24 dead'],
  [{ wording: 'the bodies of nine people', low: 9, high: 9 }, 'the bodies of nine people'],
  [{ wording: 'Three people', low: 3, high: 3 }, 'three people (killed)'],
  [{ wording: 'At least 12 miners', low: 12, high: null }, 'at least 12 miners (killed)'],
  [{ measure: 'injured', wording: '30 wounded' }, '30 wounded'],
])('what a figure says: %j', (about, says) => expect(sayingOf(claim(about))).toBe(says));

test.each([
  ['asserts', 'the air force', 'blames the air force', 'blames the air force'],
  ['admits', 'US', 'admits it', 'says it did this: “hit a bus”'],
  [
    'admits',
    'the air force',
    'says that the air force admits it',
    'says that the air force admits it: “hit a bus”',
  ],
  ['denies', 'US', 'denies it', 'denies it'],
  ['denies', 'the air force', 'denies that the air force did it', 'denies that the air force did it'],
] as const)('responsibility: %s %s', (stance, actor, says, withAct) => {
  const speaker = { name: 'US', role: null, kind: 'organisation' as const };
  const said = { measure: 'responsibility' as const, speaker, stance, actor, act: null, actorKeys: [] };
  const blame = { ...claim({}), ...said };
  expect(blameOf(blame)).toBe(says);
  expect(blameOf({ ...blame, act: 'hit a bus' })).toBe(withAct);
});

test.each([
  ['a\r\nb\u2028c', 'a\nb\nc'],
  ['x\u001b[31my', 'x[31my'],
  ['\u202egnp.exe\u202c', 'gnp.exe'],
  ['Al-Qā’im عنبر\tx', 'Al-Qā’im عنبر\tx'],
])('inert: %j', (text, shown) => expect(inert(text)).toBe(shown));
test('inert on one line', () => expect(inertLine(' a \n\t b\u2029')).toBe('a b'));

test.each([
  ['https://e.org/a', 'Twelve died.', 'https://e.org/a#:~:text=Twelve%20died.'],
  ['https://e.org/a#top', 'Al-Qaim, 5 & 6', 'https://e.org/a#top:~:text=Al%2DQaim%2C%205%20%26%206'],
  ['https://e.org/a#:~:text=old', 'new', 'https://e.org/a#:~:text=new'],
  [
    'https://e.org/?a=1&b=2',
    '1 2 3 4 5 6 7 8 9 10 11 12 13',
    'https://e.org/?a=1&b=2#:~:text=1%202%203%204%205,9%2010%2011%2012%2013',
  ],
])('a link to the sentence in %s: %s', (url, quote, link) => expect(textFragment(url, quote)).toBe(link));
