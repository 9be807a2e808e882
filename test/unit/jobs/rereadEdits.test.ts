import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compose } from '../../../src/app/compose.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { unplaced } from '../../../src/jobs/unplaced.ts';
import { clock, ledgerWithArticles } from '../../kit/desk.ts';
import { articles, ana, state } from '../corrections/kit.ts';
import { claimsIn, type Newer, newer, rereadBy, withFigures, without } from './rereadBy.ts';

let ledger: Ledger;
beforeEach(async () => {
  ({ ledger } = await ledgerWithArticles(articles));
});
afterEach(async () => {
  await ledger.close();
});
const again = (reader: Newer) => rereadBy(reader, ledger);

describe('what people did, when articles are read again,', () => {
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
    expect(await claimsIn(ledger)).toEqual([
      '#1 q1: hospital sources killed 70..70 other in qaim-2016-12-07',
      '#3 q3: Red Cross killed 80..80 civilians in qaim-2016-12-07',
    ]);
    expect((await ledger.claim(2))?.correction?.set[0]?.field).toBe('drop');
    expect((await ledger.incident('qaim-2016-12-07'))?.title).toBe('The market of Qaim');
    expect(await unplaced(ledger)).toEqual({ edits: [], dismissals: [] });
    await desk().undo(ana, 1);
    expect(await claimsIn(ledger)).toContain(
      '#1 q1: hospital sources killed 55..55 other in qaim-2016-12-07',
    );
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
