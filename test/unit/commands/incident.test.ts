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
    relations: [relation('conflict', { stored: 1 }, { fresh: 2 }, 'denial')],
  });
  expect(await read('/incident qaim')).toBe(
    [
      'Air strike · Qaim, Anbar, Iraq · 7 Dec 2016',
      'conflicting figures · 2 articles · updated 8 Dec',
      '  An air strike in Qaim, Anbar, Iraq, on 7 December 2016 killed 55 civilians, including 12 women,',
      '  hospital sources told Reuters. Lawmaker Mohammed Karbouli told Reuters 60 people were killed. The',
      '  Iraqi military denied any civilian casualties. Amaq blamed Iraq’s air force.',
      'Killed  55 – 60   the Iraqi military denied any civilian casualties',
      '  • 55 civilians – hospital sources (12 women), in Reuters; repeated by RT; single source',
      '  • 60 people – Mohammed Karbouli, in Reuters; repeated by RT; single source',
      '  • Also eight militants (hospital sources)',
      'New since 7 Dec   the Iraqi military’s denial; Amaq blamed Iraq’s air force',
      '[Evidence: /source list qaim-2016-12-07]  [Timeline: /timeline qaim-2016-12-07]',
      '[Chart: /chart qaim-2016-12-07]  [All claims: /incident claims qaim-2016-12-07]',
      '[Watch: /watch qaim-2016-12-07]  [Export: /export qaim-2016-12-07 csv]',
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
    one: { low: 1, high: 1, wording: 'A man' },
    floor: { low: 55, high: null, wording: 'at least 55 civilians' },
  } satisfies Record<string, Partial<FigureClaim>>;
  test.each<[of: readonly (keyof typeof said)[], range: string]>([
    [['exact'], '55'],
    [['dozens'], 'dozens'],
    [['over'], 'more than 100'],
    [['upTo'], 'up to 100'],
    [['exact', 'sixty'], '55 – 60'],
    [['denied', 'exact', 'over'], '55 – more than 100'],
    [['exact', 'hundreds'], '55'],
    [['dozens', 'hundreds'], 'dozens – hundreds'],
    [['upTo', 'exact'], '55'],
    [['one', 'exact'], '55'],
    [['floor', 'exact'], '55'],
    [['over', 'many'], 'more than 100 – 500'],
  ])('%j → %s', async (of, range) => {
    const claims = of.map((k, i) => figure(`f${i}`, { speaker: person(`Ana ${k}`), ...said[k] }));
    const { ask, close } = await onRecord(commit(reuters, claims));
    const killed = (await ask('/incident qaim')).blocks.find((b) => b.kind === 'heading');
    expect(killed?.text).toBe(`Killed  ${range}`.trimEnd());
    await close();
  });
});

test('one speaker with two figures is told as such, and one origin as a single source', async () => {
  const ana = person('Ana Silva');
  const two = commit(rt, [figure('f1', { speaker: ana, low: 60, high: 60, wording: '60' })], {
    relations: [relation('self-conflict', { stored: 1 }, { fresh: 0 })],
  });
  const once = await onRecord(commit(reuters, [figure('f1', { speaker: ana })]));
  expect(await once.read('/incident qaim')).toContain('single source · 1 article · updated 7 Dec');
  await once.close();
  const twice = await onRecord(commit(reuters, [figure('f1', { speaker: ana })]), two);
  expect(await twice.read('/incident qaim')).toContain('one speaker, two figures · 2 articles');
  await twice.close();
});

test('a person is told what is new since the last look', async () => {
  const later = { ...rt, added: '2016-12-09T12:30:00.000Z' };
  const { read, add, close } = await onRecord(
    commit({ ...reuters, added: '2016-12-09T11:00:00.000Z' }, [figure('f1')]),
  );
  expect(await read('/incident qaim')).not.toContain('New since');
  expect(await read('/incident qaim')).toContain('Nothing new since you looked, 9 Dec 12:00 UTC');
  await add(
    commit(later, [
      figure('f1', {
        speaker: person('Ana Silva'),
        low: 60,
        high: 60,
        population: 'people',
        wording: '60 people',
      }),
    ]),
  );
  expect(await read('/incident qaim')).toContain(
    'New since you looked, 9 Dec 12:00 UTC   60 people (Ana Silva)',
  );
  await close();
});

test('all claims: those that the card leaves out too, by what they stand for', async () => {
  const told: Partial<FigureClaim> = { low: 2, high: 2, wording: 'two people', population: 'people' };
  const { read, close } = await onRecord(
    commit(reuters, [
      figure('f1'),
      figure('f2', { ...told, standing: 'part', subset: 'at one hospital' }),
      figure('f3', { ...told, standing: 'mention' }),
      figure('f4', { ...told, state: 'superseded' }),
      figure('f5', { ...told, state: 'retracted' }),
      figure('f6', { ...told, scope: 'other' }),
      figure('f7', { population: 'militants', low: 8, high: 8, wording: 'eight militants' }),
    ]),
  );
  expect(await read('/incident claims qaim')).toBe(
    [
      '7 claims',
      'Air strike · Qaim, Anbar, Iraq · 7 Dec 2016',
      'Current totals   1',
      '  • #1 Killed: 55 civilians – hospital sources · Reuters, 7 Dec',
      'By group   1',
      '  • #7 Killed: eight militants – hospital sources · Reuters, 7 Dec',
      'Parts of a toll   1',
      '  • #2 Killed: two people (“at one hospital”) – hospital sources · Reuters, 7 Dec',
      'Named or mentioned   1',
      '  • #3 Killed: two people – hospital sources · Reuters, 7 Dec',
      'Replaced by later figures   1',
      '  • #4 Killed: two people – hospital sources · Reuters, 7 Dec',
      'Taken back   1',
      '  • #5 Killed: two people – hospital sources · Reuters, 7 Dec',
      'Other events and longer periods   1',
      '  • #6 Killed: two people – hospital sources · Reuters, 7 Dec',
      '',
    ].join('\n'),
  );
  const card = await read('/incident qaim');
  expect(card).toContain('Killed  55');
  expect(card).not.toContain('two people');
  await close();
});

test('an incident without claims, none of that name, two of it, and none at all', async () => {
  const other = { ...qaim, id: 'qaim-2017-01-02', date: '2017-01-02', title: 'Shooting · Qaim · 2 Jan 2017' };
  const both = await onRecord(
    commit(reuters),
    commit(article('c', { incidentId: other.id }), [], { incident: other }),
  );
  expect(await both.read('/incident qaim 2016')).toContain('No claim is on record for it.');
  expect(await both.ask('/incident qaim')).toMatchObject({
    title: '2 incidents found for “qaim”',
    actions: [{ command: '/incident qaim-2017-01-02' }, { command: '/incident qaim-2016-12-07' }],
  });
  expect(await both.ask('/incident tokyo')).toMatchObject({
    tone: 'error',
    title: 'No incident found for “tokyo”',
  });
  await both.close();
  const empty = await onRecord();
  expect(await empty.read('/incident qaim')).toContain('Nothing is on record yet');
  await empty.close();
});
