import { expect, test } from 'vitest';
import { firstWords, linkOf, readCredit, readSourceLine } from '../../../src/cards/sourceLine.ts';

const a = 'https://example.org/a';
test.each<[typed: string, read: object]>([
  [a, { kind: 'link', what: a, outlet: null, date: null }],
  [`<${a}>`, { kind: 'link', what: a }],
  [`"${a}"`, { kind: 'link', what: a }],
  [`${a} 2016-12-08`, { what: a, outlet: null, date: '2016-12-08' }],
  [`${a} NBC News 2016-12-08T10:00Z`, { outlet: 'NBC News', date: '2016-12-08T10:00Z' }],
  [`${a} "NBC News"`, { outlet: 'NBC News', date: null }],
  ['file:///etc/passwd', { kind: 'link', what: 'file:///etc/passwd' }],
  [
    'report.pdf Reuters 2016-12-08',
    { kind: 'file', what: 'report.pdf', outlet: 'Reuters', date: '2016-12-08' },
  ],
  ['"my notes.eml" Reuters', { kind: 'file', what: 'my notes.eml', outlet: 'Reuters' }],
])('%s', (typed, read) => {
  expect(readSourceLine(typed, true)).toMatchObject(read);
});

test.each([
  `${a} says that 12 people were killed in an air strike in Qaim on Wednesday`,
  `${a}\nTwelve people were killed.`,
  'Twelve people were killed, see https://example.org/a',
  'Qaim: 12 killed',
])('is a text: %s', (typed) => {
  expect(readSourceLine(typed, true)).toBeNull();
});

test('files are named at the terminal alone', () => {
  expect(readSourceLine('report.pdf', false)).toBeNull();
});

test.each<[message: string, link: string | null]>([
  ['https://example.org/a', 'https://example.org/a'],
  ['<https://example.org/a>', 'https://example.org/a'],
  ['BBC says 60 now (https://example.org/a).', 'https://example.org/a'],
  ['https://example.org/a https://example.org/a', 'https://example.org/a'],
  ['https://example.org/a or https://example.org/b', null],
  ['12 killed in Qaim', null],
  [`${'word '.repeat(30)} https://example.org/a`, null],
])('the link of a message: %s', (message, link) => {
  expect(linkOf(message)).toBe(link);
});

test.each<[typed: string, text: string, outlet: string | null, date: string | null]>([
  ['12 killed. outlet: Reuters date: 2016-12-08', '12 killed.', 'Reuters', '2016-12-08'],
  ['12 killed.\nOutlet: "NBC News", date: today', '12 killed.', 'NBC News', 'today'],
  ['12 killed. outlet: The Washington Post', '12 killed.', 'The Washington Post', null],
  ['12 killed. date: 2016-12-08', '12 killed.', null, '2016-12-08'],
  ['12 killed. outlet: Nation date: 30 July 2023', '12 killed.', 'Nation', '30 July 2023'],
  ['12 killed.', '12 killed.', null, null],
  ['12 killed. An update: 9 hurt', '12 killed. An update: 9 hurt', null, null],
  [
    `Outlet: Reuters says ${'12 killed '.repeat(20)}`,
    `Outlet: Reuters says ${'12 killed '.repeat(20)}`,
    null,
    null,
  ],
])('behind a text: %.50s', (typed, text, outlet, date) => {
  expect(readCredit(typed)).toEqual({ text, outlet, date, isPrivate: false });
});

test.each([
  ['Blast in Tolv\n\nA blast killed three people.', 'Blast in Tolv'],
  ['A blast killed three\npeople in Tolv.', 'A blast killed three people in Tolv.'],
  [`A blast ${'shook a town '.repeat(20)}`, expect.stringMatching(/^A blast shook .*[a-z]…$/)],
])('%j is named by its first words', (text, words) => {
  expect(firstWords(text)).toEqual(words);
});
