import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/core/article.ts';
import type { Reading } from '../../../../src/core/incident.ts';
import { type Reader, ReaderFault } from '../../../../src/core/ports/reader.ts';
import { rulesReader } from '../../../../src/readers/rules.ts';
import { withinTime } from '../../../../src/readers/withinTime.ts';

import { article, begin, desk, end, ledger, strike } from './kit.ts';

beforeEach(begin);
afterEach(end);

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
