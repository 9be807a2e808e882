import { expect, test } from 'vitest';
import { readFigure, readSpeaker } from '../../../src/readers/extract.ts';

test.each<[text: string, low: number | null, high: number | null]>([
  ['12', 12, 12],
  ['1,200', 1200, 1200],
  ['fifty-five', 55, 55],
  ['12-15', 12, 15],
  ['12 – 15', 12, 15],
  ['1,000-1,200', 1000, 1200],
  ['12 to 15', 12, 15],
  ['between 12 and 15', 12, 15],
  ['12+', 12, null],
  ['at least 12', 12, null],
  ['more than 100', 101, null],
  ['up to 24', 1, 24],
  ['dozens', 24, 99],
  ['about 60', 54, 66],
  ['none', 0, 0],
  ['0', 0, 0],
])('a person types the figure %j', (text, low, high) => expect(readFigure(text)).toEqual({ low, high }));

test.each([
  '',
  ' ',
  '55 civilians',
  'killed 55',
  '15-12',
  '-3',
  '12 13',
  'yes',
  '1e3',
  'x'.repeat(500),
  '\u202e12 x',
])('no figure: %j', (text) => expect(readFigure(text)).toBeNull());

test.each<[text: string, name: string, role: string | null, kind: string]>([
  ['Karim al-Haddad, lawmaker', 'Karim al-Haddad', 'lawmaker', 'person'],
  ['Karim Haddad', 'Karim Haddad', null, 'person'],
  ['hospital sources', 'hospital sources', null, 'group'],
  ['Petra', 'Petra', null, 'organisation'],
  ['Blue Scarves, a rescue group', 'Blue Scarves', 'a rescue group', 'organisation'],
  ['Mark Waters', 'Mark Waters', null, 'person'],
  ['Anbar Provincial Council', 'Anbar Provincial Council', null, 'organisation'],
  ['Omar Fatlawi, spokesman, Kerbala council', 'Omar Fatlawi', 'spokesman, Kerbala council', 'person'],
])('a person types the speaker %j', (text, name, role, kind) =>
  expect(readSpeaker(text)).toEqual({ name, role, kind }),
);

test.each(['', '12', ',', ', lawmaker', 'x'.repeat(500)])('names nobody: %j', (text) =>
  expect(readSpeaker(text)).toBeNull(),
);
