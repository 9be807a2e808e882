import { describe, expect, test } from 'vitest';
import { type FigureClaim, isFigure } from '../../../src/core/claim.ts';
import { extract } from '../../../src/readers/extract.ts';
import { articleOf } from '../../kit/demo.ts';

const figuresOf = (text: string): FigureClaim[] => extract(articleOf(text)).claims.filter((c) => isFigure(c));

/** Each figure as `12 part`; a sum of the program's is left out. */
const standings = (text: string): string[] =>
  figuresOf(text)
    .filter((c) => !c.derived)
    .map((c) => `${c.low ?? ''} ${c.standing}`);

describe('a total counts all of its population', () => {
  test.each<[text: string, figures: string[]]>([
    ['At least 12 people were killed in Tolv, police said.', ['12 total']],
    ['A woman was killed in Tolv on Monday, police said.', ['1 total']],
    ['Two people were killed and three others were wounded in Tolv.', ['2 total', '3 total']],
    [
      'The quake killed 55 civilians, including 12 women and 19 children.',
      ['55 total', '12 total', '19 total'],
    ],
    ['A man and his daughter were killed in a crash in Tolv.', ['1 total', '1 total']],
    [
      'Police said 12 people died in Tolv. Residents said 15 people were killed in Tolv.',
      ['12 total', '15 total'],
    ],
    [
      'Police said 12 people died in the village of Dresk. Residents said 15 people were killed.',
      ['12 total', '15 total'],
    ],
    [
      'Raids killed 20 people in the region. In Oln alone three people were killed, the monitor said. The Velm centre said 22 were killed.',
      ['20 total', '3 part', '22 total'],
    ],
    [
      'Raids killed 20 people in the region. In Oln alone three people were killed, the monitor said. The monitor said four were hurt.',
      ['20 total', '3 part', '4 total'],
    ],
    ['60 Velmers and 13 Torskers were killed on Monday.', ['60 total', '13 total']],
    [
      'Three people were killed in Tolv. The three others who were hurt are in hospital.',
      ['3 total', '3 total'],
    ],
    [
      'Five people were hurt in Tolv. A cook was killed and two others were wounded, police said.',
      ['5 total', '1 total', '2 total'],
    ],
    ['Four people were hurt in Tolv. One police officer was slightly hurt.', ['4 total', '1 total']],
    ['Nobody was hurt in the fire in Tolv.', ['0 total']],
    ['Two people died at the scene in Tolv.', ['2 total']],
    ['Nine people are in hospital after a fire in Tolv.', ['9 total']],
    ['Twelve people are still missing after a flood in Tolv.', ['12 total']],
    ['Gunmen attacked the farmers in Tolv and killed seven of them, a cook said.', ['7 total']],
    ['Twelve people were injured in Tolv. Three of them died.', ['12 total', '3 total']],
    ['A bomb killed four in Tolv. There were no casualties in Dresk.', ['4 total', '0 total']],
    ['A bomb went off in Tolv. There were no casualties inside the bank.', ['0 total']],
    ['A bomb killed four in Tolv. There were no casualties on the bus.', ['4 total', '0 part']],
    ['A bomb killed four in Tolv. There were no casualties at that location.', ['4 total', '0 part']],
    ['A car hit a house in Tolv. No one inside was hurt.', ['0 total']],
    ['A gunman killed four people in Tolv. No officers were injured, police said.', ['4 total', '0 part']],
    ['A fire hit a shop in Tolv. There were no injuries to officers or bystanders.', ['0 part', '0 part']],
    [
      'Twenty people were hurt, police said. Sixteen people suffered gunshot wounds, the hospital said.',
      ['20 total', '16 total'],
    ],
    ['A fire hit a shop in Tolv. No people were hurt. No persons died.', ['0 total', '0 total']],
    [
      'Nobody was hurt in Tolv. No soldiers were killed. No civilians died.',
      ['0 total', '0 total', '0 total'],
    ],
    [
      'Two officers were hurt in Tolv, the union said. No officers were hurt, police said.',
      ['2 total', '0 total'],
    ],
    ['No one was killed by the blast in Tolv. Two people were hurt.', ['0 total', '2 total']],
    [
      'Residents said 12 people died in Tolv. No civilians were killed by soldiers, the army said.',
      ['12 total', '0 total'],
    ],
    ['A man was killed in Tolv. Six more were wounded.', ['1 total', '6 total']],
    ['More than 12 people died in Tolv on Monday.', ['13 total']],
    ['Thirteen people were shot in Tolv, one fatally.', ['13 total', '1 total']],
  ])('%s', (text, figures) => expect(standings(text)).toEqual(figures));
});

