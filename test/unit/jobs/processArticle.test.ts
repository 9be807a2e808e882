import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { terminalWatch, type Watch } from '../../../src/core/watch.ts';
import type { Article } from '../../../src/core/article.ts';
import type { Reading } from '../../../src/core/incident.ts';
import type { IngestOutcome, Ledger } from '../../../src/core/ledger.ts';
import { type Reader, ReaderFault } from '../../../src/core/ports/reader.ts';
import { makeProcessArticle } from '../../../src/jobs/processArticle.ts';
import { settle } from '../../kit/settle.ts';
import { rulesReader } from '../../../src/readers/rules.ts';
import { withinTime } from '../../../src/readers/withinTime.ts';
import { openLedger } from '../../../src/store/index.ts';
import { standingOf } from '../../kit/standing.ts';

const clock = { now: () => new Date('2016-12-08T12:00:00Z') };
const qaim = 'qaim-2016-12-07';
const strike = (dead: number, who = 'hospital sources', town = 'Qaim'): string =>
  `An air strike on ${town} in Iraq killed ${dead} civilians on Wednesday, ${who} said.`;

const article = (id: string, text: string, outlet: string | null = 'Herald'): Article => ({
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

let folder: string;
let ledger: Ledger;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  ledger = await openLedger(join(folder, 'desk.db'));
});
afterEach(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

const desk = (on: Ledger = ledger, reader: Reader = rulesReader) =>
  makeProcessArticle({ ledger: on, reader, clock, always, settle });

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

/** The same reader, told of each article that it reads. */
function counting(): { readonly reader: Reader; readonly reads: string[] } {
  const reads: string[] = [];
  const read = (a: Article): Promise<Reading> => {
    reads.push(a.id);
    return rulesReader.read(a);
  };
  return { reader: { read }, reads };
}

describe('reading', () => {
  it('is done once, and not at all for an article that is known or was read already', async () => {
    const { reader, reads } = counting();
    const process = desk(ledger, reader);
    await process(article('a', strike(55)));
    await process(article('a', strike(55)));
    await process(article('b', strike(55)));
    const read = article('c', strike(60), 'Star');
    expect((await process(read, { reading: await rulesReader.read(read) })).status).toBe('stored');
    expect(reads).toEqual(['a']);
  });

  it('does not hold up articles that are read already', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const slow: Reader = {
      async read(a) {
        if (a.id === 'slow') await promise;
        return rulesReader.read(a);
      },
    };
    const process = desk(ledger, slow);
    const first = process(article('slow', strike(55)));
    expect((await process(article('quick', strike(60), 'Star'))).status).toBe('stored');
    expect(await ledger.article('slow')).toBeNull();
    resolve();
    expect((await first).status).toBe('stored');
  });

  it.each<[what: string, reader: Reader]>([
    ['breaks', { read: () => Promise.reject(new Error('no server')) }],
    ['never answers', { read: () => new Promise(() => {}) }],
  ])('by a reader that %s leaves nothing behind but a line in the log', async (_, broken) => {
    const lines: string[] = [];
    const take = (_about: object, line: string): void => void lines.push(line);
    const log = { info: take, warn: take, error: take };
    const process = desk(ledger, withinTime(broken, 20, log));
    await expect(process(article('a', strike(55)))).rejects.toThrow(ReaderFault);
    expect(await ledger.article('a')).toBeNull();
    expect(lines).toEqual(['an article could not be read; it is tried again later']);
    expect((await desk()(article('a', strike(55)))).status).toBe('stored');
  });
});

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
    const other = await openLedger(join(folder, 'desk.db'));
    const process = desk(interrupted(() => desk(other)(article('a', strike(55)))));
    const outcome = await process(article('b', strike(101, 'Omar Haddad'), 'Star'));
    expect(brief(outcome)).toEqual(['stored', qaim, 1, 1, 1]);
    expect(await ledger.relationsOf(qaim)).toHaveLength(1);
    await other.close();
  });

  it('stores the same article: it is a duplicate, and stands once', async () => {
    const other = await openLedger(join(folder, 'desk.db'));
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

  it('keeps coming in between: decided again each time until it has its turn', async () => {
    let n = 0;
    const other = await openLedger(join(folder, 'desk.db'));
    const on = interrupted(() => desk(other)(article(`x${n++}`, strike(7, 'police', 'Mosul'), `O${n}`)), 8);
    expect((await desk(on)(article('b', strike(55)))).status).toBe('stored');
    expect((await standingOf(ledger)).revision).toBe(9);
    await other.close();
  });
});

describe('an article with more claims than a report has', () => {
  const crowd = (n: number): string =>
    Array.from(
      { length: n },
      (_, i) => `In Qaim in Iraq ${i + 2} people were killed, said Speaker ${i}.`,
    ).join(' ');

  it('is stored with the first of them and with who is blamed, and says so', async () => {
    const outcome = await desk()(
      article('a', `${crowd(900)} Omar Haddad blamed the Iraqi army for the air strike.`),
    );
    expect('reading' in outcome && outcome.reading.claims.length).toBe(200);
    expect('reading' in outcome && outcome.reading.cut).toMatch(
      /^Only 200 of its [\d,]+ figures and statements were kept: add it in parts\.$/,
    );
    expect('claims' in outcome && outcome.claims.length).toBe(200);
    const blames = 'claims' in outcome ? outcome.claims.filter((c) => c.measure === 'responsibility') : [];
    expect(blames.map((c) => c.speaker?.name)).toEqual(['Omar Haddad']);
  });

  it('is whole up to that', async () => {
    const outcome = await desk()(article('a', crowd(60)));
    expect('reading' in outcome && outcome.reading.cut).toBeUndefined();
    expect('claims' in outcome && outcome.claims.length).toBe(60);
  });
});
