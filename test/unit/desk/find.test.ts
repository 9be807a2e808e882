import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ledger } from '../../../src/core/ledger.ts';
import { findIncident } from '../../../src/desk/find.ts';
import { titleOf } from '../../../src/matching/index.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import lookups from '../../cases/lookups.json' with { type: 'json' };
import misspellings from '../../cases/misspellings.json' with { type: 'json' };
import { article, commit } from '../store/commits.ts';

let ledger: Ledger;

async function add(place: string, within: readonly string[], date: string): Promise<void> {
  const about = { kind: 'air strike', place, within, date };
  const id = `${place.toLowerCase().replaceAll(' ', '-')}-${date}`;
  await ledger.commit(
    commit(article(id, { incidentId: id }), [], { incident: { ...about, id, title: titleOf(about) } }),
  );
}

beforeAll(async () => {
  ledger = await memoryLedger();
  await add('Qaim', ['Anbar', 'Iraq'], '2016-12-07');
  await add('Ramadi', ['Anbar', 'Iraq'], '2016-02-01');
  await add('Mosul', ['Nineveh', 'Iraq'], '2016-11-01');
  await add('Mosul', ['Nineveh', 'Iraq'], '2017-03-17');
});
afterAll(() => ledger.close());

const said = async (name: string) => {
  const found = await findIncident(ledger, name);
  if (found.found === 'one') return { one: found.incident.id };
  return found.found === 'several' ? { several: found.candidates.length + found.more } : { none: true };
};

test.each(lookups)('looking up $name', async (row) => {
  expect({ name: row.name, ...(await said(row.name)) }).toEqual(row);
});

test.each(misspellings)('$typed for $place', async ({ typed, place, is }) => {
  const own = await memoryLedger();
  const shared = ledger;
  ledger = own;
  try {
    for (const name of [place, 'Kabul', 'Sanaa', 'Gaza City', 'Homs'])
      await add(name, ['Region', 'Land'], '2020-05-05');
    const found = await said(typed);
    expect(found).toEqual(
      is ? { one: `${place.toLowerCase().replaceAll(' ', '-')}-2020-05-05` } : { none: true },
    );
  } finally {
    ledger = shared;
    await own.close();
  }
});

test('a choice among many names the newest, and says how many more there are', async () => {
  const own = await memoryLedger();
  const shared = ledger;
  ledger = own;
  for (let day = 1; day <= 28; day++)
    await add('Aleppo', ['Aleppo Governorate', 'Syria'], `2016-02-${String(day).padStart(2, '0')}`);
  const found = await findIncident(own, 'syria');
  ledger = shared;
  expect(found).toMatchObject({ found: 'several', more: 3 });
  expect(found.found === 'several' && found.candidates[0]?.date).toBe('2016-02-28');
  expect(await own.incidents({ place: 'Syria', limit: 2 })).toHaveLength(2);
  expect(await own.countIncidents({ place: 'Syria', since: '2016-02-10' })).toBe(19);
  await own.close();
});

test('where nothing answers, the nearest names come first', async () => {
  const found = await findIncident(ledger, 'mosul 1999');
  expect(found.found === 'none' && found.nearest[0]?.place).toBe('Mosul');
  const nothing = await findIncident(ledger, 'atlantis');
  expect(nothing.found === 'none' && nothing.nearest).toEqual([]);
});
