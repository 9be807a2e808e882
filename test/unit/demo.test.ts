import { detailsCard } from '../../src/cards/alertDetails.ts';
import { renderCard } from '../../src/chat/terminal/render.ts';
import { isFigure } from '../../src/core/claim.ts';
import type { StoredClaim } from '../../src/core/record.ts';
import { extract } from '../../src/readers/extract.ts';
import { demo } from '../kit/demo.ts';
import { openDesk } from '../kit/desk.ts';
import { expect, test } from 'vitest';

const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;
const brief = (c: StoredClaim): string => {
  const figure = isFigure(c) ? `${c.population} ${c.low ?? ''}..${c.high ?? ''} ${c.relayed ?? ''}` : c.actor;
  return [
    c.articleId,
    c.key,
    c.measure,
    c.stance,
    c.scope,
    c.speaker?.name ?? '-',
    c.via ?? '-',
    figure,
  ].join(' | ');
};

async function resultOf(order: readonly number[]) {
  const { ledger, outcomes } = await openDesk(order.map((i) => demo[i]!));
  const incidents = await ledger.incidents();
  const claims = await ledger.claimsOf(incidents[0]!.id);
  const relations = await ledger.relationsOf(incidents[0]!.id);
  const last = outcomes.at(-1)!;
  const found = {
    incidents: incidents.map(({ id, title, articles }) => ({ id, title, articles })),
    claims: claims.map(brief).toSorted(),
    relations: relations.map((r) => [r.kind, ...[brief(r.a), brief(r.b)].toSorted()].join(' || ')).toSorted(),
  };
  await ledger.close();
  return { found, last };
}

/** `killed civilians 55..55 hospital sources via Reuters`, `… 300.. Amnesty International, aggregate`; responsibility as `denies US`. */
const readings = (outlet: string): readonly string[] => {
  const article = demo.find((a) => a.outlet === outlet);
  if (!article) throw new Error(`no demo article of ${outlet}`);
  return extract(article).claims.map((c) =>
    isFigure(c)
      ? `${c.measure} ${c.population} ${c.low ?? ''}..${c.high ?? ''} ${c.speaker?.name ?? '-'}${c.via === null ? '' : ` via ${c.via}`}${c.scope === 'incident' ? '' : `, ${c.scope}`}`
      : `${c.stance} ${c.speaker?.name ?? '-'}`,
  );
};

test.each([
  [
    'Reuters',
    [
      'killed people 24..99 two lawmakers and hospital sources',
      'killed civilians 55..55 hospital sources',
      'killed women 12..12 hospital sources',
      'killed children 19..19 hospital sources',
      'attacks none 3..3 hospital sources',
      'killed militants 8..8 hospital sources',
      'killed civilians 55..55 Ahmed al-Salmani',
      'killed people 60..60 Mohammed Karbouli',
      'killed civilians 24..99 official in Anbar',
      'asserts Amaq',
    ],
  ],
  [
    'RT',
    [
      'killed civilians 24..99 local lawmakers and medics via Reuters',
      'killed civilians 55..55 Ahmed Salmani via Reuters',
      'killed civilians 55..55 medical sources via Reuters',
      'attacks none 3..3 medical sources via Reuters',
      'killed women 12..12 medical sources via Reuters',
      'killed children 19..19 medical sources via Reuters',
      'killed people 60..60 Mohammed Karbouli via Reuters',
      'casualties civilians 101.. Eid Ammash via Alsumaria TV',
      'injured people 200..999 Eid Ammash via Alsumaria TV',
      'killed civilians 24..99 unnamed official in Anbar via Reuters',
      'attacks none 7..7 US-led coalition, aggregate',
      'killed civilians 54..54 US-led coalition, aggregate',
      'killed civilians 1..24 US-led coalition, other',
      'killed civilians 173..173 US-led coalition, aggregate',
      'attacks none 11..11 Amnesty International, aggregate',
      'killed civilians 300.. Amnesty International, aggregate',
      'denies US',
      'denies US-led coalition',
      'denies Jose Colon',
      'admits US-led coalition',
    ],
  ],
  [
    'NBC News',
    [
      'killed civilians 1..100 Iraqi politicians',
      'casualties civilians 0..0 Iraqi military',
      'killed civilians 101.. Eed Amash',
      'injured people 100..100 Eed Amash',
      'killed people 20..99 Saleem Al-Juburi',
      'casualties people 80..80 Mohammed al-Karboli via The Associated Press',
      'admits Iraqi military',
      'denies U.S. military spokesman',
      "admits Iraq's Joint Operation Command",
    ],
  ],
])('the claims of the %s report', (outlet, claims) => {
  expect(readings(outlet)).toEqual(claims);
});

