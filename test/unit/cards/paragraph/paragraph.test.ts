import { describe, expect, test } from 'vitest';
import type { FigureClaim } from '../../../../src/core/claim.ts';
import { paragraphOf } from '../../../../src/cards/paragraph/index.ts';
import { article, figure } from '../../store/commits.ts';
import { fileOf, reuters, rt, speaker } from '../fileOf.ts';

const event = 'An air strike in Qaim, Anbar, Iraq, on 7 December 2016';
const people = (low: number, high: number | null, wording: string): Partial<FigureClaim> => ({
  population: 'people',
  low,
  high,
  wording,
});
const police = speaker('police');
const silva = speaker('Ana Silva', 'mayor of the town');

describe('one figure, in the words for one and for many', () => {
  test.each<[about: Partial<FigureClaim>, text: string]>([
    [{}, `${event} killed 55 civilians, hospital sources said.`],
    [people(1, 1, 'a man'), `${event} killed one person, hospital sources said.`],
    [
      { ...people(1, 1, 'a boy'), population: 'children' },
      `${event} killed one child, hospital sources said.`,
    ],
    [people(8, 8, 'eight'), `${event} killed eight people, hospital sources said.`],
    [people(12, null, 'At least 12 people'), `${event} killed at least 12 people, hospital sources said.`],
    [people(1, null, 'at least one person'), `${event} killed at least one person, hospital sources said.`],
    [people(101, null, 'more than 100'), `${event} killed more than 100 people, hospital sources said.`],
    [people(24, 99, 'dozens'), `${event} killed dozens of people, hospital sources said.`],
    [people(2, 2, 'a couple of people'), `${event} killed two people, hospital sources said.`],
    [people(12, 12, 'a dozen'), `${event} killed 12 people, hospital sources said.`],
    [
      people(13, null, 'more than a dozen'),
      `${event} killed more than a dozen people, hospital sources said.`,
    ],
    [
      { population: 'other', low: 14, high: 14, wording: '14 miners' },
      `${event} killed 14 miners, hospital sources said.`,
    ],
    [
      { measure: 'injured', ...people(100, 100, 'a further 100') },
      `${event} injured 100 people, hospital sources said.`,
    ],
    [
      { measure: 'missing', ...people(3, 3, 'three') },
      'In an air strike in Qaim, Anbar, Iraq, on 7 December 2016, three people were missing, hospital sources said.',
    ],
    [
      { attackers: 'included', ...people(3, 3, 'three') },
      `${event} killed three people, attackers included, hospital sources said.`,
    ],
    [
      { attackers: 'included', ...people(3, 3, 'three'), population: 'attackers' },
      `${event} killed three attackers, hospital sources said.`,
    ],
    [{ speaker: null }, `${event} killed 55 civilians, Reuters reported.`],
    [
      { speaker: speaker('army'), quote: 'The army said so.' },
      `${event} killed 55 civilians, the army said.`,
    ],
    [{ speaker: speaker('health ministry') }, `${event} killed 55 civilians, the health ministry said.`],
    [
      { speaker: speaker('Amnesty International') },
      `${event} killed 55 civilians, Amnesty International said.`,
    ],
    [
      { speaker: { name: 'official in the town', role: null, kind: 'group' } },
      `${event} killed 55 civilians, an official in the town said.`,
    ],
    [{ speaker: silva }, `${event} killed 55 civilians, Ana Silva, mayor of the town, said.`],
    [
      { speaker: speaker('Ana Silva', 'police chief') },
      `${event} killed 55 civilians, police chief Ana Silva said.`,
    ],
    [
      { speaker: speaker('Ana Silva', '60 people in camps') },
      `${event} killed 55 civilians, Ana Silva said.`,
    ],
    [
      { speaker: speaker('Ana Silva', "Newford County Sheriff's Office") },
      `${event} killed 55 civilians, Ana Silva of the Newford County Sheriff's Office said.`,
    ],
    [
      { speaker: speaker('Ana Silva', 'Newford Bureau of Fire spokeswoman') },
      `${event} killed 55 civilians, Ana Silva, a Newford Bureau of Fire spokeswoman, said.`,
    ],
    [{ speaker: speaker('himself') }, `${event} killed 55 civilians, Reuters reported.`],
    [
      { speaker: speaker('at least one source'), via: 'Channel Nine' },
      `${event} killed 55 civilians, Channel Nine reported.`,
    ],
    [
      { speaker: silva, relayed: 'residents', via: 'Channel Nine' },
      `${event} killed 55 civilians, Ana Silva, mayor of the town, citing residents, told Channel Nine.`,
    ],
    [
      people(0, 0, 'no one'),
      'In an air strike in Qaim, Anbar, Iraq, on 7 December 2016, no one was killed, hospital sources said.',
    ],
  ])('%j', (about, text) => expect(paragraphOf(fileOf([[figure('f1', about), reuters]]))).toBe(text));
});

