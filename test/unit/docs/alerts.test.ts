import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { suppressions } from '../../../src/alerting/suppress.ts';

test('docs/alerts.md has the rules that hold a point back, in the order in which they are asked', () => {
  const text = readFileSync(new URL('../../../docs/alerts.md', import.meta.url), 'utf8');
  const table = text.slice(text.indexOf('| rule '), text.indexOf('\n\n', text.indexOf('| rule ')));
  const named = table
    .split('\n')
    .flatMap((row) => row.split('|')[1]?.match(/[a-z]+(?:-[a-z]+)*(?=`)/g) ?? []);
  expect(named).toEqual(suppressions());
});
