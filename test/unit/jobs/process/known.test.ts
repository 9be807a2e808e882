import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { article, begin, brief, desk, end, ledger, qaim, strike } from './kit.ts';

beforeEach(begin);
afterEach(end);

describe('article in → alert out', () => {
  it('stores the first, and alerts on the one that contradicts it', async () => {
    const process = desk();
    expect(brief(await process(article('a', strike(55))))).toEqual(['stored', qaim, 1, 0, 0]);
    const agreeing = await process(article('b', strike(55, 'the Red Cross'), 'Star'));
    expect(brief(agreeing)).toEqual(['stored', qaim, 1, 1, 0]);
    const third = await process(article('c', strike(101, 'Omar Haddad'), 'Post'));
    expect(brief(third)).toEqual(['stored', qaim, 1, 2, 1]);
    expect(await ledger.relationsOf(qaim)).toHaveLength(3);
    expect(await ledger.pending('slack:C1')).toHaveLength(1);
    expect((await ledger.pending('discord:D1'))[0]?.alert).toEqual('alert' in third && third.alert);
  });

  it('gives the article as it is stored', async () => {
    const outcome = await desk()(article('a', strike(55)));
    expect('article' in outcome && outcome.article).toEqual(await ledger.article('a'));
    expect(await ledger.article('a')).toMatchObject({ added: '2016-12-08T12:00:00.000Z', version: 1 });
  });

  it('gives an article without a place an incident of its own where it tells of people harmed, else none', async () => {
    const unplaced = await desk()(article('a', 'Seven people were killed, police said.'));
    expect(brief(unplaced)).toEqual(['stored', expect.stringMatching(/^unplaced-/), 1, 0, 0]);
    const none = await desk()(article('b', 'The council met and spoke of the roads, police said.'));
    expect(brief(none)).toEqual(['stored', null, 0, 0, 0]);
  });

  it('alerts nobody where there is nothing to report', async () => {
    const process = desk();
    await process(article('a', strike(55)));
    await process(article('b', strike(55, 'the Red Cross'), 'Star'));
    expect(await ledger.alerts()).toEqual([]);
  });
});

describe('an article that is known', () => {
  it('is a duplicate with the same id and text, or the same text from the same outlet', async () => {
    const process = desk();
    await process(article('a', strike(55)));
    expect(await process(article('a', `${strike(55).replace(' ', '  ')}\n`))).toMatchObject({
      status: 'duplicate',
    });
    expect(await process(article('b', strike(55)))).toMatchObject({
      status: 'duplicate',
      article: { id: 'a' },
    });
    expect(await ledger.articlesOf(qaim)).toHaveLength(1);
  });

  it('is stored when another outlet carries the same text, and is a duplicate there the second time', async () => {
    const process = desk();
    const outlets = ['Herald', 'Star', 'Star', null, null];
    const outcomes = await Promise.all(outlets.map((o, i) => process(article(`${i}`, strike(55), o))));
    expect(outcomes.map(({ status }) => status)).toEqual([
      'stored',
      'stored',
      'duplicate',
      'stored',
      'duplicate',
    ]);
  });

  it('is revised with another text, and does not contradict its own older version', async () => {
    const process = desk();
    await process(article('a', strike(55)));
    const revised = await process(article('a', strike(60)));
    expect(brief(revised).slice(0, 4)).toEqual(['revised', qaim, 1, 0]);
    const kinds = 'alert' in revised ? revised.alert?.alert.findings.map(({ kind }) => kind) : [];
    expect(kinds).toEqual(['changed']);
    expect(await ledger.claimsOf(qaim)).toMatchObject([{ low: 60, high: 60 }]);
    await process(article('a', strike(55)));
    expect((await ledger.article('a'))?.version).toBe(3);
  });
});
