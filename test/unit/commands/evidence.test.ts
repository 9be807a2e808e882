import type { Card } from '../../../src/core/card.ts';
import { atTerminal } from '../../../src/core/person.ts';
import { demo } from '../../kit/demo.ts';
import { openDesk } from '../../kit/desk.ts';
import { article, commit, figure, placed, relation } from '../store/commits.ts';
import { onRecord } from './onRecord.ts';
import { expect, test } from 'vitest';

const wordsOf = ({ title, subtitle, blocks }: Card): string => JSON.stringify([title, subtitle, blocks]);

test('every number of a claim, every action and every command that a card names can be opened', async () => {
  const { dispatch, ledger, faults } = await openDesk(demo);
  const ask = (line: string): Promise<Card> => dispatch({ id: 'r', person: atTerminal, ask: { line } });
  const start = [
    '/incident qaim',
    '/alerts',
    '/timeline qaim',
    '/compare RT "NBC News"',
    '/source list qaim',
  ];
  const cards = await Promise.all(start.map(ask));
  const ids = new Set(
    cards.flatMap((c) => [...wordsOf(c).matchAll(/#(\d+)\b/g)].map((m) => `/claim ${m[1]}`)),
  );
  const named = new Set(cards.flatMap((c) => (c.actions ?? []).map((a) => a.command)));
  expect(ids.size).toBeGreaterThan(30);
  for (const line of [...ids, ...named])
    expect(await ask(line)).toMatchObject({ tone: expect.not.stringMatching('error') });
  expect(faults).toEqual([]);
  await ledger.close();
});

test('all that the incident counts or leaves out is among its claims', async () => {
  const { dispatch, desk, ledger } = await openDesk(demo);
  const card = await dispatch({ id: 'r', person: atTerminal, ask: { line: '/incident claims qaim' } });
  const found = await desk.find('qaim');
  const { rows, elsewhere } = found.found === 'one' ? found.file : { rows: [], elsewhere: [] };
  const shown = rows.flatMap((r) => [...r.positions.flatMap((p) => p.claims), ...r.parts, ...r.apart]);
  for (const { id } of [...shown, ...elsewhere]) expect(wordsOf(card)).toMatch(new RegExp(`#${id}\\b`));
  await ledger.close();
});

test('the evidence for a figure', async () => {
  const at = article('a', { outlet: 'RT' });
  const claim = figure('f1', {
    speaker: { name: 'Eid Ammash', role: 'spokesman', kind: 'person' },
    via: 'Alsumaria TV',
    relayed: 'residents',
    low: 101,
    high: null,
    wording: 'more than 100 civilians',
    quote: 'More than 100 civilians were killed, residents told him.',
    start: 10,
    end: 66,
    rules: ['number', 'more-than'],
  });
  const { read, close } = await onRecord(
    commit(at, [claim, figure('f2')], { relations: [relation('conflict', { fresh: 0 }, { fresh: 1 })] }),
  );
  expect(await read('/claim #1')).toBe(
    [
      '#1 · Eid Ammash, spokesman: more than 100 civilians (killed)',
      'Air strike · Qaim, Anbar, Iraq · 7 Dec 2016',
      '  | “More than 100 civilians were killed, residents told him.”',
      '    Eid Ammash, spokesman · Alsumaria TV through RT, 8 Dec',
      '    https://example.org/a#:~:text=More%20than%20100%20civilians%20were%20killed%2C%20residents%20told%20him.',
      '  understood as  killed · 101 or more civilians · asserts',
      '  as of          8 Dec 2016',
      '  about          this event',
      '  where, when    Qaim, 7 Dec 2016',
      '  chain          residents → Eid Ammash → Alsumaria TV → RT',
      '  stands at      characters 10–66 of article a',
      '  read by        number · more-than',
      'Beside other claims   1',
      '  conflict  55 civilians (killed)  hospital sources  RT, 8 Dec  #2',
      '[Open: /incident qaim-2016-12-07]  [Fix: /claim fix 1]  [How it counts: /claim fix 1 standing]',
      '[Drop: /claim drop 1 …]',
      '',
    ].join('\n'),
  );
  await close();
});

test('long lists say how much more there is', async () => {
  const claims = Array.from({ length: 30 }, (_, i) =>
    figure(`f${i}`, { low: i, high: i, wording: `${i} dead` }),
  );
  const relations = claims.slice(1).map((_, i) => relation('conflict', { fresh: 0 }, { fresh: i + 1 }));
  const { read, close } = await onRecord(commit(article('a'), claims, { relations }));
  expect(await read('/claim 1')).toMatch(/Beside other claims {3}29\n(?:.*\n){20} {2}and 9 more\n/);
  await close();
});

test('two who only speak of blame can be compared', async () => {
  const at = article('a');
  const blame = (name: string, stance: 'asserts' | 'denies', actor: string) =>
    placed(
      {
        ...placed(figure(name), at),
        measure: 'responsibility' as const,
        speaker: { name, role: null, kind: 'organisation' as const },
        speakerKey: name,
        stance,
        actor,
        act: null,
      },
      at,
    );
  const claims = [blame('Amaq', 'asserts', 'US'), blame('US', 'denies', 'US')];
  const { read, close } = await onRecord(commit(at, [], { claims }));
  const text = await read('/compare amaq us');
  expect(text).toMatch(/responsibility {2}blames US #1 {2}denies it #2/);
  expect(await read('/compare amaq nobody')).toContain('Nobody called “nobody”');
  await close();
});
