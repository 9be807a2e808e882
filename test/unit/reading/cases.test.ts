import { describe, expect, test } from 'vitest';
import { isBlame, isFigure, type Claim, type FigureClaim } from '../../../src/core/claim.ts';
import { explain, extract } from '../../../src/readers/extract.ts';
import outcomes from '../../cases/outcomes.json' with { type: 'json' };
import quantities from '../../cases/quantities.json' with { type: 'json' };
import responsibility from '../../cases/responsibility.json' with { type: 'json' };
import scope from '../../cases/scope.json' with { type: 'json' };
import speakers from '../../cases/speakers.json' with { type: 'json' };
import { articleOf } from '../../kit/demo.ts';

const claimsOf = (text: string): readonly Claim[] => extract(articleOf(text)).claims;
const figuresOf = (text: string): FigureClaim[] =>
  claimsOf(text).filter((c): c is FigureClaim => isFigure(c));
const brief = (c: FigureClaim): string =>
  `${c.measure} ${c.population} ${c.low ?? ''}..${c.high ?? ''}${c.stance === 'denies' ? ' denied' : ''}`;

describe.each([
  ['quantities', quantities],
  ['outcomes', outcomes],
])('%s', (_, rows) => {
  test.each(rows)('$text', ({ text, figures }) => {
    expect(figuresOf(text).map(brief)).toEqual(figures);
  });
});

/** "killed 12: police < residents": the outcome and the number, who says it, and from whom. */
const saidBy = ({ measure, low, high, speaker, relayed }: FigureClaim): string =>
  `${measure} ${low ?? high}: ${speaker?.name ?? 'outlet'}${relayed === null ? '' : ` < ${relayed}`}`;

test.each(speakers.filter((row) => row.who !== undefined))('speaker: $text', (row) => {
  const figure = figuresOf(row.text)[0];
  expect(figure).toBeDefined();
  expect(figure?.speaker?.name ?? null).toBe(row.who);
  expect(figure?.via ?? null).toBe(row.via ?? null);
  expect(figure?.relayed ?? null).toBe(row.relayed ?? null);
});

test.each(speakers.filter((row) => row.said !== undefined))('all speakers: $text', ({ text, said }) => {
  expect(
    figuresOf(text)
      .filter((c) => !c.derived)
      .map(saidBy),
  ).toEqual(said);
});

test.each(scope)('scope: $text', ({ text, scope: expected }) => {
  expect(figuresOf(text).at(-1)?.scope).toBe(expected);
});

test.each(responsibility)('responsibility: $text', ({ text, claims }) => {
  const found = claimsOf(text).filter(isBlame);
  expect(found.map((c) => `${c.stance}: ${c.speaker?.name ?? '-'}: ${c.actor}`).toSorted()).toEqual(claims);
});

test.each([...quantities, ...outcomes, ...speakers, ...scope, ...responsibility])(
  'passing over sentences that tell no figure loses no claim: $text',
  ({ text }) => {
    expect(extract(articleOf(text)).claims).toEqual(explain(articleOf(text)).claims);
  },
);
