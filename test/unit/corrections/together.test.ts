import { expect, test } from 'vitest';
import { Outdated } from '../../../src/core/corrections.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { makeProcessArticle } from '../../../src/jobs/processArticle.ts';
import { untilCurrent } from '../../../src/jobs/retryOnConflict.ts';
import { decisions } from '../jobs/decisions.ts';
import { clock } from '../../kit/desk.ts';
import { articles, newsroom } from './kit.ts';

test('an edit that comes while an article is read: the article is decided anew', async () => {
  const room = await newsroom();
  let reads = 0;
  // The edit comes in between reading what stands and writing.
  const ledger: Ledger = {
    ...room.ledger,
    async claimsOf(id) {
      const claims = await room.ledger.claimsOf(id);
      reads += 1;
      if (reads === 1) await room.ask('/claim fix 1 figure 70');
      return claims;
    },
  };
  const process = makeProcessArticle({ ...decisions, ledger, clock, always: [] });
  const outcome = await process({ ...articles[0]!, id: 'q9', outlet: 'Sun', text: 'Qaim: 70 killed' });
  expect(reads).toBe(2);
  expect(outcome).toMatchObject({ status: 'stored' });
  const relations = 'relations' in outcome ? outcome.relations : [];
  expect(relations.map((r) => r.a.id)).not.toContain(1);
  expect(relations.map((r) => r.a.id)).toContain(2);
});

test('nothing is written where the decisions are out of date', async () => {
  const room = await newsroom();
  await room.ask('/claim fix 1 figure 70');
  const article = { ...(await room.ledger.article('q1'))!, id: 'q9' };
  const commit = { article, textHash: 'h', incident: null, claims: [], relations: [], alert: null };
  await expect(room.ledger.commit({ ...commit, seen: 0 })).rejects.toThrow(Outdated);
  expect(await room.ledger.article('q9')).toBeNull();
  await room.ledger.commit({ ...commit, seen: 1 });
  expect(await room.ledger.article('q9')).not.toBeNull();
});

test('tries end, and other faults are not tried again', async () => {
  let tries = 0;
  const failing = (error: Error) => () => {
    tries += 1;
    return Promise.reject(error);
  };
  await expect(untilCurrent(failing(new Outdated('x')), 3)).rejects.toThrow(Outdated);
  await expect(untilCurrent(failing(new Error('disk')), 3)).rejects.toThrow('disk');
  expect(tries).toBe(4);
});

test('of two who take back one edit, one is told', async () => {
  const room = await newsroom();
  await room.ask('/claim fix 1 figure 70');
  const cards = await Promise.all([room.ask('/undo 1'), room.ask('/undo 1')]);
  expect(cards.map((c) => c.tone).toSorted()).toEqual(['error', 'plain']);
  expect(await room.ledger.edits()).toHaveLength(2);
});
