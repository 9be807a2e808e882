/**
 * Speed of reading beside plain wink-nlp (tokens, sentences, part of speech) on the same texts, in one run on one core.
 *   npm run bench:extract [FILE.jsonl …]     by default the evaluation sets in ../shared, else the demo articles
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { extract } from '../src/readers/extract.ts';
import { readRecord } from '../src/ingest/index.ts';

const rounds = 5;
const sets = ['claims', 'gva', 'airwars'].map((s) => `../shared/eval/${s}.docs.jsonl`);
const demo = readdirSync('data/demo').filter((f) => f.endsWith('.json'));

const lines = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);

const files = process.argv.length > 2 ? process.argv.slice(2) : sets.filter((f) => existsSync(f));
const records =
  files.length > 0
    ? files.flatMap(lines)
    : demo.map((f) => JSON.parse(readFileSync(`data/demo/${f}`, 'utf8')) as unknown);
const articles = records.map(readRecord);
const megabytes = articles.reduce((n, a) => n + Buffer.byteLength(a.text), 0) / 1e6;

const nlp = winkNLP(model, ['sbd', 'pos']);
// oxlint-disable-next-line typescript/unbound-method -- accessors are plain functions, by wink-nlp's documentation
const { value, pos } = nlp.its;
function plain(text: string): void {
  const doc = nlp.readDoc(text);
  doc.sentences().out();
  doc.tokens().out(value);
  doc.tokens().out(pos);
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
const runs = Array.from({ length: rounds + 1 }, () => ({
  wink: seconds(() => articles.forEach((a) => plain(a.text))),
  ours: seconds(() => articles.forEach((a) => void extract(a))),
})).slice(1);
const [wink, ours] = [median(runs.map((r) => r.wink)), median(runs.map((r) => r.ours))];
const row = (name: string, time: number): string =>
  `${name.padEnd(16)} ${(articles.length / time).toFixed(0).padStart(7)} articles/s  ${(megabytes / time).toFixed(2).padStart(6)} MB/s`;

console.log(`${articles.length} articles, ${megabytes.toFixed(2)} MB, median of ${rounds} rounds`);
console.log(row('plain wink-nlp', wink));
console.log(row('reading claims', ours));
console.log(`reading takes ${(ours / wink).toFixed(2)} times as long as plain wink-nlp`);
