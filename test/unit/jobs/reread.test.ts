import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compose } from '../../../src/app/compose.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { reread, type RereadArticle } from '../../../src/jobs/reread.ts';
import { rulesReader } from '../../../src/readers/rules.ts';
import { openLedger } from '../../../src/store/index.ts';
import { articles, state } from '../corrections/kit.ts';
import { clock } from '../../kit/desk.ts';
import { settle } from '../../kit/settle.ts';
import { claimsIn, type Newer, newer, rereadBy, withFigures, without } from './rereadBy.ts';

let folder: string;
let ledger: Ledger;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  ledger = await openLedger(join(folder, 'desk.db'));
  const { processArticle } = compose(ledger, clock);
  for (const article of articles) await processArticle(article);
});
afterEach(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

const again = (reader: Newer, stopAfter?: number) => rereadBy(reader, ledger, stopAfter);
const ids = (done: readonly RereadArticle[]): readonly string[] => done.map(({ id }) => id);

describe('which articles are read again', () => {
  test('none that this version has read', async () => {
    expect(await again(rulesReader)).toEqual([]);
  });

  test('each once, and where nothing is read otherwise nothing changes', async () => {
    const before = await state(ledger);
    expect(ids(await again(newer()))).toEqual(['q1', 'q2', 'q3', 'm1', 'm2']);
    expect(await state(ledger)).toEqual(before);
    expect(await again(newer())).toEqual([]);
    expect(await ledger.countReadOtherwise('next')).toBe(0);
  });

  test('after a stop those that are left', async () => {
    expect(ids(await again(newer(), 2))).toEqual(['q1', 'q2']);
    expect(await ledger.countReadOtherwise('next')).toBe(3);
    await ledger.close();
    ledger = await openLedger(join(folder, 'desk.db'));
    expect(ids(await again(newer()))).toEqual(['q3', 'm1', 'm2']);
  });

  test('one that cannot be written stops it, and nothing of that article is changed', async () => {
    const before = await state(ledger);
    const broken = { ...ledger, reread: () => Promise.reject(new Error('disk')) };
    const run = reread({ ledger: broken, reader: newer(without('q1')), clock, settle });
    await expect(run.next()).rejects.toThrow('disk');
    expect(await state(ledger)).toEqual(before);
    expect(ids(await again(newer()))).toHaveLength(5);
  });

  test('an article that came in meanwhile has been read by this version', async () => {
    const { processArticle } = compose(ledger, clock, { reader: newer() });
    await processArticle({
      ...articles[0]!,
      id: 'new',
      outlet: 'Echo',
      text: `${articles[0]!.text} So it is.`,
    });
    expect(ids(await again(newer()))).not.toContain('new');
  });
});

describe('what is read otherwise', () => {
  test('takes the place of what stood there, under its number where it says the same', async () => {
    const speaker = { name: 'the mayor of Qaim', role: null, kind: 'group' as const };
    await again(newer(withFigures('q1', { speaker })));
    expect(await claimsIn(ledger)).toContain(
      '#1 q1: the mayor of Qaim killed 55..55 civilians in qaim-2016-12-07',
    );
    const done = await ledger.claim(1);
    expect(done?.speakerKey).toBe('body:mayor qaim');
  });

  test('a figure that changed is a claim of its own; its relations are worked out anew, and no version is added', async () => {
    await again(newer(withFigures('q2', { low: 55, high: 55, population: 'civilians' })));
    expect(await ledger.claim(2)).toBeNull();
    const found = (await ledger.relationsOf('qaim-2016-12-07')).map(
      (r) => `${r.a.articleId} ${r.kind} ${r.b.articleId}`,
    );
    expect(found.toSorted()).toEqual(['q1 agrees q2', 'q1 conflict q3', 'q2 conflict q3']);
    expect(await ledger.versions('q2')).toHaveLength(1);
    expect(await ledger.incidents()).toMatchObject([{}, { claims: 3 }]);
  });

  test('raises no alert, whoever watches', async () => {
    const target = { what: 'everything' } as const;
    const by = { id: 'slack:U1', name: 'Ana' };
    await ledger.addWatch(
      { destination: 'slack:C1', target, min: 'minor', kinds: 'rises' },
      by,
      '2016-12-09',
    );
    const before = (await ledger.alerts()).map(({ id }) => id);
    await again(newer(withFigures('m1', { low: 300, high: 300 })));
    expect((await ledger.relationsOf('mosul-2016-12-07')).map((r) => r.kind)).toContain('conflict');
    expect((await ledger.alerts()).map(({ id }) => id)).toEqual(before);
    expect(await ledger.dueDestinations('2030-01-01')).toEqual(['terminal']);
    expect(await ledger.pending('slack:C1')).toEqual([]);
  });

  test('moves the article with its alert where it tells of another place, and stays where it tells of none', async () => {
    const elsewhere = (place: string | null) =>
      newer((reading, article) =>
        article.id === 'q3'
          ? { ...reading, traits: place ? [] : reading.traits, event: { ...reading.event, place } }
          : reading,
      );
    await again(elsewhere(null));
    expect((await ledger.article('q3'))?.incidentId).toBe('qaim-2016-12-07');
    await again({ ...elsewhere('Rawa'), version: 'later' });
    expect((await ledger.article('q3'))?.incidentId).toBe('rawa-2016-12-07');
    expect((await ledger.claimsOf('rawa-2016-12-07')).map(({ id }) => id)).toEqual([3]);
    expect((await ledger.articlesOf('qaim-2016-12-07')).map(({ id }) => id)).toEqual(['q1', 'q2']);
    const alerts = await ledger.alerts();
    expect(alerts.find(({ alert }) => alert.article.id === 'q3')?.alert.incident.id).toBe('rawa-2016-12-07');
  });
});

test('a text that cannot be read keeps what it had, says why, and is tried the next time', async () => {
  const { ReaderFault } = await import('../../../src/core/ports/reader.ts');
  const before = await state(ledger);
  const away: Newer = { version: 'next', read: () => Promise.reject(new ReaderFault(new Error('down'))) };
  const done = await again(away);
  expect(done.map(({ failed }) => failed)).toEqual(
    Array(5).fill(expect.stringContaining('could not be read')),
  );
  expect(await state(ledger)).toEqual(before);
  expect(await again(newer())).toHaveLength(5);
});
