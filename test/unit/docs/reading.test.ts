import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleBlock } from '../../../bench/kit/readingExample.ts';
import { replaceMarked, rowsOf, textSets } from '../../../bench/kit/readingTable.ts';

const page = readFileSync(new URL('../../../docs/reading.md', import.meta.url), 'utf8');

const marked = (name: string): string =>
  page.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0] ?? '';

test('the example is what explain prints: npm run bench:reading -- --example', () => {
  expect(marked('example').trim()).toBe(exampleBlock());
});

describe('the table of figures: npm run bench:reading', () => {
  const rows = marked('figures')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

  test('has a row for each figure of each set, in their order', () => {
    const expected = textSets.flatMap(({ texts, tuned, rows: of }) =>
      of.map(({ what }, i) => [i === 0 ? texts : '', tuned ? 'tuned' : 'unseen', what]),
    );
    expect(rows.map((cells) => cells.slice(0, 3))).toEqual(expected);
  });

  test('gives a number in each', () => {
    for (const cells of rows) expect(cells[3]).toMatch(/^\d+(?:\.\d)?$/);
  });
});

test('a figure that a scorer does not give is a dash', () => {
  const set = { set: 'a', texts: 'A', tuned: true, rows: [{ what: 'w', path: 'x.y' }] };
  expect(rowsOf(set, { x: { y: 81.5 } })).toBe('| A | tuned | w | 81.5 |');
  expect(rowsOf(set, { x: null })).toBe('| A | tuned | w | – |');
});

test('a page without marks is refused', () => {
  expect(replaceMarked('a <!-- m --> b <!-- /m --> c', 'm', 'x')).toBe('a <!-- m -->\n\nx\n\n<!-- /m --> c');
  expect(() => replaceMarked('no marks', 'm', 'x')).toThrow('The page has no <!-- m -->');
});
