import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { countRecords, readRecords } from '../../../src/ingest/index.ts';

/** Each line's number and its article's text, or what is wrong with it. */
async function all(...chunks: (string | Buffer)[]): Promise<readonly unknown[]> {
  const lines: unknown[] = [];
  for await (const item of readRecords(Readable.from(chunks)))
    lines.push([item.line, 'article' in item ? item.article.text : item.error]);
  return lines;
}
const record = (text: string): string => JSON.stringify({ id: 'a', text });

it('gives each line with its number, passing over blank ones', async () => {
  const text = `${record('one')}\n\n  \r\n${record('two')}\r\n${' '.repeat(5000)}\n${record('three')}`;
  expect(await all(text)).toEqual([
    [1, 'one'],
    [4, 'two'],
    [6, 'three'],
  ]);
  expect(await all('')).toEqual([]);
  expect(await countRecords(Readable.from([text]))).toBe(3);
});

it('joins what comes in pieces, also in the middle of a character', async () => {
  const bytes = Buffer.from(`${record('Qā’im')}\n${record('7')}\n`);
  const bits = Array.from(bytes, (_, i) => bytes.subarray(i, i + 1));
  expect(await all(...bits)).toEqual([
    [1, 'Qā’im'],
    [2, '7'],
  ]);
});

it('does not split at line separators within a string', async () => {
  const text = `a\u2028b\u2029c\u0085d ${'x'.repeat(100)}`;
  expect(await all(`${record(text)}\n`)).toEqual([[1, text]]);
});

it('tells of a line at fault and goes on', async () => {
  expect(await all('{"id":\n', Buffer.from([0x22, 0xff, 0x22, 0x0a]), '1\n', `${record('a')}\n`)).toEqual([
    [1, 'The line is not JSON: give one JSON object a line.'],
    [2, 'The line is not text in UTF-8: convert the file to UTF-8.'],
    [3, expect.stringMatching(/^This is no article: give an object like /)],
    [4, 'a'],
  ]);
});

it('gives up on a line that is too long, not on the next', async () => {
  const piece = 'x'.repeat(1_000_000);
  expect(await all(...Array.from({ length: 9 }, () => piece), `\n${record('a')}\n`)).toEqual([
    [1, 'The line is over 8 MB: give one article a line.'],
    [2, 'a'],
  ]);
});

it('reads a long line apart, letter for letter, with the id of one that is refused', async () => {
  const long = 'Qā’im \u2028'.repeat(20_000);
  expect(await all(record(long))).toEqual([[1, long]]);
  for await (const item of readRecords(Readable.from([JSON.stringify({ id: 'b', other: long })])))
    expect(item).toEqual({
      line: 1,
      id: 'b',
      error: expect.stringMatching(/^The article has no “text”: give/),
    });
});
