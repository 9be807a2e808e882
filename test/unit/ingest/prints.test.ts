import { expect, test } from 'vitest';
import { printed } from '../../../src/ingest/prints.ts';
import { feedItem } from '../../kit/feed.ts';

test('items are known by the prints that ledgers hold already', () => {
  const items = [
    feedItem({
      link: 'https://paper.example/a?utm_source=x',
      guid: 'tag:paper.example,2016:1',
      title: 'Strike',
      content: 'Ten  people DIED in Al-Qā’im, ½ of them ﬁghters.\nΟΔΟΣ',
    }),
    feedItem({ title: 'ﬀ', summary: 'A – b' }),
  ];
  expect(printed(items)).toEqual([
    {
      item: items[0],
      prints: ['l:jCOVKUQ0eNfkcbhLr6lSvG', 'g:OSO8eA3-MLOal6_zXjOcsd', 'x:FTaAllt8Uy8EoD-1jBX26f'],
      textHash: 'x:FTaAllt8Uy8EoD-1jBX26f',
    },
    { item: items[1], prints: ['c:yL7A9fzJtyLWzA43CZ4CBg'], textHash: null },
  ]);
});
