import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFigure } from '../../../src/core/claim.ts';
import { fold } from '../../../src/core/fold.ts';
import { sameInterval } from '../../../src/core/interval.ts';
import { englishChecks } from '../../../src/languages/en/checks.ts';
import { extract } from '../../../src/readers/extract.ts';
import type { ProposedFigure } from '../../../src/readers/model/answer.ts';
import { gate } from '../../../src/readers/model/gate/index.ts';
import { partsOf } from '../../../src/readers/model/parts.ts';
import { demo } from '../../kit/demo.ts';
import { asProposed } from '../../kit/model/asProposed.ts';
import { answer } from '../../kit/model/proposals.ts';

/** Every right figure of the demo articles, as a model would propose it. */
const right = demo.flatMap((article) =>
  asProposed(extract(article).claims).figures.map((proposal) => ({ article, proposal })),
);
type Right = (typeof right)[number];

const pass = ({ article, proposal }: Right) =>
  gate(article, partsOf(article.text)[0]!, answer([{ ...proposal, partOf: -1 }]), englishChecks);

test('right answers pass, as they were proposed', () => {
  const claims = right.map((given) => pass(given).claims[0]);
  expect(claims).toMatchObject(right.map(({ proposal: { low, high, measure } }) => ({ low, high, measure })));
});

/** All that an editor relies on: the words are the article's, and the figure is what the words say. */
function isGrounded(given: Right): boolean {
  const { article } = given;
  return pass(given).claims.every((claim) => {
    if (!isFigure(claim) || article.text.slice(claim.start, claim.end) !== claim.quote) return false;
    const at = claim.quote.indexOf(claim.wording);
    const read = englishChecks.figureAt(claim.quote, at, at + claim.wording.length);
    const isNobody = claim.stance === 'denies' && claim.low === 0 && claim.high === 0;
    return at >= 0 && (isNobody || (read !== null && sameInterval(read, claim)));
  });
}

const anyRight = fc.constantFrom(...right);
const letter = fc.constantFrom(...'abcdeimnorstu0123456789 ,.-'.split(''));
/** A text with one letter left out, put in or put in the place of another. */
const slip = (text: string) =>
  fc
    .tuple(fc.nat({ max: text.length }), fc.nat({ max: 1 }), fc.option(letter, { nil: '' }))
    .map(([at, drop, put]) => text.slice(0, at) + put + text.slice(at + drop));
const runs = { numRuns: 400 };

describe('changed answers never pass as something that the article does not say', () => {
  const end = fc.option(fc.nat({ max: 400 }), { nil: null });
  test('another number', () => {
    fc.assert(
      fc.property(anyRight, end, end, ({ article, proposal }, low, high) => {
        fc.pre(low !== proposal.low || high !== proposal.high);
        const { claims } = pass({ article, proposal: { ...proposal, low, high } });
        expect(claims).toEqual([]);
      }),
      runs,
    );
  });

  const changed = (field: 'quote' | 'wording') =>
    anyRight.chain(({ article, proposal }) =>
      slip(proposal[field]).map((words): Right => ({ article, proposal: { ...proposal, [field]: words } })),
    );
  test('a slip in the quotation', () => {
    expect(() => fc.assert(fc.property(changed('quote'), isGrounded), runs)).not.toThrow();
  });
  test('a slip in the wording', () => {
    expect(() => fc.assert(fc.property(changed('wording'), isGrounded), runs)).not.toThrow();
  });

  test('the quotation of another claim', () => {
    fc.assert(
      fc.property(anyRight, anyRight, ({ article, proposal }, other) => {
        const given = { article, proposal: { ...proposal, quote: other.proposal.quote } };
        expect(isGrounded(given)).toBe(true);
      }),
      runs,
    );
  });

  test('whatever text for every field', () => {
    const texts = fc.record({
      quote: fc.string(),
      wording: fc.string(),
      subset: fc.string(),
      via: fc.string(),
    });
    fc.assert(
      fc.property(anyRight, texts, ({ article, proposal }, wild) => {
        expect(pass({ article, proposal: { ...proposal, ...wild } }).claims).toEqual([]);
      }),
      runs,
    );
  });

  test('a speaker whom the article does not name', () => {
    fc.assert(
      fc.property(anyRight, fc.string({ minLength: 1 }), ({ article, proposal }, name) => {
        const given = { article, proposal: { ...proposal, speaker: { ...proposal.speaker, name } } };
        for (const { speaker } of pass(given).claims)
          expect(speaker === null || ` ${fold(article.text)} `.includes(` ${fold(speaker.name)} `)).toBe(
            true,
          );
      }),
      runs,
    );
  });
});

/** docs/model.md lists these: the judge is asked whether the quotation says so before any of them can raise an alert. */
describe('what the gate cannot see passes', () => {
  const [first] = right;
  const wrongs: [string, Partial<ProposedFigure>][] = [
    [
      'a figure in the mouth of somebody else whom the article names',
      { speaker: { name: 'Amaq', role: '', kind: 'organisation' } },
    ],
    ['another outcome', { measure: 'injured' }],
    ['other people', { population: 'militants' }],
    ['another event', { scope: 'other' }],
    ['a part as the whole', { standing: 'part' }],
    ['a figure that was taken back', { state: 'retracted' }],
  ];
  test.each(wrongs)('%s', (_, wrong) => {
    const { article, proposal } = first!;
    expect(pass({ article, proposal: { ...proposal, ...wrong } }).claims).toMatchObject([
      wrong.speaker ? { speaker: { name: 'Amaq' } } : wrong,
    ]);
  });
});