describe('a part is a subset, and says by which words', () => {
  test.each<[text: string, low: number, subset: string]>([
    [
      'Twenty people were hurt in Tolv, police said. Sixteen suffered stab wounds and four suffered burns, police said.',
      16,
      'suffered stab wounds',
    ],
    ['A storm killed 40 people, 12 of them in Dresk alone, officials said.', 12, 'in Dresk alone'],
    ['At least 40 people died in the floods, including 12 in Dresk.', 12, '12 in Dresk'],
    [
      'Two of at least 26 people injured in the blast in Tolv were in critical condition.',
      2,
      'Two of at least 26 people',
    ],
    ['Twelve people were hurt in Tolv; two died on the way to the clinic.', 2, 'on the way'],
    ['Twelve people were killed in Tolv. Another three died on the way to the clinic.', 3, 'Another three'],
    [
      'Shelling of an army-held area near Homs killed 20 people. Shelling in Oln killed another three, the monitor said.',
      3,
      'in Oln',
    ],
    [
      'Raids killed 20 people in the region. In Oln alone three people were killed, the monitor said. The Velm centre said four were killed.',
      4,
      'In Oln alone',
    ],
    [
      'Raids killed 20 people in the region. In Oln alone nine people were killed, the monitor said. The Velm centre said eight were killed, two children among them.',
      2,
      'In Oln alone',
    ],
    [
      'A blast in Tolv injured dozens of people. The city hospital received 12 wounded, a doctor said.',
      12,
      'The city hospital received',
    ],
    ['Two people were killed in Tolv. Another two people died on Tuesday.', 2, 'Another two people'],
    [
      'Two people were killed in Tolv. Two more died on Tuesday, bringing the death toll to four.',
      2,
      'Two more',
    ],
    ['Ana Silva and two other people died of their injuries in Tolv.', 2, 'two other people'],
    ['Four people died in Dresk, three in Tolv and two in Qaim, the governor said.', 3, 'in Tolv'],
    ['At least 30 soldiers were wounded; 10 remain in critical condition, the army said.', 10, 'critical'],
    [
      'The air raids killed nine people in Dresk. In all, 30 people died across Tolv province.',
      9,
      'in Dresk',
    ],
    ['The floods killed 90 people in all. In Dresk alone, 40 people died.', 40, 'In Dresk alone'],
    [
      'The floods killed 90 people across Lavia. In the village of Dresk, 12 people died.',
      12,
      'In the village of Dresk',
    ],
    [
      'A fire in Tolv killed 30 people. Eight bodies were found on the second floor.',
      8,
      'on the second floor',
    ],
    ['A crash killed 50 people near Tolv. Two more died on Monday, taking the toll to 52.', 2, 'Two more'],
    ['Raids killed 15 civilians in Dresk, while four others died in a hamlet near Tolv.', 15, 'in Dresk'],
    ['Raids killed 15 civilians in Dresk, while four others died in a hamlet near Tolv.', 4, 'four others'],
    ['Six people were hurt, three of them seriously, in a crash near Tolv.', 3, 'three of them'],
    [
      'The flood killed 90 people in Tolv. The dead included 12 people who drowned in a bus.',
      12,
      'included 12 people',
    ],
    ['A crash near Tolv hurt 20 people. Five were still hospitalised on Monday.', 5, 'still'],
    ['A fire hit a block in Tolv on Sunday. Three people remain in hospital.', 3, 'remain'],
    [
      'A blast hit Tolv. Twelve wounded people were received by Tolv Hospital.',
      12,
      'were received by Tolv Hospital',
    ],
    [
      'Eleven people died in Tolv, a cook said. No citizen has been killed by the police, the mayor said.',
      0,
      'by the police',
    ],
    ['Nobody was shot dead by our officers, the police chief said.', 0, 'by our officers'],
    ['A car hit a bank in Tolv and killed two people. No one inside was hurt.', 0, 'inside'],
    ['A plane hit a house in Tolv, killing the pilot. No one on the ground was hurt.', 0, 'on the ground'],
    ['Two more people died on Monday, police said.', 2, 'Two more people'],
    ['A man was killed and six more were shot at a party in Tolv.', 6, 'six more'],
  ])('%s', (text, low, subset) => {
    const part = figuresOf(text).findLast((c) => c.low === low);
    expect(part).toMatchObject({ standing: 'part', subset });
    expect(text).toContain(subset);
  });

  test('who they were in one place is a part, too', () => {
    expect(
      standings('Floods killed 90 people in Lavia. In Dresk alone, 40 people died, including 12 women.'),
    ).toEqual(['90 total', '40 part', '12 part']);
    expect(
      standings(
        'Floods killed 90 people in Lavia, including 12 women. Two more people, including a child, died on Monday.',
      ),
    ).toEqual(['90 total', '12 total', '2 part', '1 total']);
  });

  test('the whole beside it stays a total', () => {
    expect(standings('A storm killed 40 people, 12 of them in Dresk alone.')).toEqual([
      '40 total',
      '12 part',
    ]);
    expect(standings('Two of at least 26 people injured in Tolv were in critical condition.')).toEqual([
      '2 part',
      '26 total',
    ]);
  });
});

describe('a mention tells of somebody and counts nobody', () => {
  test.each<[text: string, figures: string[]]>([
    ['Twelve people were killed in Tolv. A woman was crushed by a wall and died.', ['12 total', '1 mention']],
    [
      'A shell killed a commander and his driver in Tolv. Three civilians also died.',
      ['1 total', '1 mention', '3 total'],
    ],
    ['Killed in Tolv were Ann Ray, 31; Bob Lee, 4; and Cal Orr, 62.', ['1 mention']],
    // The only victim, told of twice.
    ['A man was shot dead in Tolv. The man was shot at his home.', ['1 total']],
  ])('%s', (text, figures) => expect(standings(text)).toEqual(figures));
});
