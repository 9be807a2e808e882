import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { readBytes, readText, readUpload } from '../../../src/ingest/index.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const readFile = async (path: string, about = {}) =>
  readUpload({ name: path, bytes: await readBytes(path) }, about, new Date());
const text = 'Dozens were killed in Al-Qā’im.\r\n\r\n“55,” he said.\n';

it('a .txt or .md file is read letter for letter, without its byte order mark', async () => {
  const about = { outlet: 'Reuters', published: '2016-12-07' };
  expect(await readFile(file('a.txt', text), about)).toEqual(readText(text, about));
  expect((await readFile(file('a.MD', `\uFEFF${text}`))).text).toBe(text);
});

const refusals: readonly (readonly [what: string, path: () => string, message: RegExp])[] = [
  [
    'of another kind',
    () => file('a.docx', text),
    /a\.docx is no \.txt, \.md, \.html, \.eml or \.pdf file: save/,
  ],
  ['that is missing', () => join(folder, 'none.txt'), /There is no file .*none\.txt: check its name/],
  ['that is a folder', () => folderNamed('dir.txt'), /dir\.txt is not a file: name/],
  ['that is empty', () => file('empty.txt', ''), /empty\.txt is empty: give/],
  ['over 1 MB', () => file('big.txt', 'x'.repeat(1_000_001)), /big\.txt is over 1 MB: give/],
  [
    'in another encoding',
    () => file('latin.txt', Buffer.from('vingt blessés', 'latin1')),
    /latin\.txt is not text/,
  ],
  ['in UTF-16', () => file('wide.txt', Buffer.from(text, 'utf16le')), /wide\.txt is not text/],
  ['with a NUL', () => file('nul.txt', 'two\0dead'), /nul\.txt is not text: save/],
];
const folderNamed = (name: string) => {
  mkdirSync(join(folder, name));
  return join(folder, name);
};

it.each(refusals)('refuses a file %s', async (_, path, message) => {
  const error: unknown = await readFile(path()).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect(String(error)).toMatch(message);
});
