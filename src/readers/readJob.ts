import type { Article } from '../core/article.ts';
import type { Reading } from '../core/incident.ts';
import { extract } from './extract.ts';

/** `extract`, as a job for src/workers: a long text takes seconds, in which nothing else would be answered. */
export default function readJob(article: Article): Reading {
  return extract(article);
}
