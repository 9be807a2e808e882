import { expect, test } from 'vitest';
import { compose } from '../../../src/app/compose.ts';
import { atTerminal } from '../../../src/core/person.ts';
import { clock } from '../../kit/desk.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import { article, commit, figure, qaim } from '../store/commits.ts';

/** Two incidents with so many articles each, of which every speaker gives one figure. */
const articles = 60;

test('a merge of two large incidents relates no more than the ledger can carry, and every claim its share', async () => {
  const ledger = await memoryLedger();
  const { desk } = compose(ledger, clock, { always: [] });
  const mosul = { ...qaim, id: 'mosul-2016-12-07', place: 'Mosul' };
  for (const incident of [qaim, mosul])
    for (let n = 0; n < articles; n++) {
      const id = `${incident.id} ${n}`;
      const claims = ['a', 'b', 'c'].map((key) =>
        figure(key, { speaker: { name: `${id} ${key}`, role: null, kind: 'person' } }),
      );
      await ledger.commit(commit(article(id, { incidentId: incident.id }), claims, { incident }));
    }
  await desk.merge(atTerminal, mosul.id, qaim.id);
  const relations = await ledger.relationsOf(qaim.id);
  // All with all would be some 48,000.
  expect(relations.length).toBeGreaterThan(4000);
  expect(relations.length).toBeLessThan(5000 + 3 * articles);
  const related = new Map(relations.flatMap(({ a, b }) => [a, b]).map((claim) => [claim.id, claim]));
  const moved = [...related.values()].filter(({ articleId }) => articleId.startsWith(mosul.id));
  expect(moved).toHaveLength(3 * articles);
  await desk.undo(atTerminal, null);
  expect(await ledger.claimsOf(mosul.id)).toHaveLength(3 * articles);
  await ledger.close();
});
