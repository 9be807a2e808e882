import { readdirSync, readFileSync } from 'node:fs';
import type { Article } from '../../src/core/article.ts';
import { readRecord } from '../../src/ingest/index.ts';

const folder = new URL('../../data/demo/', import.meta.url);

/** The demo articles in file order: Reuters, RT, NBC News. */
export const demo: readonly Article[] = readdirSync(folder)
  .filter((f) => f.endsWith('.json'))
  .toSorted()
  .map((f) => readRecord(JSON.parse(readFileSync(new URL(f, folder), 'utf8'))));

/** A text as an article of its own. */
export const articleOf = (text: string, about: Partial<Article> = {}): Article => ({
  id: 'a',
  title: null,
  text,
  url: null,
  outlet: 'The Paper',
  published: '2024-05-16',
  ...about,
});
