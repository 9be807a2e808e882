import { expect, test } from 'vitest';
import { article, commit, figure } from '../store/commits.ts';
import { onRecord } from './onRecord.ts';

test('the first outcome is drawn, the others have a button each', async () => {
  const injured = figure('f2', { measure: 'injured', low: 8, high: 8, wording: 'eight' });
  const { ask, close } = await onRecord(commit(article('a'), [figure('f1'), injured]));
  const card = await ask('/chart qaim');
  const [picture] = card.blocks;
  expect(card).toMatchObject({
    title: 'Air strike · Qaim, Anbar, Iraq · 7 Dec 2016',
    actions: [
      { label: 'Injured', command: '/chart qaim-2016-12-07 injured' },
      { label: 'Open', command: '/incident qaim-2016-12-07' },
    ],
  });
  expect(picture).toMatchObject({ kind: 'picture', name: 'qaim-2016-12-07-killed.png' });
  const { alt, png } = picture?.kind === 'picture' ? picture : { alt: '', png: '' };
  expect(alt).toContain('hospital sources');
  expect(Buffer.from(png, 'base64').subarray(1, 4).toString()).toBe('PNG');
  const other = await ask('/chart qaim injured');
  expect(other.blocks[0]).toMatchObject({ name: 'qaim-2016-12-07-injured.png' });
  expect(other.actions?.map((a) => a.label)).toEqual(['Killed', 'Open']);
  await close();
});

test('an outcome that there is not: those that can be drawn are named', async () => {
  const injured = figure('f2', { measure: 'injured', low: 8, high: 8, wording: 'eight' });
  const { read, close } = await onRecord(commit(article('a'), [figure('f1'), injured]));
  expect(await read('/chart qaim foo')).toContain(
    '“foo” cannot be drawn for qaim-2016-12-07: it has figures for killed, injured.',
  );
  expect(await read('/chart nowhere foo')).toContain('No incident found for “nowhere foo”');
  await close();
});

test('where there is nothing to draw a sentence says so, and the incident has no button for it', async () => {
  const { read, ask, close } = await onRecord(commit(article('a'), []));
  expect(await read('/chart qaim')).toContain('No figure for people harmed is on record.');
  expect((await ask('/incident qaim')).actions?.map((a) => a.label)).not.toContain('Chart');
  await close();
});
