import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { onRecord } from './onRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimdesk sources-'));
const path = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));
const text = 'Police said that 12 people were killed in an air strike in Qaim, Iraq, on 7 December 2016.';

describe('is refused with what to do, and nothing is stored', () => {
  test.each<[line: string, says: RegExp]>([
    ['https://example.org/a.html', /Links are not fetched: paste the text/],
    ['nofile.txt', /nofile\.txt cannot be read/],
    ['report.pdf', /neither a \.txt nor a \.md file/],
    [`"${path('gone.md')}"`, /cannot be read/],
    [`x${'a'.repeat(1_000_001)}`, /over 1 MB/],
    ['a\0b\0c', /is not text/],
  ])('%.40s', async (what, says) => {
    const { ask, read, close } = await onRecord();
    expect(await ask(`/source add ${what}`)).toMatchObject({
      tone: 'error',
      blocks: [{ text: expect.stringMatching(says) }],
    });
    expect(await read('/incidents')).toContain('No incidents');
    await close();
  });
});

test('a file is read, quoted or not, and the same text is known the second time', async () => {
  writeFileSync(path('a.txt'), text);
  const { read, close } = await onRecord();
  expect(await read(`/source add ${path('a.txt')}`)).toContain('On record');
  expect(await read(`/source add "${path('a.txt')}"`)).toContain('Known already');
  expect(await read(`/source add ${text}`)).toContain('nothing was counted twice');
  await close();
});

test.each<[what: string, says: RegExp]>([
  [
    'Der Angriff auf den Markt hat nach Angaben der Behörden viele Menschen getötet und verletzt.',
    /does not look like English/,
  ],
  [
    'The council met on Monday and spoke about the new road to the harbour.',
    /No figure for people harmed was found/,
  ],
  ['Police said three people were killed.', /it stands with no incident/],
])('what could not be told is said: %s', async (what, says) => {
  const { read, close } = await onRecord();
  expect((await read(`/source add ${what}`)).replace(/\s+/g, ' ')).toMatch(says);
  await close();
});
