import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compose } from '../../../../src/app/compose.ts';
import type { Desk } from '../../../../src/core/desk.ts';
import type { Ledger } from '../../../../src/core/ledger.ts';
import { atTerminal } from '../../../../src/core/person.ts';
import { standingOf } from '../../../kit/standing.ts';

import { article, begin, brief, clock, desk, end, ledger, openAgain, qaim, strike } from './kit.ts';

beforeEach(begin);
afterEach(end);

describe('many at once', () => {
  it('are decided on one after the other, in the order in which they came', async () => {
    const process = desk();
    const outcomes = await Promise.all(
      [10, 20, 30, 40].map((n) => process(article(`${n}`, strike(n, `Speaker ${n}`), `Outlet ${n}`))),
    );
    expect(outcomes.map(brief).map(([, , , relations]) => relations)).toEqual([0, 1, 2, 3]);
  });

  it('one that cannot be stored stores nothing and does not hold up the next', async () => {
    const failing: Ledger = {
      ...ledger,
      commit: (commit) =>
        commit.article.id === 'b'
          ? ledger.commit({
              ...commit,
              relations: [{ kind: 'conflict', rule: 'test', a: { stored: 99 }, b: { fresh: 0 } }],
            })
          : ledger.commit(commit),
    };
    const process = desk(failing);
    await process(article('a', strike(55)));
    const [bad, next] = await Promise.allSettled([
      process(article('b', strike(60), 'Star')),
      process(article('c', strike(7, 'police', 'Mosul'), 'Post')),
    ]);
    expect(bad.status).toBe('rejected');
    expect(next.status).toBe('fulfilled');
    expect(await ledger.article('b')).toBeNull();
    expect(await ledger.claimsOf(qaim)).toHaveLength(1);
  });

  it('give the event loop a turn each', async () => {
    const process = desk();
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 0);
    await Promise.all(Array.from({ length: 30 }, (_, i) => process(article(`${i}`, strike(i + 1), `O${i}`))));
    clearInterval(turning);
    expect(turns).toBeGreaterThan(5);
  });
});

describe('another program on the same ledger', () => {
  /** A ledger on which another program does something right after the `n`th decision has read what stands. */
  const interrupted = (between: () => Promise<unknown>, times = 1): Ledger => {
    let left = times;
    return {
      ...ledger,
      async standing(query) {
        const standing = await ledger.standing(query);
        if (left > 0) {
          left -= 1;
          await between();
        }
        return standing;
      },
    };
  };

  it('stores an article between reading and writing: the decision is made again, and nothing is lost', async () => {
    const other = await openAgain();
    const process = desk(interrupted(() => desk(other)(article('a', strike(55)))));
    const outcome = await process(article('b', strike(101, 'Omar Haddad'), 'Star'));
    expect(brief(outcome)).toEqual(['stored', qaim, 1, 1, 1]);
    expect(await ledger.relationsOf(qaim)).toHaveLength(1);
    await other.close();
  });

  it('stores the same article: it is a duplicate, and stands once', async () => {
    const other = await openAgain();
    const process = desk(interrupted(() => desk(other)(article('a', strike(55)))));
    expect(await process(article('a', strike(55)))).toMatchObject({ status: 'duplicate' });
    expect(await ledger.claimsOf(qaim)).toHaveLength(1);
    await other.close();
  });

  it('adds a watch between: whoever watches by then gets the alert', async () => {
    await desk()(article('a', strike(55)));
    const watch = {
      destination: 'slack:C9',
      target: { what: 'everything' },
      min: 'minor',
      kinds: 'all',
    } as const;
    const on = interrupted(() => ledger.addWatch(watch, { id: 'slack:U1', name: 'Ana' }, '2016-12-08'));
    await desk(on)(article('b', strike(101, 'Omar Haddad'), 'Star'));
    expect(await ledger.pending('slack:C9')).toHaveLength(1);
  });

  describe('an editor in between', () => {
    const edits = (work: (desk: Desk) => Promise<unknown>) =>
      interrupted(() => work(compose(ledger, clock, { always: [] }).desk));
    const mosul = 'mosul-2016-12-07';
    beforeEach(async () => {
      await desk()(article('a', strike(55)));
      await desk()(article('m', strike(7, 'police', 'Mosul'), 'Sun'));
    });
    const contradicting = (on: Ledger) => desk(on)(article('b', strike(101, 'Omar Haddad'), 'Star'));

    it('renames the incident: the alert has the name that holds', async () => {
      const outcome = await contradicting(edits((to) => to.rename(atTerminal, qaim, 'The market strike')));
      expect(outcome).toMatchObject({
        alert: { alert: { incident: { id: qaim, title: 'The market strike', renamed: true } } },
      });
    });

    it('merges the incident: the article and its alert go where it went', async () => {
      const outcome = await contradicting(edits((to) => to.merge(atTerminal, qaim, mosul)));
      expect(outcome).toMatchObject({
        incident: { id: mosul },
        alert: { alert: { incident: { id: mosul } } },
      });
      expect((await ledger.claimsOf(mosul)).map((c) => c.articleId)).toEqual(['a', 'm', 'b']);
    });

    it('splits off what it contradicts: nothing is told', async () => {
      await desk()(article('c', strike(100, 'Rima Saleh'), 'Post'));
      const before = await ledger.alerts();
      const [count] = await ledger.claimsOf(qaim);
      const outcome = await contradicting(
        edits((to) => to.split(atTerminal, qaim, [count!.id], { place: 'Karabila' })),
      );
      expect(outcome).toMatchObject({ incident: { id: qaim } });
      const told = (await ledger.alerts()).filter(({ id }) => !before.some((alert) => alert.id === id));
      expect(told.flatMap(({ alert }) => alert.findings.map((f) => f.before?.articleId))).not.toContain('a');
      expect(
        (await ledger.relationsOf(qaim)).flatMap(({ a, b }) => [a.articleId, b.articleId]),
      ).not.toContain('a');
    });

    it('corrects the other figure: the two agree', async () => {
      const [count] = await ledger.claimsOf(qaim);
      const outcome = await contradicting(
        edits((to) => to.fix(atTerminal, count!.id, { figure: '101' }, null)),
      );
      expect(outcome).toMatchObject({ status: 'stored', alert: null });
      expect((await ledger.relationsOf(qaim)).map(({ kind }) => kind)).toEqual(['agrees']);
    });
  });

  it('keeps coming in between: decided again each time until it has its turn', async () => {
    let n = 0;
    const other = await openAgain();
    const on = interrupted(() => desk(other)(article(`x${n++}`, strike(7, 'police', 'Mosul'), `O${n}`)), 8);
    expect((await desk(on)(article('b', strike(55)))).status).toBe('stored');
    expect((await standingOf(ledger)).revision).toBe(9);
    await other.close();
  });
});
