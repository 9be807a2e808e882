import { expect, test } from 'vitest';
import { csv } from '../../../commands/export.ts';
import type { FigureClaim } from '../../../src/core/claim.ts';
import { article, commit, figure, placed } from '../store/commits.ts';
import { onRecord } from './onRecord.ts';

/** Reads RFC 4180 back: rows of cells. */
function cellsOf(text: string): string[][] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of cells) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
const row = (about: Partial<FigureClaim>): Readonly<Record<string, string>> => {
  const [names = [], cells = []] = cellsOf(csv([{ ...placed(figure('f1', about), article('a')), id: 1 }]));
  return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
};

test.each([
  ['=HYPERLINK("https://evil.example","x")', `'=HYPERLINK("https://evil.example","x")`],
  ['+1+2', "'+1+2"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['\r=1', "'\r=1"],
  ['55 – 60', '55 – 60'],
  ['a, "b"\nc', 'a, "b"\nc'],
])('a cell of %j is no formula', (wording, shown) => expect(row({ wording }).wording).toBe(shown));

test('every field of a claim has its column', () => {
  const claim = placed(
    figure('f1', { via: 'AP', relayed: 'residents', partOf: 'f0', low: null }),
    article('a'),
  );
  expect(row({ via: 'AP', relayed: 'residents', partOf: 'f0', low: null })).toMatchObject({
    via: 'AP',
    relayed: 'residents',
    part_of: 'f0',
    low: '',
    high: '55',
    start: '0',
    derived: 'false',
    speaker: 'hospital sources',
    speaker_kind: 'group',
    rules: 'number passive',
  });
  const named: Readonly<Record<string, string>> = { articleId: 'article', incidentId: 'incident' };
  // What only matching looks at; JSON has it.
  const inner = new Set('sentence noneReported tellsOfDead attackerDied amounts'.split(' '));
  const snake = (key: string): string => named[key] ?? key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
  expect(Object.keys(row({}))).toEqual(
    expect.arrayContaining(
      Object.keys(claim)
        .filter((key) => !inner.has(key))
        .map(snake),
    ),
  );
});

test('a file to download, named after the incident; JSON keeps relations by the claims’ numbers', async () => {
  const { ask, close } = await onRecord(commit(article('a'), [figure('f1')]));
  expect(await ask('/export qaim csv')).toMatchObject({
    blocks: [{ kind: 'file', name: 'qaim-2016-12-07.csv', mime: 'text/csv' }],
  });
  const [file] = (await ask('/export qaim json')).blocks;
  expect(file?.kind === 'file' && JSON.parse(file.content)).toMatchObject({
    incident: { id: 'qaim-2016-12-07' },
    claims: [{ id: 1, wording: '55 civilians' }],
    relations: [],
  });
  await close();
});
