import type { FindingKind, Severity } from '../../../src/core/finding.ts';
import { isFigure } from '../../../src/core/claim.ts';
import type { MatchedClaim } from '../../../src/core/record.ts';
import type { Point } from '../../../src/alerting/point.ts';
import { heldBy } from '../../../src/alerting/suppress.ts';
import { claimOf, type Figure, readAs } from '../../kit/claims.ts';
import { describe, expect, test } from 'vitest';

/** A figure as it is read, in the article of that letter; more stands later in its text. */
const at = (text: string, article: string, about: Partial<Figure> = {}): Figure => ({
  ...readAs(claimOf(text, article), { quote: `${text}, killed or injured` }),
  ...about,
});

interface Told {
  readonly before: MatchedClaim | null;
  readonly now: MatchedClaim;
  /** What else the two articles say. */
  readonly others?: readonly Figure[];
  readonly kind?: FindingKind;
  readonly severity?: Severity | null;
  readonly isWeak?: boolean;
}

function held({ before, now, others = [], kind = 'conflict', severity = 'major', isWeak = false }: Told) {
  const figures = [before, now, ...others].filter((c) => c !== null).filter((c) => isFigure(c));
  const article = (claim: MatchedClaim) => figures.filter((c) => c.articleId === claim.articleId);
  const preceding: Point['preceding'] = (claim) =>
    article(claim).findLast((c) => c.start < claim.start) ?? null;
  const beside: Point['beside'] = (claim) => article(claim).filter((c) => c.scope === 'incident');
  return heldBy({ kind, rule: 'x', before, now, preceding, beside, isWeak, severity });
}

const ana = at('Ana Silva killed people 60..60', 'a');
const omar = at('Omar Fatlawi killed people 101..101', 'b');
const own = { speaker: null, source: 'outlet' } as const;
const hospital = at('the hospital killed people 16..16', 'a');

