import { describe, expect, test } from 'vitest';
import { claimsCard, incidentCard } from '../../../src/cards/incident/index.ts';
import type { Card } from '../../../src/core/card.ts';
import type { FigureClaim, ResponsibilityClaim } from '../../../src/core/claim.ts';
import { figure } from '../store/commits.ts';
import { blame, fileOf, reuters, rt, speaker } from './fileOf.ts';
import { type ReadBy, readBy, withSet } from './readBy.ts';

type Read = readonly [about: Partial<FigureClaim>, by: ReadBy];
const count = (n: number, by: string, about: Partial<FigureClaim> = {}): Partial<FigureClaim> => ({
  low: n,
  high: n,
  wording: `${n} civilians`,
  speaker: speaker(by),
  ...about,
});
const file = (...read: readonly Read[]) =>
  fileOf(read.map(([about, by], i) => [readBy(figure(`f${i}`, about), by), i % 2 === 0 ? reuters : rt]));
const wordsOf = ({ blocks }: Card): string =>
  blocks
    .map((b) => (b.kind === 'heading' ? `${b.text} | ${b.note}` : b.kind === 'text' ? b.text : ''))
    .join('\n');
const marks = /readers?\b/;

const differs = { speaker: speaker('the mayor') };

describe('a figure of the first row says who read it', () => {
  test.each<[why: string, read: readonly Read[], line: string]>([
    ['both', [[{}, 'both']], '55 civilians – hospital sources, in Reuters; both readers'],
    ['the rules', [[{}, 'rules']], '55 civilians – hospital sources, in Reuters; one reader'],
    ['the model', [[{}, 'model']], '55 civilians – hospital sources, in Reuters; one reader'],
    ['both, otherwise', [[{}, differs]], '55 civilians – hospital sources, in Reuters; readers differ'],
    [
      'both in one of its articles',
      [
        [{}, 'rules'],
        [count(55, 'police'), 'both'],
      ],
      '55 civilians – hospital sources; police, in Reuters, RT; both readers',
    ],
    [
      'otherwise in one, one reader in the other',
      [
        [{}, 'rules'],
        [count(55, 'police'), differs],
      ],
      '55 civilians – hospital sources; police, in Reuters, RT; readers differ',
    ],
    [
      'no model in one of its articles',
      [
        [{}, null],
        [count(55, 'police'), 'model'],
      ],
      '55 civilians – hospital sources; police, in Reuters, RT; one reader',
    ],
    ['no model', [[{}, null]], '55 civilians – hospital sources, in Reuters'],
  ])('%s', (_, read, line) => expect(wordsOf(incidentCard(file(...read)))).toContain(`• ${line}`));

  test('beside others', () => {
    const words = wordsOf(
      incidentCard(file([{}, 'both'], [count(70, 'police'), 'rules'], [count(90, 'the army'), null])),
    );
    expect(words).toMatch(
      /• 55 [^\n]+; both readers; single source\n• 70 [^\n]+; one reader; single source\n• 90 [^;]+; single source/,
    );
  });
});

describe('what stands beside it', () => {
  const hurt = (n: number, by: string) =>
    count(n, by, { measure: 'injured', wording: `${n} people`, population: 'people' });
  const women = { population: 'women', low: 12, high: 12, wording: '12 women' } as const;
  const denies = {
    low: 0,
    high: 0,
    stance: 'denies',
    wording: 'anyone',
    quote: 'The army denied that anyone was killed.',
  } as const;
  test.each<[why: string, read: readonly Read[], words: string]>([
    [
      'a single figure of another row',
      [[hurt(7, 'police'), 'rules']],
      'Injured  7 | single source · police, in RT; one reader',
    ],
    [
      'two figures of another row',
      [
        [hurt(7, 'police'), 'both'],
        [hurt(9, 'the mayor'), differs],
      ],
      'seven people – police (both readers); nine people – the mayor (readers differ)',
    ],
    [
      'two figures of one speaker',
      [
        [hurt(100, 'police'), 'both'],
        [{ ...hurt(200, 'police'), high: 999, wording: 'hundreds' }, 'model'],
      ],
      'Injured | 100 or “hundreds”: police gave both; one reader',
    ],
    [
      'as many civilians and people of one speaker',
      [
        [hurt(7, 'police'), 'both'],
        [{ ...hurt(7, 'police'), population: 'civilians', wording: 'seven civilians' }, 'model'],
      ],
      'seven civilians – police (one reader); seven people – police (both readers)',
    ],
    [
      'a group by another speaker',
      [[{ ...women, speaker: speaker('police') }, 'both']],
      '• Among them 12 women (police; both readers)',
    ],
    [
      'two groups by another speaker, of which one reader has one',
      [
        [{ ...women, speaker: speaker('police') }, 'both'],
        [
          { population: 'children', low: 19, high: 19, wording: '19 children', speaker: speaker('police') },
          'model',
        ],
      ],
      '• Among them 12 women and 19 children (police; one reader)',
    ],
    [
      'a denial in doubt',
      [[count(0, 'army', denies), 'model']],
      'the army denied that anyone was killed (one reader)',
    ],
  ])('%s', (_, read, words) => expect(wordsOf(incidentCard(file([{}, 'both'], ...read)))).toContain(words));

  test('a denial that both have, and one that no model has read, needs no mark', () => {
    for (const by of ['both', null] as const)
      expect(wordsOf(incidentCard(file([{}, by], [count(0, 'army', denies), by])))).toMatch(
        / \| the army denied that anyone was killed\n/,
      );
  });
});

