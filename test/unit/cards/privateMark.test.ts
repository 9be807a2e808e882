import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endMark, lineMark, markArgs, markLast } from '../../../src/cards/privateMark.ts';
import { readCredit, readSourceLine, readTold } from '../../../src/cards/sourceLine.ts';
import { UserError } from '../../../src/core/errors.ts';

const killed = 'Twelve people were killed.';

describe('behind a text', () => {
  test.each<[typed: string, read: object]>([
    [`${killed} private: yes`, { text: killed, outlet: null, date: null, isPrivate: true }],
    [`${killed}\nPrivate: Yes.\n`, { text: killed, isPrivate: true }],
    [`${killed} private:"yes"`, { text: killed, isPrivate: true }],
    [`${killed} private: no`, { text: killed, isPrivate: false }],
    [
      `${killed} outlet: Herald date: 2016-12-08 private: yes`,
      { text: killed, outlet: 'Herald', date: '2016-12-08', isPrivate: true },
    ],
    [`${killed} outlet: Herald, private: yes`, { text: killed, outlet: 'Herald', isPrivate: true }],
    [
      `${killed}\nprivate: yes\noutlet: Herald date: today`,
      { text: killed, outlet: 'Herald', date: 'today', isPrivate: true },
    ],
    [`${killed} date: today\nprivate: yes`, { text: killed, date: 'today', isPrivate: true }],
  ])('the mark is read: %j', (typed, read) => {
    expect(readCredit(typed)).toMatchObject(read);
  });

  test.each([
    'The funeral was private',
    'The funeral was private.',
    'He was a private, she a captain.',
    'In his letters he was private: quiet.',
    'The papers are private: yes, all of them, the mayor said.',
    'The ward is semiprivate: yes',
    'What is private:yes-men, all of them.',
  ])('the article’s own words are no mark: %s', (text) => {
    expect(endMark(text)).toEqual({ text, isPrivate: false });
    expect(readCredit(`${text} outlet: Herald`)).toMatchObject({ text, isPrivate: false });
  });

  test.each(['private: maybe', 'private: y', 'private: true', 'private:'])(
    'what is neither yes nor no is refused, and never taken for text: %s',
    (mark) => {
      expect(() => endMark(`${killed} ${mark}`)).toThrow(UserError);
      expect(() => readCredit(`${killed} ${mark} outlet: Herald`)).toThrow(/Write “private: yes”, or leave/);
    },
  );

  test('nothing else is changed, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/private:|[,;]$/i.test(text));
        expect(endMark(text)).toEqual({ text, isPrivate: false });
        expect(endMark(`${text} private: yes`)).toEqual({ text, isPrivate: true });
      }),
    );
  });

  test('is found behind a megabyte of white space', () => {
    const long = `${killed} private:${' '.repeat(1_000_000)}`;
    expect(endMark(`${long}x`)).toEqual({ text: `${long}x`, isPrivate: false });
    expect(() => endMark(long)).toThrow(UserError);
    expect(lineMark(`${long}yes`)).toEqual({ text: killed, isPrivate: true });
  });
});

describe('behind a link or a file', () => {
  const a = 'https://example.org/a';
  test.each<[typed: string, read: object]>([
    [`${a} private: yes`, { what: a, outlet: null, date: null, isPrivate: true }],
    [`${a}\nprivate: yes`, { what: a, outlet: null, isPrivate: true }],
    [`${a} NBC News 2016-12-08 private: yes`, { outlet: 'NBC News', date: '2016-12-08', isPrivate: true }],
    [`${a} private: yes NBC News 2016-12-08`, { outlet: 'NBC News', date: '2016-12-08', isPrivate: true }],
    [
      `${a} "NBC News", private: yes, 2016-12-08`,
      { outlet: 'NBC News', date: '2016-12-08', isPrivate: true },
    ],
    [`${a} Herald private: no`, { outlet: 'Herald', isPrivate: false }],
    [`${a} Private Eye`, { outlet: 'Private Eye', isPrivate: false }],
    ['report.pdf Herald 2016-12-08 private: yes', { what: 'report.pdf', outlet: 'Herald', isPrivate: true }],
  ])('%j', (typed, read) => {
    expect(readSourceLine(typed, true)).toMatchObject(read);
  });

  test.each([`${a} private: maybe`, `${a} Herald private:`, 'report.pdf private: 1 2016-12-08'])(
    'is refused: %s',
    (typed) => {
      expect(() => readSourceLine(typed, true)).toThrow(/Only yes or no may stand behind “private:”/);
    },
  );

  test('a text that is too long for a line is not looked through', () => {
    expect(
      readTold(`Some things are private: others are not, as everybody in the town hall knows.`),
    ).toBeNull();
  });
});

test.each<[message: string, args: object]>([
  ['Herald 2016-12-08 private: yes', { private: 'yes' }],
  ['From our man in the harbour, private: yes. Please read.', { private: 'yes' }],
  ['private: no', {}],
  ['It came by mail, and it is private', {}],
  ['', {}],
])('the words of a message beside its file: %s', (message, args) => {
  expect(markArgs(message)).toEqual(args);
});

test.each([
  ['private: yes https://example.org/a Herald', 'https://example.org/a Herald private: yes'],
  [`Private: yes\n${killed} outlet: Herald`, `${killed} outlet: Herald Private: yes`],
  ['private: yes', 'private: yes'],
  [`Private: what ${killed}`, `Private: what ${killed}`],
  [`private: yesterday ${killed}`, `private: yesterday ${killed}`],
])('a mark in front goes last: %j', (typed, last) => {
  expect(markLast(typed)).toBe(last);
});