test('the same claims, incident and relations in all six orders', async () => {
  const [straight, ...rest] = await Promise.all(orders.map(resultOf));
  expect(straight!.found.incidents).toEqual([
    { id: 'qaim-2016-12-07', title: 'Air strike · Qaim, Anbar, Iraq · 7 Dec 2016', articles: 3 },
  ]);
  for (const { found } of rest) expect(found).toEqual(straight!.found);
});

test.each([
  ['Iraqi military casualties', 'hospital sources killed', 'conflict'],
  ['Iraqi military casualties', 'Eed Amash killed', 'conflict'],
  ['hospital sources killed civilians 55', 'Eed Amash killed', 'conflict'],
  ['Mohammed Karbouli killed people 60', 'Eed Amash killed', 'conflict'],
  ['Saleem Al-Juburi killed', 'Eed Amash killed', 'conflict'],
  ['Eid Ammash injured', 'Eed Amash injured', 'self-conflict'],
  ['Mohammed Karbouli killed people 60', 'Mohammed al-Karboli casualties', 'uncertain'],
  ['Mohammed Karbouli killed people 60', 'hospital sources killed civilians 55', 'uncertain'],
  ['Iraqi politicians killed', 'Eed Amash killed', 'compatible'],
  ['official in Anbar killed', 'hospital sources killed civilians 55', 'compatible'],
  ['hospital sources killed militants', 'hospital sources killed civilians 55', null],
])('%s | %s → %s', async (a, b, kind) => {
  const { ledger } = await openDesk(demo);
  const says = (c: StoredClaim): string =>
    `${c.speaker?.name ?? '-'} ${c.measure} ${isFigure(c) ? `${c.population} ${c.low}` : ''}`;
  const relations = (await ledger.relationsOf('qaim-2016-12-07')).filter((r) =>
    [
      [r.a, r.b],
      [r.b, r.a],
    ].some(([x, y]) => says(x!).startsWith(a) && says(y!).startsWith(b)),
  );
  expect([...new Set(relations.map((r) => r.kind))]).toEqual(kind === null ? [] : [kind]);
  await ledger.close();
});

test('the third article raises one alert, which names the denial first and the highest figure after it', async () => {
  const { outcomes, ledger } = await openDesk(demo);
  const alerts = outcomes.map((o) => (o.status === 'stored' ? o.alert : null));
  expect(alerts.map((a) => a !== null)).toEqual([false, false, true]);
  const text = renderCard(detailsCard(alerts[2]!), { color: false, width: 120 });
  expect(text).toContain(
    'Iraqi military denied civilian casualties; hospital sources said 55 civilians killed',
  );
  expect(text).toMatch(
    /Eed Amash said more than 100 civilians killed; hospital sources said 55 +conflicting figures/,
  );
  expect(await ledger.pending('terminal')).toHaveLength(1);
  await ledger.close();
});

test('what is told of other events is kept and not counted', async () => {
  const { desk, ledger } = await openDesk(demo);
  const found = await desk.find('qaim');
  const file = found.found === 'one' ? found.file : null;
  expect(file?.elsewhere.map((c) => c.low).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([
    1, 7, 11, 54, 173, 300,
  ]);
  const killed = file?.rows.find((r) => r.measure === 'killed');
  expect(killed).toMatchObject({ low: 55, high: null, conflicting: true, articles: 3 });
  expect(file?.responsibility.status).toBe('contested');
  await ledger.close();
});

test('a copy of what Reuters was told is no second origin', async () => {
  const { ledger } = await openDesk(demo);
  const claims = await ledger.claimsOf('qaim-2016-12-07');
  const origins = (name: RegExp): number =>
    new Set(claims.filter((c) => name.test(c.speaker?.name ?? '')).map((c) => c.origin)).size;
  for (const name of [/Karbou?li/, /Salmani/, /Am+ash/, /^(?:medical|hospital) sources/])
    expect(origins(name)).toBe(1);
  await ledger.close();
});
