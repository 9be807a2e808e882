import { describe, expect, test } from 'vitest';
import { incidentCard } from '../../../../src/cards/incident/index.ts';
import { chargeOf } from '../../../../src/cards/paragraph/charges.ts';
import { paragraphOf } from '../../../../src/cards/paragraph/index.ts';
import type { FigureClaim, ResponsibilityClaim } from '../../../../src/core/claim.ts';
import { figure } from '../../store/commits.ts';
import { blame, fileOf, reuters } from '../fileOf.ts';
import { event, people, police } from './told.ts';

describe('a charge in its own words', () => {
  test.each<[act: string, quote: string, words: string | null | undefined]>([
    ['aggravated assault', 'Police charged Ana Silva, 31, with aggravated assault.', 'aggravated assault'],
    ['two counts', 'Ana Silva was charged with two counts of murder, police said.', 'two counts of murder'],
    ['robbery', 'Police charged Ana Silva with robbery on Monday.', 'robbery'],
    ['murder', 'Police charged Ana Silva with murder in connection with the raid.', 'murder'],
    ['the murder', 'Police charged Ana Silva with the murder of his cousin.', null],
    ['negligence', 'The ministry accused Ana Silva of negligence.', 'negligence'],
    ['arson', 'Ana Silva was convicted of arson, the court said.', 'arson'],
    ['shot the guards', 'Police said Ana Silva shot the guards.', undefined],
    ['the attack', 'The ministry blamed Ana Silva for the attack.', undefined],
    ['shelling the market', 'The rebels accused the army of shelling the market.', undefined],
  ])('%s of “%s”', (act, quote, words) =>
    expect(chargeOf({ stance: 'asserts', act, quote })?.words).toBe(words),
  );
});

const toll = `${event} killed two people, police said.`;
const told = (...blames: readonly Partial<ResponsibilityClaim>[]) => fileWith([], blames);
const fileWith = (
  figures: readonly Partial<FigureClaim>[],
  blames: readonly Partial<ResponsibilityClaim>[],
) =>
  fileOf([
    [figure('f1', { ...people(2, 2, 'two people'), speaker: police }), reuters],
    ...figures.map((about, i) => [figure(`g${i}`, { speaker: police, ...about }), reuters] as const),
    ...blames.map((about, i) => [blame({ key: `r${i}`, speaker: police, ...about }), reuters] as const),
  ]);
const charged = (actor: string, act: string, how = `was charged with ${act}`) => ({
  actor,
  act,
  quote: `${actor} ${how}, police said.`,
});

test.each<[blames: readonly Partial<ResponsibilityClaim>[], says: string]>([
  [
    [
      {
        actor: 'Ana Silva',
        act: 'aggravated assault',
        quote: 'Police charged Ana Silva with aggravated assault.',
      },
    ],
    'Police charged Ana Silva with aggravated assault.',
  ],
  [
    [charged('Ana Silva', 'murder'), charged('Omar Rhodes', 'robbery')],
    'Police said Ana Silva was charged with murder and Omar Rhodes with robbery.',
  ],
  [
    [charged('Ana Silva', 'murder'), charged('Omar Rhodes', 'murder')],
    'Police said Ana Silva and Omar Rhodes were charged with murder.',
  ],
  [
    [charged('Ana Silva', 'murder'), { actor: 'Ana Silva', act: 'shot the guards' }],
    'Police said Ana Silva shot the guards.',
  ],
  [
    [
      {
        actor: 'Ana Silva',
        act: 'killed',
        quote: 'Police said that her aunt was shot and killed by Ana Silva at a market.',
      },
    ],
    'Police blamed Ana Silva.',
  ],
  [
    [{ actor: 'Ana Silva', act: 'the shooting', quote: 'Police blamed Ana Silva for the shooting.' }],
    'Police blamed Ana Silva.',
  ],
  [
    [{ actor: 'Islamic State', act: null, quote: 'Police blamed Islamic State.' }],
    'Police blamed Islamic State.',
  ],
])('%j', (blames, says) => expect(paragraphOf(told(...blames))).toBe(`${toll} ${says}`));

test('an act that is no harm is left to the line on who did it', () => {
  const file = told({
    actor: 'Ana Silva',
    act: 'the posts',
    quote: 'Police said Ana Silva was behind the posts.',
  });
  expect(paragraphOf(file)).toBe(toll);
  expect(incidentCard(file).blocks).toContainEqual({
    kind: 'heading',
    text: 'Who did it',
    note: 'police blamed Ana Silva',
  });
});

test.each<[quote: string, act: string | null, says: string]>([
  ['Ana Silva also died in the attack.', null, ''],
  ['Ana Silva, 44, was found dead.', null, ''],
  ['Ana Silva shot herself.', null, ''],
  ['Ana Silva killed two people.', null, ' Police blamed Ana Silva.'],
  ['Ana Silva was found dead.', 'opened fire', ' Police said Ana Silva opened fire.'],
])('who is among the dead: “%s” and %s', (quote, act, says) => {
  const of = act === null ? 'Police blamed Ana Silva for the attack.' : `Police said Ana Silva ${act}.`;
  const file = fileWith(
    [{ ...people(1, 1, 'one'), standing: 'mention', quote }],
    [{ actor: 'Ana Silva', act, quote: of }],
  );
  expect(paragraphOf(file)).toBe(`${toll}${says}`);
});
