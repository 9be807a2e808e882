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
    lines: ['Reuters’ text is also in Dawn and RT: one source'],
  },
  {
    name: 'carriers alone',
    articles: [article('RT', 'AFP'), article('Dawn', 'AFP')],
    lines: ['AFP’s text is in Dawn and RT: one source'],
  },
  {
    name: 'an outlet that prints its own name carries nothing',
    articles: [article('The Herald', 'Herald'), article('Herald', null)],
    lines: [],
  },
  {
    name: 'many carriers',
    articles: ['Dawn', 'RT', 'BBC', 'Metro', 'Post', 'Sun'].map((outlet) => article(outlet, 'AFP')),
    lines: ['AFP’s text is in BBC, Dawn, Metro, Post and 2 more: one source'],
  },
])('$name', ({ articles, lines }) => {
  expect(carriedLines(articles)).toEqual(lines);
});
