import { describe, expect, test } from 'vitest';
import type { FigureClaim } from '../../../../src/core/claim.ts';
import { paragraphOf } from '../../../../src/cards/paragraph/index.ts';
import { figure } from '../../store/commits.ts';
import { fileOf, reuters, speaker } from '../fileOf.ts';
import { event, people, police, silva } from './told.ts';

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
    [
      { speaker: speaker('at least one source'), via: 'Channel Nine' },
      `${event} killed 55 civilians, at least one source told Channel Nine.`,
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
      `${lead} one person was killed, police said.`,
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
