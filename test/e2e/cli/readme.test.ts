import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demo } from '../../kit/demo.ts';
import { cli } from '../../kit/program.ts';

/** The card that README shows to a newcomer. */
const shown = (): string => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  return /```\nclaimdesk> \/incident qaim\n([^`]*)```/.exec(readme)?.[1]?.trimEnd() ?? '';
};

test('README shows what the demo answers, and who looks again sees what is open', async () => {
  const db = join(mkdtempSync(join(tmpdir(), 'claimdesk-readme-')), 'desk.db');
  await cli(['ingest', '--db', db], demo.map((article) => JSON.stringify(article)).join('\n'));
  const { out } = await cli(['run', '--db', db, '/incident qaim']);
  expect(shown()).toBe(out.trimEnd());

  const { out: again } = await cli(['run', '--db', db, '/incident qaim']);
  expect(again).toContain('nothing since you looked');
  expect(again).toContain('Injured   100 or “hundreds”');
  expect(again.match(/^Open .*$/m)?.[0]).toBe(out.match(/^Open .*$/m)?.[0]);
});
