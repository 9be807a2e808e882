import { expect, test } from 'vitest';
import { demoDesk } from './demoDesk.ts';

const { say } = demoDesk();

/** The headings of the card: its rows. */
const rows = async (line: string): Promise<readonly string[]> =>
  (await say(line)).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

test.each([
  ['how many were injured in qaim?', /^Injured {2}\S/],
  ['how many were wounded in qaim?', /^Injured {2}\S/],
  ['how many died in qaim?', /^Killed {2}\S/],
  ['how many are missing in qaim?', /^Missing$/],
  ['what happened in qaim?', /^Killed {2}\S/],
  ['qaim', /^Killed {2}\S/],
])('%s: what was asked for is the first row', async (line, first) => {
  expect((await rows(line))[0]).toMatch(first);
});

test('the other rows stay, and nothing is told twice', async () => {
  const asked = await rows('how many were injured in qaim?');
  expect(asked.filter((row) => row.startsWith('Injured'))).toHaveLength(1);
  expect(asked.some((row) => row.startsWith('Killed'))).toBe(true);
});
