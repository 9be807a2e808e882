import { isFigure } from '../../../src/core/claim.ts';
import type { NewClaim, StoredClaim } from '../../../src/core/record.ts';
import { noticesOf } from '../../../src/languages/en/notices.ts';
import { findingsOf, type Found } from '../../../src/alerting/detect.ts';
import { relate } from '../../../src/matching/index.ts';
import { remarked } from '../../../src/languages/en/index.ts';
import { claimOf } from '../../kit/claims.ts';
import { describe, expect, test } from 'vitest';

const stored = (...claims: readonly NewClaim[]): StoredClaim[] => claims.map((c, i) => ({ ...c, id: i + 1 }));
const told = (
  claims: readonly NewClaim[],
  known: readonly StoredClaim[],
  {
    text = '',
    told: earlier = [],
    dismissed = [],
    own = [],
  }: {
    told?: Iterable<string>;
    dismissed?: Iterable<string>;
    own?: readonly StoredClaim[];
    text?: string;
  } = {},
): readonly Found[] =>
  findingsOf({
    claims,
    known,
    relations: relate(claims, known),
    reported: { told: new Set(earlier), dismissed: new Set(dismissed) },
    own,
    notices: noticesOf(text),
  }).told;
const blame = (
  name: string,
  stance: 'asserts' | 'denies' | 'admits',
  actor: string,
  id: string,
  rules: readonly string[] = [],
): NewClaim => {
  const claim = claimOf(`${name} killed people 1..1`, id);
  const { key, speaker, via, scope, place, date, start, end, quote, speakerKey, origin } = claim;
  const { articleId, outlet, published, url, incidentId } = claim;
  const about = { key, speaker, via, scope, place, date, start, end, rules, quote };
  const said = remarked({ ...about, measure: 'responsibility', stance, actor, act: null }, { id, outlet });
  return { ...said, speakerKey, origin, articleId, outlet, published, url, incidentId };
};

describe('what is told', () => {
  const ana = claimOf('Ana Silva killed people 60..60', 'a');

  test('two who speak in one article, and one who speaks against the record', () => {
    const omar = claimOf('Omar Fatlawi killed people 101..', 'b');
    expect(told([ana, { ...omar, articleId: 'a', key: 'f2' }], [])).toMatchObject([
      { kind: 'conflict', severity: 'major', before: { fresh: 0 }, now: { fresh: 1 }, rule: 'both-sides' },
    ]);
    expect(told([omar], stored(ana))).toMatchObject([
      { kind: 'conflict', severity: 'major', before: { stored: 1 }, now: { fresh: 0 }, notice: null },
    ]);
  });

  test.each([
    ['agreement', 'Omar Fatlawi killed people 60..60'],
    ['a looser word that fits', 'Omar Fatlawi killed people 24..99'],
    ['people beside civilians', 'Omar Fatlawi killed civilians 55..55'],
    ['casualties beside killed', 'Omar Fatlawi casualties people 80..80'],
  ])('not %s', (_, text) => {
    expect(told([claimOf(text, 'b')], stored(ana))).toEqual([]);
  });

  test.each([
    ['conflict', 'Omar Fatlawi killed people 101..101'],
    ['self-conflict', 'Ana Silva killed people 101..101'],
    ['revised-down', 'Ana Silva killed people 40..40 2024-05-18'],
    ['rise', 'Ana Silva killed people 80..80 2024-05-18'],
    ['conflict', 'Omar Fatlawi killed children 90..90'],
    ['denial', 'Omar Fatlawi killed people 0..0 denies'],
  ])('%s: %s', (kind, text) => {
    expect(told([claimOf(text, 'b')], stored(ana)).map((f) => f.kind)).toEqual([kind]);
  });

  test('two outcomes of the same people in the same two sentences once', () => {
    const both = (who: string, id: string, count: string, start: number): NewClaim[] =>
      ['rescued', 'abducted'].map((outcome) => ({
        ...claimOf(`${who} ${outcome} children ${count}`, id),
        key: outcome,
        start,
      }));
    const [before, now] = [both('Ana Silva', 'a', '24..24', 0), both('Omar Fatlawi', 'b', '26..26', 0)];
    expect(told(now, stored(...before))).toMatchObject([{ kind: 'conflict', now: { fresh: 0 } }]);
    const doubted = [{ ...now[0]!, hearsay: true }, now[1]!];
    expect(told(doubted, stored(...before))).toMatchObject([{ kind: 'conflict', now: { fresh: 1 } }]);
    const apart = [now[0]!, { ...now[1]!, start: 80 }];
    expect(told(apart, stored(...before))).toHaveLength(2);
  });

  test('the same two sayings once, whoever carries them and whichever comes first', () => {
    const omar = claimOf('Omar Fatlawi killed people 101..', 'b');
    const [first] = told([omar], stored(ana));
    const pairs = new Set([first!.pair]);
    expect(told([{ ...omar, articleId: 'c', outlet: 'Star' }], stored(ana), { told: pairs })).toEqual([]);
    expect(told([ana], stored(omar), { told: pairs })).toEqual([]);
    expect(
      told([claimOf('Omar Fatlawi killed people 201..', 'c')], stored(ana), { told: pairs }),
    ).toHaveLength(1);
  });
});