describe('what a person accepted says by whom, once', () => {
  const accepted = (about: Partial<FigureClaim>, ...set: Parameters<typeof withSet>[1][]) =>
    withSet(readBy(figure('f1', about), 'model'), ...set, 'accept');
  const hurt = (n: number, by: string) =>
    count(n, by, { measure: 'injured', wording: `${n} people`, population: 'people' });
  const card = (...claims: Parameters<typeof fileOf>[0]) => wordsOf(incidentCard(fileOf(claims)));

  test('beside a figure of the first row', () => {
    expect(card([accepted({}), reuters])).toContain(
      '• 55 civilians – hospital sources, in Reuters; accepted by Ana, 9 Dec',
    );
    expect(card([accepted({}, 'scope'), reuters])).toContain(
      'in Reuters; scope set and accepted by Ana, 9 Dec',
    );
  });

  test('where another of its claims was set as well', () => {
    const set = withSet(readBy(figure('f1'), 'rules'), 'speaker');
    expect(card([set, reuters], [accepted(count(55, 'police')), rt])).toContain(
      '; accepted by Ana; speaker set by Ana, 9 Dec',
    );
  });

  test('beside two figures of another row, and in the list', () => {
    const claims: Parameters<typeof fileOf>[0] = [
      [readBy(figure('f0'), 'both'), reuters],
      [accepted(hurt(7, 'police')), rt],
      [readBy(figure('f2', hurt(9, 'the mayor')), 'model'), rt],
    ];
    expect(card(...claims)).toContain(
      'seven people – police (accepted by Ana); nine people – the mayor (one reader)',
    );
    expect(wordsOf(claimsCard(fileOf(claims)))).toMatch(/ – police · RT, 8 Dec; accepted by Ana, 9 Dec\n/);
  });

  test('nothing where room is short', () => {
    const denies = {
      low: 0,
      high: 0,
      stance: 'denies',
      wording: 'anyone',
      speaker: speaker('army'),
    } as const;
    const quote = 'The army denied that anyone was killed.';
    expect(card([readBy(figure('f0'), 'both'), reuters], [accepted({ ...denies, quote }), rt])).toMatch(
      / \| the army denied that anyone was killed\n/,
    );
  });
});

describe('who did it', () => {
  const hit = (name: string, act: string): ResponsibilityClaim =>
    blame({ key: name, speaker: speaker(name), actor: name, stance: 'admits', act });
  const accused = blame({ key: 'r1', speaker: speaker('Amaq'), actor: 'Iraq’s air force' });
  test.each<[by: ReadBy, words: string]>([
    ['both', 'the navy said it hit a depot'],
    [null, 'the navy said it hit a depot'],
    ['rules', 'the navy said it hit a depot (one reader)'],
    ['model', 'the navy said it hit a depot (one reader)'],
    [{ scope: 'other' }, 'the navy said it hit a depot (readers differ)'],
  ])('%j: %s', (by, words) => {
    const card = incidentCard(
      fileOf([
        [accused, reuters],
        [hit('army', 'struck two houses'), reuters],
        [hit('coastguard', 'hit two boats'), reuters],
        [readBy(hit('navy', 'hit a depot'), by), rt],
      ]),
    );
    expect(card.blocks).toContainEqual({
      kind: 'heading',
      text: 'Who did it',
      note: `contested · ${words}`,
    });
  });
});

describe('where no model has read an article', () => {
  const plain = file(
    [{}, null],
    [count(70, 'police'), null],
    [count(7, 'police', { measure: 'injured' }), null],
  );
  test.each([
    ['the card', incidentCard(plain)],
    ['all claims', claimsCard(plain)],
  ])('%s says nothing of readers', (_, card) => expect(wordsOf(card)).not.toMatch(marks));
});

test('each claim of the list has its own', () => {
  const words = wordsOf(
    claimsCard(
      file(
        [{}, 'both'],
        [count(55, 'police'), 'model'],
        [count(70, 'army'), differs],
        [count(80, 'navy'), null],
      ),
    ),
  );
  expect(words.split('\n').filter((line) => line.startsWith('•'))).toEqual([
    '• #1 Killed: 55 civilians – hospital sources · Reuters, 7 Dec; both readers',
    '• #2 Killed: 55 civilians – police · RT, 8 Dec; one reader',
    '• #3 Killed: 70 civilians – army · Reuters, 7 Dec; readers differ',
    '• #4 Killed: 80 civilians – navy · RT, 8 Dec',
  ]);
});
