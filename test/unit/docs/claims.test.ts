import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  attackerCounts,
  figureMeasures,
  figureStates,
  sourceKinds,
  standings,
} from '../../../src/core/claim.ts';
import { populations } from '../../../src/core/population.ts';
import { relationKinds } from '../../../src/core/relation.ts';
import { readFigure } from '../../../src/readers/extract.ts';

const page = readFileSync(new URL('../../../docs/claims.md', import.meta.url), 'utf8');

/** The cells of the rows of the table under a heading. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const section = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const cells = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return cells.slice(2);
}

const bound = (cell: string): number | null => (cell === '–' ? null : Number(cell.replaceAll(',', '')));
const wordings = rowsUnder('From wording to interval').flatMap(([words = '', low = '', high = '']) =>
  words.split(' · ').map((wording) => ({ wording, interval: { low: bound(low), high: bound(high) } })),
);

test('the table of wordings is there', () => {
  expect(wordings.length).toBeGreaterThan(40);
});

test.each(wordings)('$wording is read as the page says', ({ wording, interval }) => {
  expect(readFigure(wording)).toEqual(interval);
});

test.each([
  ...figureMeasures,
  ...populations,
  ...standings,
  ...figureStates,
  ...attackerCounts,
  ...sourceKinds,
])('the page tells what `%s` is', (term) => {
  expect(page).toContain(`\`${term}\``);
});

test('every relation has its row', () => {
  expect(rowsUnder('When two claims meet').map(([kind]) => kind)).toEqual(
    relationKinds.map((kind) => `\`${kind}\``),
  );
});
