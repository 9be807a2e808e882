import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Unsettled } from '../../../src/core/finding.ts';
import { beingJudged } from '../../../src/core/judgement.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import { article, commit, figure } from './commits.ts';

let ledger: Ledger;
beforeEach(async () => {
  ledger = await memoryLedger();
});
afterEach(() => ledger.close());

const point = (held: string): Unsettled => ({
  kind: 'conflict',
  severity: 'major',
  rule: 'figures-do-not-meet',
  pair: 'one|two',
  note: null,
  before: { fresh: 0 },
  now: { fresh: 1 },
  held,
});
const take = async (id: string, held: string): Promise<void> => {
  const claims = [figure('f1'), figure('f2', { low: 101, high: 101 })];
  await ledger.commit({ ...commit(article(id), claims), unsettled: [point(held)] });
};
const heldNow = async () => (await ledger.heldPoints()).map(({ held }) => held);

describe('the same pair in a later article', () => {
  test('goes before the judge, whatever held it back before', async () => {
    await take('a', 'weak-join');
    await take('b', beingJudged);
    const [waiting, ...more] = await ledger.unjudged({ article: 'b' });
    expect(more).toEqual([]);
    expect(waiting?.points).toMatchObject([{ pair: 'one|two', now: { articleId: 'b' } }]);
    expect(await ledger.unjudged({ article: 'a' })).toEqual([]);
  });

  test.each(['weak-join', 'vague'])('held back again by %s is listed once', async (held) => {
    await take('a', 'weak-join');
    await take('b', held);
    expect(await heldNow()).toEqual(['weak-join']);
  });

  test('does not come before the judge again where somebody dismissed it', async () => {
    await take('a', 'weak-join');
    const [id] = (await ledger.heldPoints()).map((held) => held.id);
    await ledger.dismissHeld(id!, 'no conflict', { id: 'U1', name: 'Ana' }, '2016-12-09T12:00:00Z');
    await take('b', beingJudged);
    expect(await ledger.unjudged({ article: 'b' })).toEqual([]);
  });
});
