import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Ledger } from '../../../src/core/ledger.ts';
import { type Reader, ReaderFault } from '../../../src/core/ports/reader.ts';
import { ingestFeedItems } from '../../../src/jobs/ingestFeedItems.ts';
import { makeProcessArticle } from '../../../src/jobs/processArticle.ts';
import { settle } from '../../kit/settle.ts';
import { rulesReader } from '../../../src/readers/rules.ts';
import { openLedger } from '../../../src/store/index.ts';
import { feedItem, filler } from '../../kit/feed.ts';
import { type Hands, hands } from '../../kit/feedDesk.ts';

let folder: string;
let ledger: Ledger;
let clock: Hands;
let feedId: number;
const open = (): Promise<Ledger> => openLedger(join(folder, 'desk.db'));
const link = (name: string): string => `https://paper.example/${name}`;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  ledger = await open();
  clock = hands();
  const at = clock.now().toISOString();
  const about = { platform: 'terminal', channel: null, minutes: 15, addedBy: 'a', added: at } as const;
  const filter = { places: [], words: [] };
  const feed = { ...about, url: link('rss'), title: 'The Paper', filter, nextAt: at };
  feedId = (await ledger.addFeed(feed)).id;
});
afterEach(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

/** Items that wait; each claims a figure of a place of its own. */
async function carry(names: readonly string[]): Promise<void> {
  const at = clock.now().toISOString();
  const fresh = names.map((name, i) => {
    const content = `An air strike killed ${20 + i} civilians on Wednesday, police in ${name} said. ${filler}`;
    return {
      item: feedItem({ link: link(name), content, published: at }),
      prints: [`l:${name}`],
      textHash: null,
    };
  });
  const read = { title: 'The Paper', etag: null, lastModified: null, at, nextAt: at, forget: '2016-09-01' };
  await ledger.feedRead(feedId, { ...read, fresh, changed: [], standing: [] });
}

function round(reader: Reader, onItem?: () => void): Promise<number> {
  return ingestFeedItems({
    ledger,
    clock,
    reader,
    readPage: async () => ({ kind: 'refused', reason: 'no page here' }),
    archive: null,
    mayClaim: () => true,
    processArticle: makeProcessArticle({ ledger, reader, clock, always: [], settle }),
    onError: (error) => {
      throw error;
    },
    ...(onItem ? { onItem } : {}),
  });
}

/** The program ends while these are read and so many others are done, and the next one opens the ledger; gives what was begun. */
async function crash(names: readonly string[], others = 0): Promise<readonly string[]> {
  const begun: string[] = [];
  const [ends, end] = [new Set(names.map(link)), Promise.withResolvers<void>()];
  let left = names.length + others;
  const count = (): void => {
    left -= 1;
    if (left === 0) end.resolve();
  };
  const reader: Reader = {
    read(article) {
      begun.push(article.url ?? '');
      if (!ends.has(article.url ?? '')) return rulesReader.read(article);
      count();
      return Promise.withResolvers<never>().promise;
    },
  };
  void round(reader, count);
  await end.promise;
  await ledger.close();
  ledger = await open();
  return begun;
}
const state = async (name: string) =>
  (await ledger.knownItems(feedId, [`l:${name}`])).get(`l:${name}`)?.state;

test('an item that ends the program waits longer each time, and is given up after its tries', async () => {
  await carry(['Qaim']);
  for (const hours of [0.25, 2, 12]) {
    expect(await crash(['Qaim'])).toEqual([link('Qaim')]);
    expect([await state('Qaim'), await round(rulesReader)]).toEqual(['waiting', 0]);
    clock.on(hours);
  }
  await crash(['Qaim']);
  expect(await state('Qaim')).toBe('failed');
  clock.on(1000);
  expect(await round(rulesReader)).toBe(0);
});

test('those that were read beside it are read by themselves, and are not given up with it', async () => {
  await carry(['Qaim', 'Mosul', 'Raqqa', 'Aleppo', 'Homs']);
  await crash(['Qaim', 'Mosul', 'Raqqa'], 2);
  expect([await state('Aleppo'), await state('Homs')]).toEqual(['taken', 'taken']);
  expect(await round(rulesReader)).toBe(0);
  clock.on(0.25);
  expect(await crash(['Raqqa'])).toEqual([link('Raqqa')]);
  expect(await round(rulesReader)).toBe(2);
  expect(await Promise.all(['Qaim', 'Mosul', 'Raqqa'].map(state))).toEqual(['taken', 'taken', 'waiting']);
});

test('one that waited long for the reader is not given up by one crash', async () => {
  await carry(['Qaim']);
  for (let tried = 0; tried < 6; tried += 1) {
    expect(await round({ read: () => Promise.reject(new ReaderFault(new Error('down'))) })).toBe(1);
    clock.on(12);
  }
  await crash(['Qaim']);
  clock.on(12);
  expect(await round(rulesReader)).toBe(1);
  expect(await state('Qaim')).toBe('taken');
});

test.each([
  ['waits where the model has not answered: it may find what the rules have not', true, 'waiting'],
  ['is nothing where nobody finds a figure', false, 'nothing'],
])('an item without a figure %s', async (_, isWaiting, expected) => {
  await carry(['Qaim']);
  const waits = isWaiting ? { reason: 'The model is away.', retryAt: null } : null;
  const read: Reader['read'] = async (article, options) => {
    const reading = await rulesReader.read(article, options);
    return { ...reading, claims: [], second: { model: 'kit', waits } };
  };
  await round({ read });
  expect(await state('Qaim')).toBe(expected);
  clock.on(1);
  expect(await round(rulesReader)).toBe(isWaiting ? 1 : 0);
});
