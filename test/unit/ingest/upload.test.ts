import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { textId } from '../../../src/ingest/hash.ts';
import { batchOf, readUpload } from '../../../src/ingest/index.ts';
import { unwrapped } from '../../../src/ingest/files/unwrapped.ts';
import { pdfOf } from '../../kit/pdf.ts';

const now = new Date('2016-12-09T12:00:00Z');
const told = { outlet: 'Reuters', published: '2016-12-07' };
const upload = (name: string, content: string | Uint8Array, about = {}) =>
  readUpload({ name, bytes: Buffer.from(content) }, about, now);
const refusal = async (name: string, content: string | Uint8Array, about = {}): Promise<string> => {
  const error: unknown = await upload(name, content, about).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  return error instanceof Error ? error.message : '';
};

const sentence = 'Police said that 12 people were killed in an air strike in Qaim, Iraq, on Wednesday.';
const html = (head: string): string =>
  `<html><head><title>Strike</title>${head}</head><body><article>${`<p>${sentence}</p>`.repeat(6)}</article></body></html>`;
const dated = '<meta property="article:published_time" content="2016-12-08">';
const named = '<meta property="og:site_name" content="Example News">';

describe('.html', () => {
  test('tells its title and date; not its link and its outlet, which anybody can write into it', async () => {
    const link = '<link rel="canonical" href="https://example.org/a?utm_source=x">';
    const read = await upload('a.html', html(named + dated + link), { outlet: 'The Paper' });
    expect(read).toMatchObject({
      id: textId(read.text, 'The Paper'),
      title: 'Strike',
      outlet: 'The Paper',
      published: '2016-12-08',
      url: null,
      text: expect.stringContaining(sentence),
    });
  });
  test('what a person tells goes before', async () => {
    expect(await upload('a.HTM', html(named + dated), told)).toMatchObject({ ...told, url: null });
  });
  test('that does not tell is asked about', async () => {
    expect(await refusal('a.html', html(named), { outlet: 'Reuters' })).toMatch(
      /^a\.html does not tell when it was published: .*such as “Reuters 2016-12-08”\.$/,
    );
    expect(await refusal('a.html', html(named + dated))).toMatch(/^a\.html does not tell who published it: /);
    expect(await refusal('a.html', html(''))).toMatch(
      /does not tell who published it and when it was published/,
    );
  });
  test('without an article is refused', async () => {
    expect(await refusal('a.html', '<p>Hello', told)).toMatch(
      /a\.html holds no article \(.*only 1 word came\): paste/,
    );
  });
});

test('the files of a folder are of the outlet that is said for all', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  writeFileSync(join(folder, 'a.html'), html(named + dated));
  const read = async (about: object) => {
    const batch = await batchOf(folder, about, now);
    const articles = [];
    for await (const piece of batch!.pieces) articles.push(await piece.article());
    return articles;
  };
  await expect(read({})).rejects.toThrow('a.html does not tell who published it');
  expect(await read({ outlet: 'The Paper' })).toMatchObject([
    { outlet: 'The Paper', published: '2016-12-08' },
  ]);
  rmSync(folder, { recursive: true });
});

describe('.eml', () => {
  const mail = (headers: string, body: string): string =>
    `From: A Colleague <a@example.org>\r\nSubject: =?utf-8?q?Qa=C3=AFm?=\r\nDate: Wed, 07 Dec 2016 10:00:00 +0300\r\n${headers}\r\n\r\n${body}`;
  const plain = 'Content-Type: text/plain; charset=utf-8';
  test('its text, subject and date', async () => {
    expect(await upload('a.eml', mail(plain, sentence), { outlet: 'Reuters' })).toMatchObject({
      title: 'Qaïm',
      text: sentence,
      outlet: 'Reuters',
      published: '2016-12-07T07:00:00Z',
    });
  });
  test('of HTML alone is read as text, in its own charset', async () => {
    const body = Buffer.from(`<p>${sentence}</p><p>caf\u00e9</p>`, 'latin1').toString('base64');
    const headers = 'Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64';
    const { text } = await upload('a.eml', mail(headers, body), told);
    expect(text).toContain(sentence);
    expect(text).toContain('café');
  });
  test('who sent it is not taken for the outlet', async () => {
    expect(await refusal('a.eml', mail(plain, sentence))).toMatch(/a\.eml does not tell who published it: /);
  });
  test.each<[what: string, content: string, says: RegExp]>([
    ['empty', mail(plain, ''), /is empty/],
    [
      'nested without end',
      mail(
        'Content-Type: multipart/mixed; boundary=b',
        Array.from(
          { length: 300 },
          (_, i) => `--b${i || ''}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`,
        ).join(''),
      ),
      /holds over 200 parts/,
    ],
    ['headers without end', `${'X-A: b\r\n'.repeat(100_000)}\r\n`, /no e-mail that can be read|is empty/],
  ])('%s', async (_what, content, says) => {
    expect(await refusal('a.eml', content, told)).toMatch(says);
  });
});

describe('.pdf', () => {
  test('its text, lines joined into sentences', async () => {
    const pdf = pdfOf(
      ['Police said that 12 people were killed in an', 'air strike in Qaim, Iraq, on Wednesday.'],
      ['The council met.'],
    );
    expect(await upload('a.pdf', pdf, told)).toMatchObject({
      text: 'Police said that 12 people were killed in an air strike in Qaim, Iraq, on Wednesday.\nThe council met.',
      ...told,
    });
  });
  test('without outlet and date is asked about', async () => {
    expect(await refusal('a.pdf', pdfOf([sentence]))).toMatch(/does not tell who published it and when/);
  });
  test.each<[what: string, content: Uint8Array, says: RegExp]>([
    ['a picture of text', pdfOf([]), /a\.pdf has no text layer: it is a picture of text: paste its text/],
    ['no PDF', Buffer.from('hello'), /a\.pdf is no PDF that can be read/],
    ['half a PDF', pdfOf([sentence]).subarray(0, 60), /is no PDF that can be read|has no text layer/],
    ['a book', pdfOf(...Array.from({ length: 201 }, () => ['x'])), /has over 200 pages/],
    ['over 5 MB', Buffer.alloc(5_000_001), /is over 5 MB/],
  ])('%s is refused', async (_what, content, says) => {
    expect(await refusal('a.pdf', content, told)).toMatch(says);
  });
  test.each<[page: string, text: string]>([
    ['one line', 'one line'],
    [
      'Strike kills 12\nPolice said that twelve people were killed in an\nair strike.',
      'Strike kills 12\nPolice said that twelve people were killed in an air strike.',
    ],
    ['Twelve people were hos-\npitalised.', 'Twelve people were hospitalised.'],
    [
      'The first one ends here with a full stop.\nThe second begins.',
      'The first one ends here with a full stop. The second begins.',
    ],
    [
      'Short.\nThe second paragraph is a good deal longer.',
      'Short.\nThe second paragraph is a good deal longer.',
    ],
    ['a\n\n\nb', 'a\nb'],
  ])('%j', (page, text) => expect(unwrapped(page)).toBe(text));
});
