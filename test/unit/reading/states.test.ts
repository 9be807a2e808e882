import { describe, expect, test } from 'vitest';
import { type FigureClaim, isFigure } from '../../../src/core/claim.ts';
import { extract } from '../../../src/readers/extract.ts';
import { articleOf } from '../../kit/demo.ts';

const figuresOf = (text: string): FigureClaim[] => extract(articleOf(text)).claims.filter((c) => isFigure(c));

describe('a figure that another took the place of', () => {
  test.each<[text: string, states: string[]]>([
    ['The death toll from the quake in Tolv rose from 12 to 15.', ['12 superseded', '15 current']],
    ['The death toll from the quake in Tolv rose to 15, up from 12.', ['15 current', '12 superseded']],
    ['Fifteen people were killed in Tolv, up from 12.', ['15 current', '12 superseded']],
    [
      'Fifteen people were killed in Tolv, police said. Earlier reports said 12 people were killed.',
      ['15 current', '12 superseded'],
    ],
    [
      'Police had initially put the toll at 12. They now say 15 people died in Tolv.',
      ['12 superseded', '15 current'],
    ],
    [
      'Seven people died in Tolv. (This story corrects the death toll to 7, not 17.)',
      ['7 current', '17 retracted'],
    ],
    [
      'Police first said one person died in Tolv, but later said the clerk was in critical condition.',
      ['1 superseded'],
    ],
    ['Police initially said a man died in Tolv, but now say he is alive.', ['1 superseded']],
    ['Police first said one person died in Tolv, but later said the death was an accident.', ['1 current']],
    [
      'Police said one person died in Tolv. They first said it was a fire, but later said it was a bomb.',
      ['1 current'],
    ],
    ['The ministry corrected the death toll to 7 instead of 17.', ['7 current', '17 retracted']],
    ['An earlier version of this story wrongly said 17 people had died in Tolv.', ['17 retracted']],
    ['A blast killed seven in Tolv, police said, up from 5 reported earlier.', ['7 current', '5 superseded']],
    [
      'A blast killed seven people in Tolv, police said, lowering an earlier toll of 17.',
      ['7 current', '17 superseded'],
    ],
    [
      'A blast killed seven people in Tolv, police said, correcting an earlier toll of 17.',
      ['7 current', '17 retracted'],
    ],
    ['Seven people died in Tolv. An earlier report of 17 dead was wrong.', ['7 current', '17 retracted']],
    [
      'Police initially said five people died in Tolv, but now put the toll at seven.',
      ['5 superseded', '7 current'],
    ],
    [
      'A bomb that was planted earlier in a car killed two people, police said. Three people died in Tolv.',
      ['2 current', '3 current'],
    ],
    ['The army retracted a statement that 17 people had died in Tolv.', ['17 retracted']],
    ['The clinic retracted its figure of 17 dead and said seven people died.', ['17 retracted', '7 current']],
    ['Police corrected their toll of 17 dead to seven.', ['17 retracted', '7 current']],
    [
      'An earlier edition of this report put the toll at 17; the correct number is 7.',
      ['17 retracted', '7 current'],
    ],
    ['Seven people died.\nClarification: This story previously said 17 died.', ['7 current', '17 retracted']],
    ['An earlier report that 17 people had died in Tolv was incorrect.', ['17 retracted']],
    // Who withdraws troops takes nothing back, and a story of somebody else's is not the outlet's own.
    ['Rebels, who said 17 of their men were killed, withdrew.', ['17 current']],
    ['The governor withdrew his forces after 17 people died in Tolv.', ['17 current']],
    ['The soldier’s earlier story said 17 people had died in Tolv.', ['17 current']],
    [
      'The toll from the quake in Tolv was cut from 38 to 35 after a recount.',
      ['38 superseded', '35 current'],
    ],
    [
      'Officials said 35 people died in Tolv, fewer than the 38 announced on Monday.',
      ['35 current', '38 superseded'],
    ],
    [
      'Officials had announced 38 dead in Tolv but revised that figure down to 35.',
      ['38 superseded', '35 current'],
    ],
    [
      'Officials had announced 38 dead in Tolv. On Tuesday they revised the toll down to 35, for some had been counted twice.',
      ['38 superseded', '35 current'],
    ],
    [
      'A ferry sank off Dresk on Sunday. Divers had recovered 25 bodies by Monday. By Tuesday 38 bodies had been recovered.',
      ['25 superseded', '38 current'],
    ],
    // Another speaker lowers what is his own; bodies found on two days may be those of two places.
    [
      'Officials announced 38 dead in Tolv. The monitor revised its toll down to 35.',
      ['38 current', '35 current'],
    ],
    [
      'Police found four bodies in Tolv on Monday. Six bodies were found on Tuesday in Oln.',
      ['4 current', '6 current'],
    ],
    // Nothing later is told; a count of something else is no earlier toll.
    ['A blast killed seven people in Tolv, closing a market of 17 shops.', ['7 current']],
    ['Police initially said 12 people died in Tolv.', ['12 current']],
    ['Seven people moved up from Dresk were killed in Tolv.', ['7 current']],
  ])('%s', (text, states) => expect(figuresOf(text).map((c) => `${c.low} ${c.state}`)).toEqual(states));

  test.each<[text: string, wordings: string[]]>([
    ['Seven people died in Tolv. (This story corrects the death toll to 7, not 17.)', ['Seven people', '17']],
    ['A blast killed seven in Tolv, police said, up from 5 reported earlier.', ['seven', '5']],
    [
      'A blast killed seven people in Tolv, police said, correcting an earlier toll of 17.',
      ['seven people', '17'],
    ],
  ])('%s: each in its own words', (text, wordings) =>
    expect(figuresOf(text).map((c) => c.wording)).toEqual(wordings),
  );
});
