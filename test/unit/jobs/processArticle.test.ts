import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { terminalWatch, type Watch } from '../../../src/core/alert.ts';
import type { IngestOutcome, Ledger } from '../../../src/core/ledger.ts';
import { makeProcessArticle, type Decisions } from '../../../src/jobs/processArticle.ts';
import { openLedger } from '../../../src/store/index.ts';
import { qaim } from '../store/commits.ts';
import { decisions } from './decisions.ts';

const clock = { now: () => new Date('2016-12-08T12:00:00Z') };
const article = (id: string, text: string, outlet: string | null = 'Herald') => ({
  id,
  text,
  outlet,
  title: null,
  url: null,
  published: '2016-12-08',
});

const always: readonly Watch[] = ['slack:C1', 'discord:D1'].map((destination) => ({
  ...terminalWatch,
  destination,
}));

let ledger: Ledger;
beforeEach(async () => {
  ledger = await openLedger(':memory:');
});
afterEach(() => ledger.close());

const desk = (changed: Partial<Decisions> = {}) =>
  makeProcessArticle({ ...decisions, ...changed, ledger, clock, always });

/** Status, incident, numbers of claims, relations and findings. */
const brief = (outcome: IngestOutcome) =>
  'claims' in outcome
    ? [
        outcome.status,
        outcome.incident?.id ?? null,
        outcome.claims.length,
        outcome.relations.length,
        outcome.alert?.alert.findings.length ?? 0,
      ]
    : [outcome.status];

describe('article in → alert out', () => {
  it('stores the first, and alerts on the one that contradicts it', async () => {
    const process = desk();
    expect(brief(await process(article('a', 'Qaim: 55 killed')))).toEqual(['stored', qaim.id, 1, 0, 0]);
    expect(brief(await process(article('b', 'Qaim: 55 killed, said the hospital')))).toEqual([
      'stored',
      qaim.id,
      1,
      0,
      0,
    ]);
    const third = await process(article('c', 'Qaim: 101 killed'));
    expect(brief(third)).toEqual(['stored', qaim.id, 1, 2, 2]);
    expect(await ledger.relationsOf(qaim.id)).toHaveLength(2);
    expect(await ledger.pending('slack:C1')).toHaveLength(1);
    expect((await ledger.pending('discord:D1'))[0]?.alert).toEqual('alert' in third && third.alert);
  });

  it('gives the article as it is stored', async () => {
    const outcome = await desk()(article('a', 'Qaim: 55 killed'));
    expect('article' in outcome && outcome.article).toEqual(await ledger.article('a'));
    expect(await ledger.article('a')).toMatchObject({ added: '2016-12-08T12:00:00.000Z', version: 1 });
  });

  it('stores an article of no incident, without an alert', async () => {
    expect(brief(await desk()(article('a', 'Mosul: 7 killed')))).toEqual(['stored', null, 1, 0, 0]);
  });

  it('alerts nobody where there is nothing to tell', async () => {
    const process = desk({ findingsOf: () => [] });
    await process(article('a', 'Qaim: 55 killed'));
    expect(brief(await process(article('b', 'Qaim: 60 killed')))).toEqual(['stored', qaim.id, 1, 1, 0]);
    expect(await ledger.alerts()).toEqual([]);
  });
});

describe('an article that is known', () => {
  it('is a duplicate with the same id and text, or the same text from the same outlet', async () => {
    const process = desk();
    await process(article('a', 'Qaim: 55 killed'));
    expect(await process(article('a', 'Qaim:  55 killed\n'))).toMatchObject({ status: 'duplicate' });
    expect(await process(article('b', 'Qaim: 55 killed'))).toMatchObject({
      status: 'duplicate',
      article: { id: 'a' },
    });
    expect(await ledger.articlesOf(qaim.id)).toHaveLength(1);
  });

  it('is stored when another outlet carries the same text, and is a duplicate there the second time', async () => {
    const process = desk();
    const outlets = ['Herald', 'Star', 'Star', null, null];
    const outcomes = await Promise.all(outlets.map((o, i) => process(article(`${i}`, 'Qaim: 55 killed', o))));
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
    await process(article('a', 'Qaim: 55 killed'));
    expect(brief(await process(article('a', 'Qaim: 60 killed')))).toEqual(['revised', qaim.id, 1, 0, 0]);
    expect(await ledger.claimsOf(qaim.id)).toMatchObject([{ wording: '60 killed' }]);
    expect(brief(await process(article('a', 'Qaim: 55 killed')))).toEqual(['revised', qaim.id, 1, 0, 0]);
    expect((await ledger.article('a'))?.version).toBe(3);
  });
});

/** Relates what is second on record to a claim that the ledger does not have. */
const relateToMissing: Decisions['relate'] = (_, known) =>
  known.map(() => ({ kind: 'conflict', rule: 'test', a: { stored: 99 }, b: { fresh: 0 } }));

describe('many at once', () => {
  it('are processed one after the other, in the order in which they came', async () => {
    const process = desk();
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((n) => process(article(`${n}`, `Qaim: ${n} killed`))),
    );
    expect(outcomes.map(brief).map(([, , , relations]) => relations)).toEqual([0, 1, 2, 3]);
  });

  it('one that fails stores nothing and does not hold up the next', async () => {
    const process = desk({ relate: relateToMissing });
    await process(article('a', 'Qaim: 55 killed'));
    const [bad, next] = await Promise.allSettled([
      process(article('b', 'Qaim: 60 killed')),
      process(article('c', 'Mosul: 7 killed')),
    ]);
    expect(bad.status).toBe('rejected');
    expect(next.status).toBe('fulfilled');
    expect(await ledger.article('b')).toBeNull();
    expect(await ledger.claimsOf(qaim.id)).toHaveLength(1);
  });
});
