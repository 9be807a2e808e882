import { carriedLines } from '../../../src/cards/carried.ts';
import type { StoredArticle } from '../../../src/core/record.ts';
import { expect, test } from 'vitest';

const article = (outlet: string | null, wire: string | null): StoredArticle => ({
  id: `${outlet} ${wire}`,
  title: null,
  text: '',
  url: null,
  outlet,
  published: null,
  incidentId: 'marawi-2024-05-07',
  wire,
  added: '',
  version: 1,
});

test.each([
  { name: 'own reports', articles: [article('BBC', null), article('RT', null)], lines: [] },
  { name: 'one carrier, whose source is not on record', articles: [article('RT', 'Reuters')], lines: [] },
  {
    name: 'the source and its carriers',
    articles: [
      article('Reuters', null),
      article('RT', 'Reuters'),
      article('Dawn', 'Reuters'),
      article('BBC', null),
    ],
    lines: ['Reuters: 3 outlets carry it (Dawn, RT, Reuters)'],
  },
  {
    name: 'carriers alone',
    articles: [article('RT', 'AFP'), article('Dawn', 'AFP')],
    lines: ['AFP: 2 outlets carry it (Dawn, RT)'],
  },
])('$name', ({ articles, lines }) => {
  expect(carriedLines(articles)).toEqual(lines);
});
