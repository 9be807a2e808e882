import { afterAll, expect, test } from 'vitest';
import { makeSuggest } from '../../../src/desk/index.ts';
import { articleOf, demo } from '../../kit/demo.ts';
import { openDesk } from '../../kit/desk.ts';

const bomb = (id: string, town: string, published: string) =>
  articleOf(`A bomb killed three people in ${town}, Iraq, on ${published}, police said.`, { id, published });
const { ledger, desk } = await openDesk([
  ...demo,
  bomb('r', 'Ramadi', '2016-12-10'),
  bomb('f', 'Fallujah', '2017-01-10'),
]);
afterAll(() => ledger.close());
const suggest = makeSuggest({ ledger, desk });
const valuesOf = async (typed: string): Promise<readonly string[]> =>
  (await suggest('incident', typed)).map(({ value }) => value.split('-')[0] ?? '');

test.each([
  ['q', ['qaim']],
  ['Qa', ['qaim']],
  ['qaim-2016-12', ['qaim']],
  ['qaim-2016-12-07', ['qaim']],
  ['strike qa', ['qaim']],
  ['Qiam', ['qaim']],
  ['Atlantis', []],
  ['anbar', ['fallujah', 'ramadi', 'qaim']],
  ['ira', ['fallujah', 'ramadi', 'qaim']],
  ['anbar 2016', ['ramadi', 'qaim']],
  ['', ['fallujah', 'ramadi', 'qaim']],
  ['2017', ['fallujah']],
  ['bombing ram', ['ramadi']],
  ['strike ram', []],
  ['%', ['fallujah', 'ramadi', 'qaim']],
  ["q'; drop table incidents", []],
])('incidents for %j', async (typed, expected) => {
  expect(await valuesOf(typed)).toEqual(expected);
});

test('an incident is told by its title, a claim by what it says', async () => {
  expect(await suggest('incident', 'qa')).toEqual([
    { value: 'qaim-2016-12-07', label: 'Air strike · Qaim, Anbar, Iraq · 7 Dec 2016' },
  ]);
  expect(await suggest('claim', '#2')).toEqual([
    { value: '2', label: '#2 hospital sources: 55 civilians (killed)' },
  ]);
  for (const typed of ['', 'two', '99999', '2; 3', '9'.repeat(30)])
    expect(await suggest('claim', typed)).toEqual([]);
  expect(await suggest('word', 'qa')).toEqual([]);
});

test('no more than 25, the newest first', async () => {
  const many = await openDesk(
    Array.from({ length: 28 }, (_, i) =>
      bomb(
        `m${i}`,
        'Mosul',
        `2016-${String((i % 12) + 1).padStart(2, '0')}-${i < 12 ? '03' : i < 24 ? '13' : '23'}`,
      ),
    ),
  );
  const found = await makeSuggest(many)('incident', 'mos');
  expect(found).toHaveLength(25);
  const days = found.map(({ value }) => value.slice('mosul-'.length));
  expect(days).toEqual(days.toSorted().toReversed());
  await many.ledger.close();
});
