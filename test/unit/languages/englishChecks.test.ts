import { describe, expect, it, test } from 'vitest';
import * as fc from 'fast-check';
import { englishChecks } from '../../../src/languages/en/checks.ts';
import { figureIn } from './marked.ts';

describe('the English number tables read a figure where a quotation has it', () => {
  test.each([
    ['with its hedge', 'More than [100] people died.', '101.. More than 100'],
    ['with its hedge, asked for by the hedge alone', '[At least] one child died.', '1.. At least one'],
    ['from all of its words', 'The blast killed [as many as 24 people].', '1..24 as many as 24'],
    ['of a range', '[Between 10 and 12] people died.', '10..12 Between 10 and 12'],
    ['of digits with a dash', 'It wounded [12-15 villagers].', '12..15 12-15'],
    ['of vague words', '[Dozens of villagers] died.', '24..99 Dozens'],
    ['before whom it is said of', '[two of the nurses] died', '2..2 two'],
    ['behind a possessive', '[his two children] died', '2..2 two'],
    ['behind an article', '[the other 12 men] died', '12..12 the other 12'],
    ['before a participle', '[12 identified villagers] died', '12..12 12'],
    ['within a place', '[12 people in two houses] died', '12..12 12'],
    ['before a part of it', '[six people, including three women,] died', '6..6 six'],
    ['of a family', '[a family of five] died', '5..5 five'],
    ['of nobody', '[No one] was hurt.', '0..0 No one'],
    ['of none', '[None of the miners] was hurt.', '0..0 None'],
    ['of one person', '[A woman] was killed.', '1..1 A woman'],
    ['of one person by a longer description', '[a taxi driver’s son] died', '1..1 a taxi driver’s son'],
    ['of one person with an age', '[a 12-year-old boy] died', '1..1 a 12-year-old boy'],
    ['of one who is told of by an age', '[a 12-year-old] died', '1..1 a 12-year-old'],
    ['of a relative', 'The shell killed [his sister].', '1..1 his sister'],
    ['of a known person', '[The driver] died.', '1..1 The driver'],
    ['of a person by name', '[Karim Haddad] was shot.', '1..1 Karim Haddad'],
    ['of a person by name and age', '[Karim Haddad, 34,] was shot.', '1..1 Karim Haddad'],
    ['of a mother, without her children', '[a mother of four] died', '1..1 a mother'],
    ['of one more', 'It killed two and injured [another].', '1..1 another'],
    ['of a pronoun', '[She] died on the way.', '1..1 She'],
    ['of a body', '[a body] was found', '1..1 a body'],
    ['of a pair', '[The pair] died.', '2..2 The pair'],
    ['of a list', '[a man and two women] died', '3..3 a man and two'],
    ['of a list of kin', '[his wife and two children] died', '3..3 his wife and two'],
    ['of two by themselves', '[a man and his daughter] died', '2..2 a man and his daughter'],
    ['of both', '[both the man and the boy] died', '2..2 the man and the boy'],
    ['of a list with an open end', '[more than 10 men and a girl] died', '12.. more than 10 men and a girl'],
    ['of one person, named and described', '[Karim Haddad, a nurse,] died', '1..1 Karim Haddad'],
    [
      'of a relative with a name',
      '[his wife, Ana Silva, and two sons] died',
      '3..3 his wife, Ana Silva, and two',
    ],
    ['of one of a list', 'a woman and [two men] died', '2..2 two'],
    ['of people told of in several words', '[six officers and non-commissioned officers] died', '6..6 six'],
    ['beside who they were', '[dozens of villagers, mostly families,] died', '24..99 dozens'],
    ['of some of those before', 'six men, [five of whom were pilots], died', '5..5 five'],
    ['of a second one', '[a second victim] died', '1..1 a second victim'],
  ])('%s', (_, marked, figure) => {
    expect(figureIn(englishChecks, marked)).toBe(figure);
  });

  test.each([
    ['several without a number', '[Residents] were hurt.'],
    ['several without a number, known ones', '[The victims] were buried.'],
    ['whom a number counts that is not asked for', 'It killed 12 [people].'],
    ['one person whom a hedge makes more', 'It killed at least one [child].'],
    ['those of a state', '[The wounded] were taken away.'],
    ['those told of before', '[They] were buried.'],
    ['a family', '[a family] died'],
    ['the police', '[Police] died.'],
    ['a body of people', '[The army] was hit.'],
    ['a country', '[Zandia’s army] was hit.'],
    ['a real country', '[Iraq] was hit.'],
    ['everybody', '[every man] died'],
    ['anybody', '[Any man] may die.'],
    ['an age', 'Karim Haddad, [34], died'],
    ['an age in words', 'who is [34 years old] and'],
    ['a year', 'The war began [in 2016] and'],
    ['a day', 'It fell on [7 December] and'],
    ['a rank', '[the 45th victim] died'],
    ['a share', 'It hit [12 percent] of all houses.'],
    ['a time in prison', 'He got [ten years] for it.'],
    ['a place', 'a raid [on the market] in'],
    ['a verb', 'It [killed] two.'],
    ['two counts with a verb between', 'It [killed two and wounded three].'],
    ['those in company', '[a man with two children] died'],
    ['one of two', '[a man or a woman] died'],
    ['marks', 'It killed two[, ]and'],
    ['letters beyond the end', 'Two died.          [ ]'],
  ])('and none of %s', (_, marked) => {
    expect(figureIn(englishChecks, marked)).toBeNull();
  });

  it('reads a number back, whatever letters of it are asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2100, max: 9_999_999 }), fc.nat(), (n, from) => {
        const number = n.toLocaleString('en-US');
        const at = from % number.length;
        expect(englishChecks.figureAt(`At least ${number} people died.`, 9 + at, 10 + at)).toEqual({
          low: n,
          high: null,
          start: 0,
          end: 9 + number.length,
        });
      }),
    );
  });

  it('answers for any letters of anything', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.nat(250),
        fc.nat(250),
        (quote, from, to) => {
          const figure = englishChecks.figureAt(quote, from, to);
          expect(figure === null || (figure.start < figure.end && figure.end <= quote.length)).toBe(true);
        },
      ),
    );
  });
});
