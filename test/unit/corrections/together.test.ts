import { expect, test } from 'vitest';
import { Outdated } from '../../../src/core/standing.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { makeProcessArticle } from '../../../src/jobs/processArticle.ts';
import { settle } from '../../kit/settle.ts';
import { retryOnConflict } from '../../../src/jobs/retryOnConflict.ts';
import { rulesReader } from '../../../src/readers/rules.ts';
import { standingOf } from '../../kit/standing.ts';
import { clock } from '../../kit/desk.ts';
import { articles, newsroom } from './kit.ts';

test('an edit that comes while an article is read: the article is decided anew', async () => {
  const room = await newsroom();
  let reads = 0;
  // The edit comes in between reading what stands and writing.
  const ledger: Ledger = {
    ...room.ledger,
    async standing(query) {
      const standing = await room.ledger.standing(query);
      reads += 1;
      if (reads === 1) await room.ask('/claim fix 1 figure 70');
      return standing;
    },
  };
  const process = makeProcessArticle({ ledger, reader: rulesReader, clock, always: [], settle });
  const text = 'An air strike on Qaim in Iraq killed 70 civilians on Wednesday, the mayor said.';
  const outcome = await process({ ...articles[0]!, id: 'q9', outlet: 'Sun', text });
  expect(reads).toBe(2);
  expect(outcome).toMatchObject({ status: 'stored' });
  const relations = 'relations' in outcome ? outcome.relations : [];
  const kindTo = (id: number) => relations.find((r) => r.a.id === id || r.b.id === id)?.kind;
  expect(kindTo(1)).toBe('agrees');
  expect(kindTo(3)).toBe('conflict');
});

test('nothing is written where the decisions are out of date', async () => {
  const room = await newsroom();
  await room.ask('/claim fix 1 figure 70');
  const article = { ...(await room.ledger.article('q1'))!, id: 'q9' };
  const commit = {
    article,
    textHash: 'h',
    incident: null,
    claims: [],
    relations: [],
    alert: null,
    unsettled: [],
  };
  const { revision } = await standingOf(room.ledger);
  await expect(room.ledger.commit({ ...commit, revision: revision - 1 })).rejects.toThrow(Outdated);
  expect(await room.ledger.article('q9')).toBeNull();
  await room.ledger.commit({ ...commit, revision });
  expect(await room.ledger.article('q9')).not.toBeNull();
});

test('tries end, and other faults are not tried again', async () => {
  let tries = 0;
  const failing = (error: Error) => () => {
    tries += 1;
    return Promise.reject(error);
  };
  await expect(retryOnConflict(failing(new Outdated('x')), 3)).rejects.toThrow(Outdated);
  await expect(retryOnConflict(failing(new Error('disk')), 3)).rejects.toThrow('disk');
  expect(tries).toBe(4);
});

test('of two who take back one edit, one is told', async () => {
  const room = await newsroom();
  await room.ask('/claim fix 1 figure 70');
  const cards = await Promise.all([room.ask('/undo 1'), room.ask('/undo 1')]);
  expect(cards.map((c) => c.tone).toSorted()).toEqual(['error', 'plain']);
  expect(await room.ledger.edits()).toHaveLength(2);
});
