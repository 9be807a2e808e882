import type { FigureClaim } from '../../../src/core/claim.ts';
import type { NewClaim } from '../../../src/core/record.ts';
import { type Claim, isBlame } from '../../../src/core/claim.ts';
import { extract } from '../../../src/readers/extract.ts';
import { cautionsOf } from '../../../src/languages/en/cautions.ts';
import { claimOf } from '../../kit/claims.ts';
import { articleOf } from '../../kit/demo.ts';
import { describe, expect, test } from 'vitest';

/** "[55 people] were killed" → the claim whose wording stands in brackets. */
function said(text: string, about: Partial<FigureClaim> = {}): NewClaim & FigureClaim {
  const wording = /\[([^\]]+)\]/.exec(text)?.[1] ?? '';
  const low = Number(/\d+/.exec(wording)?.[0] ?? 2);
  const base = claimOf(`Ana Silva killed people ${low}..${low}`, 'a');
  return { ...base, wording, quote: text.replace(/[[\]]/g, ''), ...about };
}
const injured = { measure: 'injured' } as const;

describe('figures that are surely the whole', () => {
  test.each<[string, Partial<FigureClaim>?]>([
    ['[55 civilians] were killed.'],
    ['The strike killed [55 people] and left many without homes.'],
    ['[1] dead, 4 wounded in Brighton Park shooting', {}],
    ['One person was killed and [15] wounded.', injured],
    ['A man was killed and [4 other people] were hurt.', injured],
    ['It killed 1 trader and injured [9 others] Monday, police said.', injured],
    ['The death toll rose to [60].'],
    ['[Dozens of people] were killed.', { low: 24, high: 99 }],
    ['One of the [5 people] wounded by gunfire on Friday has left the port.', injured],
    ['[8 people] were shot.', { measure: 'casualties' }],
    ['[More than 100] were killed.', { low: 101, high: null }],
    ['A 2024 strike killed [7 people].'],
    ['The attack killed [2 members] of the Harbour Guard.'],
    ['None: [any deaths].', { stance: 'denies' }],
  ])('%s', (text, about) => {
    expect(cautionsOf(said(text, about))).toEqual([]);
  });

  test.each<[rule: string, text: string, about?: Partial<FigureClaim>]>([
    ['part-of', '[2 of the victims] died.'],
    ['overtaken', 'The toll rose to 15, up from [12].', { state: 'superseded' }],
    ['overtaken', 'The toll is 7, not [17].', { state: 'retracted' }],
    ['part-of', '[1] of four victims killed has been identified.'],
    ['no-number', '[both] were killed.', { rules: ['both'] }],
    ['all-or-rest', '[All 6] were killed.'],
    ['all-or-rest', '[the other 2 victims] died.'],
    ['more', 'He killed [2 more people] during carjackings.'],
    ['more', '[3 more] were killed.'],
    ['besides', '[3 other victims] died.'],
    ['one-of-some', '[1 woman] was killed.', { population: 'women', low: 1, high: 1 }],
    ['at-first', 'Officers found [5 people] with gunshot wounds.', injured],
    ['at-first', 'A 911 call said that [5 people] were killed.'],
    ['other-count', 'Karim Silva, a father of [2], was killed.'],
    ['part-of', 'Image [12] of 19: flowers where Silva was killed.'],
    ['other-count', 'A family of [6] was wounded.', injured],
    ['other-count', 'The wounded ranged from 11 to [30].', injured],
    ['loose-noun', 'Reporters at [11 learned the woman] was killed.'],
    ['elsewhere', 'Another nearby shooting last month left [2] dead.'],
    ['elsewhere', '[16] were wounded in shootings across Chicago.', injured],
    ['elsewhere', 'That raises the homicide total to [104].'],
    ['elsewhere', 'These strikes killed [62 people].'],
    ['elsewhere', 'A 2019 bombing killed [70 people].'],
    ['hospital', '[11] were admitted to a hospital after being wounded.', injured],
    ['hospital', '[3 people] were taken to hospitals with wounds.', injured],
    [
      'outcome-far',
      '[40 people] had come to the party for the new year when the man began to shoot at them.',
    ],
  ])('not: %s: %s', (rule, text, about) => {
    expect(cautionsOf(said(text, about))[0]).toBe(rule);
  });
});

describe('admissions in whose words somebody owns up', () => {
  const admissionIn = (text: string): Claim | undefined =>
    extract(articleOf(text)).claims.find((c) => isBlame(c) && c.stance === 'admits');

  test.each([
    ['The Black Dawn group claimed the blast.'],
    ['Karim admitted that he shot the clerk.'],
    ['The army said it had carried out the raid.'],
    ['“Our jets hit the port,” the army said.'],
  ])('%s', (text) => {
    expect(cautionsOf(admissionIn(text)!)).toEqual([]);
  });

  test.each([
    ['Karim told officers he shot the clerk.'],
    ['“We shot at the dog,” Karim said.'],
    ['Karim told officers he shot the clerk, and the army admitted nothing.'],
  ])('not: %s', (text) => {
    expect(cautionsOf(admissionIn(text)!)).toEqual(['no-admission']);
  });
});
