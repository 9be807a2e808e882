import { describe, expect, test } from 'vitest';
import { paragraphOf } from '../../../../src/cards/paragraph/index.ts';
import type { Claim, FigureClaim } from '../../../../src/core/claim.ts';
import type { ComparedFields } from '../../../../src/core/readers.ts';
import type { StoredArticle } from '../../../../src/core/record.ts';
import { figure } from '../../store/commits.ts';
import { blame, fileOf, reuters, rt, speaker } from '../fileOf.ts';
import { type ReadBy, readBy, withSet } from '../readBy.ts';
import { event, people, police } from './told.ts';

const first: readonly [Claim, StoredArticle] = [readBy(figure('f1'), 'both'), reuters];
const sixty = figure('f2', { ...people(60, 60, '60 people'), speaker: police });
const toll = `${event} killed 55 civilians, hospital sources said.`;
const paragraph = (...claims: readonly Claim[]): string =>
  paragraphOf(fileOf([first, ...claims.map((claim) => [claim, rt] as const)]));

const differences: readonly [field: keyof ComparedFields, differs: Partial<ComparedFields>][] = [
  ['speaker', { speaker: speaker('the mayor') }],
  ['speaker', { speaker: null }],
  ['scope', { scope: 'other' }],
  ['standing', { standing: 'part' }],
  ['state', { state: 'superseded' }],
  ['population', { population: 'civilians' }],
];

describe('a rival figure', () => {
  test.each<[by: ReadBy]>([[null], ['both']])('read by %j is printed', (by) =>
    expect(paragraph(readBy(sixty, by))).toBe(`${toll} Police said 60 people were killed.`),
  );

  test.each(['model', 'rules'] as const)('that the %s alone has is left out', (by) =>
    expect(paragraph(readBy(sixty, by))).toBe(toll),
  );

  test.each(['model', 'rules'] as const)('that the %s alone has is printed once it is accepted', (by) =>
    expect(paragraph(withSet(readBy(sixty, by), 'accept'))).toBe(
      `${toll} Police said 60 people were killed.`,
    ),
  );

  test('that the model alone has is left out where a person has only set a field', () =>
    expect(paragraph(withSet(readBy(sixty, 'model'), 'population'))).toBe(toll));

  test.each(differences)('in whose %s the readers differ, %j, is left out', (_, differs) =>
    expect(paragraph(readBy(sixty, differs))).toBe(toll),
  );

  test.each(differences)('is printed once a person has set its %s, %j', (field, differs) =>
    expect(paragraph(withSet(readBy(sixty, differs), field))).toContain(toll.slice(0, -1)),
  );

  test('is left out where a person has set another field', () =>
    expect(paragraph(withSet(readBy(sixty, { scope: 'other' }), 'speaker'))).toBe(toll));
});

describe('what is unsure', () => {
  test('does not begin the paragraph', () => {
    const file = fileOf([
      [readBy(figure('f1', { source: 'medical' }), 'model'), reuters],
      [readBy(sixty, 'both'), rt],
    ]);
    expect(paragraphOf(file)).toBe(`${event} killed 60 people, police said.`);
  });

  test('leaves nothing to print where there is nothing else', () =>
    expect(paragraphOf(fileOf([[readBy(figure('f1'), 'model'), reuters]]))).toBe(''));

  test('lends no speaker to a figure of others', () => {
    const same = { ...figure('f2'), speaker: police };
    expect(paragraph(readBy(same, { speaker: null }))).toBe(toll);
    expect(paragraph(readBy(same, 'both'))).toBe(
      `${event} killed 55 civilians, hospital sources and police said.`,
    );
  });

  test('is no part of a figure, and nobody killed beside those hurt', () => {
    const women: Partial<FigureClaim> = {
      population: 'women',
      low: 12,
      high: 12,
      wording: '12 women',
      partOf: 'f1',
    };
    const of = (by: ReadBy) => paragraphOf(fileOf([first, [readBy(figure('f2', women), by), reuters]]));
    expect(of('both')).toContain('55 civilians, including 12 women, ');
    expect(of('model')).toBe(toll);
    const hurt = figure('f1', { measure: 'injured', ...people(9, 9, 'nine people') });
    const boy = figure('f2', { ...people(1, 1, 'a boy'), population: 'children', standing: 'mention' });
    const beside = (by: ReadBy) =>
      paragraphOf(
        fileOf([
          [hurt, reuters],
          [readBy(boy, by), rt],
        ]),
      );
    expect(beside('both')).toContain('one child was killed');
    for (const by of ['model', 'rules'] as const) expect(beside(by)).not.toContain('child');
  });

  test('gives a speaker no title', () => {
    const mayor = (role: string) => ({ ...sixty, speaker: speaker('Ana Silva', role) });
    const other = { ...mayor('mayor of the old town'), key: 'f3', measure: 'injured' as const };
    const by = (read: ReadBy) => paragraph(readBy(mayor('Mayor'), 'both'), readBy(other, read));
    expect(by('both')).toContain('mayor of the old town');
    expect(by('model')).not.toContain('of the old town');
  });

  test('does not take the place of another figure where one reader alone has it', () => {
    const dozens = figure('f1', { ...people(24, 99, 'dozens of people'), speaker: police });
    const closer = figure('f2', { ...people(60, 60, '60 people'), speaker: police });
    const with60 = (by: ReadBy) =>
      paragraphOf(
        fileOf([
          [dozens, reuters],
          [readBy(closer, by), rt],
        ]),
      );
    expect(with60('both')).toContain('60 people');
    for (const by of ['model', 'rules'] as const)
      expect(with60(by)).toBe(`${event} killed dozens of people, police said.`);
    const accepted = fileOf([
      [dozens, reuters],
      [withSet(readBy(closer, 'model'), 'accept'), rt],
    ]);
    expect(paragraphOf(accepted)).toBe(with60('both'));
  });

  test('is neither blame nor denial', () => {
    const told: readonly [claim: Claim, words: string][] = [
      [blame({ key: 'r1', speaker: speaker('Amaq'), actor: 'Iraq’s air force' }), 'Amaq blamed'],
      [blame({ key: 'r2', speaker: speaker('navy'), actor: 'navy', stance: 'denies' }), 'navy denied'],
      [
        blame({
          key: 'r3',
          speaker: speaker('army'),
          actor: 'army',
          stance: 'admits',
          act: 'struck two houses',
        }),
        'struck two houses',
      ],
      [
        figure('f4', {
          low: 0,
          high: 0,
          stance: 'denies',
          wording: 'anyone',
          speaker: police,
          quote: 'Police denied that anyone was killed.',
        }),
        'denied that anyone',
      ],
    ];
    for (const [claim, words] of told) {
      expect(paragraph(readBy(claim, 'both'))).toContain(words);
      for (const by of ['model', 'rules', { scope: 'other' }] as const)
        expect(paragraph(readBy(claim, by))).toBe(toll);
    }
  });
});
