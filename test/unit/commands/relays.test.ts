import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDispatch } from '../../../src/chat/dispatch.ts';
import { renderCard } from '../../../src/chat/terminal/render.ts';
import { atTerminal } from '../../../src/core/person.ts';
import { commands } from '../../../commands/index.ts';
import { demo } from '../../kit/demo.ts';
import { openDesk, type TestDesk } from '../../kit/desk.ts';
import { article, commit, figure } from '../store/commits.ts';
import { onRecord } from './onRecord.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk(demo);
});
afterAll(() => desk.ledger.close());

/** As a person reads it on a wide screen, spaces made one. */
async function read(line: string): Promise<string> {
  const dispatch = makeDispatch({ commands, desk: desk.desk, log: () => {} });
  const card = await dispatch({ id: 'r', person: atTerminal, ask: { line } });
  return renderCard(card, { color: false, width: 400 }).replace(/ +/g, ' ');
}

test('an outlet that repeats another confirms nothing', async () => {
  const text = await read('/compare Reuters RT');
  expect(text).toMatch(
    /\n killed Dozens of people #1, 55 civilians #2 #7, .* repeats Reuters: dozens of civilians #11/,
  );
  expect(text).toMatch(/\n injured says nothing from Alsumaria TV: hundreds #19\n/);
  expect(text).toContain('RT repeats Reuters: what it has from there is no second source.');
  expect(await read('/compare Reuters "NBC News"')).not.toContain('repeats');
});

test('an outlet of which no article is on record is known by what others have from it', async () => {
  const text = await read('/compare AP Reuters');
  expect(text).toContain('The Associated Press beside Reuters');
  expect(text).toMatch(/\n casualties 80 casualties #36 says nothing\n/);
});

test('what a speaker says is told once, wherever it was said', async () => {
  const text = await read('/compare karbouli ammash');
  expect(text).toMatch(/\n killed 60 people #8 more than 100 civilians #33\n casualties 80 casualties #36 /);
});

test('the timeline leaves repeats out, and says so', async () => {
  const text = await read('/timeline qaim');
  expect(text).not.toContain('Reuters through RT');
  expect(text).toContain('Alsumaria TV through RT');
  expect(text).toContain('Left out: RT repeats Reuters (8 figures).');
});

test('a text of a wire in another outlet is a repeat; another figure in it is not', async () => {
  const wire = { outlet: 'Gulf News', wire: 'Herald' };
  const room = await onRecord(
    commit(article('a', { wire: 'Herald' }), [figure('f', { asOf: null })]),
    commit(article('b', wire), [
      figure('f', { asOf: null }),
      figure('g', { low: 60, high: 60, wording: '60 civilians', asOf: null }),
    ]),
  );
  const text = await room.read('/timeline qaim');
  expect(text).toMatch(/55 civilians .*Herald, 8 Dec +#1\n/);
  expect(text).toMatch(/60 civilians .*Gulf News, 8 Dec +#3\n/);
  expect(text).not.toContain('#2');
  expect(text).toContain('Left out: Gulf News repeats Herald (1 figure).');
  await room.close();
});

test('hours stand where they are known, in UTC and in order', async () => {
  const at = (id: string, published: string, low: number) =>
    commit(article(id, { published }), [
      figure('f', { low, high: low, wording: `${low} dead`, asOf: published.slice(0, 10) }),
    ]);
  const room = await onRecord(
    at('noon', '2016-12-08T15:00:00+03:00', 12),
    at('morning', '2016-12-08T08:30:00Z', 8),
    at('day', '2016-12-09', 30),
    at('night', '2016-12-09T01:00:00+03:00', 22),
  );
  const rows = (await room.read('/timeline qaim')).split('\n').map((row) => row.trim().replace(/ +/g, ' '));
  expect(
    rows.filter((row) => /^(?:\d\d:\d\d |killed |\d+ Dec)/.test(row)).map((row) => row.split(' hosp')[0]),
  ).toEqual([
    '8 Dec 2016 hours in UTC',
    '08:30 killed 8 dead',
    '12:00 killed 12 dead',
    '9 Dec 2016',
    'killed 30 dead',
    'killed 22 dead',
  ]);
  await room.close();
});
