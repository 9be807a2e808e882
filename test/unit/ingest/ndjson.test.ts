import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readLines, type JsonLine } from '../../../src/ingest/index.ts';

async function all(...chunks: (string | Buffer)[]): Promise<readonly JsonLine[]> {
  const lines: JsonLine[] = [];
  for await (const item of readLines(Readable.from(chunks))) lines.push(item);
  return lines;
}

it('gives each line with its number, passing over blank ones', async () => {
  expect(await all('{"id":1}\n\n  \r\n[2]\r\n"three"')).toEqual([
    { line: 1, value: { id: 1 } },
    { line: 4, value: [2] },
    { line: 5, value: 'three' },
  ]);
  expect(await all('')).toEqual([]);
});

it('joins what comes in pieces, also in the middle of a character', async () => {
  const bytes = Buffer.from('{"text":"Qā’im"}\n7\n');
  const bits = Array.from(bytes, (_, i) => bytes.subarray(i, i + 1));
  expect(await all(...bits)).toEqual([
    { line: 1, value: { text: 'Qā’im' } },
    { line: 2, value: 7 },
  ]);
});

it('does not split at line separators within a string', async () => {
  expect(await all('"a\u2028b\u2029c\u0085d"\n')).toEqual([{ line: 1, value: 'a\u2028b\u2029c\u0085d' }]);
});

it('tells of a line at fault and goes on', async () => {
  expect(await all('{"id":\n', Buffer.from([0x22, 0xff, 0x22, 0x0a]), '1\n')).toEqual([
    { line: 1, error: 'The line is not JSON: give one JSON object a line.' },
    { line: 2, error: 'The line is not text in UTF-8: convert the file to UTF-8.' },
    { line: 3, value: 1 },
  ]);
});

it('gives up on a line that is too long, not on the next', async () => {
  const piece = 'x'.repeat(1_000_000);
  expect(await all(...Array.from({ length: 9 }, () => piece), '\n1\n')).toEqual([
    { line: 1, error: 'The line is over 8 MB: give one article a line.' },
    { line: 2, value: 1 },
  ]);
});
