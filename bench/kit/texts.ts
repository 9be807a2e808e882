import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Article } from '../../src/core/article.ts';
import { readRecord } from '../../src/ingest/index.ts';

const sets = ['claims', 'gva', 'airwars'].map((s) => `../shared/eval/${s}.docs.jsonl`);
const demo = readdirSync('data/demo').filter((f) => f.endsWith('.json'));

const lines = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);

/** The articles of the files, else of the evaluation sets in ../shared, else the demo's. */
export function articlesOf(named: readonly string[]): Article[] {
  const files = named.length > 0 ? named : sets.filter((f) => existsSync(f));
  const records =
    files.length > 0
      ? files.flatMap(lines)
      : demo.map((f) => JSON.parse(readFileSync(`data/demo/${f}`, 'utf8')) as unknown);
  return records.map(readRecord);
}

export const megabytesOf = (articles: readonly Article[]): number =>
  articles.reduce((n, a) => n + Buffer.byteLength(a.text), 0) / 1e6;
