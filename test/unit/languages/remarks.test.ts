import { describe, expect, it, test } from 'vitest';
import type { FigureClaim, ResponsibilityClaim } from '../../../src/core/claim.ts';
import { sentenceKeys } from '../../../src/languages/common/sentence.ts';
import { checksOf } from '../../../src/readers/checksOf.ts';

const article = { id: 'a', outlet: 'صوت المدينة' };
const shared = {
  key: 'k',
  speaker: { name: 'محمد الدرباني', role: 'نائب', kind: 'person' },
  via: null,
  scope: 'incident',
  place: null,
  date: null,
  quote: 'قال محمد الدرباني إن ما لا يقل عن ١٬٢٠٠ شخص قتلوا في القصف.',
  start: 0,
  end: 60,
  rules: [],
} as const;
const figure: FigureClaim = {
  ...shared,
  low: 1200,
  high: null,
  measure: 'killed',
  population: 'people',
  wording: 'ما لا يقل عن ١٬٢٠٠ شخص',
  stance: 'asserts',
  relayed: null,
  partOf: null,
  standing: 'total',
  subset: null,
  state: 'current',
  attackers: 'unknown',
  source: null,
  asOf: null,
  derived: false,
  parts: [],
  hearsay: false,
};
const blame: ResponsibilityClaim = {
  ...shared,
  measure: 'responsibility',
  stance: 'admits',
  actor: 'الجيش العراقي',
  act: null,
};
const arabic = checksOf('ar').remarkOn;
const plain = checksOf('fa').remarkOn;

describe('remarks on a claim in another language', () => {
  it('tell who speaks, and how a correction may write the figure', () => {
    expect(arabic(figure, article)).toEqual({
      speakerKey: checksOf('en').remarkOn(
        { ...figure, speaker: { ...shared.speaker, name: 'Mohammed Darbani' } },
        article,
      ).speakerKey,
      cautions: [],
      sentence: sentenceKeys(figure.quote),
      noneReported: false,
      tellsOfDead: true,
      attackerDied: false,
      amounts: ['1200'],
    });
    expect(arabic({ ...figure, speaker: null }, article).speakerKey).toBe(
      checksOf('en').remarkOn({ ...figure, speaker: null }, article).speakerKey,
    );
  });

  it('doubt an admission, unless a person set it', () => {
    expect(arabic(blame, article)).toMatchObject({ cautions: ['no-admission'], actorKeys: ['عراق'] });
    expect(arabic(blame, article, ['stance']).cautions).toEqual([]);
    expect(arabic({ ...blame, stance: 'asserts' }, article).cautions).toEqual([]);
    expect(plain(blame, article)).toMatchObject({ cautions: ['no-admission'] });
  });

  it('take a figure of nobody for one that tells what is known', () => {
    expect(arabic({ ...figure, low: 0, high: 0 }, article)).toMatchObject({ noneReported: true });
    expect(arabic({ ...figure, low: 0, high: 0, stance: 'denies' }, article)).toMatchObject({
      noneReported: false,
    });
    expect(arabic({ ...figure, measure: 'injured' }, article)).toMatchObject({ tellsOfDead: false });
  });

  it('know a speaker again in any letters', () => {
    const key = (name: string, kind: 'person' | 'organisation'): string =>
      plain({ ...figure, speaker: { name, role: null, kind } }, article).speakerKey;
    expect(key('Карим Салман', 'person')).toBe(key('Karim Salman', 'person'));
    expect(key('Стража Пролива', 'organisation')).toBe('body:proliva strazha');
    expect(plain({ ...blame, actor: 'Стража Пролива' }, article)).toMatchObject({
      actorKeys: ['strazha', 'proliva'],
    });
  });
});

describe('the words of an Arabic sentence', () => {
  const words = (quote: string): readonly string[] => sentenceKeys(quote).split(' ');

  it('have a key each, figures and the shortest aside', () => {
    expect(words(figure.quote)).toHaveLength(8);
    expect(words('قتل 12 شخصا')).toEqual(words('قتل ١٣ شخصا'));
  });

  it('change with the words alone', () => {
    const other = words(figure.quote.replace('القصف', 'الحريق'));
    expect(other.filter((key) => !words(figure.quote).includes(key))).toHaveLength(1);
  });
});

describe('what checks claims', () => {
  test.each([
    ['en', 'a man and two women', 3],
    ['ar', 'رجل وامرأتان', 3],
    ['fa', '۱۲ نفر', 12],
    ['xx', '12 X', 12],
    [null, '12', 12],
    ['constructor', '12', 12],
  ])('in %s is known by the code: %s', (code, words, low) => {
    expect(checksOf(code).figureAt(words, 0, words.length)).toMatchObject({ low });
  });
});
