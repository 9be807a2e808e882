import { expect, test } from 'vitest';
import { cli } from '../../kit/program.ts';

test('explain: how each number was read, or why it was dropped', async () => {
  const { out, status } = await cli([
    'explain',
    'At least 12 people were killed and two houses burned, police said.',
  ]);
  expect(status).toBe(0);
  expect(out).toMatch(/read “At least 12 people”: 12 or more people killed/);
  expect(out).toMatch(/dropped “two houses[^”]*”: counts “houses/);
  expect(out).not.toContain('\u001b');
});

test('explain -: the text of standard input; what is too long or empty is refused', async () => {
  const { out } = await cli(['explain', '-'], 'Five people were killed in a blast on Friday, police said.');
  expect(out).toMatch(/read “Five people”: 5 people killed/);
  expect(out).toMatch(/Event\n {2}explosion\n/);
  const dated = await cli(['explain', '--published', '2016-12-10', '-'], 'Five were killed on Friday.');
  expect(dated.out).toContain('2016-12-09');
  expect((await cli(['explain', '-'], 'x '.repeat(600_000))).err).toContain('over 1 MB');
  expect((await cli(['explain', '-'], '')).err).toContain('is empty');
});

test('explain --json: stages, claims and dropped numbers for programs', async () => {
  const { out } = await cli(['explain', '--json', 'At least 12 people were killed and two houses burned.']);
  expect(JSON.parse(out)).toMatchObject({
    english: true,
    stages: { sentences: [{ role: 'body' }], people: [{ low: 12 }], sums: [] },
    claims: [{ measure: 'killed', low: 12, high: null }],
    dropped: [{ reason: 'counts “houses”, not people' }],
  });
});
