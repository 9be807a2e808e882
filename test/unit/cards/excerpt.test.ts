import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../src/cards/excerpt.ts';
import type { FigureClaim } from '../../../src/core/claim.ts';
import { claim } from './alerts.ts';

describe('an excerpt keeps the figure', () => {
  const of = (quote: string, wording: string, room: number, about: Partial<FigureClaim>) =>
    excerpt(claim(1, { quote, wording, ...about }), room);
  test.each<[string, string, string, number, string, Partial<FigureClaim>?]>([
    ['a short sentence whole', 'Twelve died, police said.', 'Twelve', 40, 'Twelve died, police said.'],
    [
      'at the start',
      'Twelve people died when a ferry capsized in the strait, police said.',
      'Twelve people',
      40,
      'Twelve people died when a ferry…',
    ],
    [
      'without a number that waits for its noun, and without the tail of another clause',
      'Hospital sources, 55 civilians died, among them 12 women and 19 children.',
      '55 civilians',
      44,
      '…55 civilians died, among them…',
    ],
    [
      'with what befell them, before it or behind',
      'Shelling from the hills killed two people and wounded a dozen others in the port, medics said.',
      'two people',
      34,
      '…the hills killed two people…',
    ],
    [
      'with what befell them behind it',
      'The agency said that 240 pilgrims, mostly elderly and frail, were killed in the port.',
      '240 pilgrims',
      60,
      '…240 pilgrims, mostly elderly and frail, were killed…',
    ],
    [
      'without the marks of a quotation around it',
      '"Three children died in the school on the hill," the mayor said in a statement on Sunday.',
      'Three children',
      30,
      'Three children died…',
    ],
    [
      'at the end',
      'Police in the port said that the ferry had capsized, killing 12.',
      '12',
      40,
      '…the ferry had capsized, killing 12.',
    ],
    [
      'another case',
      'MORE THAN 100 people were killed in all of the province on that day.',
      'more than 100',
      34,
      'MORE THAN 100 people were killed…',
    ],
    [
      'set by a person, by its amount',
      'Medics counted 1,200 wounded people in the four wards of the city hospital.',
      '1200 people',
      30,
      '…counted 1,200 wounded people…',
      { low: 1200, high: 1200 },
    ],
    [
      'nowhere: the beginning',
      'A family was buried under the roof of its house in the old quarter.',
      '4 people',
      24,
      'A family was buried…',
    ],
    [
      'of a denial, the denial',
      'On Friday the ministry rejected as false all reports of any civilian deaths in the city, it said.',
      'any civilian deaths',
      60,
      '…rejected as false all reports of any civilian deaths…',
      { stance: 'denies' },
    ],
    [
      'of a denial that is too far away, the word that denies and what is denied',
      'On Friday the ministry rejected as false all reports of any civilian deaths in the city, it said.',
      'any civilian deaths',
      30,
      '…rejected … any civilian deaths…',
      { stance: 'denies' },
    ],
  ])('%s', (_, quote, wording, room, shown, about = {}) => {
    expect(of(quote, wording, room, about)).toBe(shown);
  });
});
