// Counts what vitest ran, holds the evaluation sets to bench/floors.json, and prints the closing line of .ci/run.
//   node bench/gate.mjs STATUS VITEST.json
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const [status, report] = process.argv.slice(2);
let passed = 0;
let failed = 0;
const check = (ok, line) => {
  if (ok) passed++;
  else failed++;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${line}`);
};

const counts = report !== undefined && existsSync(report) ? objectIn(readFileSync(report, 'utf8')) : null;
if (counts) {
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
} else check(false, 'npm test ended before vitest reported: see its output above');
if (status !== '0' && failed === 0) check(false, `npm test ended with status ${status}`);

faults();
hostile();
const runner = '../shared/eval/run.mjs';
if (existsSync(runner)) floors();
else check(false, '../shared is missing: put it beside this folder, the evaluation sets are in it');

function faults() {
  const run = spawnSync('npm', ['run', '-s', 'test:faults', '--', '12'], { encoding: 'utf8' });
  const said = `${run.stdout}${run.stderr}`.trim().split('\n').slice(-6).join('; ');
  check(run.status === 0, `killed 12 times while it stores and sends: ${said}`);
}

function hostile() {
  const run = spawnSync('npm', ['run', '-s', 'bench:hostile', '--', '--check'], { encoding: 'utf8' });
  const said = `${run.stdout}${run.stderr}`.trim().split('\n').at(-1);
  check(run.status === 0, `what strangers may send, memory and sentences: ${said}`);
}

/** The JSON object that a text is; null for any other text. */
function objectIn(text) {
  try {
    return text.trimStart().startsWith('{') ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function floors() {
  for (const [set, rows] of Object.entries(JSON.parse(readFileSync('bench/floors.json', 'utf8')))) {
    const { stdout, stderr } = spawnSync('node', [runner, set], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const figures = objectIn((stdout ?? '').trim().split('\n').at(-1) ?? '');
    if (figures === null) {
      check(false, `${set}: the scorer gave no figures: ${(stderr ?? '').trim().slice(-300)}`);
      continue;
    }
    for (const [path, { min = -Infinity, max = Infinity }] of Object.entries(rows)) {
      const value = path.split('.').reduce((at, key) => at?.[key], figures);
      const bound = Number.isFinite(min) ? `at least ${min}` : `at most ${max}`;
      check(typeof value === 'number' && value >= min && value <= max, `${set} ${path} ${value}, ${bound}`);
    }
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
