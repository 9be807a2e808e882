import { describe, expect, test } from 'vitest';
import type { FigureClaim } from '../../../src/core/claim.ts';
import { article, commit, figure, placed, qaim, relation } from '../store/commits.ts';
import { onRecord } from './onRecord.ts';

const reuters = article('a', { outlet: 'Reuters', published: '2016-12-07' });
const rt = article('b', { outlet: 'RT' });
const person = (name: string, role: string | null = null) => ({ name, role, kind: 'person' as const });
const denial: Partial<FigureClaim> = {
  measure: 'casualties',
  low: 0,
  high: 0,
  wording: 'civilian casualties',
  stance: 'denies',
  speaker: { name: 'Iraqi military', role: null, kind: 'organisation' },
};

test('the whole card', async () => {
  const karbouli = { population: 'people' as const, low: 60, high: 60, wording: '60 people' };
  const first = commit(reuters, [
    figure('f1'),
    figure('f2', { population: 'women', low: 12, high: 12, wording: '12 women', partOf: 'f1' }),
    figure('f3', { population: 'militants', low: 8, high: 8, wording: 'eight militants' }),
    figure('f4', { ...karbouli, speaker: person('Mohammed Karbouli') }),
  ]);
  const blame = placed(
    {
      ...placed(figure('r1'), rt),
      measure: 'responsibility',
      stance: 'asserts',
      speaker: { name: 'Amaq', role: null, kind: 'organisation' },
      actor: 'Iraq’s air force',
      act: null,
      speakerKey: 'amaq',
    },
    rt,
  );
  const second = commit(rt, [
    figure('f1', { via: 'Reuters' }),
    figure('f2', { ...karbouli, speaker: person('Mohammed Karbouli', 'lawmaker'), via: 'Reuters' }),
    figure('f3', denial),
    figure('f4', { scope: 'aggregate', low: 173, high: 173, wording: '173' }),
  ]);
  const { read, close } = await onRecord(first, {
    ...second,
    claims: [...second.claims, blame],
    relations: [relation('conflict', { stored: 1 }, { fresh: 2 })],
  });
  expect(await read('/incident qaim')).toBe(
    [
      'Air strike · Qaim, Anbar, Iraq · 7 Dec 2016',
      'Killed  0 – 60   conflicting figures · 2 articles · 3 speakers · 3 origins',
      '  denied        Iraqi military               RT, 8 Dec                     #7',
      '  55 civilians  hospital sources             Reuters, 7 Dec; RT relays it  #1 #5',
      '  60 people     Mohammed Karbouli, lawmaker  Reuters, 7 Dec; RT relays it  #4 #6',
      '  of whom 12 women #2 (hospital sources) · apart from these eight militants #3 (hospital sources)',
      'Who did it   no other account',
      '  Amaq blames Iraq’s air force #9',
      '  Not counted here: 1 figure about other events or longer periods, #8',
      '[Evidence: /source list qaim-2016-12-07]  [Timeline: /timeline qaim-2016-12-07]',
      '[Chart: /chart qaim-2016-12-07]  [Export: /export qaim-2016-12-07 csv]',
      '[Fix: /incident fix qaim-2016-12-07]',
      '',
    ].join('\n'),
  );
  await close();
});

describe('the range goes from the lowest to the highest, in the words that were said', () => {
  const said = {
    denied: denial,
    exact: {},
    sixty: { low: 60, high: 60, wording: '60 people' },
    over: { low: 101, high: null, wording: 'more than 100 civilians' },
    upTo: { low: 1, high: 100, wording: 'Up to 100' },
    dozens: { low: 24, high: 99, wording: 'dozens of civilians' },
    hundreds: { low: 200, high: 999, wording: 'hundreds' },
    many: { low: 500, high: 500, wording: '500 civilians' },
  } satisfies Record<string, Partial<FigureClaim>>;
  test.each<[of: readonly (keyof typeof said)[], range: string]>([
    [['exact'], '55'],
    [['dozens'], 'dozens'],
    [['over'], 'more than 100'],
    [['upTo'], 'up to 100'],
    [['exact', 'sixty'], '55 – 60'],
    [['denied', 'exact', 'over'], '0 – more than 100'],
    [['exact', 'hundreds'], '55 – hundreds'],
    [['upTo', 'exact'], '55 – up to 100'],
    [['over', 'many'], 'more than 100 – 500'],
  ])('%j → %s', async (of, range) => {
    const claims = of.map((k, i) => figure(`f${i}`, { speaker: person(`Ana ${k}`), ...said[k] }));
    const { ask, close } = await onRecord(commit(reuters, claims));
    const killed = (await ask('/incident qaim')).blocks.find((b) => b.kind === 'heading');
    expect(killed?.text).toBe(`Killed  ${range}`);
    await close();
  });
});

test('one speaker with two figures is told as such, and one origin as a single source', async () => {
  const ana = person('Ana Silva');
  const two = commit(rt, [figure('f1', { speaker: ana, low: 60, high: 60, wording: '60' })], {
    relations: [relation('self-conflict', { stored: 1 }, { fresh: 0 })],
  });
  const once = await onRecord(commit(reuters, [figure('f1', { speaker: ana })]));
  expect(await once.read('/incident qaim')).toContain('single source · 1 article · 1 speaker · 1 origin');
  await once.close();
  const twice = await onRecord(commit(reuters, [figure('f1', { speaker: ana })]), two);
  expect(await twice.read('/incident qaim')).toContain('the same speaker, two figures · 2 articles');
  await twice.close();
});

test('an incident without claims, none of that name, two of it, and none at all', async () => {
  const other = { ...qaim, id: 'qaim-2017-01-02', date: '2017-01-02', title: 'Shooting · Qaim · 2 Jan 2017' };
  const both = await onRecord(
    commit(reuters),
    commit(article('c', { incidentId: other.id }), [], { incident: other }),
  );
  expect(await both.read('/incident qaim 2016')).toContain('No claim is on record for it.');
  expect(await both.ask('/incident qaim')).toMatchObject({
    title: '2 incidents answer to “qaim”',
    actions: [{ command: '/incident qaim-2017-01-02' }, { command: '/incident qaim-2016-12-07' }],
  });
  expect(await both.ask('/incident tokyo')).toMatchObject({
    tone: 'error',
    title: 'No incident answers to “tokyo”',
  });
  await both.close();
  const empty = await onRecord();
  expect(await empty.read('/incident qaim')).toContain('Nothing is on record yet');
  await empty.close();
});