test.each<[what: string, about: Partial<FigureClaim>]>([
  ['a figure that another replaced', { state: 'superseded' }],
  ['a figure taken back', { state: 'retracted' }],
  ['another event', { scope: 'other' }],
  ['a sum over several', { scope: 'aggregate' }],
  ['hearsay', { hearsay: true }],
  ['words without a number', { low: 2, high: null, wording: 'others' }],
])('says nothing of %s', (_, about) =>
  expect(paragraphOf(fileOf([[figure('f1', about), reuters]]))).toBe(''),
);

describe('those killed are told, though nobody gives a toll', () => {
  const hurt = figure('f1', { ...people(34, 34, '34 people'), measure: 'injured', speaker: police });
  const shot = figure('f1', {
    ...people(34, 34, '34 people'),
    measure: 'casualties',
    speaker: police,
    quote: 'Police said 34 people were shot.',
  });
  const dead = (about: Partial<FigureClaim>) =>
    figure('f2', {
      ...people(2, 2, 'two'),
      speaker: police,
      standing: 'part',
      subset: 'at one hospital',
      ...about,
    });
  const lead = 'In an air strike in Qaim, Anbar, Iraq, on 7 December 2016,';
  test.each<[what: string, others: readonly FigureClaim[], about: Partial<FigureClaim>, text: string]>([
    ['a part alone', [], {}, `${lead} two people were among those killed, police said.`],
    [
      'a mention alone',
      [],
      { ...people(1, 1, 'a man'), standing: 'mention' },
      `${lead} one person was among those killed, police said.`,
    ],
    [
      'before the injured',
      [hurt],
      {},
      `${lead} two people were among those killed, police said. Police also said 34 people were injured.`,
    ],
    [
      'a part of the first figure',
      [shot],
      { ...people(6, 8, 'about seven'), partOf: 'f1' },
      `${lead} 34 people were shot, police said. About seven of them were killed, police said.`,
    ],
    [
      'a total beside it',
      [figure('f3', { ...people(5, 5, 'five'), speaker: police })],
      {},
      `${event} killed five people, police said.`,
    ],
    ['hearsay', [hurt], { hearsay: true }, `${event} injured 34 people, police said.`],
    ['replaced', [hurt], { state: 'superseded' }, `${event} injured 34 people, police said.`],
    ['another event', [hurt], { scope: 'other' }, `${event} injured 34 people, police said.`],
    ['nobody', [hurt], people(0, 0, 'no one'), `${event} injured 34 people, police said.`],
  ])('%s', (_, others, about, text) =>
    expect(paragraphOf(fileOf([...others, dead(about)].map((c) => [c, reuters])))).toBe(text),
  );
});

describe('killed and injured of the same people are told once', () => {
  const quote = 'Two men were shot and injured, and died at the hospital.';
  const both = (about: Partial<FigureClaim>): string =>
    paragraphOf(
      fileOf([
        [figure('f1', { ...people(2, 2, 'Two men'), speaker: police, quote }), reuters],
        [
          figure('f2', { ...people(2, 2, 'Two men'), measure: 'injured', speaker: police, quote, ...about }),
          reuters,
        ],
      ]),
    );
  test('in one sentence', () => expect(both({})).toBe(`${event} killed two people, police said.`));
  test.each<[what: string, about: Partial<FigureClaim>]>([
    ['in another sentence', { start: 80 }],
    ['in other words', { wording: 'two' }],
    ['women', { population: 'women' }],
  ])('not %s', (_, about) => expect(both(about)).toContain('killed two people and injured two'));
});

test('a part that only says people adds nothing', () => {
  const file = fileOf([
    [figure('f1', { ...people(4, 4, 'four'), speaker: police }), reuters],
    [figure('f2', { ...people(1, 1, 'one'), speaker: police, partOf: 'f1', standing: 'part' }), reuters],
  ]);
  expect(paragraphOf(file)).toBe(`${event} killed four people, police said.`);
});

