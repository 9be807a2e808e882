import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compose } from '../../../src/app/compose.ts';
import type { Article } from '../../../src/core/article.ts';
import { type FigureClaim, isFigure } from '../../../src/core/claim.ts';
import type { Reading } from '../../../src/core/incident.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import type { Reader } from '../../../src/core/ports/reader.ts';
import { reread, type RereadArticle } from '../../../src/jobs/reread.ts';
import { unplaced } from '../../../src/jobs/unplaced.ts';
import { remarked } from '../../../src/languages/en/index.ts';
import { rulesReader } from '../../../src/readers/rules.ts';
import { openLedger } from '../../../src/store/index.ts';
import { articles, ana, saying, state } from '../corrections/kit.ts';
import { clock } from '../../kit/desk.ts';
import { settle } from '../../kit/settle.ts';

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

type Newer = Reader & { readonly version: string };

/** The next version of the rules, which reads these articles otherwise. */
const newer = (otherwise: (reading: Reading, article: Article) => Reading = (r) => r): Newer => ({
  version: 'next',
  read: async (article) => otherwise(await rulesReader.read(article), article),
});

/** A reading in which the figures of an article are these. */
const withFigures =
  (id: string, about: Partial<FigureClaim>) =>
  (reading: Reading, article: Article): Reading =>
    article.id === id
      ? {
          ...reading,
          claims: reading.claims.map((c) => (isFigure(c) ? remarked({ ...c, ...about }, article) : c)),
        }
      : reading;

const without =
  (id: string) =>
  (reading: Reading, article: Article): Reading =>
    article.id === id ? { ...reading, claims: [] } : reading;

async function again(reader: Newer, stopAfter = Infinity): Promise<readonly RereadArticle[]> {
  const done: RereadArticle[] = [];
  for await (const article of reread({ ledger, reader, clock, settle })) {
    done.push(article);
    if (done.length >= stopAfter) break;
  }
  return done;
}
const ids = (done: readonly RereadArticle[]): readonly string[] => done.map(({ id }) => id);
const claimsNow = async (incident = 'qaim-2016-12-07'): Promise<readonly string[]> =>
  (await ledger.claimsOf(incident)).map((c) => `#${c.id} ${saying(c)}`).toSorted();

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
    expect(await claimsNow()).toContain(
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
        article.id === 'q3' ? { ...reading, event: { ...reading.event, place } } : reading,
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

describe('what people did', () => {
  const desk = () => compose(ledger, clock).desk;

  test('is carried to what is read now', async () => {
    await desk().fix(ana, 1, { figure: '70' }, null);
    await desk().drop(ana, 2, 'misread');
    await desk().rename(ana, 'qaim', 'The market of Qaim');
    // Both sentences give another population now.
    await again(
      newer((reading, article) =>
        withFigures('q2', { population: 'other' })(
          withFigures('q1', { population: 'other' })(reading, article),
          article,
        ),
      ),
    );
    expect(await claimsNow()).toEqual([
      '#1 q1: hospital sources killed 70..70 other in qaim-2016-12-07',
      '#3 q3: Red Cross killed 80..80 civilians in qaim-2016-12-07',
    ]);
    expect((await ledger.claim(2))?.correction?.set[0]?.field).toBe('drop');
    expect((await ledger.incident('qaim-2016-12-07'))?.title).toBe('The market of Qaim');
    expect(await unplaced(ledger)).toEqual({ edits: [], dismissals: [] });
    await desk().undo(ana, 1);
    expect(await claimsNow()).toContain('#1 q1: hospital sources killed 55..55 other in qaim-2016-12-07');
  });

  test('holds whichever field it is, and so does what they say of an incident', async () => {
    const plain = await state(ledger);
    const about = { outcome: 'injured', scope: 'another event', standing: 'part', state: 'retracted' };
    await desk().fix(ana, 1, about, null);
    await desk().fix(ana, 2, { stance: 'denies' }, null);
    const incident = { place: 'Ramadi', date: '30 November 2016', kind: 'unknown' };
    await desk().describe(ana, 'qaim', incident, null);
    const before = await state(ledger);
    await again(newer());
    expect(await state(ledger)).toEqual(before);
    for (const { id } of await ledger.edits()) await desk().undo(ana, id);
    expect(await state(ledger)).toEqual(plain);
  });

  test('a split and a merge hold', async () => {
    await desk().split(ana, 'qaim', [3], { place: 'Rawa' });
    await desk().merge(ana, 'mosul', 'qaim');
    const before = await state(ledger);
    await again(newer());
    expect(await state(ledger)).toEqual(before);
  });

  test('what no longer finds its claim is listed, each time, with its article and words', async () => {
    await desk().fix(ana, 1, { figure: '70' }, null);
    await again(newer(without('q1')));
    const { edits } = await unplaced(ledger);
    expect(edits).toMatchObject([{ id: 1, target: { articleId: 'q1', quote: articles[0]!.text } }]);
    await again(newer());
    expect((await unplaced(ledger)).edits).toHaveLength(1);
  });

  test('names and merges of an incident of which nothing is read any more are listed', async () => {
    await desk().rename(ana, 'mosul', 'The bridge of Mosul');
    await again(
      newer((reading, { id }) =>
        id.startsWith('m') ? { ...reading, event: { ...reading.event, place: 'Rawa' } } : reading,
      ),
    );
    expect((await unplaced(ledger)).edits).toMatchObject([{ kind: 'rename' }]);
  });

  test('a dismissed alert is not raised again under another spelling, and is listed where its claim is gone', async () => {
    const [alert] = (await ledger.alerts()).filter(({ alert: a }) => a.article.id === 'q3');
    await ledger.act(
      [alert!.id],
      { do: 'dismiss', point: null, reason: 'known' },
      { id: 'slack:U1', name: 'Ana' },
      '2016-12-09',
    );
    const pairs = (of: typeof alert) => of!.alert.findings.map(({ pair }) => pair);
    const renamed = withFigures('q3', { speaker: { name: 'Omar Fatlawi', role: null, kind: 'person' } });
    await again(newer(renamed));
    const [after] = await ledger.alertsById([alert!.id]);
    expect(pairs(after)).not.toEqual(pairs(alert));
    const { processArticle } = compose(ledger, clock, { reader: newer(renamed) });
    const copy = { ...articles[2]!, id: 'q3', text: `${articles[2]!.text} It rained.` };
    expect(await processArticle(copy)).toMatchObject({ status: 'revised', alert: null });

    await again({ ...newer(without('q1')), version: 'later' });
    expect((await unplaced(ledger)).dismissals).toMatchObject([
      { alert: alert!.id, articleId: 'q1', quote: articles[0]!.text, by: { name: 'Ana' }, reason: 'known' },
    ]);
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
