/**
 * Runs the evaluation sets and writes their figures, and the example, into docs/reading.md.
 *   npm run bench:reading [-- FOLDER]        FOLDER, else EVALUATION, else ../shared: where eval/run.mjs and the sets are
 *   npm run bench:reading -- --example       the example alone, which needs no sets
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { exampleBlock } from './kit/readingExample.ts';
import { replaceMarked, rowsOf, tableHead, type TextSet, textSets } from './kit/readingTable.ts';

const page = 'docs/reading.md';
const [argument] = process.argv.slice(2);
const folder = argument ?? process.env.EVALUATION ?? '../shared';

/** The scorer's last line: an object of figures. Ends the program where the set could not be scored. */
function scored({ set, part }: TextSet): unknown {
  const run = spawnSync(process.execPath, [join(folder, 'eval/run.mjs'), set], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...(part && { PART: part }) },
  });
  const last = run.stdout.trim().split('\n').at(-1) ?? '';
  if (run.status !== 0 || !last.startsWith('{')) {
    console.error(`${set} was not scored: ${run.stderr.trim().slice(-300)}`);
    process.exit(1);
  }
  return JSON.parse(last);
}

function tableOf(): string {
  if (!existsSync(join(folder, 'eval/run.mjs'))) {
    console.error(`No evaluation sets in ${folder}: name the folder that holds eval/run.mjs.`);
    process.exit(1);
  }
  const rows = textSets.map((set) => {
    const text = rowsOf(set, scored(set));
    console.log(text);
    return text;
  });
  return [tableHead, ...rows].join('\n');
}

let text = replaceMarked(readFileSync(page, 'utf8'), 'example', exampleBlock());
if (argument !== '--example') text = replaceMarked(text, 'figures', tableOf());
writeFileSync(page, await format(text, { ...(await resolveConfig(page)), parser: 'markdown' }));
