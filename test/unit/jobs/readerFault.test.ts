import { afterEach, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { LedgerFault, UserError } from '../../../src/core/errors.ts';
import type { Reading } from '../../../src/core/incident.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import type { PageRead } from '../../../src/core/page.ts';
import { type Reader, ReaderFault } from '../../../src/core/ports/reader.ts';
import { ingestFeedItems } from '../../../src/jobs/ingestFeedItems.ts';
import { makeProcessArticle } from '../../../src/jobs/processArticle.ts';
import { settle } from '../../kit/settle.ts';
import { rulesReader } from '../../../src/readers/rules.ts';
import { feedItem, filler } from '../../kit/feed.ts';
import { hands } from '../../kit/feedDesk.ts';
import { memoryLedger } from '../../kit/ledger.ts';

const strike = `An air strike on Qaim in Iraq killed 55 civilians on Wednesday, hospital sources said. ${filler}`;

let ledger: Ledger;
afterEach(() => ledger.close());

interface About {
  readonly content?: string | null;
  readonly readPage?: () => Promise<PageRead>;
  readonly onError?: (error: unknown) => void;
}

/** A feed with one article that waits, and a reader that fails `times` times. */
async function waiting(failure: Error, times: number, about: About = {}) {
  const { content = strike } = about;
  ledger = await memoryLedger();
  const clock = hands();
  const at = clock.now().toISOString();
  const feed = await ledger.addFeed({
    url: 'https://paper.example/rss',
    title: 'The Paper',
    platform: 'terminal',
    channel: null,
    filter: { places: [], words: [] },
    minutes: 15,
    nextAt: at,
    addedBy: 'terminal',
    added: at,
  });
  const item = feedItem({
    link: 'https://paper.example/strike',
    content,
    published: at,
  });
  const fresh = [{ item, prints: ['l:a'], textHash: null }];
  const read = { title: 'The Paper', etag: null, lastModified: null, at, nextAt: at, forget: '2016-09-01' };
  await ledger.feedRead(feed.id, { ...read, fresh, changed: [], standing: [] });

  let left = times;
  const reader: Reader = {
    async read(article: Article): Promise<Reading> {
      left -= 1;
      if (left >= 0) throw failure;
      return rulesReader.read(article);
    },
  };
  const deps = {
    ledger,
    clock,
    reader,
    readPage: about.readPage ?? (() => Promise.reject(new Error('no page is asked for'))),
    archive: null,
    mayClaim: () => true,
    processArticle: makeProcessArticle({ ledger, reader, clock, always: [], settle }),
    onError:
      about.onError ??
      ((error: unknown) => {
        throw error;
      }),
  };
  const round = () => ingestFeedItems(deps);
  const state = async () => (await ledger.knownItems(feed.id, ['l:a'])).get('l:a')?.state;
  return { clock, round, state };
}

test('a reader that fails for weeks leaves the item waiting, and it is read when the reader is back', async () => {
  const { clock, round, state } = await waiting(new ReaderFault(new Error('down')), 30);
  for (let tried = 0; tried < 30; tried++) {
    expect(await round()).toBe(1);
    expect(await state()).toBe('waiting');
    expect(await round()).toBe(0);
    clock.on(12);
  }
  await round();
  expect(await state()).toBe('taken');
  expect(await ledger.articleByUrl('https://paper.example/strike')).not.toBeNull();
});

test('a text that cannot be read by itself is given up at once, with its reason', async () => {
  const { round, state } = await waiting(new UserError('The text takes too long to read.'), 1);
  await round();
  expect(await state()).toBe('failed');
});

test('a ledger that is held by another program leaves the item waiting, and the fault is told', async () => {
  const faults: unknown[] = [];
  const { round, state } = await waiting(new LedgerFault('The ledger is held by another program.'), 1, {
    onError: (error) => faults.push(error),
  });
  await round();
  expect(await state()).toBe('waiting');
  expect(faults).toHaveLength(1);
});

test('a page that our own process could not read yet is tried for as long as it takes', async () => {
  const { clock, round, state } = await waiting(new ReaderFault(new Error('down')), 0, {
    content: null,
    readPage: async () => ({ kind: 'not-now', reason: 'The page cannot be read yet' }),
  });
  for (let tried = 0; tried < 8; tried++) {
    await round();
    expect(await state()).toBe('waiting');
    clock.on(13);
  }
});

test('a page that cannot be had after the reader was away has all its tries', async () => {
  const url = 'https://paper.example/strike';
  const page = { url, title: null, text: strike, outlet: 'The Paper', author: null, published: null };
  const original = { url, contentType: 'text/html', bytes: new Uint8Array() };
  const there: PageRead = { kind: 'page', page, original, etag: null, lastModified: null };
  const away: PageRead = { kind: 'failed', reason: 'no page now', code: 503, retryAfter: null };
  let answer: PageRead = there;
  const { clock, round, state } = await waiting(new ReaderFault(new Error('down')), 4, {
    content: null,
    readPage: async () => answer,
  });
  for (let tried = 0; tried < 7; tried++) {
    if (tried === 4) answer = away;
    await round();
    expect(await state()).toBe('waiting');
    clock.on(13);
  }
  await round();
  expect(await state()).toBe('failed');
});