describe('several voices, each with its own figure', () => {
  test('the same figure is said once, and a part stays with who told it', () => {
    const women = figure('f2', { population: 'women', low: 12, high: 12, wording: '12 women', partOf: 'f1' });
    const children = figure('f3', {
      population: 'children',
      low: 19,
      high: 19,
      wording: '19 children',
      partOf: 'f1',
    });
    const file = fileOf([
      [figure('f1'), reuters],
      [women, reuters],
      [children, reuters],
      [figure('f4', { speaker: silva }), reuters],
      [figure('f5', { speaker: police }), rt],
    ]);
    expect(paragraphOf(file)).toBe(
      `${event} killed 55 civilians, including 12 women and 19 children, hospital sources said; Ana Silva, mayor of the town, and police gave the same figure.`,
    );
  });

  test('a copy names nobody twice', () => {
    const file = fileOf([
      [figure('f1'), reuters],
      [figure('f1', { via: 'Reuters' }), rt],
    ]);
    expect(paragraphOf(file)).toBe(`${event} killed 55 civilians, hospital sources told Reuters.`);
  });

  test('who counts otherwise, and those hurt', () => {
    const file = fileOf(
      [
        [figure('f1', { ...people(12, 12, '12 people'), speaker: police, source: 'official' }), reuters],
        [figure('f2', { measure: 'injured', ...people(30, 30, '30 others'), speaker: police }), reuters],
        [figure('f3', { ...people(60, 60, '60'), speaker: silva }), rt],
        [figure('f4', { ...people(24, 99, 'dozens'), speaker: speaker('witnesses') }), rt],
      ],
      [['conflict', 1, 3]],
    );
    expect(paragraphOf(file)).toBe(
      `${event} killed 12 people and injured 30, police said. Ana Silva, mayor of the town, said 60 people were killed.`,
    );
  });

  test('12 and at least 12 are said once, five and six are two figures', () => {
    const two = (low: number, high: number | null, wording: string): string =>
      paragraphOf(
        fileOf([
          [figure('f1', { ...people(5, 5, 'five people'), speaker: police, source: 'official' }), reuters],
          [figure('f2', { ...people(low, high, wording), speaker: silva }), rt],
        ]),
      );
    const first = `${event} killed five people, police said.`;
    expect(two(5, null, 'at least five people')).toBe(first);
    expect(two(6, null, 'more than five people')).toBe(first);
    expect(two(6, 6, 'six people')).toBe(
      `${first} Ana Silva, mayor of the town, said six people were killed.`,
    );
  });

  test('one speaker with two figures', () => {
    const file = fileOf(
      [
        [figure('f1'), reuters],
        [figure('f2', { measure: 'injured', ...people(100, 100, '100'), speaker: silva }), reuters],
        [figure('f3', { measure: 'injured', ...people(200, 999, 'hundreds'), speaker: silva }), rt],
      ],
      [['self-conflict', 2, 3]],
    );
    expect(paragraphOf(file)).toContain(
      'Ana Silva, mayor of the town, gave different figures for the injured, 100 and hundreds.',
    );
  });
});

describe('of two figures of one speaker', () => {
  const twice = (
    a: Partial<FigureClaim>,
    b: Partial<FigureClaim>,
    kind: 'self-conflict' | 'agrees' = 'agrees',
  ) =>
    paragraphOf(
      fileOf(
        [
          [
            figure('f1', { ...a, speaker: null }),
            article('a', { outlet: 'Reuters', published: '2016-12-07' }),
          ],
          [
            figure('f2', { ...b, speaker: null }),
            article('b', { outlet: 'Reuters', published: '2016-12-08' }),
          ],
        ],
        [[kind, 1, 2]],
      ),
    );
  const killed = (what: string): string => `${event} killed ${what}, Reuters reported.`;
  test.each([
    ['the later', people(2, 2, 'two'), people(3, 3, 'three'), killed('three people')],
    ['the later, though lower', people(3, 3, 'three'), people(2, 2, 'two'), killed('two people')],
    ['the closer', people(12, null, 'at least 12'), people(14, 14, '14'), killed('14 people')],
    ['a number before vague words', people(12, 12, '12'), people(24, 99, 'dozens'), killed('12 people')],
    ['a toll before one victim', people(12, 12, '12'), people(1, 1, 'a man'), killed('12 people')],
  ])('%s stands', (_, a, b, text) => expect(twice(a, b)).toBe(text));
  test('both where they contradict each other', () =>
    expect(twice(people(12, 12, '12'), people(30, 30, '30'), 'self-conflict')).toBe(
      `${killed('12 people')} Reuters also reported 30 people were killed.`,
    ));
});
