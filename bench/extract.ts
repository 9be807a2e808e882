/**
 * Speed of reading beside plain wink-nlp (tokens, sentences, part of speech) on the same texts: read again and again in one
 * process, and cold: read for the first time, in fresh processes.
 *   npm run bench:extract [FILE.jsonl …]     by default the evaluation sets in ../shared, else the demo articles
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readers, type ReaderName, seconds } from './kit/readers.ts';
import { articlesOf, megabytesOf } from './kit/texts.ts';

const rounds = 5;
const files = process.argv.slice(2);
const articles = articlesOf(files);
const fresh = articles.filter((_, i) => i % 3 !== 0);

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

interface Times {
  readonly wink: number;
  readonly ours: number;
}

const warm = (): Times => ({
  wink: seconds(() => articles.forEach(readers.wink)),
  ours: seconds(() => articles.forEach(readers.ours)),
});

const coldOf = (name: ReaderName): number => {
  const file = fileURLToPath(new URL('./kit/cold.ts', import.meta.url));
  return Number(
    execFileSync(process.execPath, [...process.execArgv, file, name, ...files], { encoding: 'utf8' }),
  );
};
const cold = (): Times => ({ wink: coldOf('wink'), ours: coldOf('ours') });

function report(what: string, megabytes: number, count: number, runs: readonly Times[]): void {
  const [wink, ours] = [median(runs.map((r) => r.wink)), median(runs.map((r) => r.ours))];
  const row = (name: string, time: number): string =>
    `  ${name.padEnd(16)} ${(count / time).toFixed(0).padStart(7)} articles/s  ${(megabytes / time).toFixed(2).padStart(6)} MB/s`;
  console.log(`${what}: ${count} articles, ${megabytes.toFixed(2)} MB, median of ${runs.length} rounds`);
  console.log(row('plain wink-nlp', wink));
  console.log(row('reading claims', ours));
  console.log(`  ${what}, reading takes ${(ours / wink).toFixed(2)} times as long as plain wink-nlp`);
}

report('cold', megabytesOf(fresh), fresh.length, Array.from({ length: rounds }, cold));
report('warm', megabytesOf(articles), articles.length, Array.from({ length: rounds + 1 }, warm).slice(1));