describe('what was told before', () => {
  const ana = claimOf('Ana Silva killed people 55..55', 'a');
  const omar = claimOf('Omar Fatlawi killed people 100..100', 'b');
  const pairs = (...points: readonly Found[]) => points.map(({ pair }) => pair);
  const wide = pairs(...told([omar], stored(ana)));

  test.each([
    ['a figure between two that were told is no news', 'people 70..70', 0],
    ['one far below them is', 'people 20..20', 1],
    ['a fifth beyond them is none', 'people 110..110', 0],
    ['a toll of children is not spanned by a toll of all', 'children 130..130', 1],
  ])('%s', (_, text, points) => {
    expect(told([claimOf(`Petra Nagy killed ${text}`, 'c')], stored(ana, omar), { told: wide })).toHaveLength(
      points,
    );
  });

  test('what was told of children spans no toll of all', () => {
    const few = claimOf('Ana Silva killed children 2..2', 'a');
    const many = claimOf('Omar Fatlawi killed children 140..140', 'b');
    const before = pairs(...told([many], stored(few)));
    expect(before).toHaveLength(1);
    expect(told([omar], stored(ana), { told: before })).toHaveLength(1);
  });

  test('a pair that was dismissed is never raised, and silences no other', () => {
    const petra = claimOf('Petra Nagy killed people 70..70', 'c');
    expect(told([omar], stored(ana), { dismissed: wide })).toEqual([]);
    expect(told([petra], stored(ana, omar), { dismissed: wide })).toHaveLength(1);
    const again = claimOf('Petra Nagy killed people 100..100', 'c');
    expect(told([again], stored(ana, omar), { dismissed: wide })).toEqual([]);
  });

  test('a denial is told once, whoever else counts somebody', () => {
    const denial = claimOf('Iraqi army killed people 0..0 denies', 'b');
    const before = pairs(...told([denial], stored(ana)));
    expect(before).toHaveLength(1);
    expect(told([omar], stored(denial), { told: before })).toEqual([]);
  });

  test('that somebody denies a deed is no denial of the dead', () => {
    const petra = blame('Petra', 'asserts', 'Iraqi army', 'a');
    const deed = pairs(...told([blame('Iraqi army', 'denies', 'Iraqi army', 'b')], stored(petra)));
    expect(deed).toHaveLength(1);
    const none = claimOf('Omar Fatlawi killed people 0..0', 'b');
    const denial = claimOf('Iraqi army killed people 0..0 denies', 'b');
    expect(told([none], stored(ana), { told: deed })).toMatchObject([{ kind: 'denial' }]);
    expect(told([denial], stored(ana), { told: deed })).toMatchObject([{ kind: 'denial' }]);
  });
});

describe('who did it', () => {
  const petra = blame('Petra', 'asserts', 'Iraqi army', 'a');
  test.each([
    [
      'a first denial answers the blame',
      'denies',
      'Iraqi army',
      'responsibility',
      'answers-blame',
      { stored: 1 },
    ],
    ['a first admission', 'admits', 'Iraqi army', 'responsibility', 'answers-blame', { stored: 1 }],
  ] as const)('%s', (_, stance, actor, kind, rule, before) => {
    const claim = blame(actor, stance, actor, 'b', ['owns-up']);
    expect(told([claim], stored(petra))).toMatchObject([{ kind, rule, before }]);
  });

  test('an admission by one whom nobody blamed is held back', () => {
    const claim = blame('US', 'admits', 'US', 'b', ['owns-up']);
    expect(told([claim], stored(petra))).toEqual([]);
  });

  test('what only tells what somebody did is no admission', () => {
    expect(told([blame('Iraqi army', 'admits', 'Iraqi army', 'b')], stored(petra))).toEqual([]);
  });

  test('blame and denial in one article', () => {
    const denial = { ...blame('Iraqi army', 'denies', 'Iraqi army', 'a'), key: 'r2' };
    expect(told([petra, denial], [])).toMatchObject([{ kind: 'responsibility', before: { fresh: 0 } }]);
  });

  test('not a denial by one whom nobody blamed', () => {
    expect(told([blame('US', 'denies', 'US', 'b')], stored(petra))).toEqual([]);
  });

  test('not blame, not what was said before, and not where nothing stood on record', () => {
    const denial = blame('Iraqi army', 'denies', 'Iraqi army', 'b');
    expect(told([blame('Residents', 'asserts', 'Iraqi army', 'b')], stored(petra))).toEqual([]);
    expect(told([denial], stored(petra, { ...denial, articleId: 'c' }))).toEqual([]);
    expect(told([denial], [])).toEqual([]);
  });
});

describe('an article that its outlet changed', () => {
  const before = claimOf('Ana Silva killed people 60..60', 'a');
  const after = claimOf('Ana Silva killed people 40..40', 'a');

  test('is told with what stood there, whether or not the text says so', () => {
    const own = stored(before);
    expect(told([after], [], { own, text: 'Forty died.' })).toMatchObject([
      { kind: 'changed', rule: 'unannounced', before: { stored: 1 }, now: { fresh: 0 }, notice: null },
    ]);
    const note = 'Correction: an earlier version of this story said that 60 people were killed.';
    const text = `Forty people died on Monday, as Ana Silva said.\n${note}`;
    const [found] = told([after], [], { own, text });
    expect(found).toMatchObject({ kind: 'changed', rule: 'corrected' });
    expect(text.slice(found?.notice?.start, found?.notice?.end)).toBe(note);
  });

  test('a figure that is taken out is told with nothing in its place', () => {
    expect(told([], [], { own: stored(before), text: 'Many died.' })).toMatchObject([
      { kind: 'changed', before: { stored: 1 }, now: null },
    ]);
  });

  test('is not told where the figure stands', () => {
    expect(isFigure(before)).toBe(true);
    expect(told([before], [], { own: stored(before), text: 'Sixty died, it said.' })).toEqual([]);
  });
});