describe('a point that may be told', () => {
  test.each<[name: string, told: Told, rule: string | null]>([
    ['two speakers, two articles', { before: ana, now: omar }, null],
    ['two speakers, one article', { before: ana, now: { ...omar, articleId: 'a' } }, null],
    ['nothing is left of its weight', { before: ana, now: omar, severity: null }, 'doubtful'],
    [
      'the article is only likely to tell of the incident',
      { before: ana, now: omar, isWeak: true },
      'weak-join',
    ],
    [
      'the article is only likely to, but gives both sides itself',
      { before: ana, now: { ...omar, articleId: 'a' }, isWeak: true },
      null,
    ],
    ['a figure with a caution', { before: { ...ana, cautions: ['at-first'] }, now: omar }, 'caution'],
    [
      'a part that comes on top of something, and the same part as another counts it',
      {
        before: { ...ana, standing: 'part', cautions: ['more'] },
        now: { ...omar, standing: 'part' },
      },
      null,
    ],
    ['three more, and a total', { before: { ...ana, cautions: ['more'] }, now: omar }, 'caution'],
    [
      'a denial is told all the same',
      { before: { ...ana, cautions: ['at-first'] }, now: omar, kind: 'denial' },
      null,
    ],
    [
      'arrests, both of those who arrest',
      {
        before: at('the police detained people 2..2', 'a', { source: 'official' }),
        now: at('the mayor detained people 11..11', 'b', { source: 'official' }),
      },
      'arrests',
    ],
    [
      'arrests, and a monitor counts them too',
      {
        before: at('the police detained people 2..2', 'a', { source: 'official' }),
        now: at('the council detained people 11..11', 'b', { source: 'monitor' }),
      },
      null,
    ],
    ['hearsay', { before: ana, now: { ...omar, hearsay: true } }, 'hearsay'],
    ['a sum of the program', { before: ana, now: { ...omar, derived: true } }, 'sum'],
    [
      'strikes and shells',
      { before: { ...ana, measure: 'attacks' }, now: { ...omar, measure: 'attacks' } },
      'attacks',
    ],
    ['dozens beside a number', { before: ana, now: at('Omar Fatlawi killed people 24..99', 'b') }, 'vague'],
    ['one person beside many', { before: at('Ana Silva killed people 1..1', 'a'), now: omar }, 'one-person'],
    [
      'one person, and later fewer',
      { before: ana, now: at('Ana Silva killed people 1..1', 'b'), kind: 'revised-down' },
      null,
    ],
    [
      'the figure before it in the text is of another event',
      { before: ana, now: { ...omar, start: 90 }, others: [{ ...omar, scope: 'other', start: 10 }] },
      'after-another-event',
    ],
    [
      'the figure behind it is of another event',
      { before: ana, now: omar, others: [{ ...omar, scope: 'other', start: 90 }] },
      null,
    ],
    [
      'a mayor beside the outlet’s own whole, in one article',
      { before: { ...omar, ...own }, now: { ...ana, articleId: 'b' } },
      'one-of-many',
    ],
    ['a witness who counts fewer', { before: { ...ana, source: 'witness' }, now: omar }, 'saw-a-part'],
    ['a witness who counts more', { before: ana, now: { ...omar, source: 'witness' } }, null],
    [
      'two outlets’ own words, by little',
      { before: { ...ana, ...own }, now: { ...omar, ...own }, severity: 'minor' },
      'outlets-by-little',
    ],
    ['two outlets’ own words, by much', { before: { ...ana, ...own }, now: { ...omar, ...own } }, null],
    [
      'those shot beside those hurt',
      {
        before: at('Ana Silva casualties people 6..6', 'a'),
        now: at('Omar Fatlawi injured people 70..70', 'b'),
      },
      'shot-or-hurt',
    ],
    [
      'fewer shot than killed in the same article',
      {
        before: at('Ana Silva casualties people 2..2', 'a'),
        now: omar,
        others: [at('Ana Silva killed people 5..5', 'a')],
      },
      'outgrown',
    ],
    [
      'a smaller figure that adds up with others to the larger',
      {
        before: { ...hospital, low: 7, high: 7 },
        now: { ...omar, ...own, articleId: 'a', low: 16, high: 16 },
        others: [{ ...hospital, low: 9, high: 9, start: 50 }],
      },
      'adds-up',
    ],
    [
      'a smaller figure that does not',
      {
        before: { ...hospital, low: 7, high: 7 },
        now: { ...omar, articleId: 'a', low: 16, high: 16 },
        others: [{ ...hospital, low: 8, high: 8, start: 50 }],
      },
      null,
    ],
    [
      'a smaller figure that adds up, of one who gives a total of their own',
      {
        before: { ...hospital, low: 7, high: 7 },
        now: { ...omar, articleId: 'a', low: 16, high: 16 },
        others: [{ ...hospital, low: 9, high: 9, start: 50 }],
      },
      null,
    ],
    [
      'six were shot, 40 hurt; the other article has the six alone',
      {
        before: at('Ana Silva injured people 40..40', 'a'),
        now: at('Omar Fatlawi injured people 6..6', 'b'),
        others: [at('Ana Silva casualties people 6..6', 'a')],
      },
      'given-there-too',
    ],
    [
      'the other article has another number',
      {
        before: at('Ana Silva injured people 40..40', 'a'),
        now: at('Omar Fatlawi injured people 6..6', 'b'),
        others: [at('Ana Silva casualties people 7..7', 'a')],
      },
      null,
    ],
    [
      'nobody was hurt, by the outlet’s own words',
      { before: ana, now: { ...omar, ...own, low: 0, high: 0 }, kind: 'denial' },
      'none-in-passing',
    ],
    [
      'no civilian was hurt, a side says in the same article',
      {
        before: at('Ana Silva killed civilians 7..7', 'a'),
        now: { ...at('the army casualties civilians 0..0', 'a'), source: 'party' },
        kind: 'denial',
      },
      null,
    ],
    [
      'nobody was hurt, a side says in the same article',
      {
        before: at('Ana Silva killed people 7..7', 'a'),
        now: { ...at('the army casualties people 0..0', 'a'), source: 'party' },
        kind: 'denial',
      },
      'none-in-passing',
    ],
    [
      'nobody was hurt, a speaker says',
      { before: ana, now: { ...omar, low: 0, high: 0 }, kind: 'denial' },
      null,
    ],
  ])('%s', (_, told, rule) => {
    expect(held(told)).toBe(rule);
  });

  test('the wounded of the one may count those who died, unless their sentence tells of the dead', () => {
    const hurt = at('Ana Silva injured people 3..3', 'a');
    const killed = at('Ana Silva killed people 1..1', 'a');
    const four = readAs(at('Omar Fatlawi injured people 4..4', 'b'), { quote: 'Four people were injured.' });
    expect(held({ before: hurt, now: four, others: [killed] })).toBe('counts-the-dead');
    const told = readAs(four, { quote: 'One person was killed and four were injured.' });
    expect(held({ before: hurt, now: told, others: [killed] })).toBeNull();
  });
});
