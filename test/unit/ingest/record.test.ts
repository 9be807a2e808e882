import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { readRecord, readText, textHash } from '../../../src/ingest/index.ts';

const text = 'Twelve people were killed in Qaim.';

const refused = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return error instanceof UserError ? error.message : '';
  }
  throw new Error('was not refused');
};

describe('a record', () => {
  it('with the text alone has null for all that is not told', () => {
    const bare = { id: 'a', title: null, text, url: null, outlet: null, published: null };
    expect(readRecord({ id: 'a', text })).toEqual(bare);
    expect(readRecord({ ...bare, other: 1 })).toEqual(bare);
    expect(readRecord({ id: 'a', text, title: '  ', outlet: '', url: '', published: '' })).toEqual(bare);
  });

  it.each(['  \n Two dead.\r\n\tMore.\u00A0\n ', 'Al-Qā\u0304’im \u202E55\u202C 👩‍👧', 'x'.repeat(1_000_000)])(
    'keeps its text letter for letter',
    (odd) => {
      expect(readRecord({ id: 'a', text: odd }).text).toBe(odd);
    },
  );

  it.each([
    ['2016-12-08', '2016-12-08'],
    ['2016-12-08T10:15:00Z', '2016-12-08T10:15:00Z'],
    ['2016-12-08T10:15:00.250+03:00', '2016-12-08T10:15:00.250+03:00'],
    ['2016-12-08T10:15', '2016-12-08T10:15:00Z'],
    ['2016-12-08 10:15:30 +0300', '2016-12-08T10:15:30+03:00'],
    [' 2016-12-08 ', '2016-12-08'],
  ])('takes the date %s', (published, read) => {
    expect(readRecord({ id: 'a', text, published }).published).toBe(read);
  });

  it.each([
    '2016-02-30',
    '2016-13-01',
    '2016',
    'yesterday',
    '2016-12-08T25:00:00Z',
    '08/12/2016',
    '2016-12-08 noon',
  ])('refuses the date %s', (published) => {
    const message = refused(() => readRecord({ id: 'a', text, published }));
    expect(message).toBe(
      `Article a has “${published}” as its date, which cannot be read: write it as 2016-12-08 or 2016-12-08T10:15:00Z.`,
    );
  });

  it.each([
    ['empty', '', /Article a is empty: give/],
    ['blank', ' \n\t\u00A0', /Article a is empty: give/],
    ['over 1 MB', 'x'.repeat(1_000_001), /Article a is over 1 MB: give/],
    ['over 1 MB in bytes though not in characters', 'ā'.repeat(500_001), /over 1 MB/],
    ['with a NUL', 'Two\0dead', /Article a is not text: save/],
    ['with half a character', 'Two \uD83D dead', /is not text/],
    ['of unprintable characters', '\u0001\u0002PNG\u0007\u0003', /is not text/],
  ])('refuses a text that is %s', (_, bad, message) => {
    expect(refused(() => readRecord({ id: 'a', text: bad }))).toMatch(message);
  });

  it('is private where it says so, and else has no mark', () => {
    expect(readRecord({ id: 'a', text, private: true })).toHaveProperty('isPrivate', true);
    for (const open of [{}, { private: false }])
      expect(readRecord({ id: 'a', text, ...open })).not.toHaveProperty('isPrivate');
  });

  it.each(['true', 'yes', '', 1, 0, null, [], {}])('refuses %j as its mark', (mark) => {
    expect(refused(() => readRecord({ id: 'a', text, private: mark }))).toBe(
      'The article’s “private” is neither true nor false: give true to mark it private, or leave it out.',
    );
  });

  it.each([
    [null, /This is no article: give an object like/],
    ['text', /This is no article/],
    [[{ id: 'a', text }], /This is no article/],
    [{}, /has no “id”/],
    [{ text }, /has no “id”/],
    [{ id: 'a' }, /has no “text”/],
    [{ id: 7, text }, /“id” is not a name/],
    [{ id: ' ', text }, /“id” is not a name/],
    [{ id: 'a', text: 5 }, /“text” is not a text/],
    [{ id: 'a', text, outlet: 5 }, /“outlet” is not a text/],
    [{ id: 'a', text, url: 'javascript:alert(1)' }, /the address “javascript:alert\(1\)”: give it whole/],
    [{ id: 'a', text, url: 'example.org/a' }, /beginning with https/],
  ])('refuses %j', (json, message) => {
    expect(refused(() => readRecord(json))).toMatch(message);
  });
});

const id = (pasted: string, outlet: string | null = null) => readText(pasted, { outlet }).id;

describe('a pasted text', () => {
  it('has an id made from text and outlet', () => {
    expect(id(text)).toMatch(/^text-[0-9a-f]{16}$/);
    expect(id(text)).toBe(id(text));
    expect(id(text)).not.toBe(id(text, 'Reuters'));
    expect(id(text)).not.toBe(id(`${text} More.`));
  });

  it('keeps what is told about it, and is checked like a record', () => {
    const read = readText(text, { outlet: ' Reuters ', published: '2016-12-07', url: 'https://example.org' });
    expect(read).toMatchObject({
      text,
      outlet: 'Reuters',
      published: '2016-12-07',
      url: 'https://example.org',
    });
    expect(refused(() => readText(' '))).toMatch(/The text is empty/);
    expect(refused(() => readText(text, { published: 'soon' }))).toMatch(/The text has “soon” as its date/);
  });
});

it('two texts have one hash where only line ends, white space and composed letters differ', () => {
  expect(textHash('Qā’im\r\n55 dead ')).toBe(textHash('Qa\u0304’im\n55  dead'));
  expect(textHash('55 dead')).not.toBe(textHash('56 dead'));
});
